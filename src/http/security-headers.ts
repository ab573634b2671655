/** Security headers of every answer, by where its address stands: one table, beside which a page says its own policy alone. */

type Headers = Readonly<Record<string, string>>

/** What no page of ours asks a browser for, nor what stands in it. */
const PERMISSIONS = { 'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' }

/** The first that fits. What is none of these is told as data that there is no such page. */
const PLACES: readonly (readonly [where: RegExp, Headers])[] = [
	// May be framed and loaded anywhere, and can do nothing else. For hosts under COEP a frame must opt in to both (HTML, "cross-origin embedder policies").
	[
		/^\/(?:w|s|embed)(?:[/.]|$)/,
		{
			...PERMISSIONS,
			'Referrer-Policy': 'no-referrer',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Cross-Origin-Embedder-Policy': 'require-corp',
		},
	],
	// Not no-referrer: under it a form's Origin would be "null", and every write would look cross-site.
	[
		/^\/desk(?:\/|$)/,
		{
			...PERMISSIONS,
			'Referrer-Policy': 'same-origin',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
		},
	],
	// The address is a secret, and what it shows is nobody else's.
	[
		/^\/preview(?:\/|$)/,
		{ ...PERMISSIONS, 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'same-origin' },
	],
	// Pages for readers, which nobody frames.
	[
		/^\/(?:$|d\/|doctor(?:\/|$)|api(?:$|\/problems\/))/,
		{ ...PERMISSIONS, 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin' },
	],
	// Data for programs: shown as a page it does nothing.
	[
		/^/,
		{
			'Referrer-Policy': 'no-referrer',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
		},
	],
]

/** RFC 6797: never for subdomains, which are not ours to speak for. */
const HSTS = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * @param path of the request
 * @param origin `PUBLIC_ORIGIN`: a host of which it is a part alone is another's
 */
export function securityHeaders(path: string, origin: string): Headers {
	const [, headers = {}] = PLACES.find(([where]) => where.test(path)) ?? []
	const isAllOurs = /^https:\/\/[^/]+$/.test(origin)
	return { 'X-Content-Type-Options': 'nosniff', ...headers, ...(isAllOurs && HSTS) }
}

/** Says what the answer does not say itself. */
export function secure(answer: Response, path: string, origin: string): void {
	for (const [name, value] of Object.entries(securityHeaders(path, origin)))
		if (!answer.headers.has(name)) answer.headers.set(name, value)
}
