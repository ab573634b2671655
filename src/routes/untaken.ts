/** A request that no route takes: 405 with the methods that its path has, read from the router (RFC 9110, §15.5.6); else not found. */
import type { Hono } from 'hono'
import { baseRoutePath } from 'hono/route'
import { allowed } from '../http/allowed.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppContext, AppEnv } from './context.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The last handler of a group.
 * @param notFound the group's own page for a path that it does not have
 */
export function close(group: Hono<AppEnv>, notFound: (c: AppContext) => Response): void {
	group.all('*', (c) => untaken(group, c, notFound))
}

export function untaken(group: Hono<AppEnv>, c: AppContext, notFound: (c: AppContext) => Response): Response {
	const allow = methodsAt(group, c)
	if (allow === '') return notFound(c)
	// RFC 9110, §9.3.7.
	if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed(allow) })
	return problemResponse({ kind: 'method-not-allowed', allow })
}

/** As `Allow` lists them; empty for a path that is none. What takes every method is middleware, and no method of the path. */
export function methodsAt({ router }: Hono<AppEnv>, c: AppContext): string {
	const path = c.req.path.slice(baseRoutePath(c).replace(/\/$/, '').length) || '/'
	return METHODS.filter((method) => router.match(method, path)[0].some(([[, route]]) => route.method === method))
		.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
		.join(', ')
}
