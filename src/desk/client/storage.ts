/** The browser's storage for this site; null where it is denied ("block all cookies"): nothing is then kept, and all else works. */
export const storage = openStorage()

function openStorage(): Storage | null {
	try {
		return localStorage
	} catch {
		return null
	}
}
