/** Every route on one screen. */
import { Hono } from 'hono'
import type { AppEnv } from './http/context.ts'
import { problemResponse } from './http/problem.ts'
import { apiRoutes } from './routes/api.ts'
import { deskRoutes } from './routes/desk/desk.ts'
import { failed } from './routes/desk/guard.ts'
import { doctorRoutes } from './routes/doctor.ts'
import { galleryRoutes } from './routes/gallery.ts'
import { healthRoutes } from './routes/health.ts'
import { loaderRoutes } from './routes/loader.ts'
import { noticeAlone, noticeResponse } from './routes/notice.ts'
import { oembedRoutes } from './routes/oembed.ts'
import { sourceRoutes } from './routes/source.ts'
import { widgetRoutes } from './routes/widgets.ts'

const RETRY_AFTER_SECONDS = 5

/** @param now the clock, so that a test can stand at a New Year */
export function createApp({ now = () => new Date() }: { now?: () => Date } = {}) {
	return new Hono<AppEnv>()
		.use(async (c, next) => {
			c.set('now', now)
			await next()
			// The platform keeps for two hours whatever does not say otherwise.
			if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
		})
		.route('/', galleryRoutes)
		.route('/', doctorRoutes)
		.route('/', loaderRoutes)
		.route('/', healthRoutes)
		.route('/', oembedRoutes)
		.route('/w', widgetRoutes)
		.route('/s', sourceRoutes)
		.route('/api/v1', apiRoutes)
		.route('/desk', deskRoutes)
		.notFound(() => problemResponse({ kind: 'not-found', what: 'page' }))
		.onError((error, c) => {
			// drizzle's message holds the SQL and its values; the cause is what D1 said.
			const cause = error.cause instanceof Error ? error.cause.message : error.name
			console.error(
				JSON.stringify({
					event: 'failed',
					method: c.req.method,
					path: c.req.path,
					cause,
					stack: error.stack
						?.split('\n')
						.filter((line) => /^\s+at /.test(line))
						.slice(0, 3),
				}),
			)
			const fault = { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS } as const
			// In a frame stands a page for readers, also then.
			if (c.req.path.startsWith('/desk')) return failed(c, fault)
			if (c.req.path.startsWith('/s/')) return noticeAlone(c, fault)
			return c.req.path.startsWith('/w/') ? noticeResponse(c, fault) : problemResponse(fault)
		})
}
