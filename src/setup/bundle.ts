/** One Worker's code and what it brings beside it, for the machine it is started on. A deploy is bundled by wrangler. */
import { basename } from 'node:path'
import { build } from 'esbuild'

/** By the kinds that the runtime has. */
export type WorkerModule =
	| { readonly type: 'ESModule'; readonly path: string; readonly contents: string }
	| { readonly type: 'CompiledWasm' | 'Data'; readonly path: string; readonly contents: Uint8Array }

/** The code first. */
export async function bundle(entry: string): Promise<WorkerModule[]> {
	const { outputFiles } = await build({
		entryPoints: { worker: entry },
		outdir: '.build/local',
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2024',
		conditions: ['workerd', 'worker', 'browser'],
		external: ['node:*', 'cloudflare:*'],
		loader: { '.wasm': 'copy', '.bin': 'copy' },
		assetNames: '[name]',
	})
	return outputFiles
		.map(({ path, text, contents }): WorkerModule => {
			if (path.endsWith('.js')) return { type: 'ESModule', path: 'worker.js', contents: text }
			return { type: path.endsWith('.wasm') ? 'CompiledWasm' : 'Data', path: basename(path), contents }
		})
		.sort((a, b) => Number(b.type === 'ESModule') - Number(a.type === 'ESModule'))
}
