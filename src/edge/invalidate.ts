/** Cache invalidation: tells the edge which tags are out of date, and which must vanish from it. */
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
	await toldInTime(ctx, 'invalidate', tags, tell(edge, 'invalidate', tags))
}

/** The platform lets five calls a minute through: half a minute later two more are. */
const TRY_AGAIN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Removes everything with one of these tags, in one call. Where the edge refuses or does not answer, it is asked again for
 * half a minute behind the answer. Never throws.
 *
 * @returns whether all of it is gone by now
 */
export async function purge(ctx: ExecutionContext, tags: readonly string[]): Promise<boolean> {
	const edge = edgeCacheOf(ctx)
	if (edge === undefined) return true
	const first = tell(edge, 'purge', tags)
	const isGone = (await toldInTime(ctx, 'purge', tags, first)) === true
	if (!isGone) ctx.waitUntil(askAgain(edge, tags, first))
	return isGone
}

async function askAgain(edge: EdgeCache, tags: readonly string[], first: Promise<boolean>): Promise<void> {
	let telling = first
	for (const milliseconds of TRY_AGAIN_AFTER_MS) {
		if ((await withTimeout(TIMEOUT_MS, telling)) === true) return
		await new Promise((resolve) => setTimeout(resolve, milliseconds))
		telling = tell(edge, 'purge', tags)
	}
	await telling
}

type Call = 'invalidate' | 'purge'

async function toldInTime(ctx: ExecutionContext, call: Call, tags: readonly string[], telling: Promise<boolean>) {
	ctx.waitUntil(telling)
	const told = await withTimeout(TIMEOUT_MS, telling)
	if (told === 'timed-out') warn(call, 'slow', tags, `no answer within ${TIMEOUT_MS} ms`)
	return told
}

/** Whether the edge has done it. */
async function tell(edge: EdgeCache, call: Call, tags: readonly string[]): Promise<boolean> {
	try {
		const answer = await edge[call]({ tags: [...new Set(tags)] })
		if (!answer.success) warn(call, 'refused', tags, answer.errors)
		return answer.success
	} catch (error) {
		warn(call, 'failed', tags, String(error))
		return false
	}
}

function warn(call: Call, outcome: 'refused' | 'failed' | 'slow', tags: readonly string[], why: unknown): void {
	const event = call === 'purge' ? 'edge-purge' : 'edge-invalidation'
	console.warn(JSON.stringify({ event, outcome, tags, why }))
}
