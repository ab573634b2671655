/**
 * The local edge: in front of the same Worker for `npm start` and the tests, it keeps the contract of Cloudflare's
 * Workers Cache, which has no local form.
 *
 * Left out, because no answer of ours asks for it: stale-while-revalidate, variants by `Vary`, byte ranges, streaming to
 * those who wait. Left out of the key on purpose: X-Forwarded-Host and its kin, which the platform adds to it; here a
 * Worker that obeys one of them poisons the cache, and a test sees it.
 */
import { createAllowance } from './allowance.ts'
import type { EdgeAnswer, EdgeCache } from './invalidate.ts'
import { answerFrom, type CacheStatus, isFresh, type KeptAnswer, keptAnswer, mayStandIn, passedThrough, renewed } from './kept-answer.ts'
import { mayBeKept } from './may-be-kept.ts'
import { createShelf, type ShelfLimits } from './shelf.ts'

export type LocalEdge = {
	/** `waitUntil` is the request's own: others wait for what it began, also when its reader has gone. */
	fetch(request: Request, worker: AskWorker, waitUntil: (work: Promise<unknown>) => void): Promise<Response>
	/** What the Worker must find as `ctx.cache`. */
	cache: EdgeCache
}

export type AskWorker = (request: Request) => Promise<Response>

export type LocalEdgeOptions = Partial<ShelfLimits> & {
	now?: () => number
	/** The platform's limit for an account: five calls a minute, 25 at once. */
	limitInvalidations?: boolean
}

/** A run of the Worker whose answer may be kept, and what was taken back while it was under way. */
type Run = { turn: number; invalidated: Set<string>; purged: Set<string> }

type Filled = { kind: 'shared'; kept: KeptAnswer; status: CacheStatus } | { kind: 'own'; response: Response; status: CacheStatus }

const MAX_OPERATIONS_A_CALL = 100

export function createLocalEdge(options: LocalEdgeOptions = {}): LocalEdge {
	const { now = Date.now, limitInvalidations = false, maxEntries = 2_000, maxBytes = 64_000_000 } = options
	const shelf = createShelf({ maxEntries, maxBytes })
	const mayCall = limitInvalidations ? createAllowance({ perMinute: 5, burst: 25, now }) : () => true
	const running = new Set<Run>()
	/** The fill that a reader of this key may wait for instead of asking the Worker again. */
	const joinable = new Map<string, Promise<Filled>>()
	let turns = 0

	async function fetch(...[request, worker, waitUntil]: Parameters<LocalEdge['fetch']>): Promise<Response> {
		if (!isRead(request)) return passedThrough(await worker(request), request, 'BYPASS')
		const key = keyOf(request)
		const kept = shelf.get(key)
		if (kept && isFresh(kept, now())) return answerFrom(kept, request, 'HIT', now())
		// The key does not hold Authorization: what is kept was said to a reader without one, so everyone may have it, but
		// what is said to this reader is for nobody else. RFC 9111 §3.5 would let `public` through; we never do.
		if (request.headers.has('authorization')) return passedThrough(await worker(request), request, 'BYPASS')

		const underWay = joinable.get(key)
		if (!underWay) return reply(request, await begin(key, request, worker, waitUntil))
		const filled = await underWay.catch(() => null)
		if (filled?.kind === 'shared') return reply(request, { ...filled, status: filled.status === 'STALE' ? 'STALE' : 'HIT' })
		// It was for its own reader only. From here everyone asks for themselves, all at once, and waits for nobody.
		return reply(request, await fill(key, request, worker))
	}

	function reply(request: Request, filled: Filled): Response {
		return filled.kind === 'shared'
			? answerFrom(filled.kept, request, filled.status, now())
			: passedThrough(filled.response, request, filled.status)
	}

	async function begin(...[key, request, worker, waitUntil]: [string, ...Parameters<LocalEdge['fetch']>]): Promise<Filled> {
		const filling = fill(key, request, worker)
		joinable.set(key, filling)
		// workerd drops a request's work when its reader goes; the others would wait for ever.
		waitUntil(filling.catch(() => {}))
		try {
			return await filling
		} finally {
			if (joinable.get(key) === filling) joinable.delete(key)
		}
	}

	async function fill(key: string, request: Request, worker: AskWorker): Promise<Filled> {
		const run: Run = { turn: ++turns, invalidated: new Set(), purged: new Set() }
		running.add(run)
		try {
			return await ask(key, request, worker, run)
		} catch (error) {
			const standIn = shelf.get(key)
			if (standIn && mayStandIn(standIn, now())) return { kind: 'shared', kept: standIn, status: 'STALE' }
			if (error instanceof Response) return { kind: 'own', response: error, status: 'DYNAMIC' }
			throw error
		} finally {
			running.delete(run)
		}
	}
	return { fetch, cache: { invalidate, purge } }
}
