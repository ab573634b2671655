/**
 * What the Worker's two entrypoints answer. A cache stands before each, and keeps answers by path and query: to the first, the
 * default, a canonical address is answered as ever; for any other it asks the second, whose cache has one copy for them all.
 */
import type { ExecutionContext } from 'hono'
import type { Bindings } from './bindings.ts'
import { withTimeout } from './deadlines.ts'
import { canonicalEntrypointOf } from './edge/context.ts'
import { handedOn, keptBriefly } from './http/handed-on.ts'
import { addressFrom, arrivedAt, type Hosts } from './http/hosts.ts'
import { placedAt } from './http/root-relative.ts'
import { secure } from './http/security-headers.ts'
import { canonicalAddress } from './queries/canonical-address.ts'

type Answer = (request: Request, env: Bindings, ctx: ExecutionContext) => Promise<Response>

/** Longer than any answer takes that will still come. */
const TIMEOUT_MS = 15_000

export function createEntrypoints(app: { fetch: (...asked: Parameters<Answer>) => Response | Promise<Response> }): {
	readonly answer: Answer
	readonly answerCanonical: Answer
} {
	/** Below the path that the routes know nothing of. */
	async function ask(request: Request, env: Bindings, ctx: ExecutionContext): Promise<Response> {
		const arrived = arrivedAt(request, env)
		if (arrived instanceof Response) {
			secure(arrived, new URL(request.url).pathname, env.PUBLIC_ORIGIN)
			return arrived
		}
		return placedAt(request.url, await app.fetch(arrived, env, ctx), env)
	}
	return {
		async answer(request, env, ctx) {
			const address = otherAddress(request, env)
			const canonical = address === null ? undefined : canonicalEntrypointOf(ctx)
			if (address === null || canonical === undefined) return ask(request, env, ctx)
			try {
				// Nothing that this reader sent but the address: what is kept is everybody's.
				const answer = await withTimeout(TIMEOUT_MS, canonical.fetch(new Request(new URL(address, request.url))))
				if (answer !== 'timed-out') return handedOn(answer, request)
				warn('slow')
			} catch (error) {
				warn(String(error))
			}
			return ask(request, env, ctx)
		},
		async answerCanonical(request, env, ctx) {
			return keptBriefly(await ask(request, env, ctx))
		},
	}
}

/** The canonical address of a read, where the reader's is another. */
function otherAddress(request: Request, hosts: Hosts): string | null {
	const { method, url } = request
	// Without parameters an address is as short as it can be: the path of each is its own.
	if ((method !== 'GET' && method !== 'HEAD') || !url.includes('?')) return null
	const { origin, pathname } = new URL(url)
	const asked = url.slice(origin.length)
	// What a parser makes of dots in a path is not guessed at.
	if (asked.split('?', 1)[0] !== pathname) return null
	const arrived = arrivedAt(request, hosts)
	const address = arrived instanceof Response ? null : canonicalAddress(new URL(arrived.url), hosts.PUBLIC_ORIGIN)
	const canonical = address && addressFrom(url, address, hosts)
	return canonical === asked ? null : canonical
}

function warn(why: string): void {
	console.warn(JSON.stringify({ event: 'canonical-entrypoint', why }))
}
