/** A write with the session's cookie comes from our own pages: by Fetch Metadata, or by Origin where a browser sends none. */

/** @param origin ours, from the configuration and never from the request */
export function isSameSite(request: Request, origin: string): boolean {
	const site = request.headers.get('Sec-Fetch-Site')
	if (site !== null) return site === 'same-origin'
	return request.headers.get('Origin') === origin
}
