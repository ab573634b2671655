/** The peer behind the edge: a Worker that answers with one string, under the headers that the product sends, and reads nothing. */

type Env = { readonly BODY: string; readonly HEADERS?: string }

/** Parsed once an isolate. */
let headers: Record<string, string> | undefined

export default {
	fetch(_request: Request, { BODY, HEADERS = '{}' }: Env): Response {
		headers ??= JSON.parse(HEADERS) as Record<string, string>
		return new Response(BODY, { headers })
	},
}
