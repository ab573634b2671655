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
 * under nothing else at its middle. Each text is read once, as it comes: to read a long page at every frame would take the
 * reader's processor longer than the page.
 */
export function watch({ frame, words }: { readonly frame: string; readonly words: readonly string[] }) {
	const own: Place = window === window.top ? 'page' : 'frame'
	// The words of a quote are not yet those of the widget that is put into it.
	const missing = { page: new Set([frame, ...words]), frame: new Set(words), shadow: new Set(words) }
	/** Texts with words that were not seen yet, and where they stand. */
	const texts = new Map<Node, Place>()
	const known = new Set<Node>()

	function follow(root: Document | ShadowRoot, where: Place): void {
		if (known.has(root)) return
		read(root, where)
		new MutationObserver((records) => {
			for (const { target, addedNodes } of records) {
				if (target.nodeType === Node.TEXT_NODE) keep(target, where)
				for (const node of addedNodes) read(node, where)
			}
		}).observe(root, { childList: true, characterData: true, subtree: true })
	}

	function read(added: Node, where: Place): void {
		if (known.has(added)) return
		const nodes = document.createTreeWalker(added)
		for (let node: Node | null = added; node; node = nodes.nextNode()) {
			known.add(node)
			if (node.nodeType === Node.TEXT_NODE) keep(node, where)
		}
	}

	function keep(text: Node, where: Place): void {
		if (words.some((word) => text.nodeValue?.includes(word))) texts.set(text, where)
	}

	const look = () => {
		const found: Omit<Sighting, 'at'>[] = []
		const first = missing.page.has(frame) && own === 'page' ? document.querySelector('iframe') : null
		if (first && isOnTop(first, () => first.getBoundingClientRect(), document)) found.push({ what: frame, where: own })
		for (const quote of document.querySelectorAll('blockquote'))
			if (quote.shadowRoot) follow(quote.shadowRoot, 'shadow')
		for (const [text, where] of texts) {
			const word = [...missing[where]].find((word) => text.nodeValue?.includes(word))
			const root = text.getRootNode()
			if (!word) texts.delete(text)
			if (!word || !text.parentElement || !(root instanceof Document || root instanceof ShadowRoot)) continue
			if (isOnTop(text.parentElement, () => boxOf(text, word), root)) found.push({ what: word, where })
		}
		for (const { what, where } of found) missing[where].delete(what)
		requestAnimationFrame(() => {
			const at = performance.timeOrigin + performance.now()
			for (const sighting of found) window.sighted({ ...sighting, at })
			look()
		})
	}
	follow(document, own)
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

	function isOnTop(element: Element, box: () => DOMRect, root: DocumentOrShadowRoot): boolean {
		// To ask where something is lays it out, folded away or not.
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
		const { left, right, top, bottom, width, height } = box()
		if (width * height === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
		const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2)
		return seen !== null && (element.contains(seen) || seen.contains(element))
	}
}
