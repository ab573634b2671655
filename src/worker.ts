/** The entrypoints of the Worker as it is deployed. */
import { WorkerEntrypoint } from 'cloudflare:workers'
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'
import { type CanonicalEntrypoint, type EdgeAnswer, edgeCacheOf } from './edge/context.ts'
import { createEntrypoints } from './entrypoints.ts'

const { answer, answerCanonical } = createEntrypoints(createApp())

export default {
	fetch: answer,
	/** By the cron in wrangler.toml; none of it is evaluated for a reader's request. */
	async scheduled(_event: unknown, env: Bindings): Promise<void> {
		const [{ openDatabase }, { eachMinute }, { sharedStyles }, { template }] = await Promise.all([
			import('./store/database.ts'),
			import('./store/each-minute.ts'),
			import('./pages/style-apart.ts'),
			import('../.build/assets.ts'),
		])
		const keeper = { db: openDatabase(env.DB), kv: env.LAST_GOOD, now: () => new Date(), begun: new Map() }
		await eachMinute(keeper, { template, styles: sharedStyles }, { proofKey: env.PROOF_KEY, backups: env.BACKUPS })
	},
}

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
