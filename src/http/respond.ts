/** Public responses, 200 or 304, each with the headers of its caching policy. */
import type { Copied } from '../record/copy.ts'
import { type CachePolicy, cacheHeaders } from './cache-policy.ts'
import { isNotModified, matches } from './conditional.ts'
import { copyETag, copyLabel, copyPolicy } from './copied.ts'
import { problemResponse } from './problem.ts'

type PublicAnswer = {
	readonly body: string | Uint8Array<ArrayBuffer>
	readonly etag: string
	readonly type:
		| 'text/html'
		| 'text/plain'
		| 'text/javascript'
		| 'text/xml'
		| 'text/csv'
		| 'text/calendar'
		| 'application/json'
		| 'application/feed+json'
		| 'application/csvm+json'
		| 'application/atom+xml'
		| 'image/svg+xml'
		| 'image/png'
	readonly policy: CachePolicy
	/** Of which copy it was made, while the database does not answer. */
	readonly copied?: Copied | null
	readonly headers?: Readonly<Record<string, string>>
}

/** RFC 9110, §15.4.5: a 304 carries what the 200 would have said about caching, and no body. */
export function publicResponse(request: Request, answer: PublicAnswer): Response {
	const { body, type, policy, copied = null, headers = {} } = answer
	const etag = copied ? copyETag(answer.etag) : answer.etag
	const caching = cacheHeaders(copied ? copyPolicy(policy) : policy)
	// §13.1.1: also of a read, where somebody asks for it.
	const ifMatch = request.headers.get('If-Match')
	if (ifMatch !== null && !matches(ifMatch, etag))
		return problemResponse({ kind: 'precondition-unmet', header: 'If-Match' })
	const always = {
		ETag: etag,
		...caching,
		...(copied && copyLabel(copied)),
		...headers,
	}
	if (isNotModified(request.headers.get('If-None-Match') ?? undefined, etag)) {
		return new Response(null, { status: 304, headers: always })
	}
	// §8.6: what the GET would send. Of a body the platform says it itself.
	const sized = request.method === 'HEAD' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
	return new Response(body, { headers: { 'Content-Type': `${type}${CHARSET[type]}`, ...sized, ...always } })
}

/** JSON is UTF-8 by definition (RFC 8259, §8.1) and has no such parameter. */
const CHARSET = {
	'text/html': '; charset=utf-8',
	'text/plain': '; charset=utf-8',
	'text/javascript': '; charset=utf-8',
	'text/xml': '; charset=utf-8',
	'text/csv': '; charset=utf-8',
	'text/calendar': '; charset=utf-8',
	'application/json': '',
	'application/feed+json': '',
	'application/csvm+json': '',
	'application/atom+xml': '; charset=utf-8',
	'image/svg+xml': '; charset=utf-8',
	'image/png': '',
}
