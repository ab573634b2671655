/** Hosts: what a request to the public address or to the desk's is for, where these are two or the public one has a path. */
import { pathBelow, pathOfOrigin } from '../record/web-address.ts'
import { cacheHeaders } from './cache-policy.ts'
import { READABLE_ANYWHERE } from './cross-origin.ts'
import { problemResponse } from './problem.ts'

export type Hosts = {
	/** With the path below which the public reads are: `https://www.paper.example/sidelines`. */
	readonly PUBLIC_ORIGIN: string
	/** Where editors are, and nobody else: no page of another's on it, so that no script of an article holds an editor's session. */
	readonly DESK_ORIGIN?: string
}

/** Below the desk's own host; of the API, its reads are public as well. */
const OF_DESK = /^\/(?:desk|preview|healthz|api\/v1)(?:[/?#]|$)/
const OF_DESK_ALONE = /^\/(?:desk|preview|healthz)(?:[/?#]|$)/

/** One host without a path: every request is for the app as it is. */
export function isOneHost({ PUBLIC_ORIGIN, DESK_ORIGIN }: Hosts): boolean {
	return DESK_ORIGIN === undefined && pathOfOrigin(PUBLIC_ORIGIN) === ''
}

/** Where the desk is, as `Origin` names it. */
export function deskOrigin({ PUBLIC_ORIGIN, DESK_ORIGIN }: Hosts): string {
	return DESK_ORIGIN ?? PUBLIC_ORIGIN
}

/** Whether editors may act at this address. A desk on the public host would share its scripts' rights: there is none then. */
export function isAtDesk(url: string, hosts: Hosts): boolean {
	if (isOneHost(hosts)) return true
	const desk = hosts.DESK_ORIGIN && new URL(hosts.DESK_ORIGIN).host
	return desk !== new URL(hosts.PUBLIC_ORIGIN).host && desk === new URL(url).host
}

/** Our own at an address: the desk's host is all ours, though the public one be another's. */
export function originOf(url: string, hosts: Hosts): string {
	return isAtDesk(url, hosts) ? deskOrigin(hosts) : hosts.PUBLIC_ORIGIN
}

/** The request as the app's routes know it, or the answer of an address that it does not have. */
export function arrivedAt(request: Request, hosts: Hosts): Request | Response {
	if (isOneHost(hosts)) return request
	const url = new URL(request.url)
	const { PUBLIC_ORIGIN } = hosts
	const isRead = request.method === 'GET' || request.method === 'HEAD'
	if (isAtDesk(request.url, hosts)) {
		if (OF_DESK.test(url.pathname)) return request
		return isRead
			? elsewhere(url.pathname === '/' ? '/desk' : `${PUBLIC_ORIGIN}${url.pathname}${url.search}`)
			: nowhere()
	}
	const base = pathOfOrigin(PUBLIC_ORIGIN)
	const path = pathBelow(base, url.pathname)
	if (path === null || OF_DESK_ALONE.test(path)) return nowhere()
	if (!url.pathname.startsWith(base)) return isRead ? movedTo(`${PUBLIC_ORIGIN}${path}${url.search}`) : nowhere()
	url.pathname = path
	return new Request(url, request)
}

/** How the address that was asked for leads to something that the app has at a path. */
export function addressFrom(asked: string, path: string, hosts: Hosts): string {
	const { PUBLIC_ORIGIN } = hosts
	if (isOneHost(hosts)) return path
	if (isAtDesk(asked, hosts)) return OF_DESK.test(path) ? path : `${PUBLIC_ORIGIN}${path}`
	return `${OF_DESK_ALONE.test(path) ? deskOrigin(hosts) : pathOfOrigin(PUBLIC_ORIGIN)}${path}`
}

/** For good, with every parameter it came with (RFC 9110, §15.4.9). */
export function movedTo(address: string): Response {
	const headers = { Location: address, ...READABLE_ANYWHERE, ...cacheHeaders({ kind: 'live', about: 'no-dossier' }) }
	return new Response(null, { status: 308, headers })
}

/** Not for good: which host has what is a setting. */
function elsewhere(address: string): Response {
	return new Response(null, { status: 302, headers: { Location: address, ...cacheHeaders({ kind: 'none' }) } })
}

const nowhere = () => problemResponse({ kind: 'not-found', what: 'page' })
