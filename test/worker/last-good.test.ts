/** The last good pages: what readers get while D1 does not answer, and what becomes of it. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, CARD, DOSSIER } from '../support/addresses.ts'
import { firstDossier } from '../support/dossier.ts'
import { GALLERY, liveAddresses, otherAddresses } from '../support/live-addresses.ts'
import { openForOutage } from '../support/outage.ts'
import { watchedKv } from '../support/watched-kv.ts'

afterEach(() => vi.restoreAllMocks())

const ALL = [...liveAddresses('putin-trump', ['ru', 'en']), ...GALLERY]

describe('while the database does not answer', () => {
	it('each live read has the bytes that the database gave, labelled with their version and the copy’s instant', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		const before = new Map<string, Response>()
		for (const path of ALL) before.set(path, await newsroom.ask(path))
		newsroom.isGone = true
		newsroom.time += 60_000
		for (const [path, answer] of before) {
			const copied = await newsroom.ask(path)
			expect([path, copied.status, await copied.text()]).toEqual([path, 200, await answer.text()])
			const taken = '2025-08-16T09:00:02.000Z'
			const label = GALLERY.includes(path) ? taken : `${taken}; version=2`
			expect([path, copied.headers.get('Sidelines-Copy')]).toEqual([path, label])
			expect(answer.headers.get('Sidelines-Copy')).toBeNull()
			expect(copied.headers.get('Content-Security-Policy')).toBe(answer.headers.get('Content-Security-Policy'))
			expect(copied.headers.get('Link')).toBe(answer.headers.get('Link'))
		}
	})

	it('a copy is kept for ten seconds by the edge, and has a tag of its own', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		const answer = await newsroom.ask(CARD)
		newsroom.isGone = true
		const copied = await newsroom.ask(CARD)
		expect(Object.fromEntries(copied.headers)).toMatchObject({
			'cache-control': 'public, max-age=0',
			'cloudflare-cdn-cache-control': 'max-age=10, stale-if-error=864000',
			'cache-tag': answer.headers.get('Cache-Tag'),
			etag: answer.headers.get('ETag')?.replace(/"$/, '-copy"'),
		})
		const headers = { 'If-None-Match': copied.headers.get('ETag') ?? '' }
		expect((await newsroom.ask(CARD, { headers })).status).toBe(304)
		newsroom.isGone = false
		expect((await newsroom.ask(CARD, { headers })).status).toBe(200)
	})

	it('other moments, later pages and other lists are not answered, and no write is', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		newsroom.isGone = true
		for (const path of otherAddresses('putin-trump')) {
			expect([path, await newsroom.statusOf(path)]).toEqual([path, 503])
		}
		const refused = await newsroom.send('POST', CALLS, CALL)
		expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([503, 'no-store'])
	})

	it('what no copy has is asked of the database once, and not said to be answered by one', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		newsroom.isGone = true
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		expect(await newsroom.statusOf(`${DOSSIER}/changes`)).toBe(503)
		expect(log.mock.calls.map(([line]) => JSON.parse(line).fault)).toEqual(['unavailable'])
	})

	it('the widgets of an article say nothing of what came since it', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		const plain = await newsroom.textOf(`${CARD}/text?lang=en`)
		expect(await newsroom.textOf(`${CARD}/text?lang=en&published=2025-08-15`)).not.toBe(plain)
		newsroom.isGone = true
		expect(await newsroom.textOf(`${CARD}/text?lang=en&published=2025-08-15`)).toBe(plain)
		expect(await newsroom.statusOf(`${CARD}?published=2999-01-01`)).toBe(400)
	})

	it('what a copy does not have is not said to be missing', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		newsroom.isGone = true
		for (const path of [`${CARD}?lang=de`, `${DOSSIER}/meetings/none`, `${CALLS}?tally=none`, '/w/nobody/count-card']) {
			expect([path, await newsroom.statusOf(path)]).toEqual([path, 503])
		}
	})

	it('a list of many dossiers begins with those of the gallery, and leads on', async () => {
		const dossiers = Array.from({ length: 52 }, (_, n) => emptyDossier({ id: `d-${String(n).padStart(2, '0')}` }))
		const newsroom = await openForOutage({ dossiers })
		await newsroom.mend()
		const whole = await (await newsroom.ask('/api/v1/dossiers')).json<{ dossiers: object[] }>()
		newsroom.isGone = true
		const { dossiers: first, next } = await (await newsroom.ask('/api/v1/dossiers')).json<{
			dossiers: object[]
			next: string
		}>()
		expect(first).toEqual(whole.dossiers)
		expect(next).toMatch(/\/api\/v1\/dossiers\?limit=50&cursor=d-49$/)
		expect(await newsroom.statusOf(next)).toBe(503)
	})

	it('pictures that are kept are shown, and others drawn', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		const before = await (await newsroom.ask(`${CARD}/image.png`)).arrayBuffer()
		newsroom.isGone = true
		expect(await (await newsroom.ask(`${CARD}/image.png`)).arrayBuffer()).toEqual(before)
		expect(await newsroom.statusOf(`${CARD}/image.png?width=555`)).toBe(200)
	})

	it('and KV does not either, the answer is what it would be without it', async () => {
		let isKvGone = false
		const newsroom = await openForOutage({
			kv: (kv) => watchedKv(kv, (_, ask) => (isKvGone ? Promise.reject(new Error('gone')) : ask())),
		})
		await newsroom.recordCall()
		isKvGone = true
		newsroom.isGone = true
		expect(await newsroom.statusOf(CARD)).toBe(503)
	})

	it('and KV hangs, nobody waits for it longer than a second', async () => {
		let hangs = false
		const newsroom = await openForOutage({
			edge: {},
			kv: (kv) => watchedKv(kv, (_, ask) => (hangs ? new Promise(() => {}) : ask())),
		})
		await newsroom.recordCall()
		hangs = true
		expect(await newsroom.statusOf(`${CARD}/image.png`)).toBe(200)
		newsroom.isGone = true
		const asked = performance.now()
		expect(await newsroom.statusOf(`${CARD}?lang=en`)).toBe(503)
		expect(performance.now() - asked).toBeLessThan(3_000)
	})

	it('words that turn with the day stand as on the last day on which they were right', async () => {
		expect(firstDossier().meetings.find(({ status }) => status === 'scheduled')?.date).toBe('2025-08-15')
		const newsroom = await openForOutage({}, '2025-08-15T09:00:00Z')
		await newsroom.mend()
		const before = await newsroom.textOf('/w/putin-trump/mini-timeline?lang=en')
		newsroom.isGone = true
		newsroom.time = Date.parse('2025-08-20T09:00:00Z')
		expect(await newsroom.textOf('/w/putin-trump/mini-timeline?lang=en')).toBe(before)
		newsroom.isGone = false
		await newsroom.mend()
		newsroom.isGone = true
		expect(await newsroom.textOf('/w/putin-trump/mini-timeline?lang=en')).toContain('outcome not recorded')
	})
})

describe('behind the edge', () => {
	it('what it has not is answered by a copy, and all is new once the database is back', async () => {
		const newsroom = await openForOutage({ edge: {} })
		await newsroom.recordCall()
		newsroom.isGone = true
		for (const path of [CARD, DOSSIER, '/']) {
			const copied = await newsroom.ask(path)
			expect([copied.status, copied.headers.has('Sidelines-Copy')]).toEqual([200, true])
		}
		newsroom.isGone = false
		newsroom.time += 11_000
		for (const path of [CARD, DOSSIER, '/']) {
			const answer = await newsroom.ask(path)
			expect([answer.status, answer.headers.has('Sidelines-Copy')]).toEqual([200, false])
			expect(answer.headers.get('ETag')).not.toContain('-copy')
		}
		await newsroom.recordCall()
		expect(await newsroom.textOf(CARD)).toContain('value="26"')
	})

	it('what it has is shown on where there is no copy', async () => {
		const newsroom = await openForOutage({ edge: {} })
		expect(await newsroom.statusOf(`${CARD}?as-of=2025-08-15`)).toBe(200)
		newsroom.isGone = true
		newsroom.time += 61_000
		const stale = await newsroom.ask(`${CARD}?as-of=2025-08-15`)
		expect([stale.status, stale.headers.get('CF-Cache-Status')]).toEqual([200, 'STALE'])
	})
})
