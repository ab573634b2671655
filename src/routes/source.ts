/** A source's own page: where a host lets a widget lead only to the widget's own site, this is the step between. */
import { Hono } from 'hono'
import { isWidgetName } from '../../widgets/kinds.ts'
import { cacheHeaders, recordPolicy } from '../http/cache-policy.ts'
import { publicResponse } from '../http/respond.ts'
import { SOURCE_PARAMETERS } from '../queries/canonical-address.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
import { readSource } from '../reads/read-source.ts'
import { type AppEnv, readerOf } from './context.ts'
import { onFailure } from './failure.ts'
import { noticeAlone } from './notice.ts'
import { close } from './untaken.ts'

export const sourceRoutes = new Hono<AppEnv>()
	.get('/:dossier/:widget', async (c) => {
		const { dossier, widget } = c.req.param()
		const url = wholeQuery(new URL(c.req.url), SOURCE_PARAMETERS)
		if (!isWidgetName(widget)) return noticeAlone(c, { kind: 'not-found', what: 'widget' })
		const query = parseWidgetQuery(widget, url)
		if (!query.ok) return noticeAlone(c, query.error)
		const source = url.searchParams.get('source') ?? ''
		if (isOfDossier(source, dossier, c.env.PUBLIC_ORIGIN)) return onward(source)
		const answer = await readSource(readerOf(c), dossier, query.value, source)
		if (!answer.ok) return noticeAlone(c, answer.error)
		const { body, etag, csp } = answer.value
		const policy = recordPolicy(dossier, query.value.version)
		// No search engine's: it is a step on the way to somebody else's page.
		const headers = { ...(csp !== null && { 'Content-Security-Policy': csp }), 'X-Robots-Tag': 'noindex' }
		return publicResponse(c.req.raw, { body, etag, type: 'text/html', policy, headers })
	})
	.onError(onFailure(noticeAlone))

close(sourceRoutes, (c) => noticeAlone(c, { kind: 'not-found', what: 'source' }))

/** A widget leads to pages of its own dossier too, and no page of ours needs a step on the way to it. */
function isOfDossier(address: string, dossier: string, origin: string): boolean {
	const href = URL.parse(address)?.href ?? ''
	return [`${origin}/d/${dossier}`, `${origin}/api/v1/dossiers/${dossier}`].some(
		(own) => href.startsWith(own) && /^(?:[/?#]|$)/.test(href.slice(own.length)),
	)
}

function onward(address: string): Response {
	const headers = { Location: new URL(address).href, ...cacheHeaders({ kind: 'live', about: 'no-dossier' }) }
	return new Response(null, { status: 302, headers })
}
