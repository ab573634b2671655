/** A source's own page: where a host lets a widget lead only to the widget's own site, this is the step between. */
import { type Context, Hono } from 'hono'
import { isWidgetName } from '../../widgets/heights.ts'
import type { AppEnv } from '../http/context.ts'
import { readerOf } from '../http/context.ts'
import { embedHeaders } from '../http/embed-headers.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { publicResponse } from '../http/respond.ts'
import { readSource } from '../reads/read-source.ts'
import { parseWidgetQuery } from '../reads/widget-query.ts'
import type { Fault } from '../record/fault.ts'
import { noticeResponse } from './notice.ts'

export const sourceRoutes = new Hono<AppEnv>()
	.get('/:dossier/:widget', async (c) => {
		const { dossier, widget } = c.req.param()
		const url = new URL(c.req.url)
		if (!isWidgetName(widget)) return refused(c, { kind: 'not-found', what: 'widget' })
		const query = parseWidgetQuery(widget, url)
		if (!query.ok) return refused(c, query.error)
		const answer = await readSource(readerOf(c), dossier, query.value, url.searchParams.get('source') ?? '')
		if (!answer.ok) return refused(c, answer.error)
		const { body, etag, csp } = answer.value
		return apart(
			publicResponse(c.req.raw, {
				body,
				etag,
				type: 'text/html',
				policy: { kind: query.value.version === null ? 'live' : 'fixed', about: { dossier } },
				headers: embedHeaders(csp),
			}),
		)
	})
	.all('/:dossier/:widget', methodNotAllowed('GET, HEAD'))

function refused(c: Context<AppEnv>, fault: Fault): Response {
	return apart(noticeResponse(c, fault))
}

/** In no frame, and in no search engine's index: it is a step on the way to somebody else's page. */
function apart(response: Response): Response {
	const policy = response.headers.get('Content-Security-Policy')
	response.headers.set('Content-Security-Policy', `${policy}; frame-ancestors 'none'`)
	response.headers.set('X-Robots-Tag', 'noindex')
	return response
}
