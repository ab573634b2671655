/** Every route on one screen. */
import { Hono, type MiddlewareHandler } from 'hono'
import { movedTo } from './http/hosts.ts'
import { problemResponse } from './http/problem.ts'
import { wholeAddress } from './queries/damaged-address.ts'
import { apiReads } from './routes/api-reads.ts'
import { clock, isolateAt } from './routes/clock.ts'
import type { AppEnv } from './routes/context.ts'
import { onFailure } from './routes/failure.ts'
import { healthRoutes } from './routes/health.ts'
import { lazily } from './routes/lazily.ts'
import { loaderRoutes } from './routes/loader.ts'
import { oembedRoutes } from './routes/oembed.ts'
import { sourceRoutes } from './routes/source.ts'
import { untaken } from './routes/untaken.ts'
import { widgetRoutes } from './routes/widgets.ts'

/** @param now the clock, so that a test can stand at a New Year */
/** @param options its clock, and which copies it has begun to put, if not those of an isolate that has just started */
export function createApp(options: { now?: () => Date; begun?: Map<string, number> } = {}) {
	const ours = isolateAt(options.now ?? (() => new Date()), options.begun)
	// What editors and pasted code need is not evaluated for a reader's request.
	const api = lazily(async () => clocked(ours).route('/api/v1', (await import('./routes/api.ts')).apiRoutes))
	const desk = lazily(async () => clocked(ours).route('/desk', (await import('./routes/desk/desk.ts')).deskRoutes))
	const dossiers = lazily(async () => clocked(ours).route('/d', (await import('./routes/dossier.ts')).dossierRoutes))
	const doctor = lazily(async () => clocked(ours).route('/doctor', (await import('./routes/doctor.ts')).doctorRoutes))
	const preview = lazily(async () =>
		clocked(ours).route('/preview', (await import('./routes/preview.ts')).previewRoutes),
	)
	const gallery = lazily(async () => clocked(ours).route('/', (await import('./routes/gallery.ts')).galleryRoutes), '/')
	const apiPage = lazily(async () => clocked(ours).route('/api', (await import('./routes/api-page.ts')).apiPageRoutes))
	return clocked(ours)
		.use(redirectDamaged())
		.route('/', gallery)
		.route('/', loaderRoutes)
		.route('/', healthRoutes)
		.route('/', oembedRoutes)
		.route('/w', widgetRoutes)
		.route('/s', sourceRoutes)
		.route('/d', dossiers)
		.route('/api/v1', apiReads)
		.route('/api/v1', api)
		.route('/api', apiPage)
		.route('/doctor', doctor)
		.route('/preview', preview)
		.route('/desk', desk)
}

/** An address that was damaged in transit leads to the whole one (RFC 9110, §15.4.9), with every parameter it came with. */
function redirectDamaged(): MiddlewareHandler<AppEnv> {
	return async (c, next) => {
		const whole = c.req.method === 'GET' || c.req.method === 'HEAD' ? wholeAddress(new URL(c.req.url)) : null
		return whole === null ? next() : movedTo(`${c.env.PUBLIC_ORIGIN}${whole}`)
	}
}

/** An app whose handlers know the time, and whose answers say who may keep them. Groups may have pages of their own for faults. */
function clocked(ours: Parameters<typeof clock>[0]): Hono<AppEnv> {
	const app = new Hono<AppEnv>().use(clock(ours))
	return app
		.notFound((c) => untaken(app, c, () => problemResponse({ kind: 'not-found', what: 'page' })))
		.onError(onFailure((_c, fault) => problemResponse(fault)))
}
