/** Writes what describes the API, made from the code that answers it: static assets, of which the Worker evaluates nothing. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { writeClientTypes } from './client-types.ts'
import { replaceFile } from './replace-file.ts'

const MAKER = '.build/api-maker.mjs'

/**
 * @param version of the package
 * @param assets of the pages
 */
export async function writeApiFiles(version: string, assets: { style: string; script: string }): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: ['src/api-page/make.ts'],
		write: false,
		outfile: MAKER,
		bundle: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		external: ['cloudflare:*'],
		loader: { '.wasm': 'empty' },
	})
	for (const { contents } of outputFiles) replaceFile(MAKER, contents)
	const maker: typeof import('../api-page/make.ts') = await import(pathToFileURL(resolve(MAKER)).href)
	const files = maker.apiFiles(version, assets)
	for (const [name, text] of files) replaceFile(`.build/static/api/${name}`, text)
	await writeClientTypes(files.get('openapi.json') ?? '')
	replaceFile('.build/api-page.ts', `export const apiPagePolicy = ${JSON.stringify(maker.apiPagePolicy(assets))}\n`)
}
