/** A response in the local edge's cache: its freshness, its revalidation, and what a reader is given of it. */
import type { Verdict } from './may-be-kept.ts'

export type CacheStatus = 'MISS' | 'HIT' | 'EXPIRED' | 'REVALIDATED' | 'STALE' | 'BYPASS' | 'DYNAMIC'

type Pairs = [name: string, value: string][]

export type KeptAnswer = {
	readonly status: number
	/** As the Worker sent them. Pairs and bytes, because workerd ties a Response to the request that made it. */
	readonly headers: Pairs
	/** Those of them that a reader is sent. */
	readonly shown: Pairs
	readonly body: ArrayBuffer
	readonly etag: string | null
	readonly tags: ReadonlySet<string>
	/** When the Worker was asked, not when it answered: what it read may have been written over in between. */
	readonly askedAt: number
	/** Which asking this came from; a later one is never replaced by an earlier one that took longer. */
	readonly turn: number
	readonly lifetimeSeconds: number
	readonly staleIfErrorSeconds: number
	readonly invalidated: boolean
}

export async function keptAnswer(
	response: Response,
	verdict: Verdict & { kind: 'keep' },
	{ askedAt, turn }: { askedAt: number; turn: number },
): Promise<KeptAnswer> {
	const headers = new Headers(response.headers)
	// A 304 must carry the Date that the 200 would (RFC 9110 §15.4.5), and the Age counts from it.
	if (!headers.has('date')) headers.set('date', new Date(askedAt).toUTCString())
	// Said anew with each answer.
	for (const name of ['age', 'content-length']) headers.delete(name)
	return {
		status: response.status,
		headers: [...headers],
		shown: shown(headers),
		body: await response.arrayBuffer(),
		etag: headers.get('etag'),
		tags: tagsIn(headers),
		askedAt,
		turn,
		lifetimeSeconds: verdict.lifetimeSeconds,
		staleIfErrorSeconds: verdict.staleIfErrorSeconds,
		invalidated: false,
	}
}

export function isFresh(kept: KeptAnswer, now: number): boolean {
	return !kept.invalidated && ageSeconds(kept, now) < kept.lifetimeSeconds
}

export function carriesOneOf(kept: KeptAnswer, tags: ReadonlySet<string>): boolean {
	return [...kept.tags].some((tag) => tags.has(tag))
}

/** Whether it may be shown in place of an error of the Worker (stale-if-error). */
export function mayStandIn(kept: KeptAnswer, now: number): boolean {
	return isFresh(kept, now) || ageSeconds(kept, now) < kept.lifetimeSeconds + kept.staleIfErrorSeconds
}

/** The kept answer after the Worker said 304: the old body under the newer headers (RFC 9111 §3.2). */
export function renewed(kept: KeptAnswer, notModified: Response): Response {
	const headers = new Headers(kept.headers)
	headers.delete('date')
	for (const [name, value] of notModified.headers) {
		if (!DESCRIBES_A_BODY.has(name)) headers.set(name, value)
	}
	return new Response(bodyOf(kept), { status: kept.status, headers })
}

/** The response to a reader: whole (200), its head, or 304 where the reader's copy is still right. */
export function answerFrom(kept: KeptAnswer, request: Request, status: CacheStatus, now: number): Response {
	const { byteLength } = kept.body
	const headers: Pairs = [...kept.shown, ['cf-cache-status', status]]
	if (['HIT', 'REVALIDATED', 'STALE'].includes(status)) headers.push(['age', String(Math.floor(ageSeconds(kept, now)))])
	// Of a HEAD too (RFC 9110 §8.6).
	if (byteLength > 0) headers.push(['content-length', String(byteLength)])
	return asAsked(request, kept.status, headers, kept.etag, bodyOf(kept))
}

/** An answer that the edge does not keep, on its way through. */
export function passedThrough(response: Response, request: Request, status: CacheStatus): Response {
	const headers: Pairs = [...shown(response.headers), ['cf-cache-status', status]]
	return asAsked(request, response.status, headers, response.headers.get('etag'), response.body)
}

/** The Worker was asked for all of it: what this reader has is left out here. */
function asAsked(
	request: Request,
	status: number,
	headers: Pairs,
	etag: string | null,
	body: BodyInit | null,
): Response {
	const isRead = request.method === 'GET' || request.method === 'HEAD'
	if (isRead && status === 200 && readerHasIt(request.headers.get('if-none-match'), etag)) {
		// All but what describes the absent body: CORS, CSP and the like may change while the bytes do not.
		return new Response(null, { status: 304, headers: headers.filter(([name]) => !DESCRIBES_A_BODY.has(name)) })
	}
	return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

/** CDN-Cache-Control stays: other caches between us and the reader may want it (RFC 9213 §2.2). */
function shown(sent: Headers): Pairs {
	return [...sent].filter(([name]) => !['cloudflare-cdn-cache-control', 'cache-tag', 'cf-cache-status'].includes(name))
}

/** Representation metadata that RFC 9110 §15.4.5 keeps out of a 304. */
const DESCRIBES_A_BODY = new Set([
	'content-encoding',
	'content-language',
	'content-length',
	'content-range',
	'content-type',
])

/**
 * If-None-Match, compared weakly (RFC 9110 §13.1.2). The Worker has its own in http/conditional.ts; the edge stands for
 * another party and must not share its mistakes.
 */
function readerHasIt(ifNoneMatch: string | null, etag: string | null): boolean {
	if (ifNoneMatch === null) return false
	if (ifNoneMatch.trim() === '*') return true
	const ours = etag?.match(/"[^"]*"/)?.[0]
	return ours !== undefined && [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([theirs]) => theirs === ours)
}

/** Tags know no upper case, and what is not printable ASCII is dropped, as on the platform. */
function tagsIn(headers: Headers): Set<string> {
	const tags = (headers.get('cache-tag') ?? '').split(',').map((tag) => tag.trim().toLowerCase())
	return new Set(tags.filter((tag) => /^[\x21-\x7e]{1,1024}$/.test(tag)))
}

function bodyOf(kept: KeptAnswer): ArrayBuffer | null {
	return kept.body.byteLength === 0 ? null : kept.body
}

function ageSeconds(kept: KeptAnswer, now: number): number {
	return (now - kept.askedAt) / 1000
}
