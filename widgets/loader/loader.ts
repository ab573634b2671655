/** The host's side, served as `/embed.js`: puts frames where placeholders stand, and obeys the heights they ask for. */
import { HEIGHTS, isWidgetName } from '../heights.ts'
import { putFrame } from './put-frame.ts'
import { widgetUrl } from './widget-url.ts'

const PLACEHOLDERS = 'blockquote.sidelines a, script[data-widget]:not([type*=plain])'
const LEAST_HEIGHT = 40
const GREATEST_HEIGHT = 20_000

const ownScript = document.currentScript
if (ownScript instanceof HTMLScriptElement && /^http/.test(ownScript.src)) start(new URL(ownScript.src).origin)

function start(origin: string) {
	// However many tags a page has, one loader of an origin serves them all. Own properties only: an element's id is
	// an inherited property of the window, and would otherwise keep the loader from starting.
	const started = `sidelines ${origin}`
	if (Object.hasOwn(window, started)) return
	Reflect.set(window, started, true)

	const frames = new Map<Element, ReturnType<typeof putFrame>>()

	const scan = () => {
		for (const element of document.querySelectorAll<HTMLElement>(PLACEHOLDERS)) {
			const placeholder = element.closest<HTMLElement>('blockquote.sidelines') ?? element
			const url = widgetUrl(element, origin)
			const widget = /^\/w\/[\w-]+\/([\w-]+)$/.exec(url?.pathname ?? '')?.[1] ?? ''
			if (!url || !isWidgetName(widget) || frames.has(placeholder)) continue
			const title = placeholder.textContent.trim() || placeholder.title || widget
			frames.set(placeholder, putFrame(placeholder, url, HEIGHTS[widget], title))
		}
	}

	addEventListener('message', ({ data, origin: sender, source }: MessageEvent<{ height?: unknown } | null>) => {
		const height = data?.height
		if (sender !== origin || typeof height !== 'number' || !Number.isFinite(height)) return
		for (const { frame, show } of frames.values()) {
			if (frame.contentWindow === source) show(Math.min(Math.max(height, LEAST_HEIGHT), GREATEST_HEIGHT))
		}
	})
	// An article may arrive, or grow, after the script.
	new MutationObserver(scan).observe(document, { childList: true, subtree: true })
	scan()
}
