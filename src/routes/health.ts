/** Is the Worker up, of which version, and does D1 answer it? */
import { Hono } from 'hono'
import { template, version } from '../../.build/assets.ts'
import { databaseAnswers } from '../store/health.ts'
import type { AppEnv } from './context.ts'

export const healthRoutes = new Hono<AppEnv>().get('/healthz', async (c) => {
	const up = await databaseAnswers(c.env.DB)
	// The template too: it differs wherever two builds of one version make different pages.
	const health = { status: up ? 'ok' : 'unavailable', database: up, version, template }
	return c.json(health, up ? 200 : 503, { 'Cache-Control': 'no-store' })
})
