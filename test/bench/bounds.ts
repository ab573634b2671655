/** What an anonymous request costs at the limits of a dossier, in processor time and memory: the Worker in Node, under a heap of 128 MB. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

export type Cost = {
	readonly address: string
	/** Of the first dossier, of the one with the most rows, of the one with the longest texts. */
	readonly of: readonly {
		/** Milliseconds of a processor, and of them what the database took. */
		readonly worker: number
		readonly database: number
		/** Allocated while it was answered. */
		readonly megabytes: number
		/** Milliseconds of both for what is done behind the answer. */
		readonly behind: number
		readonly bytes: number
	}[]
}

/** @returns `twoAtOnce`: whether the two heaviest were answered at once under that heap */
export async function measureBounds(): Promise<{ costs: Cost[]; twoAtOnce: boolean }> {
	const dir = mkdtempSync(join(tmpdir(), 'sidelines-bounds-'))
	try {
		const file = resolve('.build/bench-bounds.mjs')
		await build({
			entryPoints: ['test/bench/bounds-in-node.ts'],
			outfile: file,
			bundle: true,
			platform: 'node',
			format: 'esm',
			mainFields: ['module', 'main'],
			jsx: 'automatic',
			jsxImportSource: 'hono/jsx',
			plugins: [wasmModules],
			logLevel: 'error',
		})
		const database = join(dir, 'record.sqlite')
		execFileSync(process.execPath, [file, database, 'seed'], { stdio: 'inherit' })
		const flags = ['--max-old-space-size=128', '--expose-gc']
		return JSON.parse(execFileSync(process.execPath, [...flags, file, database], { encoding: 'utf8' }))
	} finally {
		rmSync(dir, { recursive: true, force: true })
	}
}

/** As Workers have them: an import of WebAssembly is a module that is compiled already. */
const wasmModules: Plugin = {
	name: 'wasm-modules',
	setup({ onLoad }) {
		onLoad({ filter: /\.wasm$/ }, ({ path }) => {
			const base64 = readFileSync(path).toString('base64')
			return { contents: `export default new WebAssembly.Module(Buffer.from('${base64}', 'base64'))`, loader: 'js' }
		})
	},
}
