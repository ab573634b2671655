/** Canonical JSON (RFC 8785): one value, one text. ECMAScript writes numbers and strings as the RFC asks; members are put in order here. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value)
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		// By UTF-16 code units (§3.2.3), as `<` compares.
		.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}
