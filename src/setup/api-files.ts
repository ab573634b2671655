/** Writes what describes the API, made from the code that answers it: static assets, of which the Worker evaluates nothing. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { replaceFile } from './replace-file.ts'

const MAKER = '.build/api-maker.mjs'

/** @param version of the package */
export async function writeApiFiles(version: string): Promise<void> {
	await build({
		entryPoints: ['src/openapi/document.ts'],
		outfile: MAKER,
		bundle: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		external: ['cloudflare:*'],
		loader: { '.wasm': 'empty' },
	})
	const maker: typeof import('../openapi/document.ts') = await import(pathToFileURL(resolve(MAKER)).href)
	replaceFile('.build/static/api/openapi.json', JSON.stringify(maker.openApiDocument(version)))
}
