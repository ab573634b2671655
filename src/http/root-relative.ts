/** Puts what is root-relative in an answer where it is, seen from the host and below the path that were asked (path prefix). */
import { addressFrom, deskOrigin, type Hosts, isAtDesk, isOneHost } from './hosts.ts'

/** The attribute in which an element leads to an address of ours. */
const LEADING = { a: 'href', link: 'href', form: 'action', iframe: 'src' }

/** @param asked the address as it was asked for */
export async function placedAt(asked: string, answer: Response, hosts: Hosts): Promise<Response> {
	if (isOneHost(hosts)) return answer
	const placed = (address: string) => (/^\/(?!\/)/.test(address) ? addressFrom(asked, address, hosts) : address)
	const headers = new Headers(answer.headers)
	const change = (name: string, to: (value: string) => string) => {
		const value = headers.get(name)
		if (value !== null) headers.set(name, to(value))
	}
	change('Location', placed)
	change('Link', (link) => link.replace(/<(\/[^<>]*)>/g, (_, address: string) => `<${placed(address)}>`))
	change('Content-Security-Policy', isAtDesk(asked, hosts) ? framing(hosts.PUBLIC_ORIGIN) : framedBy(deskOrigin(hosts)))
	const type = headers.get('Content-Type') ?? ''
	const { status, body } = answer
	if (body === null) return new Response(null, { status, headers })
	if (type.startsWith('application/problem+json')) {
		const problem = await answer.text()
		// RFC 9457, §3.1.1: a relative type would be resolved against this address.
		const told = problem.replace(/^\{"type":"([^"]+)"/, (_, address: string) => `{"type":"${placed(address)}"`)
		return new Response(told, { status, headers })
	}
	const whole = new Response(body, { status, headers })
	return type.startsWith('text/html') ? rewritten(whole, placed) : whole
}

function rewritten(page: Response, placed: (address: string) => string): Response {
	const rewriter = new HTMLRewriter()
	for (const [element, attribute] of Object.entries(LEADING)) {
		rewriter.on(`${element}[${attribute}^="/"]`, {
			element(found) {
				const address = found.getAttribute(attribute)
				if (address !== null) found.setAttribute(attribute, placed(address))
			},
		})
	}
	return rewriter.transform(page)
}

/** The desk shows the widgets that readers see, and reads them. */
function framing(origin: string) {
	return (policy: string) => policy.replace(/\b(?:frame|connect)-src 'self'/g, (own) => `${own} ${origin}/w/`)
}

/** What our own pages may frame the desk may frame too. */
function framedBy(desk: string) {
	return (policy: string) => policy.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${desk}`)
}
