/** Builds a script with the Worker in it for Node: what it measures needs a process, a heap or a clock of its own. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** @returns the file to run */
export async function buildForNode(entry: string): Promise<string> {
	const file = resolve('.build', entry.replace(/^.*\/(.*)\.ts$/, 'bench-$1.mjs'))
	await build({
		entryPoints: [entry],
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
	return file
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
