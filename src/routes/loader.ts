/** The loader. */
import { Hono } from 'hono'
import { loaderScript } from '../../.build/assets.ts'
import type { AppEnv } from '../http/context.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { publicResponse } from '../http/respond.ts'
import { hashETag } from '../pages/prerender.ts'

const etag = hashETag(loaderScript)

export const loaderRoutes = new Hono<AppEnv>()
	.get('/embed.js', (c) =>
		publicResponse(c.req.raw, {
			body: loaderScript,
			etag,
			type: 'text/javascript',
			policy: { kind: 'live', about: 'no-dossier' },
			headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
		}),
	)
	.all('/embed.js', methodNotAllowed('GET, HEAD'))
