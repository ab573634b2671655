/**
 * Every loader that was ever published, byte for byte: articles name one by its hash, and their browsers run no other.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export const FOLDER = 'widgets/loader/versions'

export type LoaderVersion = {
	/** Of its file and its address. */
	readonly name: string
	/** For the `integrity` of a script tag (Subresource Integrity, §3.1). */
	readonly integrity: string
}

export function versionOf(loader: string): LoaderVersion {
	const digest = createHash('sha384').update(loader).digest()
	return { name: digest.toString('hex').slice(0, 16), integrity: `sha384-${digest.toString('base64')}` }
}

/** Name and bytes. */
export function versionsKept(): [string, string][] {
	return globSync(`${FOLDER}/*.js`)
		.sort()
		.map((path) => [basename(path, '.js'), readFileSync(path, 'utf8')])
}
