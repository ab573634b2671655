/** Where in pasted code a widget of ours is meant to be: as which of the codes, and by what address. */
import { isWidgetName } from '../../widgets/heights.ts'
import { PARAMETERS } from '../../widgets/loader/widget-url.ts'
import { isDossierId } from '../record/dossier-id.ts'
import type { Pasted, PastedElement } from './pasted.ts'

export type Form = 'iframe' | 'amp' | 'blockquote' | 'script' | 'mail' | 'link'

export type Placement = {
	readonly form: Form
	readonly element: PastedElement
	/** Null of a script tag that has lost its data: it names no widget. */
	readonly url: URL | null
	/** The attribute that the address was found in. */
	readonly attribute: string
}

/** Lazy loaders and consent managers keep an address in one of these. */
const MOVED = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cookieblock-src', 'data-cmp-src']

/** The best that is there first: a frame, a quote, a tag, a picture, else a link. */
export function placementsIn({ elements }: Pasted, origin: string): Placement[] {
	const named = (name: string) => elements.filter((e) => e.name === name)
	const frames = [...named('iframe'), ...named('amp-iframe')].flatMap((e) => framed(e, origin))
	const quotes = named('a').flatMap((link) => quoted(link, origin))
	const tags = named('script').flatMap((e) => tagged(e, origin))
	const pictures = named('img').flatMap((e) => pictured(e, origin))
	const links = named('a').flatMap((link) => placed('link', link, 'href', origin))
	const withWidget = [...frames, ...quotes, ...tags.filter((tag) => tag.url), ...pictures]
	if (withWidget.length > 0) return withWidget
	return links.length > 0 ? links : tags
}

function framed(element: PastedElement, origin: string): Placement[] {
	const attribute = ['src', ...MOVED].find((name) => widgetUrl(element.attributes[name], origin))
	return attribute ? placed(element.name === 'iframe' ? 'iframe' : 'amp', element, attribute, origin) : []
}

/** A quote with a frame after it is what WordPress makes of an address; then the frame is the code. */
function quoted(link: PastedElement, origin: string): Placement[] {
	const quote = link.inside.findLast((e) => e.name === 'blockquote')
	if (!quote || isOfWordPress(quote)) return []
	return placed('blockquote', link, 'href', origin).map((found) => ({ ...found, element: quote }))
}

export function isOfWordPress({ attributes }: PastedElement): boolean {
	return (attributes['class'] ?? '').includes('wp-embedded-content')
}

function tagged(element: PastedElement, origin: string): Placement[] {
	const { src = '', 'data-widget': widget } = element.attributes
	if (!isLoader(src)) return []
	const url = widget === undefined ? null : URL.parse(`/w/${widget}`, URL.parse(src, origin) ?? origin)
	for (const name of PARAMETERS) {
		const value = element.attributes[`data-${name}`]
		if (value) url?.searchParams.set(name, value)
	}
	return [{ form: 'script', element, url, attribute: 'data-widget' }]
}

const PICTURE = /\/image\.(?:png|svg)(?=[?#]|$)/

/** A picture is placed by the address of the widget that it shows. A lazy loader's own address for it does no harm. */
function pictured(element: PastedElement, origin: string): Placement[] {
	const address = ['src', ...MOVED].map((name) => element.attributes[name] ?? '').find((value) => PICTURE.test(value))
	const url = widgetUrl(address?.replace(PICTURE, ''), origin)
	return url ? [{ form: 'mail', element, url, attribute: 'src' }] : []
}

/** The newest loader, or one of a version. */
export function isLoader(src: string | undefined): boolean {
	return /\/embed(\/\w+)?\.js/.test(src ?? '')
}

function placed(form: Form, element: PastedElement, attribute: string, origin: string): Placement[] {
	const url = widgetUrl(element.attributes[attribute], origin)
	return url ? [{ form, element, url, attribute }] : []
}

/** A widget's address here, though there be none of that name, or one of ours on whatever host. */
function widgetUrl(address: string | undefined, origin: string): URL | null {
	const url = address ? URL.parse(address, origin) : null
	if (!url?.pathname.startsWith('/w/')) return null
	const { dossier, widget } = widgetNamed(url)
	return url.host === new URL(origin).host || (isDossierId(dossier) && isWidgetName(widget)) ? url : null
}

export type NamedWidget = { readonly dossier: string; readonly widget: string; readonly query: URLSearchParams }

/** What an address names, its ampersands mended where they were escaped twice; what is too much in it is the widget's. */
export function widgetNamed(url: URL): NamedWidget {
	const [, , dossier = '', ...widget] = url.pathname.split('/')
	const query = new URLSearchParams([...url.searchParams].map(([name, value]) => [name.replace(/^(amp;)+/, ''), value]))
	return { dossier, widget: widget.join('/'), query }
}

export function isDoublyEscaped(url: URL): boolean {
	return [...url.searchParams.keys()].some((name) => name.startsWith('amp;'))
}
