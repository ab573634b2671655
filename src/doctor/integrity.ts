/** Does a script tag insist on bytes that its address has? (Subresource Integrity, §3.3) */
import { loaderVersion, loaderVersions } from '../../.build/assets.ts'
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
	const right = loaderVersions.find((version) => version.name === name)?.integrity.slice('sha384-'.length)
	return ours.some((hash) => hash.slice('sha384-'.length).split('?')[0] === right) ? [] : [{ kind: 'wrong-integrity' }]
}
