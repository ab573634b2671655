/** How the Worker tells the edge in front of it what changed, and that an edge which fails holds no edit up. */
import { describe, expect, it, vi } from 'vitest'
import { edgeCacheOf } from '../../src/edge/context.ts'
import { invalidate, purge } from '../../src/edge/invalidate.ts'
import { DOSSIERS_TAG } from '../../src/edge/tags.ts'
import { card, context, edgeBefore, none, TAG } from '../support/edge-before.ts'
import { workerLog } from '../support/worker-log.ts'

const logged = () => workerLog().map((line) => JSON.parse(line))

describe('the Worker’s side', () => {
	it('does nothing where there is no edge', async () => {
		expect(edgeCacheOf(context())).toBeUndefined()
		await invalidate(context(), [TAG], none())
		expect(logged()).toEqual([])
	})

	it('tells the local edge, which is an edge like the platform’s', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await invalidate(context(site.edge.cache), [TAG, DOSSIERS_TAG], none())
		expect(await site.status()).toBe('EXPIRED')
	})

	it('tells all tags in one call, each once, and does not call for none', async () => {
		const calls: string[][] = []
		const cache = {
			invalidate: async ({ tags }: { tags: string[] }) => ({ success: calls.push(tags) > 0, errors: [] }),
		}
		await invalidate(context(cache), [TAG, DOSSIERS_TAG, TAG], none())
		await invalidate(context(cache), [], none())
		expect(calls).toEqual([[TAG, DOSSIERS_TAG]])
	})

	it('logs a refusal, and the edit goes on', async () => {
		const site = edgeBefore(() => card(), { limitInvalidations: true })
		for (let used = 0; used < 25; used++) await site.edge.cache.invalidate({ tags: ['other'] })
		await invalidate(context(site.edge.cache), [TAG], none())
		expect(logged()).toMatchObject([{ event: 'edge-invalidation', outcome: 'refused', why: [{ code: 429 }] }])
	})

	it.each<[string, () => unknown]>([
		['rejects', () => Promise.reject(new Error('edge is gone'))],
		[
			'throws',
			() => {
				throw new Error('edge is gone')
			},
		],
		['answers nonsense', () => undefined],
	])('logs an edge that %s, and never throws', async (_, call) => {
		await invalidate(context({ invalidate: call }), [TAG], none())
		expect(logged()).toMatchObject([{ outcome: 'failed', tags: [TAG] }])
	})

	it('removes what must vanish, and says so', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		expect(await purge(context(site.edge.cache), [TAG, DOSSIERS_TAG])).toBe(true)
		expect(await site.status()).toBe('MISS')
		expect(await purge(context(), [TAG])).toBe(true)
	})

	/** When an edge is asked to purge, in seconds; it answers by the number of the call, from 0. */
	async function purges(answer: (call: number) => Promise<boolean>): Promise<{ askedAt: number[]; isGone: boolean }> {
		vi.useFakeTimers()
		try {
			const askedAt: number[] = []
			const start = Date.now()
			const cache = {
				purge: async () => {
					askedAt.push((Date.now() - start) / 1000)
					const success = await answer(askedAt.length - 1)
					return { success, errors: success ? [] : [{ code: 429, message: 'too many' }] }
				},
			}
			const purging = purge(context(cache), [TAG])
			await vi.advanceTimersByTimeAsync(120_000)
			return { askedAt, isGone: await purging }
		} finally {
			vi.useRealTimers()
		}
	}

	it('purges once more when every answer that was begun before it has ended', async () => {
		expect(await purges(async () => true)).toEqual({ askedAt: [0, 5], isGone: true })
		expect(logged()).toEqual([])
	})

	it('asks an edge that refuses a purge again, until it is done, and once more if that was soon', async () => {
		expect(await purges(async (call) => call > 1)).toEqual({ askedAt: [0, 1, 5], isGone: false })
		expect(logged()).toMatchObject([
			{ event: 'edge-purge', outcome: 'refused', tags: [TAG] },
			{ event: 'edge-purge', outcome: 'refused', tags: [TAG] },
		])
		expect(await purges(async (call) => call === 1)).toEqual({ askedAt: [0, 1, 5, 9, 17], isGone: false })
	})

	it('is done with an edge that refuses or hangs within 25 seconds of the answer', async () => {
		expect((await purges(async () => false)).askedAt).toEqual([0, 1, 5, 9, 17])
		const hanging = await purges(() => new Promise(() => {}))
		// Two seconds went by before the answer, and two more are given to the last call.
		expect(hanging).toEqual({ askedAt: [0, 3, 9, 15, 25], isGone: false })
	})

	it('waits two seconds for an edge that hangs, no longer', async () => {
		vi.useFakeTimers()
		try {
			const told = invalidate(context({ invalidate: () => new Promise(() => {}) }), [TAG], none())
			await vi.advanceTimersByTimeAsync(2_000)
			await told
			expect(logged()).toMatchObject([{ outcome: 'slow' }])
		} finally {
			vi.useRealTimers()
		}
	})
})
