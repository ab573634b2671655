/** Where in pasted code a widget of ours is meant to be: as which of the codes, and by what address. */
import { isWidgetName, PARAMETERS } from '../../widgets/kinds.ts'
import { isDossierId } from '../record/dossier-id.ts'
import type { Pasted, PastedElement } from './pasted.ts'

export type Form = 'iframe' | 'amp' | 'blockquote' | 'script' | 'mail' | 'link'

export type Placement = {
	readonly form: Form
	readonly element: PastedElement
	/** Null of a script tag that has lost its data: it names no widget. */
	readonly url: URL | null
	/** The address stands in another one, which leads to it: some other service's link. */
	readonly isWrapped: boolean
	/** The attribute that the address was found in. */
	readonly attribute: string
}

/** Elements whose addresses are what they say, and no frame that waits to be made. */
const NO_FRAMES = new Set(['a', 'img', 'script', 'link', 'meta', 'source', 'form'])

/** The best that is there first: a frame, a quote, a tag, a picture, else a link. */
export function placementsIn({ elements }: Pasted, origin: string): Placement[] {
	const named = (name: string) => elements.filter((e) => e.name === name)
	const frames = elements.flatMap((e) => framed(e, origin))
	const quotes = named('a').flatMap((link) => quoted(link, origin))
	const tags = named('script').flatMap((e) => tagged(e, origin))
	const pictures = named('img').flatMap((e) => pictured(e, origin))
	const links = named('a').flatMap((link) => placed('link', link, 'href', origin))
	const withWidget = [...frames, ...quotes, ...tags.filter((tag) => tag.url), ...pictures]
	if (withWidget.length > 0) return withWidget
	return links.length > 0 ? links : tags
}

/** A frame, or what a lazy loader or a consent manager will make one of: they keep its address in some other attribute. */
function framed(element: PastedElement, origin: string): Placement[] {
	if (NO_FRAMES.has(element.name)) return []
	const isFrame = element.name === 'iframe' || element.name === 'amp-iframe'
	const names = Object.keys(element.attributes)
	const attribute = ['src', ...names].find((name) => widgetUrl(element.attributes[name], origin))
	if (!attribute || (!isFrame && !attribute.startsWith('data-'))) return []
	return placed(element.name === 'amp-iframe' ? 'amp' : 'iframe', element, attribute, origin)
}

/** A quote with a frame after it is what WordPress makes of an address; then the frame is the code. */
function quoted(link: PastedElement, origin: string): Placement[] {
	const { quote } = link
	if (!quote || isOfWordPress(quote)) return []
	return placed('blockquote', link, 'href', origin).map((found) => ({ ...found, element: quote }))
}

export function isOfWordPress({ attributes }: PastedElement): boolean {
	return (attributes['class'] ?? '').includes('wp-embedded-content')
}

function tagged(element: PastedElement, origin: string): Placement[] {
	const src = loaderAddress(element)
	if (src === null) return []
	const widget = element.attributes['data-widget']
	const url = widget === undefined ? null : URL.parse(`/w/${widget}`, URL.parse(src, origin) ?? origin)
	for (const name of PARAMETERS) {
		const value = element.attributes[`data-${name}`]
		if (value) url?.searchParams.set(name, value)
	}
	return [{ form: 'script', element, url, isWrapped: false, attribute: 'data-widget' }]
}

const PICTURE = /\/image\.(?:png|svg)(?=[?#]|$)/

/** A picture is placed by the address of the widget that it shows. A lazy loader's own address for it does no harm. */
function pictured(element: PastedElement, origin: string): Placement[] {
	const address = Object.values(element.attributes).find((value) => value !== undefined && PICTURE.test(value))
	const found = widgetUrl(address?.replace(PICTURE, ''), origin)
	return found ? [{ form: 'mail', element, ...found, attribute: 'src' }] : []
}

/**
 * The address of our loader, the newest or one of a version, wherever a tag has it: whoever holds a script back renames its
 * `src`. Null of another script.
 */
export function loaderAddress({ name, attributes }: PastedElement): string | null {
	if (name !== 'script') return null
	const held = Object.entries(attributes).filter(([attribute]) => attribute !== 'src' && attribute.endsWith('src'))
	const addresses = [attributes['src'], ...held.map(([, address]) => address)]
	return addresses.find((address) => address !== undefined && /\/embed(?:\/\w+)?\.js/.test(address)) ?? null
}

function placed(form: Form, element: PastedElement, attribute: string, origin: string): Placement[] {
	const found = widgetUrl(element.attributes[attribute], origin)
	return found ? [{ form, element, ...found, attribute }] : []
}

/** A widget's address here, though there be none of that name, or one of ours on whatever host; also one that another leads to. */
function widgetUrl(address: string | undefined, origin: string): { url: URL; isWrapped: boolean } | null {
	const outer = address ? URL.parse(address.trim(), origin) : null
	if (!outer) return null
	if (isOfWidget(outer, origin)) return { url: outer, isWrapped: false }
	const ledTo = [...outer.searchParams.values()].map((value) => URL.parse(value))
	const url = ledTo.find((inner) => inner !== null && isOfWidget(inner, origin))
	return url ? { url, isWrapped: true } : null
}

function isOfWidget(url: URL, origin: string): boolean {
	if (!/^\/+w\//i.test(url.pathname)) return false
	const { dossier, widget } = widgetNamed(url)
	return url.host === new URL(origin).host || (isDossierId(dossier) && isWidgetName(widget))
}

export type NamedWidget = { readonly dossier: string; readonly widget: string; readonly query: URLSearchParams }

/** What an address names, with what mailers, editors and people do to addresses undone. */
export function widgetNamed(url: URL): NamedWidget {
	const [, dossier = '', ...widget] = wholePath(url).split('/')
	const query = new URLSearchParams([...url.searchParams].map(([name, value]) => [name.replace(/^(amp;)+/, ''), value]))
	return { dossier, widget: widget.join('/'), query }
}

/** Without slashes twice or at the end, capitals, and the punctuation of the sentence around it. */
function wholePath({ pathname }: URL): string {
	const parts = decoded(pathname).toLowerCase().split('/').filter(Boolean)
	const last = parts.pop() ?? ''
	return [...parts, /^[\w-]*/.exec(last)?.[0] ?? ''].join('/')
}

export function isDamaged(url: URL): boolean {
	return url.pathname !== `/${wholePath(url)}`
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path)
	} catch {
		return path
	}
}

export function isDoublyEscaped(url: URL): boolean {
	return [...url.searchParams.keys()].some((name) => name.startsWith('amp;'))
}

/** The same address as widgets have it, for what a policy has to let in. */
export function pathOf(url: URL): string {
	const { dossier, widget } = widgetNamed(url)
	return `/w/${dossier}/${widget}`
}
