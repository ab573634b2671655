/** The frame's side, in every widget document: tells the page around it how high the widget is. */

/** One object that many hosts' scripts understand, each by its own keys. */
function sizeMessage(height: number) {
	const id = location.pathname.slice(3)
	return {
		// AMP, sidechain, frames, and our own loader
		sentinel: 'amp',
		type: 'embed-size',
		height,
		embed: id,
		// Datawrapper's
		'datawrapper-height': { [id]: height },
		// the Guardian's
		kind: 'interactive:height',
		// WordPress, which adds its secret to the frame's address: `#?secret=…`
		message: 'height',
		value: height,
		secret: location.hash.split('secret=')[1],
	}
}

const { style } = document.documentElement
let told = 0
let given = innerHeight

function tell() {
	// A frame that is hidden or not yet laid out would tell a height that is wrong where it will be shown.
	if (!innerWidth || !innerHeight) return
	told = Math.ceil(document.body.getBoundingClientRect().height)
	parent.postMessage(sizeMessage(told), '*')
	setTimeout(() => {
		// No host follows, or no longer.
		if (told > innerHeight) style.overflow = ''
	}, 600)
}

addEventListener('resize', () => {
	if (given === innerHeight) return
	given = innerHeight
	// A host has spoken when it gives the height asked for: from then on no scrollbar flashes up before it follows.
	if (given === told) style.overflow = 'hidden'
	tell()
})
new ResizeObserver(tell).observe(document.body)
tell()
// Hosts attach their listeners late.
for (const milliseconds of [150, 600, 2000]) setTimeout(tell, milliseconds)
