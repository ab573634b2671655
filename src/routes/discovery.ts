/** How programs find what belongs to a widget's page before they read it, and how search engines are to take it. */
import { oembedAddresses } from '../../widgets/head.tsx'
import type { WidgetName } from '../../widgets/kinds.ts'
import { widgetQuery } from '../queries/canonical-query.ts'

/**
 * oEmbed 1.0, §4 (the page's head has the same links), and a frame as news sites want it: no result of its own, yet its words
 * count as the article's (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#indexifembedded).
 * @param asked the page's address, mended
 */
export function discoveryHeaders(origin: string, widget: WidgetName, asked: URL): Record<string, string> {
	const url = `${origin}${asked.pathname}${widgetQuery(widget, asked.searchParams)}`
	const { json, xml } = oembedAddresses(origin, url)
	return {
		Link: `<${json}>; rel="alternate"; type="application/json+oembed", <${xml}>; rel="alternate"; type="text/xml+oembed"`,
		'X-Robots-Tag': 'noindex, indexifembedded',
	}
}
