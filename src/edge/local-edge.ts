/**
 * The local edge: an HTTP cache in front of the same Worker, for `npm start` and the tests. It keeps the contract of
 * Cloudflare's Workers Cache, which has no local form.
 *
 * Left out, because no answer of ours asks for it: stale-while-revalidate, variants by `Vary`, byte ranges, streaming to
 * those who wait. Left out of the key on purpose: X-Forwarded-Host and its kin, which the platform adds to it; here a
 * Worker that obeys one of them poisons the cache, and a test sees it.
 */
import { LRUCache } from 'lru-cache'
import { withTimeout } from '../deadlines.ts'
import { createAllowance } from './allowance.ts'
import type { EdgeAnswer, EdgeCache } from './context.ts'
import {
	answerFrom,
	type CacheStatus,
	carriesOneOf,
	isFresh,
	type KeptAnswer,
	keptAnswer,
	mayStandIn,
	passedThrough,
	renewed,
} from './kept-answer.ts'
import { mayBeKept } from './may-be-kept.ts'

export type LocalEdge = CachedEntrypoint & {
	/** The cache before the Worker's other entrypoint: what it keeps is apart, and purged by itself. Memory and limits are one. */
	readonly canonical: CachedEntrypoint
}

type CachedEntrypoint = {
	/** `waitUntil` is the request's own: others wait for what it began, also when its reader has gone. */
	fetch(request: Request, worker: AskWorker, waitUntil: WaitUntil): Promise<Response>
	/** What the entrypoint must find as `ctx.cache`. */
	cache: EdgeCache
}

export type AskWorker = (request: Request) => Promise<Response>
export type WaitUntil = (work: Promise<unknown>) => void

export type LocalEdgeOptions = {
	/** Of what is kept: the longest unread go first. */
	maxEntries?: number
	maxBytes?: number
	now?: () => number
	/** The platform's limit for an account: five calls a minute, 25 at once. */
	limitInvalidations?: boolean
	/** How long a reader waits for an answer that another reader's request is fetching. */
	timeoutMs?: number
}

/** A run of the Worker whose answer may be kept, and what was taken back while it was under way. */
type Run = { key: string; turn: number; askedAt: number; invalidated: Set<string>; purged: Set<string> }

type Filled =
	| { kind: 'shared'; kept: KeptAnswer; status: CacheStatus }
	| { kind: 'own'; response: Response; status: CacheStatus }

const MAX_OPERATIONS_A_CALL = 100

export function createLocalEdge(options: LocalEdgeOptions = {}): LocalEdge {
	const { now = Date.now, limitInvalidations = false, timeoutMs = 10_000 } = options
	const { maxEntries = 2_000, maxBytes = 64_000_000 } = options
	const answers = new LRUCache<string, KeptAnswer>({
		max: maxEntries,
		maxSize: maxBytes,
		// Keys count too: a flood of long queries must not be free.
		sizeCalculation: ({ body }, key) => key.length + body.byteLength,
	})
	const mayCall = limitInvalidations ? createAllowance(now).take : () => true
	const running = new Set<Run>()
	/** The fill that a reader of this key may wait for instead of asking the Worker again. */
	const joinable = new Map<string, Promise<Filled>>()
	let turns = 0

	/** @param entrypoint its part of the key */
	async function fetch(
		entrypoint: string,
		request: Request,
		worker: AskWorker,
		waitUntil: WaitUntil,
	): Promise<Response> {
		// A cache evaluates no If-Match (RFC 9111 §4.3.2): whether it holds is the Worker's to say.
		if (!isRead(request) || request.headers.has('if-match')) {
			return passedThrough(await worker(request), request, 'BYPASS')
		}
		const key = `${entrypoint}${keyOf(request)}`
		const kept = answers.get(key)
		if (kept && isFresh(kept, now())) return answerFrom(kept, request, 'HIT', now())
		// The key does not hold Authorization: what is kept was said to a reader without one, so everyone may have it, but
		// what is said to this reader is for nobody else. RFC 9111 §3.5 would let `public` through; we never do.
		if (request.headers.has('authorization')) return passedThrough(await worker(request), request, 'BYPASS')

		const underWay = joinable.get(key)
		if (!underWay) return reply(request, await begin(key, request, worker, waitUntil))
		const filled = await withTimeout(timeoutMs, underWay).catch(() => null)
		if (filled === 'timed-out') {
			// Its request may have been killed, and then nothing will ever settle it.
			if (joinable.get(key) === underWay) joinable.delete(key)
			return fetch(entrypoint, request, worker, waitUntil)
		}
		if (filled?.kind === 'shared') return reply(request, { ...filled, status: statusForWaiting(filled) })
		// It was for its own reader only. From here everyone asks for themselves, all at once, and waits for nobody.
		return reply(request, await fill(key, request, worker))
	}

	function reply(request: Request, filled: Filled): Response {
		return filled.kind === 'shared'
			? answerFrom(filled.kept, request, filled.status, now())
			: passedThrough(filled.response, request, filled.status)
	}

	/** Asks for this reader, and lets others wait for the answer. */
	function begin(key: string, request: Request, worker: AskWorker, waitUntil: WaitUntil): Promise<Filled> {
		const filling = fill(key, request, worker).finally(() => {
			if (joinable.get(key) === filling) joinable.delete(key)
		})
		joinable.set(key, filling)
		// workerd drops a request's work when its reader goes away; the others would wait for ever.
		waitUntil(filling.catch(() => {}))
		return filling
	}

	async function fill(key: string, request: Request, worker: AskWorker): Promise<Filled> {
		const run: Run = { key, turn: ++turns, askedAt: now(), invalidated: new Set(), purged: new Set() }
		running.add(run)
		try {
			const old = answers.get(key)
			const response = await worker(wholeAnswerRequest(request, old?.etag ?? null))
			const instead = response.status >= 500 ? standIn(key) : undefined
			return instead ?? (await settle(key, run, old, response))
		} catch (error) {
			const instead = standIn(key)
			if (instead) return instead
			throw error
		} finally {
			running.delete(run)
		}
	}

	async function settle(key: string, run: Run, old: KeptAnswer | undefined, response: Response): Promise<Filled> {
		const confirmed = old !== undefined && response.status === 304
		const whole = confirmed ? renewed(old, response) : response
		const verdict = mayBeKept(whole)
		if (verdict.kind === 'pass') return { kind: 'own', response: whole, status: verdict.status }
		const kept = await keptAnswer(whole, verdict, run)
		keep(key, run, kept)
		return { kind: 'shared', kept, status: confirmed ? 'REVALIDATED' : old ? 'EXPIRED' : 'MISS' }
	}

	function keep(key: string, run: Run, kept: KeptAnswer): void {
		const overtaken = (answers.get(key)?.turn ?? 0) > run.turn
		if (overtaken || carriesOneOf(kept, run.purged)) return
		answers.set(key, { ...kept, invalidated: carriesOneOf(kept, run.invalidated) })
	}

	function standIn(key: string): Filled | undefined {
		const kept = answers.get(key)
		return kept && mayStandIn(kept, now()) ? { kind: 'shared', kept, status: 'STALE' } : undefined
	}

	async function takeBack(entrypoint: string, given: string[], how: 'invalidated' | 'purged'): Promise<EdgeAnswer> {
		if (given.length > MAX_OPERATIONS_A_CALL) return refusal(400, `more than ${MAX_OPERATIONS_A_CALL} tags in a call`)
		if (!mayCall()) return refusal(429, 'more than 5 calls a minute')
		const tags = new Set(given.map((tag) => tag.toLowerCase()))
		const isIts = (key: string) => key.startsWith(entrypoint)
		for (const [key, kept] of [...answers.entries()]) {
			if (!isIts(key) || !carriesOneOf(kept, tags)) continue
			if (how === 'purged') answers.delete(key)
			else answers.set(key, { ...kept, invalidated: true })
		}
		// What is being made now may come from before the change; its own tags are not known until it is done.
		for (const run of running) if (isIts(run.key)) for (const tag of tags) run[how].add(tag)
		for (const key of joinable.keys()) if (isIts(key)) joinable.delete(key)
		return { success: true, errors: [] }
	}

	const cachedEntrypoint = (entrypoint: string): CachedEntrypoint => ({
		fetch: (request, worker, waitUntil) => fetch(entrypoint, request, worker, waitUntil),
		cache: {
			invalidate: ({ tags }) => takeBack(entrypoint, tags, 'invalidated'),
			purge: ({ tags }) => takeBack(entrypoint, tags, 'purged'),
		},
	})
	return { ...cachedEntrypoint('default:'), canonical: cachedEntrypoint('Canonical:') }
}

/** One MISS, EXPIRED or REVALIDATED is one run of the Worker; those who waited for it were served by the edge. */
function statusForWaiting({ status }: Filled): CacheStatus {
	return status === 'STALE' ? 'STALE' : 'HIT'
}

function refusal(code: number, message: string): EdgeAnswer {
	return { success: false, errors: [{ code, message }] }
}

function isRead(request: Request): boolean {
	return request.method === 'GET' || request.method === 'HEAD'
}

/** Path and query as they came. Not through `new URL`: it resolves `%2e%2e`, and two keys would become one. */
function keyOf(request: Request): string {
	return request.url.replace(/^[^:]+:\/\/[^/?#]*/, '')
}

/** Asks for all of the answer, whatever this reader has of it, and says which one the edge has. */
function wholeAnswerRequest(request: Request, etag: string | null): Request {
	const headers = new Headers(request.headers)
	for (const name of ['if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since', 'range']) {
		headers.delete(name)
	}
	if (etag) headers.set('if-none-match', etag)
	// Not this reader's signal: the answer is for everyone who waits.
	return new Request(request, { method: 'GET', headers, signal: null })
}
