/** Widgets as scripts that put them into the page itself. */
import type { Context } from 'hono'
import { isWidgetName } from '../../widgets/kinds.ts'
import { recordPolicy } from '../http/cache-policy.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { widgetQuery } from '../queries/canonical-query.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
import { readInPage } from '../reads/read-in-page.ts'
import type { AppEnv } from './context.ts'
import { orCopy } from './or-copy.ts'

export async function answerInPage(c: Context<AppEnv, '/:dossier/:widget'>): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget)) return problemResponse({ kind: 'not-found', what: 'widget' })
	const url = wholeQuery(new URL(c.req.url))
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return problemResponse(query.error)
	const address = `${c.env.PUBLIC_ORIGIN}/w/${dossier}/${widget}${widgetQuery(widget, url.searchParams)}`
	const answer = await orCopy(c, { dossier }, (reader) => readInPage(reader, dossier, query.value, address))
	if (!answer.ok) return problemResponse(answer.error)
	const policy = recordPolicy(dossier, query.value.version)
	return publicResponse(c.req.raw, { ...answer.value, type: 'text/javascript', policy })
}
