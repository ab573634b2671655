/** Runs in every document of a page under measurement: when can words be read in the window, and when can a frame be seen? */

/** Stands for the first frame of a document among the words. */
export const FRAME = '<iframe>'

export type Sighting = {
	/** The words, or `FRAME`. */
	readonly what: string
	/** Milliseconds since 1970, of the frame after the one in which it was painted. */
	readonly at: number
	readonly inFrame: boolean
}

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
	const missing = new Set([frame, ...words])
	const look = () => {
		const found = new Set<string>()
		const first = document.querySelector('iframe')
		if (first && missing.has(frame) && isOnTop(first, first.getBoundingClientRect())) found.add(frame)
		const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const word = [...missing].find((word) => node.nodeValue?.includes(word))
			if (word && node.parentElement && isOnTop(node.parentElement, boxOf(node, word))) found.add(word)
		}
		for (const what of found) missing.delete(what)
		requestAnimationFrame(() => {
			const at = performance.timeOrigin + performance.now()
			for (const what of found) window.sighted({ what, at, inFrame: window !== window.top })
			if (missing.size > 0) look()
		})
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

	function isOnTop(element: Element, { left, right, top, bottom, width, height }: DOMRect): boolean {
		if (width * height === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
		const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
		return seen !== null && (element.contains(seen) || seen.contains(element))
	}
}
