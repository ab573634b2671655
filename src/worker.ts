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
	async scheduled(_event: unknown, { DB, LAST_GOOD, PROOF_KEY }: Bindings): Promise<void> {
		const [
			{ openDatabase },
			{ mendCopies },
			{ mendTerms },
			{ sharedStyles },
			{ template },
			{ chainSome },
			{ signerOf },
		] = await Promise.all([
			import('./store/database.ts'),
			import('./store/mend-copies.ts'),
			import('./store/write-terms.ts'),
			import('./pages/style-apart.ts'),
			import('../.build/assets.ts'),
			import('./store/chain.ts'),
			import('./store/signer.ts'),
		])
		const keeper = { db: openDatabase(DB), kv: LAST_GOOD, now: () => new Date(), begun: new Map() }
		await mendCopies(keeper, { template, styles: sharedStyles })
		await mendTerms(keeper.db)
		await chainSome(keeper.db, signerOf(PROOF_KEY))
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
