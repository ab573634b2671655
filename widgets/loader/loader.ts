/** The host's side, served as `/embed.js`: puts frames where placeholders stand, and obeys the heights they ask for. */
import { HEIGHTS, isWidgetName } from '../heights.ts'
import { type Hear, putFrame } from './put-frame.ts'
import { urlOf, widgetNamedIn } from './widget-url.ts'

/** A tag whose type is `text/plain` is one that a consent manager keeps from running. */
const PLACEHOLDERS = 'blockquote.sidelines,script[data-widget]:not([type*=plain])'
const LEAST_HEIGHT = 40
const GREATEST_HEIGHT = 20_000

const ownScript = document.currentScript
const ownOrigin = ownScript && 'src' in ownScript && /^https?:\/\/[^/]+/.exec(ownScript.src)?.[0]
if (ownOrigin) start(ownOrigin)

/** However many tags a page has, one loader of an origin serves them all. */
function start(origin: string) {
	const started = `sidelines ${origin}`
	// Own properties only: an element's id is an inherited property of the window, and anybody's to choose.
	if (Object.hasOwn(window, started)) return
	Reflect.set(window, started, true)

	const frames = new Map<Element, Hear>()

	const scan = (root: Element) => {
		for (const element of [root, ...root.querySelectorAll('a,script')]) {
			const placeholder = element.closest<HTMLElement>(PLACEHOLDERS)
			const url = urlOf(element, origin)
			const widget = widgetNamedIn(url, origin)
			if (!placeholder || frames.has(placeholder) || !isWidgetName(widget)) continue
			const title = placeholder.textContent.trim() || placeholder.title || widget
			frames.set(placeholder, putFrame(placeholder, url, HEIGHTS[widget], title))
		}
	}

	addEventListener('message', ({ data, origin: sender, source }: MessageEvent<{ height?: unknown } | null>) => {
		const height = data?.height
		if (sender !== origin || typeof height !== 'number' || !Number.isFinite(height)) return
		for (const hear of frames.values()) hear(source, Math.min(Math.max(height, LEAST_HEIGHT), GREATEST_HEIGHT))
	})
	// An article may arrive, or grow, after the script. Only what is new is looked at: some pages change all the time.
	new MutationObserver((changes) => {
		for (const { addedNodes } of changes) {
			for (const node of addedNodes) if (node instanceof Element) scan(node)
		}
	}).observe(document, { childList: true, subtree: true })
	scan(document.documentElement)
}
