/** A route group whose code an isolate evaluates when the first request for it comes (dynamic import, lazy loading). */
import { Hono } from 'hono'
import type { AppEnv } from './context.ts'

/**
 * @param load an app that knows the group by its whole paths; called once an isolate, and again only if it failed
 * @param paths of the group, below where it stands
 */
export function lazily(load: () => Promise<Hono<AppEnv>>, paths = '*'): Hono<AppEnv> {
	let loading: Promise<Hono<AppEnv>> | undefined
	return new Hono<AppEnv>().all(paths, async (c) => {
		loading ??= load().catch((error: unknown) => {
			loading = undefined
			throw error
		})
		return (await loading).fetch(c.req.raw, c.env, c.executionCtx)
	})
}
