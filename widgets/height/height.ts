/** Auto-height, the frame's side: tells the page around it how high the widget is, in each kind of host's protocol. */
import { post, query, secret, widget } from './host.ts'
import './links.ts'

const { dataset, style } = document.documentElement
let height = 0
let given = innerHeight
const pymId = query.get('childId')
/** What iframe-resizer calls this frame, once it has. */
let resizerId: string | undefined

function tell() {
	// A frame that is hidden or not yet laid out would tell a height that is wrong where it will be shown.
	if (!innerWidth || !innerHeight) return
	height = document.body.offsetHeight
	const size = {
		// AMP, sidechain, frames, and our own loader
		sentinel: 'amp',
		type: 'embed-size',
		height,
		embed: widget,
		// Datawrapper's
		'datawrapper-height': { [widget]: height },
		// the Guardian's
		kind: 'interactive:height',
		// WordPress
		message: 'height',
		value: height,
		secret,
	}
	post(size)
	// open-iframe-resizer
	post({ ...size, type: 'iframe-resized' })
	// the Guardian's older pages, Medium and Infogram
	post(JSON.stringify({ ...size, type: 'set-height', context: 'iframe.resize', src: location.href }))
	if (pymId) post(`pymxPYMx${pymId}xPYMxheightxPYMx${height}`)
	// iframe-resizer
	if (resizerId) post(`[iFrameSizer]${resizerId}:${height}:${innerWidth}:resizeObserver`)
}

addEventListener('message', ({ data, source }) => {
	if (source !== parent) return
	if (data?.type === 'sidelines:theme') dataset['theme'] = data.value
	// Only who asks is answered: a page that passes all messages on to its frames would otherwise hear us for ever.
	const said = `${JSON.stringify(data)}`
	// An id may have colons of its own: the settings after it begin with a number and a yes or no.
	const [id, settings] = `${said.split('[iFrameSizer]')[1]}`.split(/:\d+:[tf]/)
	if (settings) resizerId = id
	if (settings || /message":"ready"|-init"/.test(said)) tell()
})
addEventListener('resize', () => {
	if (given === innerHeight) return
	given = innerHeight
	// A host has spoken when it gives the height asked for: from then on no scrollbar flashes up before it follows. The frame
	// scrolls all the same, since nobody promises to follow for ever.
	if (given === height) style.scrollbarWidth = 'none'
	tell()
})
new ResizeObserver(tell).observe(document.body)
// Hosts attach their listeners late.
for (const milliseconds of [150, 600, 2000]) setTimeout(tell, milliseconds)
