/** What the edge refuses is told again, and both entrypoints' caches let go of what must vanish. */

import { describe, expect, it, vi } from 'vitest'
import { createAllowance } from '../../src/edge/allowance.ts'
import { invalidate, purge } from '../../src/edge/invalidate.ts'
import { createLocalEdge } from '../../src/edge/local-edge.ts'
import { DOSSIERS_TAG } from '../../src/edge/tags.ts'
import { card, context, edgeBefore, none, TAG } from '../support/edge-before.ts'
import { workerLog } from '../support/worker-log.ts'

const logged = () => workerLog().map((line) => JSON.parse(line))

describe('what an edge has refused', () => {
	/** An edge whose allowance is used up, on a clock in hand. */
	async function exhausted() {
		vi.useFakeTimers()
		const edge = createLocalEdge({ limitInvalidations: true })
		for (let used = 0; used < 25; used++) await edge.cache.invalidate({ tags: ['other'] })
		const told: string[][] = []
		const cache = {
			invalidate: async (call: { tags: string[] }) => {
				const answer = await edge.cache.invalidate(call)
				if (answer.success) told.push(call.tags)
				return answer
			},
		}
		return { ctx: context(cache), told, refused: none() }
	}

	const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

	it('is tried again behind the answer, until it is done', async () => {
		try {
			const { ctx, told, refused } = await exhausted()
			await invalidate(ctx, [TAG], refused)
			expect(told).toEqual([])
			await later(15)
			expect([told, refused.untold.tags.size]).toEqual([[[TAG]], 0])
			await later(60)
			expect(told).toHaveLength(1)
		} finally {
			vi.useRealTimers()
		}
	})

	it('goes out with all that others were refused, in one call', async () => {
		try {
			const { ctx, told, refused } = await exhausted()
			for (let i = 0; i < 40; i++) await invalidate(ctx, [`dossier-${i}`, DOSSIERS_TAG], refused)
			await later(15)
			expect(told).toHaveLength(1)
			expect(told[0]).toHaveLength(41)
			// The last tries for all: the others ask no more.
			const lines = logged().length
			await later(60)
			expect(logged()).toHaveLength(lines)
		} finally {
			vi.useRealTimers()
		}
	})

	it('goes out with the next edit’s, at most a hundred in a call', async () => {
		try {
			const { ctx, told, refused } = await exhausted()
			for (let i = 0; i < 150; i++) await invalidate(ctx, [`dossier-${i}`], refused)
			vi.setSystemTime(Date.now() + 24_000)
			await invalidate(ctx, [TAG], refused)
			expect(told.map((tags) => tags.length)).toEqual([100])
			await later(4)
			expect(told.map((tags) => tags.length)).toEqual([100, 51])
		} finally {
			vi.useRealTimers()
		}
	})

	it('waits for the next call, where the edge keeps it for seconds and calls are scarce', async () => {
		vi.useFakeTimers()
		try {
			const told: string[][] = []
			const cache = {
				invalidate: async ({ tags }: { tags: string[] }) => ({ success: told.push(tags) > 0, errors: [] }),
			}
			// An edge that has never refused a call is told of all.
			const free = { ...none(), isKeptBriefly: true }
			for (let i = 0; i < 40; i++) await invalidate(context(cache), [`free-${i}`], free)
			expect(told.splice(0)).toHaveLength(40)
			const untold = { ...none().untold, calls: createAllowance(Date.now) }
			const ours = { untold, isKeptBriefly: true }
			// All at once in an hour like most.
			for (let i = 0; i < 15; i++) await invalidate(context(cache), [`brief-${i}`], ours)
			expect(told.at(-1)).toEqual(['brief-14'])
			for (let i = 0; i < 10; i++) await invalidate(context(cache), [TAG, `waiting-${i}`], ours)
			expect(told).toHaveLength(16)
			await invalidate(context(cache), ['a-minute'], { untold: ours.untold })
			expect(told.at(-1)?.[0]).toBe('a-minute')
			expect(told.at(-1)).toHaveLength(11)
		} finally {
			vi.useRealTimers()
		}
	})

	it('is given up half a minute later, and says so', async () => {
		vi.useFakeTimers()
		try {
			const refused = none()
			const calls: number[] = []
			const start = Date.now()
			const cache = { invalidate: async () => ({ success: calls.push(Date.now() - start) < 0, errors: [] }) }
			await invalidate(context(cache), [TAG], refused)
			await later(120)
			expect(calls.at(-1)).toBeLessThan(30_000)
			expect(calls.length).toBeGreaterThan(5)
			expect(refused.untold.tags.size).toBe(0)
			expect(logged().at(-1)).toMatchObject({ outcome: 'given-up', tags: [TAG] })
		} finally {
			vi.useRealTimers()
		}
	})

	it('is tried again where the edge hangs, and over by then too', async () => {
		vi.useFakeTimers()
		try {
			const calls: number[] = []
			const start = Date.now()
			const cache = { invalidate: () => new Promise(() => calls.push(Date.now() - start)) }
			const telling = invalidate(context(cache), [TAG], none())
			await later(120)
			await telling
			expect(calls.length).toBeGreaterThan(3)
			expect(calls.at(-1)).toBeLessThan(30_000)
		} finally {
			vi.useRealTimers()
		}
	})
})

describe('the second entrypoint', () => {
	it('is told what must vanish, and never what is only out of date', async () => {
		const purged: string[][] = []
		const canonical = { purge: async (tags: string[]) => ({ success: purged.push(tags) > 0, errors: [] }) }
		const ctx = context(edgeBefore(() => card()).edge.cache, canonical)
		await invalidate(ctx, [TAG], none())
		expect(purged).toEqual([])
		expect(await purge(ctx, [TAG])).toBe(true)
		expect(purged).toEqual([[TAG]])
	})

	it('that refuses lingers, though the first has let go', async () => {
		const canonical = { purge: async () => ({ success: false, errors: [] }) }
		expect(await purge(context(edgeBefore(() => card()).edge.cache, canonical), [TAG])).toBe(false)
		expect(logged()).toMatchObject([{ event: 'edge-purge', outcome: 'refused' }])
	})

	it('keeps its copies apart from the first’s, each purged by itself', async () => {
		const edge = createLocalEdge()
		const ask = async (entrypoint: typeof edge.canonical) => {
			const request = new Request('https://sidelines.test/w/a-b/count-card')
			return (
				await entrypoint.fetch(
					request,
					async () => card(),
					() => {},
				)
			).headers.get('cf-cache-status')
		}
		expect([await ask(edge), await ask(edge.canonical), await ask(edge), await ask(edge.canonical)]).toEqual([
			'MISS',
			'MISS',
			'HIT',
			'HIT',
		])
		await edge.canonical.cache.purge({ tags: [TAG] })
		expect([await ask(edge), await ask(edge.canonical)]).toEqual(['HIT', 'MISS'])
		await edge.cache.purge({ tags: [TAG] })
		expect([await ask(edge), await ask(edge.canonical)]).toEqual(['MISS', 'HIT'])
	})
})
