/**
 * Pages that size the frames in them: with the host libraries that are free to be run here, and with the rules of the others,
 * restated from what they do. Each is given the address of a widget and has it in its one frame.
 */
import { readFileSync } from 'node:fs'

type SizingHost = {
	readonly name: string
	/** The body of the page. The frame is lower at first than any widget. */
	readonly body: (src: string) => string
}

const PYM = library('pym.js/dist/pym.v1.min.js')
const SIDECHAIN = library('@nprapps/sidechain/dist/sidechain.js')
const FRAMES = library('@newswire/frames/dist/frames.umd.js')
const OPEN_IFRAME_RESIZER = library('@open-iframe-resizer/core/dist/index.umd.cjs')

export const LIBRARIES: readonly SizingHost[] = [
	{
		name: 'pym.js 1.3.2',
		body: (src) =>
			`<div id="chart"></div>${PYM}<script>new pym.Parent('chart', '${src}', { title: 'A chart' })</script>`,
	},
	{ name: 'pym.js 1.3.2, by its attributes', body: (src) => `<div data-pym-src="${src}"></div>${PYM}` },
	{ name: '@nprapps/sidechain 1.1.5', body: (src) => `<side-chain src="${src}"></side-chain>${SIDECHAIN}` },
	{
		name: '@newswire/frames 1.0.0',
		body: (src) => `<div data-frame-src="${src}"></div>${FRAMES}<script>newswireFrames.autoInitFrames()</script>`,
	},
	{
		name: '@newswire/frames 1.0.0, over a frame that was there before it',
		body: (src) => `${frame(src)}${FRAMES}
			<script>addEventListener('load', () => newswireFrames.observeIframe(document.querySelector('iframe')))</script>`,
	},
	{
		name: '@open-iframe-resizer/core 2.1.0',
		body: (src) => `${frame(src)}${OPEN_IFRAME_RESIZER}<script>iframeResizer.initialize({}, 'iframe')</script>`,
	},
	{
		name: '@open-iframe-resizer/core 2.1.0, speaking as iframe-resizer',
		body: (src) => `${frame(src)}${OPEN_IFRAME_RESIZER}
			<script>iframeResizer.initialize({ enableLegacyLibSupport: true }, 'iframe')</script>`,
	},
]

export const RULES: readonly SizingHost[] = [
	{
		name: 'AMP, which refuses what is lower than 100 px',
		body: listening(({ data }, frame) => {
			if (data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100) frame.height = data.height
		}, 'sandbox="allow-scripts"'),
	},
	{
		name: 'Datawrapper, by the frame that spoke',
		body: listening(({ data }, frame) => {
			for (const height of Object.values(data['datawrapper-height'] ?? {})) frame.style.height = `${height}px`
		}),
	},
	{
		name: 'Datawrapper, by what the address has in it',
		body: listening(({ data }) => {
			for (const [id, height] of Object.entries(data['datawrapper-height'] ?? {})) {
				const named = document.querySelector<HTMLIFrameElement>(`iframe[src*='${id}']`)
				if (named) named.style.height = `${height}px`
			}
		}),
	},
	{
		name: 'the Guardian’s articles',
		body: listening(({ data }, frame) => {
			if (data.kind === 'interactive:height') frame.style.height = `${data.height}px`
		}),
	},
	{
		name: 'the Guardian’s apps, which read strings',
		body: listening(({ data }, frame) => {
			try {
				const { kind, height } = JSON.parse(data)
				if (kind === 'interactive:height') frame.height = height
			} catch {}
		}),
	},
	{
		name: 'the Guardian’s older pages',
		body: listening(({ data }, frame) => {
			try {
				const { type, value } = JSON.parse(data)
				if (type === 'set-height') frame.height = value
			} catch {}
		}),
	},
	{
		name: 'dpa, by the name of the embed',
		body: listening(({ data }) => {
			const named = data.embed && document.querySelector<HTMLIFrameElement>(`iframe[src*='${data.embed}']`)
			if (named) named.style.height = `${data.height}px`
		}),
	},
	{
		name: 'Medium and Infogram, by the address in the message',
		body: listening(({ data }) => {
			try {
				const { context, src, height } = JSON.parse(data)
				const named = document.querySelector<HTMLIFrameElement>(`iframe[src="${src}"]`)
				if (context === 'iframe.resize' && named) named.height = height
			} catch {}
		}),
	},
	{ name: 'iframe-resizer 4, over a frame that it finds', body: resizer('before') },
	{ name: 'iframe-resizer 5, over a frame that has loaded', body: resizer('after') },
]

/** What iframe-resizer says and hears: its name for the frame and its settings, and then sizes under that name. */
function resizer(begins: 'before' | 'after') {
	return (src: string) =>
		`${frame(src, 'id="iFrameResizer0"')}${script((when) => {
			const begin = () => {
				const found = document.querySelector('iframe')
				if (!found) return
				const greet = () =>
					found.contentWindow?.postMessage(
						`[iFrameSizer]${found.id}:8:false:true:32:true:true::auto:::0:false:child:auto:true:::true`,
						new URL(found.src).origin,
					)
				addEventListener('message', ({ data, origin, source }) => {
					if (data === '[iFrameResizerChild]Ready') return greet()
					const sized = /^\[iFrameSizer\](.+?):([\d.]+):([\d.]+):(\w+)$/.exec(data)
					if (sized?.[1] !== found.id || source !== found.contentWindow || origin !== new URL(found.src).origin) return
					found.style.height = `${sized[2]}px`
				})
				found.addEventListener('load', greet)
				greet()
			}
			if (when === 'before') begin()
			else addEventListener('load', () => setTimeout(begin, 2500))
		}, begins)}`
}

type Heard = (message: MessageEvent, frame: HTMLIFrameElement) => void

/** A page that hears the frame's messages, and none of others. */
function listening(heard: Heard, attributes = '') {
	return (src: string) =>
		`${frame(src, attributes)}<script>addEventListener('message', (message) => {
			const frame = document.querySelector('iframe')
			if (message.source === frame.contentWindow) (${heard})(message, frame)
		})</script>`
}

/** 150 px high, as frames are of themselves. */
function frame(src: string, attributes = ''): string {
	return `<iframe src="${src}" title="A widget" style="border:0;display:block;width:100%" ${attributes}></iframe>`
}

export function script<Value>(run: (value: Value) => void, value: Value): string {
	return `<script>(${run})(${JSON.stringify(value)})</script>`
}

function library(path: string): string {
	return `<script>${readFileSync(`node_modules/${path}`, 'utf8').replaceAll('</script', '<\\/script')}</script>`
}
