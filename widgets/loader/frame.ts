/** A widget's frame on the host's page, and the box that keeps its room from the first moment on. */

export type Frame = {
	readonly window: HTMLIFrameElement
	/** The frame has spoken: it is there, and this high. */
	readonly show: (height: number) => void
}

/**
 * Puts the box where the placeholder stands, in one task, so that the room moves from the one to the other.
 *
 * A readable placeholder stays in the box, over the hidden frame, until the frame has spoken: `load` would not do, as
 * browsers fire it for their own error pages too.
 */
export function putFrame(placeholder: HTMLElement, url: string, height: number, title: string): Frame {
	const box = document.createElement('div')
	const frame = document.createElement('iframe')
	const { style } = box
	// CSSOM, which a host's CSP allows; a style attribute it may not. The box first takes over what the code reserved.
	style.cssText = `${placeholder.style.cssText};position:relative;box-sizing:border-box;height:${height}px`
	frame.style.cssText = 'all:initial;display:block;width:100%;height:100%'
	frame.title = title
	frame.loading = 'lazy'
	frame.src = url
	placeholder.replaceWith(box)
	if (placeholder.textContent) {
		frame.style.visibility = 'hidden'
		placeholder.style.cssText += ';position:absolute;inset:0;margin:0;overflow:auto'
		box.append(placeholder)
	}
	box.append(frame)
	return {
		window: frame,
		show(height) {
			style.height = `${height}px`
			frame.style.visibility = ''
			placeholder.remove()
		},
	}
}
