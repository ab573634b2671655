/** One page at many widths: in a frame that is drawn wider and wider, which costs a part of what resizing the window does. */
import type { Page } from '@playwright/test'

/**
 * What `measure` finds at each width. It runs in the page, and knows nothing but the frame's document, which `change` changes
 * before: at each width, the document is as it came.
 */
export async function atWidths<T>(
	page: Page,
	html: string,
	widths: readonly number[],
	measure: (document: Document) => T,
	change?: (document: Document) => void,
): Promise<[width: number, found: T][]> {
	return page.evaluate(`(${atEach})(${JSON.stringify(html)}, ${JSON.stringify(widths)}, ${measure}, ${change})`)
}

/** Written into one frame: each other way to load a page is a navigation, and takes most of the time. */
function atEach<T>(
	html: string,
	widths: readonly number[],
	measure: (document: Document) => T,
	change?: (document: Document) => void,
): [number, T][] {
	const frame = document.querySelector('iframe') ?? document.createElement('iframe')
	if (!frame.isConnected) document.body.replaceChildren(frame)
	frame.style.cssText = 'border: 0; height: 1200px'
	const shown = frame.contentDocument as Document
	shown.open()
	shown.write(html)
	shown.close()
	const { innerHTML } = shown.body
	return widths.map((width) => {
		frame.style.width = `${width}px`
		if (change) {
			shown.body.innerHTML = innerHTML
			change(shown)
		}
		return [width, measure(shown)]
	})
}
