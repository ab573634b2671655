/** Gives a Worker's modules an isolate of its own, new for every path that is asked for, and passes on its first answer. */

/** By path: code, or what stands beside it, as base64. */
type Modules = Readonly<Record<string, string | { readonly wasm: string } | { readonly data: string }>>
type Env = { readonly LOADER: WorkerLoader; readonly DATE: string; readonly ours: Modules; readonly theirs: Modules }

const decoded = new Map<string, Record<string, { js: string } | { wasm: ArrayBuffer } | { data: ArrayBuffer }>>()

export default {
	fetch(request: Request, env: Env): Promise<Response> {
		const { pathname } = new URL(request.url)
		const whose = pathname.startsWith('/ours/') ? 'ours' : 'theirs'
		const modules = decoded.get(whose) ?? Object.fromEntries(Object.entries(env[whose]).map(decode))
		decoded.set(whose, modules)
		const loaded = env.LOADER.get(pathname, () => ({
			compatibilityDate: env.DATE,
			mainModule: 'worker.mjs',
			modules,
			env: { BODY: 'one string', PUBLIC_ORIGIN: 'http://localhost' },
		}))
		return loaded.getEntrypoint().fetch('http://localhost/embed.js')
	},
}

function decode([path, module]: [string, Modules[string]]) {
	if (typeof module === 'string') return [path, { js: module }] as const
	return [path, 'wasm' in module ? { wasm: bytes(module.wasm) } : { data: bytes(module.data) }] as const
}

function bytes(base64: string): ArrayBuffer {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
