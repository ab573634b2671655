/** The widgets, as articles frame and include them. */
import { type Context, Hono } from 'hono'
import { isWidgetName } from '../../widgets/heights.ts'
import type { CachePolicy } from '../http/cache-policy.ts'
import { type AppContext, type AppEnv, readerOf } from '../http/context.ts'
import { embedHeaders } from '../http/embed-headers.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { publicResponse } from '../http/respond.ts'
import { readWidget, type WidgetForm } from '../reads/read-widget.ts'
import { parseWidgetQuery } from '../reads/widget-query.ts'
import { noticeResponse } from './notice.ts'

export const widgetRoutes = new Hono<AppEnv>()
	.get('/:dossier/:widget', (c) => answerWidget(c, 'document'))
	.get('/:dossier/:widget/fragment', (c) => answerWidget(c, 'fragment'))
	.get('/:dossier/:widget/text', (c) => answerWidget(c, 'text'))
	.all('/:dossier/:widget', methodNotAllowed('GET, HEAD'))
	.all('/:dossier/:widget/:form{fragment|text}', methodNotAllowed('GET, HEAD'))
	.all('*', (c) => failed(c, { kind: 'not-found', what: 'widget' }))

async function answerWidget(c: Context<AppEnv, '/:dossier/:widget'>, form: WidgetForm): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget)) return failed(c, { kind: 'not-found', what: 'widget' })
	const query = parseWidgetQuery(widget, new URL(c.req.url))
	if (!query.ok) return failed(c, query.error)
	const answer = await readWidget(readerOf(c), dossier, form, query.value)
	if (!answer.ok) return failed(c, answer.error)
	const policy: CachePolicy = { kind: query.value.version === null ? 'live' : 'fixed', about: { dossier } }
	const { body, etag, csp } = answer.value
	return publicResponse(c.req.raw, {
		body,
		etag,
		type: form === 'text' ? 'text/plain' : 'text/html',
		policy,
		headers: embedHeaders(csp),
	})
}

function failed(c: AppContext, fault: Parameters<typeof noticeResponse>[0]): Response {
	return noticeResponse(fault, new URL(c.req.url).searchParams.get('lang'))
}
