/**
 * Every loader that was ever published, byte for byte: articles name one by its hash, and their browsers run no other.
 * Run by itself, keeps the loader as it is now; that is done once for each loader that is deployed.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { argumentsOf } from './arguments.mjs'

const FOLDER = 'widgets/loader/versions'

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

if (import.meta.main) {
	argumentsOf({ usage: 'npm run keep-loader' })
	await import('./build.ts')
	const { loaderScript, loaderVersion } = await import('../../.build/assets.ts')
	writeFileSync(`${FOLDER}/${loaderVersion.name}.js`, loaderScript)
}
