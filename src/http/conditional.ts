/** Conditional requests (RFC 9110, §13): `If-None-Match` of readers, `If-Match` of editors. */

/** `If-None-Match`, compared weakly (§13.1.2): the edge's compression turns our strong tags into weak ones. */
export function isNotModified(ifNoneMatch: string | undefined, etag: string): boolean {
	if (ifNoneMatch === undefined) return false
	return ifNoneMatch.trim() === '*' || opaqueTags(ifNoneMatch).includes(opaque(etag))
}

/** `If-Match` with a `W/` prefix put aside, for the same reason. */
export function matches(ifMatch: string, etag: string): boolean {
	return ifMatch.trim() === '*' || opaqueTags(ifMatch).includes(opaque(etag))
}

/** Tags are found by their quotes: one may have a comma in it (§8.8.3). */
function opaqueTags(field: string): string[] {
	return field.match(/"[^"]*"/g) ?? []
}

function opaque(etag: string): string {
	return etag.replace(/^W\//, '')
}
