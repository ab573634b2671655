/** In-page embed: puts the widget that it carries into the quotes that lead to it, each in a shadow root. */
import { PARAMETERS } from '../kinds.ts'
import { all, make } from '../loader/page.ts'

/** What these bytes carry: the widget's address, its style and markup, the loader's address, and values that go without saying. */
declare const WIDGET: readonly [address: string, style: string, html: string, loader: string, idle: readonly string[]]

const [address, style, html, loader, idle] = WIDGET
const started = `sidelines ${address}`
const own = make('a')
own.href = address
const place = placeOf(own)

/** Path and parameters: what else hosts hang on a link says nothing of its widget. */
function placeOf({ origin, pathname, search }: HTMLAnchorElement): string {
	const asked = new URLSearchParams(search)
	const values = PARAMETERS.map((name) => asked.get(name) ?? '').map((value) => (idle.includes(value) ? '' : value))
	return `${origin}${pathname} ${values}`
}

function put(widget: DocumentFragment, sheet: CSSStyleSheet) {
	for (const link of all<HTMLAnchorElement>('blockquote[class*=sidelines] a')) {
		const quote = link.closest('blockquote')
		// What the loader has framed it keeps.
		if (!quote || quote.shadowRoot || quote.closest('[data-sidelines-box]')) continue
		if (placeOf(link) !== place) continue
		const root = quote.attachShadow({ mode: 'open' })
		// No `style` element: a host's policy may forbid it.
		root.adoptedStyleSheets = [sheet]
		root.append(widget.cloneNode(true))
		// The loader must not frame it as well.
		quote.classList.replace('sidelines', 'sidelines-in-page')
	}
}

try {
	const { content } = parsed()
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(style)
	const isObserved = Object.hasOwn(window, started)
	// Own properties only: an element's id is an inherited property of the window. The newest run has the newest numbers.
	Reflect.set(window, started, () => put(content, sheet))
	// An article may arrive, or be put back, after the script.
	if (!isObserved)
		new MutationObserver(() => Reflect.get(window, started)()).observe(document, { childList: true, subtree: true })
	put(content, sheet)
} catch {
	// Where the page forbids it, or the browser is too old, the quotes are framed.
	import(loader)
}

/** Under Trusted Types only what sanitises by itself may parse: an empty configuration takes away what could run, and nothing else. */
function parsed(): HTMLTemplateElement {
	const template = make('template')
	if (template.setHTML) template.setHTML(html, { sanitizer: {} })
	else template.innerHTML = html
	return template
}

declare global {
	interface HTMLTemplateElement {
		/** HTML Sanitizer API; not in every browser. */
		setHTML?: (html: string, options: { readonly sanitizer: object }) => void
	}
}
