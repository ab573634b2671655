/** Asks the Worker's entrypoints through the local edge, with what the platform puts into their contexts: `cache` and `exports`. */
import type { CanonicalEntrypoint } from './context.ts'
import type { AskWorker, LocalEdge } from './local-edge.ts'

type Context = { waitUntil(work: Promise<unknown>): void }

/**
 * @param ctx of the request: it is given both
 * @param worker the default entrypoint, which finds them there
 * @param canonical the other one, which needs neither: it writes nothing
 */
export function askBehindLocalEdge(
	edge: LocalEdge,
	request: Request,
	ctx: Context,
	{ worker, canonical }: { readonly worker: AskWorker; readonly canonical: AskWorker },
): Promise<Response> {
	const waitUntil = (work: Promise<unknown>) => ctx.waitUntil(work)
	const Canonical: CanonicalEntrypoint = {
		fetch: (asked) => edge.canonical.fetch(asked, canonical, waitUntil),
		purge: (tags) => edge.canonical.cache.purge({ tags }),
	}
	Object.defineProperty(ctx, 'cache', { value: edge.cache })
	Object.defineProperty(ctx, 'exports', { value: { Canonical } })
	return edge.fetch(request, worker, waitUntil)
}
