/** Parses an oEmbed request: the widget's address, the format, and the room that its consumer has. */
import { isWidgetName, type WidgetName } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { decodedOnce, pathBelow, pathOfOrigin } from '../record/web-address.ts'
import { widgetQuery } from './canonical-query.ts'
import { wholeAddress, wholeQuery, withoutHead } from './damaged-address.ts'
import { badQuery, parseQuery, wholeNumber } from './query.ts'
import { parseWidgetQuery, type WidgetQuery } from './widget.ts'

type OEmbedFormat = 'json' | 'xml'

export type WidgetAddress = {
	/** Its canonical address. */
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

/** In the order of a canonical address. */
export const OEMBED_PARAMETERS = ['url', 'format', 'maxwidth', 'maxheight'] as const

const PIXELS = { min: 1, max: 1_000_000 }

export function parseOEmbedQuery(url: URL, origin: string): Result<OEmbedQuery, Fault> {
	const query = parseQuery(wholeQuery(url, OEMBED_PARAMETERS), OEMBED_PARAMETERS)
	if (!query.ok) return query
	const { url: asked, format = 'json', maxwidth, maxheight } = query.value
	// oEmbed 1.0, §2.3.5: 501 for a format, 404 for an address that there is nothing for.
	if (format !== 'json' && format !== 'xml') return err({ kind: 'not-implemented', expected: 'json, xml' })
	if (!asked) return badQuery('url', 'the address of a widget')
	const room = all({
		maxWidth: wholeNumber(maxwidth, 'maxwidth', PIXELS),
		maxHeight: wholeNumber(maxheight, 'maxheight', PIXELS),
	})
	if (!room.ok) return room
	const address = parseWidgetAddress(asked, origin)
	return address ? ok({ address, format, ...room.value }) : err({ kind: 'not-found', what: 'widget' })
}

const WIDGET = /^\/w\/([a-z0-9][a-z0-9-]*)\/([a-z-]+)$/

/** Null for every address that is not exactly one of our widgets. Nothing is fetched, whatever is asked. */
export function parseWidgetAddress(address: string, origin: string): WidgetAddress | null {
	const url = addressAsSent(address, pathOfOrigin(origin))
	// A parsed host has no capitals, and no port that goes without saying; both schemes lead to us.
	if (url?.host !== new URL(origin).host) return null
	const [, dossier, widget = ''] = WIDGET.exec(url.pathname) ?? []
	if (!dossier || !isWidgetName(widget)) return null
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return null
	return {
		url: `${origin}${url.pathname}${widgetQuery(widget, url.searchParams)}`,
		dossier,
		widget,
		query: query.value,
	}
}

/**
 * Before it was encoded once more, lost its scheme, or was damaged otherwise. What a parser makes of dots and backslashes in it is
 * not asked for.
 * @returns its path below the base
 */
function addressAsSent(address: string, base: string): URL | null {
	const bare = withoutHead(address)
	const sent = /^https?%3a/i.test(bare) ? (decodedOnce(bare) ?? bare) : bare
	const whole = /^https?:\/\//i.test(sent) ? sent : `https://${sent.replace(/^\/\//, '')}`
	const [, host, path] = /^https?:\/\/([^/\\?#@]+)(\/[^?#]*)/i.exec(whole) ?? []
	const url = URL.parse(whole)
	if (!host || !path || !url) return null
	const below = pathBelow(base, path)
	if (below === null) return null
	const mended = wholeAddress({ pathname: below, search: url.search })
	if (mended === null && path !== url.pathname) return null
	if (mended !== null) return wholeQuery(new URL(mended, url))
	// Not resolved against it: two slashes would lead to another host.
	url.pathname = below
	return wholeQuery(url)
}
