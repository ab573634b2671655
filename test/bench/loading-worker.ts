/** Gives a Worker's code an isolate of its own, new for every path that is asked for, and passes on its first answer. */

type Env = { readonly LOADER: WorkerLoader; readonly DATE: string; readonly ours: string; readonly theirs: string }

export default {
	fetch(request: Request, env: Env): Promise<Response> {
		const { pathname } = new URL(request.url)
		const code = pathname.startsWith('/ours/') ? env.ours : env.theirs
		const loaded = env.LOADER.get(pathname, () => ({
			compatibilityDate: env.DATE,
			mainModule: 'worker.js',
			modules: { 'worker.js': code },
			env: { BODY: 'one string' },
		}))
		return loaded.getEntrypoint().fetch('http://localhost/embed.js')
	},
}
