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

function tell() {
	// A frame that is hidden or not yet laid out would tell a height that is wrong where it will be shown.
	if (!innerWidth || !innerHeight) return
	told = Math.ceil(document.body.getBoundingClientRect().height)
	parent.postMessage(sizeMessage(told), '*')
}

// A host has spoken when it has given the height asked for: only then does the frame hide its overflow, so that no
// scrollbar flashes up while the host follows, and only as long as the host does follow.
let given = innerHeight
addEventListener('resize', () => {
	if (given !== innerHeight && innerHeight === told) style.overflow = 'hidden'
	given = innerHeight
	tell()
})
function askAgain() {
	tell()
	if (told > innerHeight) style.overflow = ''
}

new ResizeObserver(() => {
	tell()
	setTimeout(askAgain, 600)
}).observe(document.body)
tell()
// Hosts attach their listeners late.
for (const milliseconds of [150, 2000]) setTimeout(tell, milliseconds)
