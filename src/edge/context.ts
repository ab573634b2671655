/** What a request finds in its context of the caches in front of the Worker: its own, and the entrypoint behind the other. */
import type { ExecutionContext } from 'hono'

export type EdgeAnswer = { success: boolean; errors: { code?: number; message: string }[] }

/** The part of the platform's `ctx.cache` that we use. It reaches what is kept for its own entrypoint alone. */
export type EdgeCache = {
	/** Keeps what carries one of the tags and marks it stale: it is shown again only if the Worker fails. */
	invalidate(options: { tags: string[] }): Promise<EdgeAnswer>
	/** Removes what carries one of the tags. */
	purge(options: { tags: string[] }): Promise<EdgeAnswer>
}

/** The Worker's other entrypoint, which answers canonical addresses for those who ask otherwise. */
export type CanonicalEntrypoint = {
	/** Through the cache before it. */
	fetch(request: Request): Promise<Response>
	/** Past that cache, to remove from it what carries one of the tags. */
	purge(tags: string[]): Promise<EdgeAnswer>
}

/**
 * The edge in front of this Worker, or undefined where there is none (wrangler dev, vitest).
 *
 * The casts: Hono's type knows neither; whoever sets them, the platform or the local edge, gives them these shapes.
 */
export function edgeCacheOf(ctx: object): EdgeCache | undefined {
	return (ctx as { cache?: EdgeCache }).cache
}

export function canonicalEntrypointOf(ctx: ExecutionContext): CanonicalEntrypoint | undefined {
	return (ctx as { exports?: { Canonical?: CanonicalEntrypoint } }).exports?.Canonical
}
