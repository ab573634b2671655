/** Where a placeholder stood: a box that keeps its room, and in it the frame. */

/** Shows the frame at a height, if it is this frame that has spoken. */
export type Hear = (speaker: MessageEventSource | null, height: number) => void

export function putFrame(placeholder: HTMLElement, url: string, height: number, title: string): Hear {
	const box = document.createElement('div')
	const frame = document.createElement('iframe')
	// By CSSOM: a host's CSP may forbid style attributes. The box takes over the room that the embed code reserved; its
	// layout is its own, so that it stands beside a floated picture, not behind it, and holds the placeholder in place.
	box.style.cssText = `${placeholder.style.cssText};contain:layout;height:${height}px`
	// `unset` keeps out the host's rules for its own frames, and lets color-scheme be inherited.
	frame.style.cssText = 'all:unset;display:block;width:100%;height:100%'
	frame.title = title
	frame.loading = 'lazy'
	frame.src = url
	placeholder.replaceWith(box)
	box.appendChild(frame)
	if (placeholder.textContent) {
		// Whatever can be read stays until the frame has spoken: browsers fire `load` for their error pages too.
		frame.style.visibility = 'hidden'
		placeholder.style.cssText += ';position:absolute;inset:0;margin:0;overflow:auto'
		box.appendChild(placeholder)
	}
	return (speaker, pixels) => {
		if (speaker !== frame.contentWindow) return
		box.style.height = `${pixels}px`
		frame.style.visibility = ''
		placeholder.remove()
	}
}
