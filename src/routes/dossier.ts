/** A dossier's own page, and its backgrounder. */
import { type Context, Hono } from 'hono'
import { hashETag } from '../answers/etag.ts'
import { recordPolicy } from '../http/cache-policy.ts'
import { publicResponse } from '../http/respond.ts'
import type { Copied } from '../record/copy.ts'
import type { AppEnv } from './context.ts'
import { type PageAsked, renderDossierPage } from './dossier-pages.ts'
import { onFailure } from './failure.ts'
import { noticeAlone } from './notice.ts'
import { orCopy } from './or-copy.ts'
import { close } from './untaken.ts'

export const dossierRoutes = new Hono<AppEnv>()
	.get('/:dossier', (c) => answer(c, 'page'))
	.get('/:dossier/backgrounder', (c) => answer(c, 'backgrounder'))
	.get('/:dossier/backgrounder.txt', (c) => answer(c, 'text'))
	.onError(onFailure(noticeAlone))

close(dossierRoutes, (c) => noticeAlone(c, { kind: 'not-found', what: 'dossier' }))

async function answer(c: Context<AppEnv, '/:dossier'>, form: PageAsked['form']): Promise<Response> {
	const { dossier } = c.req.param()
	const asked = { url: new URL(c.req.url), dossier, form, base: c.env.PUBLIC_ORIGIN }
	const page = await renderDossierPage<{ readonly copied: Copied | null }>(asked, (_version, read) =>
		orCopy(c, { dossier }, read),
	)
	if (!page.ok) return noticeAlone(c, page.error)
	const { body, csp, unlisted, version, read } = page.value
	return publicResponse(c.req.raw, {
		body,
		etag: hashETag(body, csp ?? ''),
		type: csp === null ? 'text/plain' : 'text/html',
		policy: recordPolicy(dossier, version),
		copied: read.copied,
		headers: {
			...(csp !== null && { 'Content-Security-Policy': csp }),
			...(unlisted && { 'X-Robots-Tag': 'noindex' }),
		},
	})
}
