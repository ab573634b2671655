/** Checks a script tag's `integrity` against the loader at its address (Subresource Integrity, §3.3). */
import { loaderVersion } from '../../.build/assets.ts'
import type { Finding } from './finding.ts'
import type { PastedElement } from './pasted.ts'

export function integrityFindings({ attributes }: PastedElement, { pathname }: URL): Finding[] {
	const hashes = (attributes['integrity'] ?? '').split(/\s+/).filter((hash) => /^sha(?:256|384|512)-/i.test(hash))
	if (hashes.length === 0) return []
	// Without it the browser may not look at the bytes of another site, and runs none.
	if (attributes['crossorigin'] === undefined) return [{ kind: 'no-crossorigin' }]
	const ours = hashes.filter((hash) => /^sha384-/i.test(hash))
	// Of several algorithms the strongest counts; a version is known by its SHA-384 alone.
	if (ours.length === 0 || hashes.some((hash) => /^sha512-/i.test(hash))) return []
	const name = /\/embed\/(\w+)\.js/.exec(pathname)?.[1] ?? loaderVersion.name
	return ours.some((hash) => versionOf(hash) === name) ? [] : [{ kind: 'wrong-integrity' }]
}

/** A version is named by the beginning of its own SHA-384. */
function versionOf(hash: string): string {
	const [base64 = ''] = hash.slice('sha384-'.length).split('?')
	return Buffer.from(base64, 'base64').toString('hex').slice(0, loaderVersion.name.length)
}
