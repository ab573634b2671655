/** The host of a web address, and percent-decoding that does not throw. */

/** @returns the host without `www.`; null where the address has none */
export function hostOf(address: string): string | null {
	return URL.parse(address)?.hostname.replace(/^www\./, '') || null
}

/** Percent-decoded once. @returns null where the escapes are malformed */
export function decodedOnce(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}
