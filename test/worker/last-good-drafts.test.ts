/** What is kept for an outage is never a draft's: nothing before it is published, and nothing once it is a draft again. */
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { CALL } from '../support/addresses.ts'
import { withoutRequest } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { markedDossier, moveTo } from '../support/drafts.ts'
import { liveAddresses } from '../support/live-addresses.ts'
import type { Newsroom } from '../support/newsroom.ts'
import { openForOutage } from '../support/outage.ts'
import { watchedKv } from '../support/watched-kv.ts'

const bytesOf = async (newsroom: Newsroom, path: string) => {
	const answer = await newsroom.ask(path)
	return [answer.status, withoutRequest(Buffer.from(await answer.arrayBuffer()).toString('latin1'))]
}

describe('of a draft', () => {
	const LIVE = [...liveAddresses('draft-one', ['ru', 'en']), '/w/draft-one/count-card/image.png']
	const drafts = (options: Parameters<typeof openForOutage>[0] = {}) =>
		openForOutage({ dossiers: [firstDossier(), markedDossier()], ...options })
	const kept = async () => (await env.LAST_GOOD.list()).keys.filter(({ name }) => name.includes('draft-one'))
	const valuesTell = async () => {
		const { keys } = await env.LAST_GOOD.list({ prefix: 'copy/' })
		const values = await Promise.all(keys.map(({ name }) => env.LAST_GOOD.get(name)))
		return values.some((value) => value?.includes('draft-one'))
	}

	it('nothing is kept before it is published', async () => {
		const newsroom = await drafts()
		await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', CALL)
		for (const path of LIVE) await newsroom.ask(path)
		await newsroom.mend()
		expect([await kept(), await valuesTell()]).toEqual([[], false])
	})

	it('the edge is told of no edit, sent again under its key or not', async () => {
		const newsroom = await drafts({ edge: {} })
		if (!newsroom.edge) throw new Error('no edge')
		const key = { 'Idempotency-Key': 'once' }
		const told = vi.spyOn(newsroom.edge.cache, 'invalidate')
		for (const status of [201, 201]) {
			const sent = await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', { ...CALL, period: '2025' }, key)
			expect(sent.status).toBe(status)
		}
		expect(told).not.toHaveBeenCalled()
	})

	it('nothing is left once it is one again, before anybody is told so', async () => {
		const gone: string[] = []
		const newsroom = await drafts({
			kv: (kv) =>
				watchedKv(kv, async (method, ask) => {
					if (method === 'delete') gone.push(method)
					return ask()
				}),
		})
		await moveTo(newsroom, 'public')
		await newsroom.ask('/w/draft-one/count-card/image.png')
		await newsroom.mend()
		expect([(await kept()).length, await valuesTell()]).toEqual([2, true])
		expect((await moveTo(newsroom, 'draft')).status).toBe(200)
		expect(gone.length).toBeGreaterThanOrEqual(3)
		expect([await kept(), await valuesTell()]).toEqual([[], false])
		newsroom.isGone = true
		for (const path of LIVE) {
			const [draft, stranger] = await Promise.all([
				bytesOf(newsroom, path),
				bytesOf(newsroom, path.replaceAll('draft-one', 'nobodys-1')),
			])
			expect([path, draft]).toEqual([path, stranger])
		}
	})

	it('a copy that was begun before it was one is taken out again', async () => {
		let isLate = false
		const newsroom = await drafts({
			kv: (kv) =>
				watchedKv(kv, async (method, ask) => {
					if (method === 'put' && isLate) {
						isLate = false
						expect((await moveTo(newsroom, 'draft')).status).toBe(200)
					}
					return ask()
				}),
		})
		await moveTo(newsroom, 'public')
		newsroom.time += 2_000
		isLate = true
		await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', { ...CALL, period: '2025' })
		expect(isLate).toBe(false)
		expect([await kept(), await valuesTell()]).toEqual([[], false])
	})

	it('the gallery keeps its copy when the cron takes out one that came in late', async () => {
		const newsroom = await drafts()
		await newsroom.mend()
		await env.LAST_GOOD.put('copy/dossier/draft-one', 'null')
		await newsroom.mend()
		expect([await kept(), await env.LAST_GOOD.get('copy/gallery')]).toEqual([[], expect.any(String)])
	})

	it('what KV does not let go is said to linger, and taken out by the cron', async () => {
		let isStuck = false
		const newsroom = await drafts({
			kv: (kv) =>
				watchedKv(kv, (method, ask) => (isStuck && method === 'delete' ? Promise.reject(new Error('no')) : ask())),
		})
		await moveTo(newsroom, 'public')
		isStuck = true
		const moved = newsroom.send('POST', '/api/v1/dossiers/draft-one/visibility', { visibility: 'draft' })
		setTimeout(() => {
			isStuck = false
		}, 500)
		expect(await (await moved).json()).toMatchObject({ visibility: 'draft', lingers: true })
		await newsroom.mend()
		expect([await kept(), await valuesTell()]).toEqual([[], false])
	})
})
