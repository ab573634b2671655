/** How programs find what belongs to a widget's page before they read it, and how search engines are to take it. */
import { oembedAddress } from '../../widgets/head.tsx'
import type { WidgetName } from '../../widgets/kinds.ts'
import { widgetQuery } from '../queries/canonical-query.ts'

/**
 * oEmbed 1.0, §4 (the page's head has the same links), and a frame as news sites want it: no result of its own, yet its words
 * count as the article's (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#indexifembedded).
 * @param asked the page's address, mended
 */
export function discoveryHeaders(origin: string, widget: WidgetName, asked: URL): Record<string, string> {
	const url = `${origin}${asked.pathname}${widgetQuery(widget, asked.searchParams)}`
	const link = (format: 'json' | 'xml', type: string) =>
		`<${oembedAddress(origin, url, format)}>; rel="alternate"; type="${type}"`
	return {
		Link: `${link('json', 'application/json+oembed')}, ${link('xml', 'text/xml+oembed')}`,
		'X-Robots-Tag': 'noindex, indexifembedded',
	}
}
