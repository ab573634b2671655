/** Every route that the Worker has, as a request could ask it. */
import { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { apiRoutes } from '../../src/routes/api.ts'
import { apiPageRoutes } from '../../src/routes/api-page.ts'
import type { AppEnv } from '../../src/routes/context.ts'
import { deskRoutes } from '../../src/routes/desk/desk.ts'
import { doctorRoutes } from '../../src/routes/doctor.ts'
import { dossierRoutes } from '../../src/routes/dossier.ts'
import { galleryRoutes } from '../../src/routes/gallery.ts'
import { previewRoutes } from '../../src/routes/preview.ts'

export type Route = {
	readonly method: string
	/** With its parameters: `/api/v1/dossiers/:id`. */
	readonly path: string
	/** A path to ask it by. A parameter that is not below stays as it is, and names nothing. */
	readonly asked: string
}

/** For each parameter something that is there, but an entry: whoever may undo it, would. */
const FILLED: Readonly<Record<string, string>> = {
	id: 'putin-trump',
	dossier: 'putin-trump',
	meeting: '2018-07-16-helsinki',
	period: '2025',
	entry: 'none',
	version: '1',
	kind: 'bad-query',
	widget: 'count-card',
}

/** The groups that are loaded when they are first asked for are here as if they had been. */
const ROUTES = [
	...createApp().routes,
	...new Hono<AppEnv>()
		.route('/', galleryRoutes)
		.route('/api/v1', apiRoutes)
		.route('/d', dossierRoutes)
		.route('/api', apiPageRoutes)
		.route('/doctor', doctorRoutes)
		.route('/preview', previewRoutes)
		.route('/desk', deskRoutes).routes,
]

export function routesUnder(prefix: string): Route[] {
	const named = ROUTES.filter(({ method, path }) => method !== 'ALL' && path.startsWith(prefix))
	const once = new Map(named.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
	return [...once.values()].map(({ method, path }) => ({
		method,
		path,
		asked: path.replace(/:(\w+)(\{[^}]*\})?/g, (parameter, name) => FILLED[name] ?? parameter),
	}))
}
