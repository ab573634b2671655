/** Cache invalidation: tells the edge which tags are out of date, and which must vanish from it. */
import type { ExecutionContext } from 'hono'
import { DEADLINE_MS, withTimeout } from '../deadlines.ts'

export type EdgeAnswer = { success: boolean; errors: { code?: number; message: string }[] }

/** The part of the platform's `ctx.cache` that we use. */
export type EdgeCache = {
	/** Keeps what carries one of the tags and marks it stale: it is shown again only if the Worker fails. */
	invalidate(options: { tags: string[] }): Promise<EdgeAnswer>
	/** Removes what carries one of the tags. */
	purge(options: { tags: string[] }): Promise<EdgeAnswer>
}

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

/**
 * Before each further call. With a timeout for each they end within 25 s: behind an answer the platform lets us work for 30.
 * It lets five calls a minute through: by the last of these one more is.
 */
const PAUSES_MS = [1_000, 4_000, 4_000, 8_000]

/** An answer that was begun before the write can enter the edge after a purge. Hardly one takes longer than this. */
const LATE_ANSWER_MS = 5_000

/**
 * Removes everything with one of these tags, in one call, and behind the answer once more, for what came in late. Where the
 * edge refuses or does not answer, it is asked again there. Never throws.
 *
 * @returns whether all of it is gone by now
 */
export async function purge(ctx: ExecutionContext, tags: readonly string[]): Promise<boolean> {
	const edge = edgeCacheOf(ctx)
	if (edge === undefined) return true
	const isGone = (await toldInTime(ctx, 'purge', tags, tell(edge, 'purge', tags))) === true
	ctx.waitUntil(purgeAgain(edge, tags, isGone))
	return isGone
}

async function purgeAgain(edge: EdgeCache, tags: readonly string[], wasPurged: boolean): Promise<void> {
	let isGone = wasPurged
	let waited = 0
	for (const milliseconds of PAUSES_MS) {
		await new Promise((resolve) => setTimeout(resolve, milliseconds))
		waited += milliseconds
		const isLate = waited >= LATE_ANSWER_MS
		if (isGone && !isLate) continue
		isGone = (await withTimeout(DEADLINE_MS.edge, tell(edge, 'purge', tags))) === true
		if (isGone && isLate) return
	}
}

type Call = 'invalidate' | 'purge'

async function toldInTime(ctx: ExecutionContext, call: Call, tags: readonly string[], telling: Promise<boolean>) {
	ctx.waitUntil(telling)
	const told = await withTimeout(DEADLINE_MS.edge, telling)
	if (told === 'timed-out') warn(call, 'slow', tags, `no answer within ${DEADLINE_MS.edge} ms`)
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
