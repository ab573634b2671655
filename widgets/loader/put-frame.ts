/** Replaces a placeholder by a box that keeps its room, with the frame in it. */
import { heightOf, PARAMETERS, type WidgetName } from '../kinds.ts'
import { make } from './page.ts'

/** Shows the frame at the height that a message tells, if it is this frame that has spoken. */
export type Hear = (message: MessageEvent<{ height: number }>) => void

/** Marks a box, and holds the address that its frame was asked for. */
export const BOX = 'data-sidelines-box'
/** How an address asks for the scheme of the page around it. */
const THEME_HOST = /([?&]theme=)host(?![^&#])/

/** @returns the box, and who hears its frame */
export function putFrame(
	placeholder: HTMLElement,
	address: string,
	widget: WidgetName,
	title: string | undefined,
): [Element, Hear] {
	const asked = new URL(address)
	for (const name of PARAMETERS) {
		const value = placeholder.getAttribute(`data-${name}`)
		if (value) asked.searchParams.set(name, value)
	}
	const { href: url, origin } = asked
	// On our own origin a frame with allow-same-origin could reach the page: it is known by its window alone there.
	const isOurs = origin === self.origin
	const box = make('div')
	const frame = make('iframe')
	const cover = make('div')
	const link = make('a')
	const quote = placeholder.matches('blockquote') ? placeholder : placeholder.querySelector('blockquote')
	const size = (pixels: string) => {
		box.style.cssText += `;height:${pixels};min-height:${pixels};max-height:${pixels}`
	}
	const theme = () => (/ 0/.test(getComputedStyle(frame).color) ? 'light' : 'dark')
	const tellTheme = () => {
		if (THEME_HOST.test(url)) frame.contentWindow?.postMessage({ type: 'sidelines:theme', value: theme() }, '*')
	}
	// By CSSOM: a host's CSP may forbid style attributes. The box takes over the room that the embed code reserved; its
	// layout is its own, so that it stands beside a floated picture, not behind it, and is as wide as a flex or grid lets it.
	box.style.cssText = `float:none;width:100%;flex:1 0 100%;place-self:stretch;padding:0;border:0;display:block;${placeholder.style.cssText};box-sizing:border-box;position:relative;contain:layout`
	size(`${heightOf(widget, url)}px`)
	box.setAttribute(BOX, url)
	// `unset` keeps out the host's rules for its own frames, and lets color-scheme be inherited. The colour shows nothing: it
	// is black or white as the scheme is light or dark, and its transition tells of every change, whoever made it.
	frame.style.cssText =
		'all:unset;position:absolute;width:100%;height:100%;color:canvastext;transition:color 1ms!important;visibility:hidden'
	frame.title = title || placeholder.title || widget
	frame.loading = 'lazy'
	frame.sandbox = `allow-scripts ${isOurs ? '' : 'allow-same-origin '}allow-popups allow-popups-to-escape-sandbox`
	placeholder.replaceWith(box)
	// Whatever can be read stays until the frame has spoken, and as it was: browsers fire `load` for their error pages too.
	cover.style.cssText = 'all:unset;position:absolute;width:100%;height:100%;overflow:auto'
	// A tag has no words of its own, and most frames are faster than a reader.
	link.href = url
	setTimeout(() => link.append(url), 5000)
	cover.appendChild(quote ?? link)
	box.replaceChildren(frame, cover)
	frame.ontransitionend = tellTheme
	// What the frame shows first is right already; it is told what comes after.
	frame.src = url.replace(THEME_HOST, `$1${theme()}`)
	return [
		box,
		({ data, origin: sender, source }) => {
			if (source !== frame.contentWindow || sender !== (isOurs ? 'null' : origin)) return
			tellTheme()
			size(`clamp(40px,${data.height}px,20000px)`)
			frame.style.visibility = ''
			cover.remove()
		},
	]
}
