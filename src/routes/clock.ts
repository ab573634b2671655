/** What a request is given before any route: the time of day, a deadline, and at its end the word how long it took. */
import { createMiddleware } from 'hono/factory'
import { type D1Wait, DEADLINE_MS } from '../deadlines.ts'
import { newTelling } from '../edits/tell.ts'
import { cacheHeaders, keepBriefly, refusedAbout } from '../http/cache-policy.ts'
import { originOf } from '../http/hosts.ts'
import { withRequestId } from '../http/request-id.ts'
import { secure } from '../http/security-headers.ts'
import type { AppEnv } from './context.ts'

type Isolate = Pick<AppEnv['Variables'], 'now' | 'begun' | 'untold'>

/** What one isolate knows of the copies that it keeps and of what the edge is still to be told, with the clock. */
export function isolateAt(now: () => Date, begun: Isolate['begun'] = new Map()): Isolate {
	return { now, begun, untold: newTelling() }
}

export function clock({ now, begun, untold }: Isolate) {
	return createMiddleware<AppEnv>(async (c, next) => {
		const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
		const wait: D1Wait = { longestMs: isRead ? DEADLINE_MS.read : DEADLINE_MS.write, waitedMs: 0 }
		const startedAt = performance.now()
		c.set('now', now)
		c.set('begun', begun)
		c.set('untold', untold)
		c.set('wait', wait)
		await next()
		const told = await withRequestId(c.req.raw, c.res)
		if (told) c.res = told
		const { headers, status } = c.res
		// The platform keeps for two hours whatever does not say otherwise.
		if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
		secure(c.res, c.req.path, originOf(c.req.url, c.env))
		const editedAt = c.get('editedAt')
		if (editedAt !== undefined) keepBriefly(headers, editedAt, now())
		const about = isRead && isRefused(c.req.raw, c.res) ? refusedAbout(c.req.path) : null
		if (about !== null)
			for (const header of Object.entries(cacheHeaders({ kind: 'refused', about }))) headers.set(...header)
		// A group that is loaded when it is first asked has said it itself.
		const isPublic = headers.get('Cache-Control')?.startsWith('public') && (status === 200 || status === 304)
		if (!isPublic || headers.has('Server-Timing')) return
		const tookMs = performance.now() - startedAt
		const { waitedMs } = c.get('wait')
		headers.set('Server-Timing', serverTiming(waitedMs, tookMs - waitedMs))
	})
}

/** What everybody is told who asks for it: that it is not there, or is asked for wrongly. */
function isRefused({ headers }: Request, { status, headers: told }: Response): boolean {
	return (
		(status === 400 || status === 404) &&
		!['Authorization', 'Cookie'].some((name) => headers.has(name)) &&
		!told.has('Set-Cookie')
	)
}

/**
 * Server-Timing (W3C).
 *
 * @param dbMs the wait for the database
 * @param renderMs all else: rendering, and the little around it. Deployed, the platform's clock stands still between one I/O and the
 * next, and this says 0; locally it runs
 */
function serverTiming(dbMs: number, renderMs: number): string {
	return `db;dur=${whole(dbMs)}, render;dur=${whole(renderMs)}`
}

function whole(milliseconds: number): number {
	return Math.max(0, Math.round(milliseconds))
}
