/** Other people's sites for the browser tests: pages of any text and headers, on an origin that is not ours. */
import { createServer } from 'node:http'

type HostPage = {
	readonly body: string
	/** Goes into `<head>`, at its end. */
	readonly head?: string
	readonly headers?: Readonly<Record<string, string>>
}

export type Host = {
	/** 127.0.0.1, as the product is at `localhost`: another site, not only another port. */
	readonly origin: string
	/** Puts a page on the site. @returns its URL */
	readonly publish: (page: HostPage) => string
	readonly close: () => void
}

export async function startHost(): Promise<Host> {
	const pages: HostPage[] = []
	const server = createServer((request, response) => {
		const page = pages[Number(request.url?.slice(1))]
		if (!page) return response.writeHead(404).end()
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(htmlOf(page))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('the host has no port')
	const origin = `http://127.0.0.1:${address.port}`
	return {
		origin,
		publish: (page) => `${origin}/${pages.push(page) - 1}`,
		close: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}

/** A page as sites write them: standards mode, fit for phones, and no icon to ask for. */
function htmlOf({ head = '', body }: HostPage): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>An article</title>
${head}
</head>
<body>
${body}
</body>
</html>`
}
