/** The last good pages: what readers get while D1 does not answer, and what becomes of it. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, CARD, DOSSIER } from '../support/addresses.ts'
import { firstDossier } from '../support/dossier.ts'
import { moveTo } from '../support/drafts.ts'
import { GALLERY, liveAddresses, otherAddresses } from '../support/live-addresses.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'
import { watchedKv } from '../support/watched-kv.ts'

const START = Date.parse('2025-08-16T09:00:00Z')
let isGone = false
let time = START
beforeEach(() => {
	isGone = false
	time = START
})
afterEach(() => vi.restoreAllMocks())

type Options = Parameters<typeof openNewsroom>[0]

/** Its database can go, and its clock be moved. */
const open = (options: Options = {}) =>
	openNewsroom({ database: absentDatabase(() => isGone), now: () => new Date(time), ...options })

const statusOf = async (newsroom: Newsroom, path: string) => (await newsroom.ask(path)).status
const textOf = async (newsroom: Newsroom, path: string) => (await newsroom.ask(path)).text()
const copies = async () => (await env.LAST_GOOD.list({ prefix: 'copy/' })).keys.map(({ name }) => name)
const ALL = [...liveAddresses('putin-trump', ['ru', 'en']), ...GALLERY]

async function recordCall(newsroom: Newsroom) {
	time += 2_000
	expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
}

describe('while the database does not answer', () => {
	it('each live read has the bytes that the database gave, labelled with their version and the copy’s instant', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		const before = new Map<string, Response>()
		for (const path of ALL) before.set(path, await newsroom.ask(path))
		isGone = true
		time += 60_000
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
		const newsroom = await open()
		await recordCall(newsroom)
		const answer = await newsroom.ask(CARD)
		isGone = true
		const copied = await newsroom.ask(CARD)
		expect(Object.fromEntries(copied.headers)).toMatchObject({
			'cache-control': 'public, max-age=0',
			'cloudflare-cdn-cache-control': 'max-age=10, stale-if-error=864000',
			'cache-tag': answer.headers.get('Cache-Tag'),
			etag: answer.headers.get('ETag')?.replace(/"$/, '-copy"'),
		})
		const headers = { 'If-None-Match': copied.headers.get('ETag') ?? '' }
		expect((await newsroom.ask(CARD, { headers })).status).toBe(304)
		isGone = false
		expect((await newsroom.ask(CARD, { headers })).status).toBe(200)
	})

	it('other moments, later pages and other lists are not answered, and no write is', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		isGone = true
		for (const path of otherAddresses('putin-trump')) {
			expect([path, await statusOf(newsroom, path)]).toEqual([path, 503])
		}
		const refused = await newsroom.send('POST', CALLS, CALL)
		expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([503, 'no-store'])
	})

	it('what no copy has is asked of the database once, and not said to be answered by one', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		isGone = true
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		expect(await statusOf(newsroom, `${DOSSIER}/changes`)).toBe(503)
		expect(log.mock.calls.map(([line]) => JSON.parse(line).fault)).toEqual(['unavailable'])
	})

	it('the widgets of an article say nothing of what came since it', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		const plain = await textOf(newsroom, `${CARD}/text?lang=en`)
		expect(await textOf(newsroom, `${CARD}/text?lang=en&published=2025-08-15`)).not.toBe(plain)
		isGone = true
		expect(await textOf(newsroom, `${CARD}/text?lang=en&published=2025-08-15`)).toBe(plain)
		expect(await statusOf(newsroom, `${CARD}?published=2999-01-01`)).toBe(400)
	})

	it('what a copy does not have is not said to be missing', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		isGone = true
		for (const path of [`${CARD}?lang=de`, `${DOSSIER}/meetings/none`, `${CALLS}?tally=none`, '/w/nobody/count-card']) {
			expect([path, await statusOf(newsroom, path)]).toEqual([path, 503])
		}
	})

	it('a list of many dossiers begins with those of the gallery, and leads on', async () => {
		const dossiers = Array.from({ length: 52 }, (_, n) => emptyDossier({ id: `d-${String(n).padStart(2, '0')}` }))
		const newsroom = await open({ dossiers })
		await newsroom.mend()
		const whole = await (await newsroom.ask('/api/v1/dossiers')).json<{ dossiers: object[] }>()
		isGone = true
		const { dossiers: first, next } = await (await newsroom.ask('/api/v1/dossiers')).json<{
			dossiers: object[]
			next: string
		}>()
		expect(first).toEqual(whole.dossiers)
		expect(next).toMatch(/\/api\/v1\/dossiers\?limit=50&cursor=d-49$/)
		expect(await statusOf(newsroom, next)).toBe(503)
	})

	it('pictures that are kept are shown, and others drawn', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		const before = await (await newsroom.ask(`${CARD}/image.png`)).arrayBuffer()
		isGone = true
		expect(await (await newsroom.ask(`${CARD}/image.png`)).arrayBuffer()).toEqual(before)
		expect(await statusOf(newsroom, `${CARD}/image.png?width=555`)).toBe(200)
	})

	it('and KV does not either, the answer is what it would be without it', async () => {
		const newsroom = await open({
			kv: (kv) => watchedKv(kv, (_, ask) => (isGone ? Promise.reject(new Error('gone')) : ask())),
		})
		await recordCall(newsroom)
		isGone = true
		expect(await statusOf(newsroom, CARD)).toBe(503)
	})

	it('and KV hangs, nobody waits for it longer than a second', async () => {
		let hangs = false
		const newsroom = await open({
			edge: {},
			kv: (kv) => watchedKv(kv, (_, ask) => (hangs ? new Promise(() => {}) : ask())),
		})
		await recordCall(newsroom)
		hangs = true
		expect(await statusOf(newsroom, `${CARD}/image.png`)).toBe(200)
		isGone = true
		const asked = performance.now()
		expect(await statusOf(newsroom, `${CARD}?lang=en`)).toBe(503)
		expect(performance.now() - asked).toBeLessThan(3_000)
	})

	it('words that turn with the day stand as on the last day on which they were right', async () => {
		expect(firstDossier().meetings.find(({ status }) => status === 'scheduled')?.date).toBe('2025-08-15')
		time = Date.parse('2025-08-15T09:00:00Z')
		const newsroom = await open()
		await newsroom.mend()
		const before = await textOf(newsroom, '/w/putin-trump/mini-timeline?lang=en')
		isGone = true
		time = Date.parse('2025-08-20T09:00:00Z')
		expect(await textOf(newsroom, '/w/putin-trump/mini-timeline?lang=en')).toBe(before)
		isGone = false
		await newsroom.mend()
		isGone = true
		expect(await textOf(newsroom, '/w/putin-trump/mini-timeline?lang=en')).toContain('outcome not recorded')
	})
})

describe('behind the edge', () => {
	it('what it has not is answered by a copy, and all is new once the database is back', async () => {
		const newsroom = await open({ edge: {} })
		await recordCall(newsroom)
		isGone = true
		for (const path of [CARD, DOSSIER, '/']) {
			const copied = await newsroom.ask(path)
			expect([copied.status, copied.headers.has('Sidelines-Copy')]).toEqual([200, true])
		}
		isGone = false
		time += 11_000
		for (const path of [CARD, DOSSIER, '/']) {
			const answer = await newsroom.ask(path)
			expect([answer.status, answer.headers.has('Sidelines-Copy')]).toEqual([200, false])
			expect(answer.headers.get('ETag')).not.toContain('-copy')
		}
		await recordCall(newsroom)
		expect(await textOf(newsroom, CARD)).toContain('value="26"')
	})

	it('what it has is shown on where there is no copy', async () => {
		const newsroom = await open({ edge: {} })
		expect(await statusOf(newsroom, `${CARD}?as-of=2025-08-15`)).toBe(200)
		isGone = true
		time += 61_000
		const stale = await newsroom.ask(`${CARD}?as-of=2025-08-15`)
		expect([stale.status, stale.headers.get('CF-Cache-Status')]).toEqual([200, 'STALE'])
	})
})

describe('a copy', () => {
	it('is written behind an edit, again not sooner than a second after, and by the cron where that left it behind', async () => {
		const newsroom = await open()
		expect(await copies()).toEqual([])
		await recordCall(newsroom)
		expect(await copies()).toEqual(['copy/dossier/putin-trump', 'copy/gallery', 'copy/settings'])
		await newsroom.send('POST', CALLS, CALL)
		isGone = true
		expect(await textOf(newsroom, CARD)).toContain('value="25"')
		isGone = false
		await newsroom.mend()
		isGone = true
		expect(await textOf(newsroom, CARD)).toContain('value="26"')
		expect(await textOf(newsroom, '/')).toContain('26\u00a0')
	})

	it('is written by a reader’s repair where there is none of that version', async () => {
		const newsroom = await open()
		await newsroom.mend()
		await env.LAST_GOOD.delete('copy/dossier/putin-trump')
		await env.DB.prepare(`UPDATE pages SET template = 'old'`).run()
		await newsroom.ask(CARD)
		isGone = true
		expect(await statusOf(newsroom, CARD)).toBe(200)
	})

	it('of an archived dossier stays, and no list has it', async () => {
		const newsroom = await open()
		await recordCall(newsroom)
		await moveTo(newsroom, 'archived', 'putin-trump')
		await newsroom.mend()
		isGone = true
		expect(await statusOf(newsroom, CARD)).toBe(200)
		expect(await textOf(newsroom, '/')).not.toContain('/w/putin-trump/')
	})

	it('takes who may frame it from the settings as they are now', async () => {
		const newsroom = await open()
		await newsroom.mend()
		await env.DB.prepare(`UPDATE settings SET sites = '["https://paper.example"]', version = 2`).run()
		await newsroom.mend()
		isGone = true
		const policy = (await newsroom.ask(CARD)).headers.get('Content-Security-Policy')
		expect(policy).toContain("frame-ancestors 'self' https://paper.example")
	})

	it('that another release has written is not read', async () => {
		const newsroom = await open()
		await newsroom.mend()
		const metadata = { shape: 0, of: '1', goodUntil: null }
		await env.LAST_GOOD.put('copy/dossier/putin-trump', '{"of":"another shape"}', { metadata })
		isGone = true
		expect(await statusOf(newsroom, CARD)).toBe(503)
		isGone = false
		await newsroom.mend()
		isGone = true
		expect(await statusOf(newsroom, CARD)).toBe(200)
	})
})
