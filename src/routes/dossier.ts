/** A dossier's own page, its backgrounder, and its embed codes. */
import { type Context, Hono } from 'hono'
import { hashETag } from '../answers/etag.ts'
import { codesPage } from '../gallery/codes-page.tsx'
import { galleryPolicy } from '../gallery/frame.tsx'
import { recordPolicy } from '../http/cache-policy.ts'
import { publicResponse } from '../http/respond.ts'
import { CODES_PARAMETERS } from '../queries/canonical-address.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parseQuery } from '../queries/query.ts'
import { readCodes } from '../reads/read-codes.ts'
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
	.get('/:dossier/embed', showCodes)
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

/** The widgets of one dossier with the codes to copy: the gallery's page of it. */
async function showCodes(c: Context<AppEnv, '/:dossier/embed'>): Promise<Response> {
	const { dossier } = c.req.param()
	const query = parseQuery(wholeQuery(new URL(c.req.url), CODES_PARAMETERS), CODES_PARAMETERS)
	const model = query.ok ? await orCopy(c, { dossier }, (reader) => readCodes(reader, dossier, query.value)) : query
	if (!model.ok) return noticeAlone(c, model.error)
	const body = codesPage(model.value)
	return publicResponse(c.req.raw, {
		body,
		etag: hashETag(body),
		type: 'text/html',
		policy: recordPolicy(dossier, null),
		copied: model.value.copied,
		headers: {
			'Content-Security-Policy': galleryPolicy,
			'Referrer-Policy': 'no-referrer',
			...(model.value.dossier.visibility === 'archived' && { 'X-Robots-Tag': 'noindex' }),
		},
	})
}
