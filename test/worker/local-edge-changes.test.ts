/** What the local edge forgets when the record changes, and how often it may be told. */
import { describe, expect, it } from 'vitest'
import { ALL_TAG, DOSSIERS_TAG } from '../../src/edge/tags.ts'
import { CARD, card, edgeBefore, eventLoop, slowly, TAG, withHeaders } from '../support/edge-before.ts'

describe('when the record changes', () => {
	it('the next reader waits for the new page', async () => {
		const site = edgeBefore(() => card('24'))
		await site.get()
		site.answer = () => card('25', { etag: '"25"' })
		expect(await site.edge.cache.invalidate({ tags: [TAG] })).toEqual({ success: true, errors: [] })
		const answer = await site.get()
		expect([answer.headers.get('cf-cache-status'), await answer.text()]).toEqual(['EXPIRED', '25'])
		expect(await site.status()).toBe('HIT')
	})

	it('the old page stands in if the Worker fails, and one that did not change needs a 304 only', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await site.edge.cache.invalidate({ tags: [TAG] })
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('STALE')
		site.answer = () => new Response(null, { status: 304, headers: CARD })
		expect(await site.status()).toBe('REVALIDATED')
		expect(await site.status()).toBe('HIT')
	})

	it('other dossiers stay as they are, and upper case is the same tag', async () => {
		const site = edgeBefore((request) =>
			card('24', { 'cache-tag': request.url.includes('xi') ? 'dossier-putin-xi' : ` ${TAG} , ${ALL_TAG}` }),
		)
		await site.get('/w/putin-xi/count-card')
		await site.get()
		await site.edge.cache.invalidate({ tags: [TAG.toUpperCase(), DOSSIERS_TAG] })
		expect(await site.status('/w/putin-xi/count-card')).toBe('HIT')
		expect(await site.status()).toBe('EXPIRED')
	})

	it('a purge leaves nothing to stand in', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await site.edge.cache.purge({ tags: [ALL_TAG] })
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('BYPASS')
		site.answer = () => card()
		expect(await site.status()).toBe('MISS')
	})

	it('a page begun before the change is given to those who asked before it, and kept as already stale', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = [site.get(), site.get()]
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		slow.letGo()
		for (const answer of await Promise.all(early)) expect(await answer.text()).toBe('24')
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('STALE')
		site.answer = () => card('25')
		expect(await (await site.get()).text()).toBe('25')
	})

	it('a reader who comes after it is not given the page begun before, which does not replace the newer one either', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		site.answer = () => card('25')
		const late = await site.get()
		expect([late.headers.get('cf-cache-status'), await late.text()]).toEqual(['MISS', '25'])
		slow.letGo()
		expect(await (await early).text()).toBe('24')
		const next = await site.get()
		expect([next.headers.get('cf-cache-status'), await next.text()]).toEqual(['HIT', '25'])
	})

	it('a 304 begun before it does not make the old page fresh', async () => {
		const slow = slowly(() => new Response(null, { status: 304, headers: CARD }))
		const site = edgeBefore(() => card('24'))
		await site.get()
		site.pass(61)
		site.answer = slow.answer
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		slow.letGo()
		await early
		site.answer = () => card('25')
		expect(await (await site.get()).text()).toBe('25')
	})

	it('a page begun before a purge is not kept at all', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.purge({ tags: [TAG] })
		slow.letGo()
		expect(await (await early).text()).toBe('24')
		site.answer = () => card('25')
		expect(await site.status()).toBe('MISS')
	})

	it('a page of another dossier begun before it is kept as fresh', async () => {
		const slow = slowly(() => card())
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: ['dossier-putin-xi'] })
		slow.letGo()
		await early
		expect(await site.status()).toBe('HIT')
	})
})

describe('the platform’s limit on telling', () => {
	const tell = async (site: ReturnType<typeof edgeBefore>, times: number) => {
		const answers = []
		for (let i = 0; i < times; i++) answers.push((await site.edge.cache.invalidate({ tags: [TAG] })).success)
		return answers.filter(Boolean).length
	}

	it('is off unless asked for', async () => {
		expect(
			await tell(
				edgeBefore(() => card()),
				1_000,
			),
		).toBe(1_000)
	})

	it('is 25 at once, then five a minute', async () => {
		const site = edgeBefore(() => card(), { limitInvalidations: true })
		expect(await tell(site, 40)).toBe(25)
		site.pass(12)
		expect(await tell(site, 40)).toBe(1)
		site.pass(60)
		expect(await tell(site, 40)).toBe(5)
		site.pass(3_600)
		expect(await tell(site, 40)).toBe(25)
	})

	it('counts invalidations and purges together, says why it refuses, and takes nothing back', async () => {
		const site = edgeBefore(() => card(), { limitInvalidations: true })
		await tell(site, 25)
		await site.get()
		const refused = await site.edge.cache.purge({ tags: [TAG] })
		expect(refused.success).toBe(false)
		expect(refused.errors).toHaveLength(1)
		expect(await site.status()).toBe('HIT')
	})

	it('is a hundred tags in one call', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		const tags = Array.from({ length: 101 }, (_, i) => (i === 0 ? TAG : `dossier-${i}`))
		expect((await site.edge.cache.invalidate({ tags })).success).toBe(false)
		expect(await site.status()).toBe('HIT')
		expect((await site.edge.cache.invalidate({ tags: tags.slice(0, 100) })).success).toBe(true)
		expect(await site.status()).toBe('EXPIRED')
	})

	it('leaves no reader with an old number for longer than 60 seconds', async () => {
		const site = edgeBefore(() => card('24'), { limitInvalidations: true })
		await tell(site, 25)
		const slow = slowly(() => card('24'))
		site.answer = slow.answer
		const filling = site.get()
		await eventLoop()
		site.answer = () => card('25')
		const refused = await site.edge.cache.invalidate({ tags: [TAG] })
		expect(refused.success).toBe(false)
		site.pass(30)
		slow.letGo()
		expect(await (await filling).text()).toBe('24')
		const seen = []
		for (let second = 30; second <= 61; second++, site.pass(1)) seen.push(await (await site.get()).text())
		expect(seen.indexOf('25')).toBe(30)
		expect(seen.slice(0, 30)).toEqual(Array(30).fill('24'))
	})
})
