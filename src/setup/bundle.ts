/**
 * Bundles a Worker into ES modules (code splitting): what an `import()` reaches is a module of its own, which an isolate evaluates
 * when it is first asked for. The same bytes for `npm start`, the measurements and a deploy.
 */
import { basename } from 'node:path'
import { build, type Metafile } from 'esbuild'

/** By the kinds that the runtime has. */
export type WorkerModule =
	| { readonly type: 'ESModule'; readonly path: string; readonly contents: string }
	| { readonly type: 'CompiledWasm'; readonly path: string; readonly contents: Uint8Array }

export type Bundle = {
	/** The entry, `worker.mjs`, first. */
	readonly modules: WorkerModule[]
	/** Which module imports which, and what each is made from. */
	readonly outputs: Metafile['outputs']
}

export async function bundle(entry: string): Promise<Bundle> {
	const { outputFiles, metafile } = await build({
		entryPoints: { worker: entry },
		outdir: OUT_DIR,
		bundle: true,
		splitting: true,
		minify: true,
		// Half of the words are Cyrillic or Arabic: two bytes a letter, where an escape has six.
		charset: 'utf8',
		write: false,
		metafile: true,
		format: 'esm',
		target: 'es2024',
		legalComments: 'none',
		conditions: ['workerd', 'worker', 'browser'],
		external: ['node:*', 'cloudflare:*'],
		loader: { '.wasm': 'copy' },
		assetNames: '[name]',
		// By this name wrangler.toml knows them for ES modules.
		chunkNames: 'part-[name]-[hash]',
		outExtension: { '.js': '.mjs' },
	})
	const named = numbered(outputFiles.map(({ path }) => basename(path)))
	const modules = outputFiles
		.map(({ path, text, contents }): WorkerModule => {
			const name = named(basename(path))
			if (name.endsWith('.mjs')) return { type: 'ESModule', path: name, contents: named(text) }
			return { type: 'CompiledWasm', path: name, contents }
		})
		.sort((a, b) => Number(b.path === 'worker.mjs') - Number(a.path === 'worker.mjs'))
	return { modules, outputs: JSON.parse(named(JSON.stringify(metafile.outputs))) }
}

/** With the hash in the name of each part replaced by its number: a part is named wherever it is imported, and hashes do not compress. */
function numbered(paths: readonly string[]): (text: string) => string {
	const parts = paths.filter((path) => path.startsWith('part-')).sort()
	return (text) => parts.reduce((result, part, i) => result.replaceAll(part, `part-${i}.mjs`), text)
}

/** Where the bundle's paths stand; a deploy is uploaded from there. */
export const OUT_DIR = '.build/worker'

/** A module and all that is evaluated with it: what it imports, and not what an `import()` in it reaches. */
export function evaluatedBy({ outputs }: Bundle, entry: string): string[] {
	const found = new Set([entry])
	// A set that grows while it is walked is walked to its end.
	for (const path of found) {
		for (const { kind, path: to } of outputs[`${OUT_DIR}/${path}`]?.imports ?? []) {
			if (kind === 'import-statement' && to.startsWith(`${OUT_DIR}/`)) found.add(to.slice(OUT_DIR.length + 1))
		}
	}
	return [...found]
}
