/** Readers whose addresses are not canonical: a second entrypoint answers them all from one copy, behind the local edge. */
import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CALL, CALLS, CARD, DOSSIER } from '../support/addresses.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { absentDatabase, countingDatabase } from '../support/watched-database.ts'

const SIDEBAR = '/w/putin-trump/previous-meetings?lang=en&limit=3'
const numberIn = (html: string) => Number(/<data value="(\d+)"/.exec(html)?.[1])
const START = Date.parse('2025-08-16T09:00:00Z')

/** A newsroom behind its edge, whose clock and database are at hand. */
async function openForReaders() {
	const state = { now: START, isGone: false, questions: [] as string[] }
	const newsroom = await openNewsroom({
		edge: {},
		now: () => new Date(state.now),
		database: (d1) => absentDatabase(() => state.isGone)(countingDatabase(state.questions)(d1)),
	})
	const pass = (seconds: number) => {
		state.now += seconds * 1_000
	}
	const statusOf = async (path: string) => (await newsroom.ask(path)).headers.get('CF-Cache-Status')
	return { ...newsroom, state, pass, statusOf }
}

/** What the hosts of the embed guides hang on a frame's address, each value its reader's or its page's own. */
const HOSTS: readonly ((i: number) => string)[] = [
	(i) => `&utm_source=newsletter&utm_medium=email&utm_campaign=day-${i}`,
	(i) => `&fbclid=IwAR${i}`,
	(i) => `&gclid=${i}&gad_source=1`,
	(i) => `&parentUrl=${encodeURIComponent(`https://paper.example/${i}`)}&initialWidth=${300 + i}&childId=chart-${i}`,
	(i) => `&initialWidth=${320 + i}&childId=pym-${i}&parentTitle=Title%20${i}`,
	(i) => `&amp;amp=1&_amp=${i}`,
	() => '&embed=true',
	(i) => `&secret=${i}#?secret=${i}`,
	(i) => `&datawrapper=${i}&plain=1`,
	(i) => `&_=${i}&yclid=${i}`,
]

describe('many addresses that ask for one widget', () => {
	it('are one rendering in ten seconds, and no query but its own', async () => {
		const { ask, state, pass } = await openForReaders()
		await ask(SIDEBAR)
		const own = state.questions.length
		expect(own).toBeGreaterThan(0)
		const bodies = new Set<string>()
		for (let i = 0; i < 10_000; i++) {
			const answer = await ask(`/w/putin-trump/previous-meetings?reader=${i}&limit=3&x=${i % 7}&lang=en`)
			if (answer.status !== 200 || i % 1_000 === 0) bodies.add(`${answer.status} ${await answer.text()}`)
			else await answer.body?.cancel()
			pass(0.000_9)
		}
		expect(bodies.size).toBe(1)
		expect(state.questions.length).toBe(2 * own)
	})

	it('are all answered from the stale copy while D1 is gone', async () => {
		const { ask, state, pass } = await openForReaders()
		await ask(`${CARD}?utm_source=first`)
		state.isGone = true
		pass(86_400)
		for (let i = 0; i < 500; i++) {
			const answer = await ask(`${CARD}?fbclid=${i}`)
			expect([answer.status, numberIn(await answer.text())]).toEqual([200, 24])
		}
	})

	it('are one rendering for each widget, in the mix that hosts send', async () => {
		const { ask, state } = await openForReaders()
		const widgets = [
			'count-card?lang=ru',
			'count-card?lang=ru&metric=meetings',
			'mini-timeline?lang=en',
			SIDEBAR.slice(15),
		]
		let own = 0
		for (const widget of widgets) {
			const before = state.questions.length
			await ask(`/w/putin-trump/${widget}&first=1`)
			own += state.questions.length - before
		}
		for (let i = 0; i < 200; i++) {
			for (const [at, host] of HOSTS.entries()) {
				const answer = await ask(`/w/putin-trump/${widgets[(i + at) % widgets.length]}${host(i)}`)
				expect(answer.status).toBe(200)
				await answer.body?.cancel()
			}
		}
		expect(state.questions.length).toBe(own)
	})

	it('take no more room at the edge than one', async () => {
		const { ask, statusOf } = await openForReaders()
		expect(await statusOf(`${CARD}?reader=1`)).toBe('BYPASS')
		expect(await statusOf(`${CARD}?reader=1`)).toBe('BYPASS')
		// The canonical address has a copy of its own, which edits invalidate.
		expect(await statusOf(CARD)).toBe('MISS')
		expect(await statusOf(CARD)).toBe('HIT')
		await (await ask(CARD)).text()
	})
})

describe('an answer to an address that is not canonical', () => {
	it('is what the canonical one is answered, for browsers to ask for again', async () => {
		const { ask } = await openForReaders()
		for (const form of ['', '/fragment', '/text', '/in-page.js', '/image.svg']) {
			const [other, own] = [await ask(`${CARD}${form}?childId=1&lang=en`), await ask(`${CARD}${form}?lang=en`)]
			const headersOf = ({ headers }: Response) =>
				[...headers].filter(([name]) => !['cf-cache-status', 'age', 'date', 'server-timing'].includes(name))
			expect(headersOf(other)).toEqual(headersOf(own))
			expect(other.headers.get('Cache-Control')).toBe('public, max-age=0')
			expect(other.headers.get('Age')).toBeNull()
			expect(await other.text()).toBe(await own.text())
		}
		const version = await ask(`${CARD}?version=1&childId=1`)
		expect([version.status, version.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=0'])
	})

	it('has the discovery links of the canonical one', async () => {
		const { ask } = await openForReaders()
		const link = (await ask(`${CARD}?utm_source=x&theme=dark&lang=en`)).headers.get('Link')
		expect(link).toContain(encodeURIComponent(`${CARD}?lang=en&theme=dark`))
		expect(link).not.toContain('utm_source')
	})

	it('is 304 for a reader who has it, and its head alone for HEAD', async () => {
		const { ask } = await openForReaders()
		const whole = await ask(`${CARD}?reader=1`)
		const etag = whole.headers.get('ETag') ?? ''
		expect(etag).toMatch(/^"/)
		const known = await ask(`${CARD}?reader=2`, { headers: { 'If-None-Match': `W/${etag}` } })
		expect([known.status, await known.text(), known.headers.get('ETag')]).toEqual([304, '', etag])
		expect(known.headers.get('Cache-Control')).toBe('public, max-age=0')
		const head = await ask(`${CARD}?reader=3`, { method: 'HEAD' })
		expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', etag])
		expect(head.headers.get('Content-Length')).toBe(String((await whole.arrayBuffer()).byteLength))
		expect((await ask(`${CARD}?reader=4`, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
	})

	it('holds an If-Match, canonical or not', async () => {
		const { ask } = await openForReaders()
		const etag = (await ask(`${CARD}?reader=1`)).headers.get('ETag') ?? ''
		for (const path of [CARD, `${CARD}?reader=2`]) {
			const status = async (ifMatch: string) => (await ask(path, { headers: { 'If-Match': ifMatch } })).status
			expect([await status(etag), await status('*'), await status('"other"')]).toEqual([200, 200, 412])
		}
	})

	it('is refused where a parameter of ours does not fit, and nobody keeps that', async () => {
		const { ask } = await openForReaders()
		for (const path of [`${CARD}?theme=blue&x=1`, `${CARD}?x=1&lang=ru&lang=en`, `${CARD}/image.png?x=1&width=9`]) {
			const answer = await ask(path)
			expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([400, 'no-store'])
		}
		expect((await ask('/w/nobody/count-card?x=1')).status).toBe(404)
	})

	it('says nothing of what its reader sent beside the address', async () => {
		const { ask } = await openForReaders()
		const headers = { Authorization: 'Bearer x', Cookie: 'a=b', 'X-Forwarded-Host': 'evil.example', Accept: 'x/y' }
		const first = await (await ask(`${CARD}?x=1`, { headers })).text()
		expect(await (await ask(`${CARD}?x=2`)).text()).toBe(first)
		expect(await (await ask(CARD)).text()).toBe(first)
	})

	it('is as new as ten seconds after an edit, and the canonical one at once', async () => {
		const { ask, send, pass } = await openForReaders()
		const numberAt = async (path: string) => numberIn(await (await ask(path)).text())
		expect([await numberAt(CARD), await numberAt(`${CARD}?x=1`)]).toEqual([24, 24])
		await send('POST', CALLS, CALL)
		expect([await numberAt(CARD), await numberAt(`${CARD}?x=2`)]).toEqual([25, 24])
		pass(10.1)
		expect(await numberAt(`${CARD}?x=3`)).toBe(25)
	})

	it('vanishes with what is taken back', async () => {
		const { ask, send, state } = await openForReaders()
		expect((await ask(`${CARD}?x=1`)).status).toBe(200)
		await send('POST', `${DOSSIER}/visibility`, { visibility: 'draft', reason: 'Not yet' })
		expect((await ask(`${CARD}?x=2`)).status).toBe(404)
		state.isGone = true
		expect((await ask(`${CARD}?x=3`)).status).toBe(404)
	})
})

describe('other addresses', () => {
	it('that were damaged lead to the whole one with all that hosts added, which is answered', async () => {
		const { ask } = await openForReaders()
		const damaged = await ask(`${CARD}/?childId=frame-1&utm_source=x&lang=en`)
		expect(damaged.status).toBe(308)
		const location = damaged.headers.get('Location') ?? ''
		expect(location).toMatch(/count-card\?childId=frame-1&utm_source=x&lang=en$/)
		expect((await ask(location)).status).toBe(200)
	})

	it('of the gallery, of sources and of oEmbed are one too', async () => {
		const { ask, state } = await openForReaders()
		const url = (i: number) => encodeURIComponent(`https://sidelines.test${CARD}?lang=en&utm_term=${i}`)
		for (const path of [(i: number) => `/?utm_source=${i}`, (i: number) => `/oembed?url=${url(i)}&dnt=${i}`]) {
			expect((await ask(path(0))).status).toBe(200)
			const own = state.questions.length
			for (let i = 1; i < 20; i++) expect((await ask(path(i))).status).toBe(200)
			expect(state.questions.length).toBe(own)
		}
	})

	it('of the API are handled as they are', async () => {
		const { statusOf } = await openForReaders()
		expect(await statusOf(`${CALLS}?x=1`)).toBe('MISS')
		expect(await statusOf(`${CALLS}?x=1`)).toBe('HIT')
	})
})

describe('where the second entrypoint does not answer', () => {
	it('the first answers itself', async () => {
		const { createEntrypoints } = await import('../../src/entrypoints.ts')
		const { answer } = createEntrypoints({ fetch: () => new Response('24') })
		const failing = { Canonical: { fetch: () => Promise.reject(new Error('gone')), purge: () => Promise.reject() } }
		const ctx = { waitUntil() {}, passThroughOnException() {}, props: {}, exports: failing }
		const env = { PUBLIC_ORIGIN: 'https://sidelines.test' }
		const asked = new Request(`https://sidelines.test${CARD}?x=1`)
		expect(await (await answer(asked, env as never, ctx)).text()).toBe('24')
	})
})

describe('the Worker as it is deployed', () => {
	it('asks its second entrypoint by its name', async () => {
		await openNewsroom()
		const answer = await exports.default.fetch(`https://sidelines.test${CARD}?lang=en&utm_source=x`)
		expect([answer.status, answer.headers.get('Cloudflare-CDN-Cache-Control')]).toEqual([200, 'no-store'])
		const own = await exports.default.fetch(`https://sidelines.test${CARD}?lang=en`)
		expect(own.headers.get('Cloudflare-CDN-Cache-Control')).toMatch(/^max-age=60,/)
		expect(await answer.text()).toBe(await own.text())
		expect(await exports.Canonical.purge(['all'])).toEqual({ success: true, errors: [] })
	})
})
