/** The parts of a web address: its host, its path below ours, and percent-decoding that does not throw. */

/** @returns the host without `www.`; null where the address has none */
export function hostOf(address: string): string | null {
	return URL.parse(address)?.hostname.replace(/^www\./, '') || null
}

/** The path that `PUBLIC_ORIGIN` ends with, without a slash at its end: `/sidelines`, or nothing. */
export function pathOfOrigin(origin: string): string {
	// By its text: each request asks, and a parser takes longer than the rest of the question.
	return origin.replace(/^https?:\/\/[^/]*|\/$/g, '')
}

/**
 * The rest of a path that is ours at a segment boundary. Slashes too many and capitals are seen through, as in the rest of an address.
 * @param base without a slash at its end
 * @returns null where it is not below the base
 */
export function pathBelow(base: string, path: string): string | null {
	if (base === '') return path
	const rest = path.split('/')
	for (const segment of base.split('/').filter(Boolean)) {
		while (rest[0] === '') rest.shift()
		if (rest.shift()?.toLowerCase() !== segment.toLowerCase()) return null
	}
	return `/${rest.join('/')}`
}

/** Percent-decoded once. @returns null where the escapes are malformed */
export function decodedOnce(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}
