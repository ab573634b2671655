/** The entrypoints of the Worker as it is deployed. */
import { WorkerEntrypoint } from 'cloudflare:workers'
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'
import { type CanonicalEntrypoint, type EdgeAnswer, edgeCacheOf } from './edge/context.ts'
import { createEntrypoints } from './entrypoints.ts'

const { answer, answerCanonical } = createEntrypoints(createApp())

export default { fetch: answer }

/** Asked through `ctx.exports` alone, by its name. */
export class Canonical extends WorkerEntrypoint<Bindings> implements CanonicalEntrypoint {
	override fetch(request: Request): Promise<Response> {
		return answerCanonical(request, this.env, this.ctx)
	}

	/** A cache is purged by its own entrypoint alone. */
	async purge(tags: string[]): Promise<EdgeAnswer> {
		return (await edgeCacheOf(this.ctx)?.purge({ tags })) ?? { success: true, errors: [] }
	}
}
