/** The loader, the host’s side, served as `/embed.js`: replaces placeholders by frames and sets their heights. */
import { isWidgetName } from '../kinds.ts'
import { homeOf, homesOf, OURS, place } from './home.ts'
import { all } from './page.ts'
import { BOX, type Hear, putFrame } from './put-frame.ts'

/** None where another script evaluates these bytes, or they were copied to an address of another name. */
const own = OURS.exec(place)?.[1]
/** Whose placeholders are this run's. */
const homes: string[] = []
const frames = new Map<Element | null, Hear>()

/** However many tags a page has, one loader of an installation serves them all. */
function serve(home: string) {
	const started = `sidelines ${home}`
	// Own properties only: an element's id is an inherited property of the window, and anybody's to choose.
	if (Object.hasOwn(window, started)) return
	Reflect.set(window, started, true)
	homes.push(home)
}

/** @returns nothing where the address is of no widget */
function put(placeholder: HTMLElement, address: string, title?: string) {
	const [, home = '', widget = ''] = OURS.exec(address) ?? []
	return homes.includes(home) && isWidgetName(widget) && frames.set(...putFrame(placeholder, address, widget, title))
}

function scan() {
	for (const tag of all<HTMLScriptElement>('script')) {
		const named = homesOf(tag)
		// Another installation's loader sees to its own. Who evaluates the loader's text leaves it no address but the tag's.
		if (own && !named.some((home) => homes.includes(home))) continue
		// Only a page's owner writes script elements.
		named.forEach(serve)
		// `text/plain` is how a consent manager keeps a tag from running.
		if (tag.type === 'text/plain') continue
		const asked = `${tag.getAttribute('data-widget')}`
		const addresses = [...named, ...homes].map((home) => `${home}/w/${asked.replace(/^\/(w\/)?/, '')}`)
		// What shows nothing keeps no room.
		if (![asked, ...addresses].some((address) => put(tag, address))) tag.removeAttribute('style')
	}
	// A page that was copied and put back has boxes in it whose frames nobody hears.
	for (const box of all(`div[${BOX}]`)) {
		if (!frames.has(box)) put(box, `${box.getAttribute(BOX)}`, box.querySelector('iframe')?.title)
	}
	for (const link of all('blockquote.sidelines a')) {
		const quote = link.closest('blockquote')
		const next = quote?.nextElementSibling
		// As text a link is its address, and one in a drawing is none.
		const address = `${link}`
		// A copy of the loader knows its installation by the quote that it was pasted with, and by no other: comments have quotes too.
		if (next instanceof HTMLScriptElement && place.startsWith(`${next.src}:`)) homeOf(address).forEach(serve)
		if (quote && !frames.has(quote.closest(`[${BOX}]`))) put(quote, address, quote.textContent.trim())
	}
}

if (own) serve(own)
addEventListener('message', (message: MessageEvent) => {
	if (Number.isFinite(message.data?.height)) for (const hear of frames.values()) hear(message)
})
// An article may arrive, or grow, after the script.
new MutationObserver(scan).observe(document, { childList: true, subtree: true })
scan()
