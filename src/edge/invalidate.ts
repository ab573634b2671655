/** Cache invalidation: tells the edge which tags are out of date. */
import type { ExecutionContext } from 'hono'
import { withTimeout } from './timeout.ts'

export type EdgeAnswer = { success: boolean; errors: { code?: number; message: string }[] }

/** The part of the platform's `ctx.cache` that we use. */
export type EdgeCache = {
	/** Keeps what carries one of the tags and marks it stale: it is shown again only if the Worker fails. */
	invalidate(options: { tags: string[] }): Promise<EdgeAnswer>
	/** Removes what carries one of the tags. */
	purge(options: { tags: string[] }): Promise<EdgeAnswer>
}

/** The edit is saved by now: its editor does not wait longer than this for the edge. */
const TIMEOUT_MS = 2_000

/**
 * The edge in front of this Worker, or undefined where there is none (wrangler dev, vitest).
 *
 * The cast: Hono's type does not know `cache`; whoever sets it, the platform or the local edge, gives it this shape.
 */
export function edgeCacheOf(ctx: ExecutionContext): EdgeCache | undefined {
	return (ctx as { cache?: EdgeCache }).cache
}

/**
 * Marks everything with one of these tags as stale, in one call: the platform allows five a minute.
 *
 * Never throws. A refusal is logged and let be, because `max-age=60` bounds how long the edge shows the old number.
 */
export async function invalidate(ctx: ExecutionContext, tags: readonly string[]): Promise<void> {
	const edge = edgeCacheOf(ctx)
	if (edge === undefined || tags.length === 0) return
	const telling = tell(edge, [...new Set(tags)])
	ctx.waitUntil(telling)
	if ((await withTimeout(TIMEOUT_MS, telling)) === 'timed-out') warn('slow', tags, `no answer within ${TIMEOUT_MS} ms`)
}

async function tell(edge: EdgeCache, tags: string[]): Promise<void> {
	try {
		const answer = await edge.invalidate({ tags })
		if (!answer.success) warn('refused', tags, answer.errors)
	} catch (error) {
		warn('failed', tags, String(error))
	}
}

function warn(outcome: 'refused' | 'failed' | 'slow', tags: readonly string[], why: unknown): void {
	console.warn(JSON.stringify({ event: 'edge-invalidation', outcome, tags, why }))
}
