/** The host's side, served as `/embed.js`: puts frames where placeholders stand, and obeys the heights they ask for. */
import { HEIGHTS, isWidgetName } from '../heights.ts'
import { type Hear, putFrame } from './put-frame.ts'
import { urlOf, widgetNamedIn } from './widget-url.ts'

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

	const put = (placeholder: HTMLElement, address: string) => {
		const widget = widgetNamedIn(address, origin)
		if (frames.has(placeholder) || !isWidgetName(widget)) return
		const title = placeholder.textContent.trim() || placeholder.title || widget
		frames.set(placeholder, putFrame(placeholder, urlOf(placeholder, address), HEIGHTS[widget], title))
	}

	const scan = () => {
		for (const link of document.querySelectorAll<HTMLAnchorElement>('blockquote.sidelines a')) {
			const quote = link.closest('blockquote')
			// As text a link is its address, and one in a drawing is none.
			if (quote) put(quote, String(link))
		}
		for (const tag of [...document.scripts]) {
			// Other people's scripts are none of ours; `text/plain` is how a consent manager keeps a tag from running.
			if (tag.src.startsWith(`${origin}/`) && tag.type !== 'text/plain')
				put(tag, `${origin}/w/${tag.dataset['widget']}`)
		}
	}

	addEventListener('message', ({ data, origin: sender, source }: MessageEvent<{ height: number } | null>) => {
		const height = data?.height ?? Number.NaN
		if (sender !== origin || !Number.isFinite(height)) return
		for (const hear of frames.values()) hear(source, height)
	})
	// An article may arrive, or grow, after the script.
	new MutationObserver(scan).observe(document, { childList: true, subtree: true })
	scan()
}
