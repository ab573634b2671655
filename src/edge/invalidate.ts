/** Cache invalidation: tells the edge which tags are out of date, and which must vanish from it. */
import type { ExecutionContext } from 'hono'
import { DEADLINE_MS, withTimeout } from '../deadlines.ts'
import { type Allowance, createAllowance } from './allowance.ts'
import { canonicalEntrypointOf, type EdgeAnswer, edgeCacheOf } from './context.ts'

/** The platform takes so many in one call. */
const MAX_TAGS = 100

/** What the edge has still to be told, and how many calls it will take. */
export type Untold = {
	/** They go out with the next call. */
	readonly tags: Set<string>
	/** Whoever came last tries again for all. */
	turn: number
	/**
	 * As far as this isolate knows: others call too, and are counted when a call is refused. Null while none was: nothing tells that
	 * there is a limit.
	 */
	calls: Allowance | null
}

/** Of an isolate that has told nothing yet. */
export function nothingUntold(): Untold {
	return { tags: new Set(), turn: 0, calls: null }
}

/** Calls that are kept for what the edge would show for a minute. */
const RESERVED_CALLS = 10

/** The platform lets one call through in twelve seconds, and lets us work for 30 behind an answer: the last call ends by then. */
const AGAIN_EVERY_MS = 2_000
const AGAIN_FOR_MS = 24_000

type Telling = {
	readonly ctx: ExecutionContext
	readonly untold: Untold
	readonly call: Call
}

/**
 * Marks everything with one of these tags as stale, in one call, with those that wait to be told: the platform allows five a
 * minute. It is kept for addresses that are not canonical in ten seconds of itself.
 *
 * Never throws. What is refused is logged and tried again behind the answer; `max-age=60` bounds how long the edge shows the old
 * number where that is in vain.
 *
 * @param isKeptBriefly the edge keeps it for seconds anyway: while calls are scarce, its tags wait for the next one
 */
export async function invalidate(
	ctx: ExecutionContext,
	tags: readonly string[],
	{ isKeptBriefly = false, untold }: { readonly isKeptBriefly?: boolean; readonly untold: Untold },
): Promise<void> {
	const edge = edgeCacheOf(ctx)
	if (edge === undefined || tags.length === 0) return
	for (const tag of tags) untold.tags.add(tag)
	if (isKeptBriefly && untold.calls && untold.calls.left() < RESERVED_CALLS) return
	const telling: Telling = { ctx, untold, call: (tags) => edge.invalidate({ tags }) }
	if (!(await isAllTold(telling, tags))) ctx.waitUntil(tryAgain(telling, tags))
}

/** @param first what goes into the next call before whatever waits besides */
async function isAllTold({ ctx, untold, call }: Telling, first: readonly string[]): Promise<boolean> {
	const tags = [...new Set([...first.filter((tag) => untold.tags.has(tag)), ...untold.tags])].slice(0, MAX_TAGS)
	// Out of the list while it is under way: another edit puts back what it needs itself.
	for (const tag of tags) untold.tags.delete(tag)
	if (await isDoneInTime(ctx, 'invalidate', tags, call)) untold.calls?.take()
	else {
		for (const tag of tags) untold.tags.add(tag)
		untold.calls ??= createAllowance(Date.now)
		untold.calls.exhaust()
	}
	return untold.tags.size === 0
}

async function tryAgain(telling: Telling, first: readonly string[]): Promise<void> {
	const { untold } = telling
	untold.turn += 1
	const { turn } = untold
	const until = Date.now() + AGAIN_FOR_MS
	while (Date.now() < until) {
		await pause(AGAIN_EVERY_MS)
		if (untold.turn !== turn || untold.tags.size === 0 || (await isAllTold(telling, first))) return
	}
	warn('invalidate', 'given-up', [...untold.tags], `not done in ${AGAIN_FOR_MS} ms`)
	untold.tags.clear()
}

/**
 * Before each further call. With a timeout for each they end within 25 s: behind an answer the platform lets us work for 30.
 * It lets five calls a minute through: by the last of these one more is.
 */
const PAUSES_MS = [1_000, 4_000, 4_000, 8_000]

/** An answer that was begun before the write can enter the edge after a purge. Hardly one takes longer than this. */
const LATE_ANSWER_MS = 5_000

/**
 * Removes everything with one of these tags from both entrypoints' caches, and behind the answer once more, for what came in late.
 * Where one refuses or does not answer, it is asked again there. Never throws.
 *
 * @returns whether all of it is gone by now
 */
export async function purge(ctx: ExecutionContext, tags: readonly string[]): Promise<boolean> {
	const edge = edgeCacheOf(ctx)
	if (edge === undefined) return true
	const canonical = canonicalEntrypointOf(ctx)
	const calls = [
		(tags: string[]) => edge.purge({ tags }),
		...(canonical ? [(tags: string[]) => canonical.purge(tags)] : []),
	]
	const gone = await Promise.all(calls.map((call) => purgeOne(ctx, tags, call)))
	return gone.every(Boolean)
}

async function purgeOne(ctx: ExecutionContext, tags: readonly string[], call: Call): Promise<boolean> {
	const purging = () => isDoneInTime(ctx, 'purge', tags, call)
	const isGone = await purging()
	ctx.waitUntil(purgeAgain(purging, isGone))
	return isGone
}

async function purgeAgain(purging: () => Promise<boolean>, wasPurged: boolean): Promise<void> {
	let isGone = wasPurged
	let waited = 0
	for (const milliseconds of PAUSES_MS) {
		await pause(milliseconds)
		waited += milliseconds
		const isLate = waited >= LATE_ANSWER_MS
		if (isGone && !isLate) continue
		isGone = await purging()
		if (isGone && isLate) return
	}
}

type What = 'invalidate' | 'purge'
type Call = (tags: string[]) => Promise<EdgeAnswer>

async function isDoneInTime(ctx: ExecutionContext, what: What, tags: readonly string[], call: Call): Promise<boolean> {
	const telling = tell(what, tags, call)
	ctx.waitUntil(telling)
	const told = await withTimeout(DEADLINE_MS.edge, telling)
	if (told === 'timed-out') warn(what, 'slow', tags, `no answer within ${DEADLINE_MS.edge} ms`)
	return told === true
}

/** Whether the edge has done it. */
async function tell(what: What, tags: readonly string[], call: Call): Promise<boolean> {
	try {
		const answer = await call([...new Set(tags)])
		if (!answer.success) warn(what, 'refused', tags, answer.errors)
		return answer.success
	} catch (error) {
		warn(what, 'failed', tags, String(error))
		return false
	}
}

function warn(what: What, outcome: 'refused' | 'failed' | 'slow' | 'given-up', tags: readonly string[], why: unknown) {
	const event = what === 'purge' ? 'edge-purge' : 'edge-invalidation'
	console.warn(JSON.stringify({ event, outcome, tags, why }))
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
