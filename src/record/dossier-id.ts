/** Which ids a dossier may have in URLs. */

/** The desk has pages of its own under these names, where a dossier's would stand. */
const RESERVED: readonly string[] = [
	'new',
	'sessions',
	'settings',
	'people',
	'sign-in',
	'sign-out',
	'language',
	'import',
	'presence',
	'preview',
]

export function isDossierId(value: string): boolean {
	return /^[a-z0-9][a-z0-9-]{0,79}$/.test(value) && !RESERVED.includes(value)
}
