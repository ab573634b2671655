/** CSRF protection: a write with the session's cookie comes from our own pages, by Fetch Metadata or else by Origin. */

/** @param origin ours, from the configuration and never from the request */
export function isSameSite(request: Request, origin: string): boolean {
	const site = request.headers.get('Sec-Fetch-Site')
	if (site !== null) return site === 'same-origin'
	return request.headers.get('Origin') === origin
}
