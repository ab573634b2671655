/** The loader, the host's side, served as `/embed.js`: replaces placeholders by frames and sets their heights. */
import { HEIGHTS, isWidgetName, type WidgetName } from '../kinds.ts'
import { homesOf, ownHome } from './home.ts'
import { all } from './page.ts'
import { BOX, type Hear, putFrame } from './put-frame.ts'
import { urlOf, widgetNamedIn } from './widget-url.ts'

const own = ownHome()
/** Whose placeholders are this run's. */
const homes = new Set<string>()
const frames = new Map<Element | null, Hear>()

/** However many tags a page has, one loader of an installation serves them all. */
function serve(home: string) {
	const started = `sidelines ${home}`
	// Own properties only: an element's id is an inherited property of the window, and anybody's to choose.
	if (Object.hasOwn(window, started)) return
	Reflect.set(window, started, true)
	homes.add(home)
}

function widgetAt(address: string): WidgetName | undefined {
	return [...homes].map((home) => widgetNamedIn(address, home)).find(isWidgetName)
}

function put(placeholder: HTMLElement, address: string, words = '') {
	const widget = widgetAt(address)
	if (!widget) return
	const title = words || placeholder.title || widget
	const [box, hear] = putFrame(placeholder, urlOf(placeholder, address), HEIGHTS[widget], title)
	frames.set(box, hear)
}

function scan() {
	for (const tag of all('script')) {
		const named = homesOf(tag)
		// A copy under another name knows no installation: its tag at least leaves no hole.
		if (!own && !named[0] && tag.dataset['widget']) tag.removeAttribute('style')
		for (const home of named) {
			// Who evaluates the loader's text leaves it no address but the tag's. Only a page's owner writes script elements.
			if (!own) serve(home)
			// `text/plain` is how a consent manager keeps a tag from running.
			if (tag.getAttribute('type') !== 'text/plain') put(tag, `${home}/w/${tag.dataset['widget']}`)
		}
	}
	// A page that was copied and put back has boxes in it whose frames nobody hears.
	for (const box of all(`div[${BOX}]`)) {
		const address = `${box.getAttribute(BOX)}`
		if (frames.has(box) || !widgetAt(address)) continue
		const quote = box.querySelector('blockquote')
		if (quote) box.replaceWith(quote)
		else put(box, address, box.querySelector('iframe')?.title)
	}
	for (const link of all('blockquote.sidelines a')) {
		const quote = link.closest('blockquote')
		// As text a link is its address, and one in a drawing is none.
		if (quote && !frames.has(quote.closest(`[${BOX}]`))) put(quote, String(link), quote.textContent.trim())
	}
}

if (own) serve(own)
addEventListener('message', ({ data, origin, source }: MessageEvent<{ height: number } | null>) => {
	const height = data?.height ?? Number.NaN
	if (!Number.isFinite(height)) return
	for (const hear of frames.values()) hear(source, origin, height)
})
// An article may arrive, or grow, after the script.
new MutationObserver(scan).observe(document, { childList: true, subtree: true })
scan()
