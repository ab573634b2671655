/** Is the Worker up, of which version, does D1 answer it and with which schema, and does its cron run? */
import { Hono } from 'hono'
import { template, version } from '../../.build/assets.ts'
import { readCronNote } from '../store/cron-note.ts'
import { schemaIfUp } from '../store/health.ts'
import type { AppEnv } from './context.ts'

export const healthRoutes = new Hono<AppEnv>().get('/healthz', async (c) => {
	const [schema, note] = await Promise.all([schemaIfUp(c.env.DB), readCronNote(c.env.LAST_GOOD)])
	const up = schema !== null
	// The template too: it differs wherever two builds of one version make different pages.
	const cron = { ranAt: note?.ranAt ?? null, backedUpAt: note?.backedUpAt ?? null }
	const health = { status: up ? 'ok' : 'unavailable', database: up, kv: note !== null, schema, version, template, cron }
	return c.json(health, up ? 200 : 503, { 'Cache-Control': 'no-store' })
})
