/**
 * CORS: scripts of other sites may read every answer of the API, and write with a token, which they hold themselves.
 * They have nothing of the session: `*` is never for a request with cookies (Fetch, §3.3.5), and its preflight fails.
 * CSRF protection: a write with the session's cookie comes from our own pages, by Fetch Metadata or else by Origin.
 */

export const READABLE_ANYWHERE = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers':
		'Accept-Patch, Allow, ETag, Idempotent-Replayed, Link, Location, Retry-After, Server-Timing, Sidelines-Copy',
}

/** The same for every path and whoever asks, so that nothing varies. Authorization is not covered by a `*` (§4.9). */
export const PREFLIGHT = {
	...READABLE_ANYWHERE,
	'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
	'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
	// The longest that Chromium keeps one.
	'Access-Control-Max-Age': '7200',
	'Cache-Control': 'no-store',
}

/** @param origin ours, from the configuration and never from the request */
export function isSameSite(request: Request, origin: string): boolean {
	const site = request.headers.get('Sec-Fetch-Site')
	if (site !== null) return site === 'same-origin'
	return request.headers.get('Origin') === origin
}
