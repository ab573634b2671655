/** Every route that the Worker has, as a request could ask it. */
import { createApp } from '../../src/app.ts'

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
	widget: 'count-card',
}

export function routesUnder(prefix: string): Route[] {
	const named = createApp().routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith(prefix))
	const once = new Map(named.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
	return [...once.values()].map(({ method, path }) => ({
		method,
		path,
		asked: path.replace(/:(\w+)(\{[^}]*\})?/g, (parameter, name) => FILLED[name] ?? parameter),
	}))
}
