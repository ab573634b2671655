/** Security headers of widgets: they may be framed anywhere, and can do nothing else. */

/**
 * A fragment or a text has no policy of its own: it stands under its host's.
 *
 * For hosts under COEP the frame must opt in to both (HTML, "cross-origin embedder policies").
 */
export function embedHeaders(csp: string | null): Record<string, string> {
	return {
		...(csp === null ? {} : { 'Content-Security-Policy': csp }),
		'Referrer-Policy': 'no-referrer',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cross-Origin-Embedder-Policy': 'require-corp',
	}
}
