/** What an oEmbed consumer asks for: an address, a format, and the room it has. */
import { isWidgetName, type WidgetName } from '../../widgets/heights.ts'
import { PARAMETERS } from '../../widgets/loader/widget-url.ts'
import { badQuery, parseQuery, wholeNumber } from '../http/query.ts'
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { parseWidgetQuery, type WidgetQuery } from './widget-query.ts'

export type OEmbedFormat = 'json' | 'xml'

export type WidgetAddress = {
	/** With the parameters that are ours, and no others. */
	readonly url: string
	readonly dossier: string
	readonly widget: WidgetName
	readonly query: WidgetQuery
}

export type OEmbedQuery = {
	readonly address: WidgetAddress
	readonly format: OEmbedFormat
	/** Pixels; null where the consumer has room for any. */
	readonly maxWidth: number | null
	readonly maxHeight: number | null
}

const MAX_PIXELS = 1_000_000

export function parseOEmbedQuery(url: URL, origin: string): Result<OEmbedQuery, Fault> {
	const query = parseQuery(url, ['url', 'format', 'maxwidth', 'maxheight'])
	if (!query.ok) return query
	const { url: asked, format = 'json', maxwidth, maxheight } = query.value
	// oEmbed 1.0, §2.3.5: 501 for a format, 404 for an address that there is nothing for.
	if (format !== 'json' && format !== 'xml') return err({ kind: 'not-implemented', expected: 'json, xml' })
	if (!asked) return badQuery('url', 'the address of a widget')
	const maxWidth = wholeNumber(maxwidth, 'maxwidth', 1, MAX_PIXELS)
	if (!maxWidth.ok) return maxWidth
	const maxHeight = wholeNumber(maxheight, 'maxheight', 1, MAX_PIXELS)
	if (!maxHeight.ok) return maxHeight
	const address = parseWidgetAddress(asked, origin)
	return address
		? ok({ address, format, maxWidth: maxWidth.value, maxHeight: maxHeight.value })
		: err({ kind: 'not-found', what: 'widget' })
}

const WIDGET = /^https?:\/\/[^/\\?#@]+(\/w\/([a-z0-9][a-z0-9-]*)\/([a-z-]+))(?:[?#]|$)/i

/** Null for every address that is not exactly one of our widgets. Nothing is fetched, whatever is asked. */
export function parseWidgetAddress(address: string, origin: string): WidgetAddress | null {
	const url = URL.parse(address)
	// A parsed host has no capitals, and no port that goes without saying; both schemes lead to us.
	if (url?.host !== new URL(origin).host) return null
	// The path as it is written: what a parser makes of dots in it is not asked for.
	const [, path, dossier, widget = ''] = WIDGET.exec(address) ?? []
	if (url.pathname !== path || !dossier || !isWidgetName(widget)) return null
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return null
	return { url: `${origin}${url.pathname}${ownSearch(url)}`, dossier, widget, query: query.value }
}

/** Hosts add parameters of their own to an address before they ask: these are not carried on. */
export function ownSearch(url: URL): string {
	const own = [...url.searchParams].filter(([name]) => PARAMETERS.some((own) => own === name))
	return own.length > 0 ? `?${new URLSearchParams(own)}` : ''
}
