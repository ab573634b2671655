/** The peer behind the edge: a Worker that answers with one string and reads nothing. */

export default {
	fetch(_request: Request, env: { readonly BODY: string }): Response {
		return new Response(env.BODY, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
	},
}
