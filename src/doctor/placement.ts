/** Where in pasted code a widget of ours is meant to be: as which of the codes, and by what address. */
import type { EmbedCodes } from '../../widgets/embed-codes.ts'
import { isWidgetName, PARAMETERS, VALUES } from '../../widgets/kinds.ts'
import { isDossierId } from '../record/dossier-id.ts'
import { pathBelow, pathOfOrigin } from '../record/web-address.ts'
import type { Pasted, PastedElement } from './pasted.ts'

export type Form = 'iframe' | 'amp' | 'blockquote' | 'inPage' | 'script' | 'mail' | 'phrase' | 'link'

export type Placement = {
	readonly form: Form
	readonly element: PastedElement
	/** Null of a script tag that has lost its data: it names no widget. */
	readonly url: URL | null
	/** The installation that the address is of: an origin, or with a path below it. */
	readonly home: string
	/** The address stands in another one, which leads to it: some other service's link. */
	readonly isWrapped: boolean
	/** The attribute that the address was found in. */
	readonly attribute: string
}

/** Elements whose addresses are what they say, and no frame that waits to be made. */
const NO_FRAMES = new Set(['a', 'img', 'script', 'link', 'meta', 'source', 'form'])

/** The best that is there first: a frame, a quote, a tag, a picture, a phrase, else a script without its place, or a link. */
export function placementsIn({ elements }: Pasted, origin: string): Placement[] {
	const named = (name: string) => elements.filter((e) => e.name === name)
	const frames = elements.flatMap((e) => framed(e, origin))
	const carried = named('script').flatMap((e) => carriedBy(e, origin))
	const scripts = {
		hasLoader: elements.some((e) => scriptAddress(e, 'loader') !== null),
		carried: new Set(carried.flatMap(({ form, url }) => (form === 'inPage' && url ? [widgetKey(url)] : []))),
	}
	const quotes = named('a').flatMap((link) => quoted(link, scripts, origin))
	const tags = named('script').flatMap((e) => tagged(e, origin))
	const pictures = named('img').flatMap((e) => pictured(e, origin))
	const links = named('a').flatMap((link) => placed('link', link, 'href', origin))
	const hasPhrases = elements.some((e) => scriptAddress(e, 'phrase') !== null)
	const phrases = links.flatMap((link): Placement[] =>
		hasPhrases || classesOf(link.element).includes('sidelines-phrase') ? [{ ...link, form: 'phrase' }] : [],
	)
	const withWidget = [...frames, ...quotes, ...tags.filter((tag) => tag.url), ...pictures, ...phrases]
	if (withWidget.length > 0) return withWidget
	if (carried.length > 0) return carried
	return links.length > 0 ? links : tags
}

export function classesOf({ attributes }: PastedElement): string[] {
	return (attributes['class'] ?? '').split(/\s+/)
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
function quoted(link: PastedElement, scripts: Scripts, origin: string): Placement[] {
	const { quote } = link
	if (!quote || isOfWordPress(quote)) return []
	return placed('blockquote', link, 'href', origin).map((found) => {
		const isCarried = found.url !== null && scripts.carried.has(widgetKey(found.url))
		const form = isCarried || (scripts.carried.size > 0 && !scripts.hasLoader) ? 'inPage' : 'blockquote'
		return { ...found, form, element: quote }
	})
}

/** Those of what was pasted: whether our loader is there, and the keys of the widgets that scripts carry into the page. */
type Scripts = { readonly hasLoader: boolean; readonly carried: ReadonlySet<string> }

/** A script that carries what it says: the widget, or the words of a phrase. */
export function carriedBy(element: PastedElement, origin: string): Placement[] {
	return (['in-page', 'phrase'] as const).flatMap((kind): Placement[] => {
		const address = scriptAddress(element, kind)?.replace(`/${kind}.js`, '')
		const found = widgetUrl(address, origin)
		return found ? [{ form: kind === 'phrase' ? 'phrase' : 'inPage', element, ...found, attribute: 'src' }] : []
	})
}

const IDLE: readonly string[] = Object.values(VALUES).flatMap((values) =>
	values.is === 'one of' ? [values.default] : [],
)

/** One for all addresses that the script in the page takes for the same widget: a parameter that says its default says nothing. */
export function widgetKey(url: URL): string {
	const { dossier, widget, query } = widgetNamed(url)
	const asked = PARAMETERS.map((name) => query.get(name) ?? '').map((value) => (IDLE.includes(value) ? '' : value))
	return [url.host, dossier, widget, ...asked].join(' ')
}

export function isOfWordPress({ attributes }: PastedElement): boolean {
	return (attributes['class'] ?? '').includes('wp-embedded-content')
}

function tagged(element: PastedElement, origin: string): Placement[] {
	const src = scriptAddress(element, 'loader')
	if (src === null) return []
	const home = homeOf(src, origin)
	const widget = element.attributes['data-widget']
	const url = widget === undefined ? null : URL.parse(`/w/${widget}`, home)
	for (const name of PARAMETERS) {
		const value = element.attributes[`data-${name}`]
		if (value) url?.searchParams.set(name, value)
	}
	return [{ form: 'script', element, url, home, isWrapped: false, attribute: 'data-widget' }]
}

const PICTURE = /\/image\.(?:png|svg)(?=[?#]|$)/

/** A picture is placed by the address of the widget that it shows. A lazy loader's own address for it does no harm. */
function pictured(element: PastedElement, origin: string): Placement[] {
	const address = Object.values(element.attributes).find((value) => value !== undefined && PICTURE.test(value))
	const found = widgetUrl(address?.replace(PICTURE, ''), origin)
	return found ? [{ form: 'mail', element, ...found, attribute: 'src' }] : []
}

const SCRIPTS = {
	/** The newest, or one of a version. */
	loader: /\/embed(?:\/\w+)?\.js(?=[?#]|$)/,
	'in-page': /\/in-page\.js(?=[?#]|$)/,
	phrase: /\/phrase\.js(?=[?#]|$)/,
}
export type ScriptKind = keyof typeof SCRIPTS

/** The address of a script of ours, wherever a tag has it: whoever holds it back renames its `src`. Null of another script. */
export function scriptAddress({ name, attributes }: PastedElement, kind: ScriptKind): string | null {
	if (name !== 'script') return null
	const held = Object.entries(attributes).filter(([attribute]) => attribute !== 'src' && attribute.endsWith('src'))
	const addresses = [attributes['src'], ...held.map(([, address]) => address)]
	return addresses.find((address) => address !== undefined && SCRIPTS[kind].test(address)) ?? null
}

/** The installation that a script is of, as a page of ours would resolve its address. */
export function homeOf(address: string, origin: string): string {
	const url = URL.parse(address, origin)
	if (!url) return ''
	const end = url.pathname.search(/\/w\/|\/embed(?:\/\w+)?\.js$/)
	return `${url.origin}${end < 0 ? url.pathname : url.pathname.slice(0, end)}`
}

function placed(form: Form, element: PastedElement, attribute: string, origin: string): Placement[] {
	const found = widgetUrl(element.attributes[attribute], origin)
	return found ? [{ form, element, ...found, attribute }] : []
}

/** A widget's address here, though there be none of that name, or one of ours on whatever host; also one that another leads to. */
function widgetUrl(address: string | undefined, origin: string): (Found & { isWrapped: boolean }) | null {
	const outer = address ? URL.parse(address.trim(), origin) : null
	if (!outer) return null
	const found = foundIn(outer, origin)
	if (found) return { ...found, isWrapped: false }
	const ledTo = [...outer.searchParams.values()].flatMap((value) => foundIn(URL.parse(value), origin) ?? [])
	return ledTo[0] ? { ...ledTo[0], isWrapped: true } : null
}

/** An address without the path that its installation is below, and that installation. */
type Found = { readonly url: URL; readonly home: string }

function foundIn(asked: URL | null, origin: string): Found | null {
	if (!asked) return null
	const isHere = asked.host === new URL(origin).host
	const below = isHere ? pathBelow(pathOfOrigin(origin), asked.pathname) : null
	const isOurs = below !== null && WIDGETS.test(below)
	const path = isOurs ? below : asked.pathname.slice(widgetsBegin(asked.pathname))
	if (!WIDGETS.test(path)) return null
	const url = new URL(asked)
	url.pathname = path
	const { dossier, widget } = widgetNamed(url)
	if (!isOurs && !(isDossierId(dossier) && isWidgetName(widget))) return null
	const above = isOurs ? pathOfOrigin(origin) : asked.pathname.slice(0, -path.length)
	return { url, home: `${url.origin}${above}` }
}

/** With the slashes before it. */
function widgetsBegin(path: string): number {
	let at = path.search(/\/w\//i)
	while (at > 0 && path.charAt(at - 1) === '/') at--
	return at < 0 ? path.length : at
}

const WIDGETS = /^\/+w\//i

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

export function mendedOf(form: Exclude<Form, 'phrase'>, codes: EmbedCodes): string {
	// Of a lone link nobody knows what it was: a frame needs the least.
	return codes[form === 'link' ? 'iframe' : form]
}

/** Of a code that was made to load at once. */
export function isOfFirstScreen({ name, attributes }: PastedElement): boolean {
	return (name === 'iframe' || name === 'script') && attributes['fetchpriority'] === 'high'
}
