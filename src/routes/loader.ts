/** The loader: the newest at one address for ever, and each version at its own, whose bytes a page may insist on. */
import { Hono } from 'hono'
import { loaderScript } from '../../.build/assets.ts'
import { hashETag } from '../answers/etag.ts'
import type { CachePolicy } from '../http/cache-policy.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { loaderVersionFrom } from '../store/assets.ts'
import type { AppEnv } from './context.ts'

export const loaderRoutes = new Hono<AppEnv>()
	.get('/embed.js', (c) => answerLoader(c.req.raw, loaderScript, { kind: 'live', about: 'no-dossier' }))
	.get('/embed/:file', async (c) => {
		const [, name] = /^([0-9a-f]{16})\.js$/.exec(c.req.param('file')) ?? []
		const script = name === undefined ? null : await loaderVersionFrom(c.env.ASSETS, name)
		if (script === null) return problemResponse({ kind: 'not-found', what: 'page' })
		return answerLoader(c.req.raw, script, { kind: 'immutable' })
	})

function answerLoader(request: Request, body: string, policy: CachePolicy): Response {
	return publicResponse(request, {
		body,
		etag: hashETag(body),
		type: 'text/javascript',
		policy,
	})
}
