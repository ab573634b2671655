/** How many bytes do readers download, and how many are deployed? */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { WIDGETS } from '../../widgets/heights.ts'
import { textOf } from './servers.ts'

export type Size = { readonly what: string; readonly raw: number; readonly gzip: number; readonly brotli: number }

export async function measureSizes(origin: string): Promise<Size[]> {
	const sizes: Size[] = []
	for (const widget of WIDGETS) {
		for (const lang of ['ru', 'en']) {
			sizes.push(sizeOf(`${widget} ${lang}`, await textOf(`${origin}/w/putin-trump/${widget}?lang=${lang}`)))
		}
	}
	sizes.push(sizeOf('embed.js', await textOf(`${origin}/embed.js`)))
	execFileSync('node', ['src/setup/deploy.mjs', '--dry-run'], { stdio: 'pipe' })
	sizes.push(sizeOf('the Worker', readFileSync('.build/worker/worker.js')))
	return sizes
}

function sizeOf(what: string, bytes: string | Buffer): Size {
	return {
		what,
		raw: Buffer.byteLength(bytes),
		gzip: gzipSync(bytes, { level: 9 }).length,
		brotli: brotliCompressSync(bytes).length,
	}
}
