/** What lets a widget be framed anywhere, and keeps it from doing anything else. */

/** For hosts under COEP the frame must opt in to both (HTML, "cross-origin embedder policies"). */
export function embedHeaders(csp: string): Record<string, string> {
	return {
		'Content-Security-Policy': csp,
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cross-Origin-Embedder-Policy': 'require-corp',
	}
}
