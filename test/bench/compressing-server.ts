/** What a CDN is to readers: the same compression for everybody's answers, as tight as brotli gets. */
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

export type CompressingServer = {
	/** At `localhost`, so of another site than the articles. */
	readonly origin: string
	readonly stop: () => void
}

/** @param answer to a path with its query; given before the origin is known to those who need it */
export async function serveCompressed(answer: (path: string) => Promise<Response>): Promise<CompressingServer> {
	/** Each body is compressed once: how long that takes is nobody's time to visible. */
	const compressed = new Map<string, Buffer>()
	const server = createServer(async (request, response) => {
		const { status, headers, ...from } = await whole(await answer(request.url ?? '/'))
		const key = from.body.toString('latin1')
		const body = compressed.get(key) ?? brotliCompressSync(from.body)
		compressed.set(key, body)
		headers.set('Content-Encoding', 'br')
		headers.delete('Content-Length')
		headers.delete('Transfer-Encoding')
		response.writeHead(status, Object.fromEntries(headers)).end(body)
	})
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('the server has no port')
	return {
		origin: `http://localhost:${address.port}`,
		stop: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}

async function whole(answer: Response) {
	return { status: answer.status, headers: new Headers(answer.headers), body: Buffer.from(await answer.arrayBuffer()) }
}
