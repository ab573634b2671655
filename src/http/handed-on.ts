/** The answers of the second entrypoint: how the cache before it keeps them, and as what the first hands them on. */
import { BRIEFLY, EDGE_HEADER, REFUSED_BRIEFLY } from './cache-policy.ts'
import { isNotModified, matches } from './conditional.ts'
import { problemResponse } from './problem.ts'

export function keptBriefly(answer: Response): Response {
	const isRefused = !mayBeKept(answer) && answer.headers.has(EDGE_HEADER)
	if (!mayBeKept(answer) && !isRefused) return answer
	const brief = new Response(answer.body, answer)
	brief.headers.set(EDGE_HEADER, isRefused ? REFUSED_BRIEFLY : BRIEFLY)
	return brief
}

/**
 * The address of this reader is hardly ever asked for twice: the edge keeps nothing under it, and the browser asks again. RFC
 * 9110, §15.4.5: a 304 carries what the 200 would have said about caching.
 */
export function handedOn(answer: Response, request: Request): Response {
	const headers = new Headers(answer.headers)
	for (const name of OF_THE_CACHE_BEFORE_IT) headers.delete(name)
	headers.set(EDGE_HEADER, 'no-store')
	if (mayBeKept(answer)) headers.set('Cache-Control', 'public, max-age=0')
	const etag = answer.ok ? answer.headers.get('ETag') : null
	const ifMatch = request.headers.get('If-Match')
	// §13.1.1: the cache that was asked did not see it.
	if (etag !== null && ifMatch !== null && !matches(ifMatch, etag))
		return problemResponse({ kind: 'precondition-unmet', header: 'If-Match' })
	if (etag !== null && isNotModified(request.headers.get('If-None-Match') ?? undefined, etag)) {
		headers.delete('Content-Type')
		headers.delete('Content-Length')
		return new Response(null, { status: 304, headers })
	}
	return new Response(request.method === 'HEAD' ? null : answer.body, { status: answer.status, headers })
}

const OF_THE_CACHE_BEFORE_IT = ['Age', 'Cache-Tag', 'CF-Cache-Status']

function mayBeKept({ headers }: Response): boolean {
	return !(headers.get('Cache-Control') ?? 'no-store').includes('no-store')
}
