/** Headers that say which methods an address has, and which kinds of patch it takes (RFC 9110, §10.2.1; RFC 5789, §3.1). */

/** A merge patch under its own type and under JSON's (RFC 7396, §4). */
export const PATCHES = 'application/merge-patch+json, application/json'

/** @param methods as `Allow` lists them */
export function allowed(methods: string): Record<string, string> {
	return { Allow: methods, ...(methods.split(', ').includes('PATCH') ? { 'Accept-Patch': PATCHES } : {}) }
}
