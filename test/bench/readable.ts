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
 * under nothing else at its middle.
 */
export function watch({ frame, words }: { readonly frame: string; readonly words: readonly string[] }) {
	const own: Place = window === window.top ? 'page' : 'frame'
	// The words of a quote are not yet those of the widget that is put into it.
	const missing = { page: new Set([frame, ...words]), frame: new Set(words), shadow: new Set(words) }
	const look = () => {
		const found: Omit<Sighting, 'at'>[] = []
		const first = document.querySelector('iframe')
		if (first && own === 'page' && missing.page.has(frame) && isOnTop(first, first.getBoundingClientRect(), document))
			found.push({ what: frame, where: own })
		found.push(...wordsIn(document, own))
		for (const quote of document.querySelectorAll('blockquote'))
			if (quote.shadowRoot) found.push(...wordsIn(quote.shadowRoot, 'shadow'))
		for (const { what, where } of found) missing[where].delete(what)
		requestAnimationFrame(() => {
			const at = performance.timeOrigin + performance.now()
			for (const sighting of found) window.sighted({ ...sighting, at })
			look()
		})
	}
	function wordsIn(root: Document | ShadowRoot, where: Place): Omit<Sighting, 'at'>[] {
		const found = new Set<string>()
		const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const word = [...missing[where]].find((word) => node.nodeValue?.includes(word))
			if (word && node.parentElement && isOnTop(node.parentElement, boxOf(node, word), root)) found.add(word)
		}
		return [...found].map((what) => ({ what, where }))
	}
	requestAnimationFrame(look)
	window.shift = 0
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) window.shift += entry.toJSON().value
	}).observe({ type: 'layout-shift', buffered: true })

	function boxOf(node: Node, word: string): DOMRect {
		const range = document.createRange()
		const start = node.nodeValue?.indexOf(word) ?? 0
		range.setStart(node, start)
		range.setEnd(node, start + word.length)
		return range.getBoundingClientRect()
	}

	function isOnTop(
		element: Element,
		{ left, right, top, bottom, width, height }: DOMRect,
		root: DocumentOrShadowRoot,
	): boolean {
		if (width * height === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
		const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2)
		return seen !== null && (element.contains(seen) || seen.contains(element))
	}
}
