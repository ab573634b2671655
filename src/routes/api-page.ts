/** The API's page for people, and a page for each kind of problem: static assets, in which addresses of this newsroom are filled in. */
import { Hono } from 'hono'
import { apiPagePolicy } from '../../.build/api-page.ts'
import { hashETag } from '../answers/etag.ts'
import type { About } from '../http/cache-policy.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { readApiPlaces } from '../reads/read-api-places.ts'
import { russianOrEnglish } from '../record/text.ts'
import { type AppContext, type AppEnv, readerOf } from './context.ts'
import { apiFileFor } from './openapi.ts'
import { close } from './untaken.ts'

export const apiPageRoutes = new Hono<AppEnv>()
	.get('/', async (c) => {
		const page = await apiFileFor(c, `page.${languageOf(c)}.txt`)
		const places = await readApiPlaces(readerOf(c))
		const filled = Object.entries(places).reduce((text, [name, id]) => text.replaceAll(`§${name}§`, id), page ?? '')
		return answerPage(c, filled, 'every-dossier')
	})
	.get('/problems/:kind', async (c) => {
		const [kind] = /^[a-z-]{1,40}$/.exec(c.req.param('kind')) ?? []
		const page = kind === undefined ? null : await apiFileFor(c, `problems/${kind}.${languageOf(c)}.txt`)
		if (page === null) return problemResponse({ kind: 'not-found', what: 'page' })
		return answerPage(c, page, 'no-dossier')
	})

close(apiPageRoutes, () => problemResponse({ kind: 'not-found', what: 'page' }))

/** English, but where the link says otherwise: what a browser prefers is not in the edge's key. */
function languageOf(c: AppContext): 'en' | 'ru' {
	return russianOrEnglish(c.req.query('lang') ?? 'en')
}

function answerPage(c: AppContext, body: string, about: About): Response {
	const headers = { 'Content-Security-Policy': apiPagePolicy }
	return publicResponse(c.req.raw, {
		body,
		etag: hashETag(body),
		type: 'text/html',
		policy: { kind: 'live', about },
		headers,
	})
}
