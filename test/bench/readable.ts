/** Runs in every document of a page under measurement: when can words be read in the window, and when can a frame be seen? */

/** Stands for the first frame of a document among the words. */
export const FRAME = '<iframe>'

export type Sighting = {
	/** The words, or `FRAME`. */
	readonly what: string
	/** Milliseconds since 1970, of the frame after the one in which it was painted. */
	readonly at: number
	readonly where: Place
}

/** In the page itself, in a shadow tree of it, or in a frame. */
export type Place = 'page' | 'shadow' | 'frame'

declare global {
	interface Window {
		sighted: (sighting: Sighting) => void
		/** The sum of the document's layout shifts. */
		shift: number
	}
}

/**
 * On every frame of the screen: text counts once it is laid out within the window, visible, not wholly transparent, and
 * under nothing else at its middle. The browser itself looks for the words (XPath): a script that is told of every node as it
 * comes takes the reader's processor nearly as long as a long page does.
 */
export function watch({ frame, words }: { readonly frame: string; readonly words: readonly string[] }) {
	const own: Place = window === window.top ? 'page' : 'frame'
	// The words of a quote are not yet those of the widget that is put into it.
	const missing = { page: new Set([frame, ...words]), frame: new Set(words), shadow: new Set(words) }

	const look = () => {
		const found: Omit<Sighting, 'at'>[] = []
		const lookIn = (element: Element, where: Place) => {
			for (const word of missing[where]) {
				if (word !== frame && textsWith(word, element).some((text) => isRead(text, word)))
					found.push({ what: word, where })
			}
		}
		const first = missing.page.has(frame) && own === 'page' ? document.querySelector('iframe') : null
		if (first && isOnTop(first, () => first.getBoundingClientRect(), document)) found.push({ what: frame, where: own })
		if (document.body) lookIn(document.body, own)
		for (const quote of document.querySelectorAll('blockquote'))
			for (const child of quote.shadowRoot?.children ?? []) lookIn(child, 'shadow')
		for (const { what, where } of found) missing[where].delete(what)
		requestAnimationFrame(() => {
			const at = performance.timeOrigin + performance.now()
			for (const sighting of found) window.sighted({ ...sighting, at })
			look()
		})
	}
	requestAnimationFrame(look)
	window.shift = 0
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) window.shift += entry.toJSON().value
	}).observe({ type: 'layout-shift', buffered: true })

	function textsWith(word: string, element: Element): Node[] {
		// That it has none takes a tenth of the time.
		if (!element.textContent?.includes(word)) return []
		const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult
		const texts = document.evaluate(`.//text()[contains(., "${word}")]`, element, null, ORDERED_NODE_SNAPSHOT_TYPE)
		return Array.from({ length: texts.snapshotLength }, (_, i) => texts.snapshotItem(i)).filter((text) => text !== null)
	}

	function isRead(text: Node, word: string): boolean {
		const root = text.getRootNode()
		if (!text.parentElement || !(root instanceof Document || root instanceof ShadowRoot)) return false
		return isOnTop(text.parentElement, () => boxOf(text, word), root)
	}

	function boxOf(node: Node, word: string): DOMRect {
		const range = document.createRange()
		const start = node.nodeValue?.indexOf(word) ?? 0
		range.setStart(node, start)
		range.setEnd(node, start + word.length)
		return range.getBoundingClientRect()
	}

	function isOnTop(element: Element, box: () => DOMRect, root: DocumentOrShadowRoot): boolean {
		// To ask where something is lays it out, folded away or not.
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
		const { left, right, top, bottom, width, height } = box()
		if (width * height === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
		const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2)
		return seen !== null && (element.contains(seen) || seen.contains(element))
	}
}
