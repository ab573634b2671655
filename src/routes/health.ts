/** Is the Worker up, and does D1 answer it? */
import { Hono } from 'hono'
import { type AppEnv, databaseOf } from '../http/context.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { databaseAnswers } from '../store/health.ts'

export const healthRoutes = new Hono<AppEnv>()
	.get('/healthz', async (c) => {
		const up = await databaseAnswers(databaseOf(c))
		return c.json({ status: up ? 'ok' : 'unavailable', database: up }, up ? 200 : 503, { 'Cache-Control': 'no-store' })
	})
	.all('/healthz', methodNotAllowed('GET, HEAD'))
