/** Where a placeholder stood: a box that keeps its room, and in it the frame. */

/** Shows the frame at a height, if it is this frame that has spoken. */
export type Hear = (speaker: MessageEventSource | null, height: number) => void

/** How an address asks for the scheme of the page around it. */
const THEME_HOST = /([?&]theme=)host(?![^&#])/
const LEAST_HEIGHT = 40
const GREATEST_HEIGHT = 20_000

export function putFrame(placeholder: HTMLElement, url: string, height: number, title: string): Hear {
	const box = document.createElement('div')
	const frame = document.createElement('iframe')
	// By CSSOM: a host's CSP may forbid style attributes. The box takes over the room that the embed code reserved; its
	// layout is its own, so that it stands beside a floated picture, not behind it, and holds the placeholder in place.
	box.style.cssText = `${placeholder.style.cssText};contain:layout;height:${height}px`
	// `unset` keeps out the host's rules for its own frames, and lets color-scheme be inherited. The colour shows nothing: it
	// is black or white as the scheme is light or dark, and its transition tells of every change, whoever made it.
	frame.style.cssText = 'all:unset;display:block;width:100%;height:100%;color:canvastext;transition:color 1ms!important'
	frame.title = title
	frame.loading = 'lazy'
	placeholder.replaceWith(box)
	box.appendChild(frame)
	if (placeholder.textContent) {
		// Whatever can be read stays until the frame has spoken: browsers fire `load` for their error pages too.
		frame.style.visibility = 'hidden'
		placeholder.style.cssText += ';position:absolute;inset:0;margin:0;overflow:auto'
		box.appendChild(placeholder)
	}
	const theme = () => (/ 0/.test(getComputedStyle(frame).color) ? 'light' : 'dark')
	const tellTheme = () => {
		if (THEME_HOST.test(url)) frame.contentWindow?.postMessage({ type: 'sidelines:theme', value: theme() }, url)
	}
	frame.ontransitionend = tellTheme
	// What the frame shows first is right already; it is told what comes after.
	frame.src = url.replace(THEME_HOST, (_, name) => name + theme())
	return (speaker, pixels) => {
		if (speaker !== frame.contentWindow) return
		tellTheme()
		box.style.height = `clamp(${LEAST_HEIGHT}px,${pixels}px,${GREATEST_HEIGHT}px)`
		frame.style.visibility = ''
		placeholder.remove()
	}
}
