/** The peer without an edge: a Worker that does nothing but one primary-key read from D1. */

export default {
	async fetch(request: Request, env: { readonly DB: D1Database }): Promise<Response> {
		const { pathname, searchParams } = new URL(request.url)
		const d1 = searchParams.has('session') ? env.DB.withSession('first-primary') : env.DB
		const body = await d1.prepare('SELECT body FROM answers WHERE path = ?').bind(pathname).first<string>('body')
		return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
	},
}
