/** One page at many widths: in a frame that is drawn wider and wider, which costs a part of what resizing the window does. */
import type { Page } from '@playwright/test'

/** What `measure` finds at each width. It runs in the page, and knows nothing but the frame's document. */
export async function atWidths<T>(
	page: Page,
	html: string,
	widths: readonly number[],
	measure: (document: Document) => T,
): Promise<[width: number, found: T][]> {
	return page.evaluate(`(${atEach})(${JSON.stringify(html)}, ${JSON.stringify(widths)}, ${measure})`)
}

async function atEach<T>(
	html: string,
	widths: readonly number[],
	measure: (document: Document) => T,
): Promise<[number, T][]> {
	const frame = document.createElement('iframe')
	frame.style.cssText = 'border: 0; height: 1200px'
	frame.srcdoc = html
	await new Promise((loaded) => {
		frame.onload = loaded
		document.body.replaceChildren(frame)
	})
	return widths.map((width) => {
		frame.style.width = `${width}px`
		return [width, measure(frame.contentDocument as Document)]
	})
}
