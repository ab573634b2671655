/** What answers the Worker's requests to other hosts in the tests: the keys of Cloudflare Access, as a test has published them there. */

const published = new Map<string, string>()
const asked = new Map<string, number>()

/** In Node, over HTTP from the runtime. PUT publishes, DELETE closes, POST tells how often they were asked for. */
export async function answerOutbound(request: {
	readonly url: string
	readonly method: string
	readonly text: () => Promise<string>
}): Promise<{ readonly status: number; readonly body: string }> {
	const { url, method } = request
	if (!url.endsWith('.cloudflareaccess.com/cdn-cgi/access/certs')) return { status: 404, body: '' }
	if (method === 'PUT') published.set(url, await request.text())
	if (method === 'DELETE') published.delete(url)
	if (method === 'POST') return { status: 200, body: String(asked.get(url) ?? 0) }
	if (method === 'GET') asked.set(url, (asked.get(url) ?? 0) + 1)
	const keys = published.get(url)
	return keys === undefined ? { status: 503, body: '' } : { status: 200, body: keys }
}
