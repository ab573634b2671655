/** A day is taken while it is that day anywhere on earth, and nothing is said as of a day that the newsroom has not come to. */

import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

/** Noon in London: in Moscow it is the 16th until 21:00Z; at UTC+14 the 17th began at 10:00Z. */
let now: Date
let newsroom: Newsroom
beforeEach(async () => {
	now = new Date('2025-08-16T12:00:00Z')
	newsroom = await openNewsroom({ now: () => now })
})

const call = (on: string) => newsroom.send('POST', CALLS, { on, source: SOURCE })
const total = (on: string) =>
	newsroom.send('PUT', `${CALLS}/2025`, { total: 7, reason: 'r', source: SOURCE, on }, { 'If-Match': '*' })
const place = { city: { ru: 'Окленд', en: 'Auckland' }, country: 'NZ' }
const met = (date: string) =>
	newsroom.send('POST', `${DOSSIER}/meetings`, {
		date,
		status: 'held',
		format: 'full',
		place,
		sources: [{ url: SOURCE, publishedOn: date }],
	})
const bundle = async (on: string) => {
	const headers = bearer()
	const whole = await (await newsroom.ask(`${DOSSIER}/export`, { headers })).json<{
		tallies: { entries: object[] }[]
	}>()
	const entry = { id: 'e', kind: 'call', period: '2025', delta: 1, on, source: { url: SOURCE } }
	whole.tallies[0]?.entries.push({ ...entry, recordedAt: '2025-08-16T10:00:00.000Z' })
	return newsroom.send('PUT', DOSSIER, whole, { 'If-Match': '*' })
}
const asOf = (day: string) => newsroom.ask(`/w/putin-trump/count-card/text?lang=en&as-of=${day}`)
const published = (day: string) => newsroom.ask(`/w/putin-trump/count-card?lang=en&published=${day}`)
const gallery = (day: string) => newsroom.ask(`/?published=${day}`)

const WAYS = { call, total, met, bundle, asOf, published, gallery } as const

describe('a day that has begun further east', () => {
	it.each(Object.entries(WAYS))('is taken, and the one after it is not: %s', async (_way, send) => {
		const after = await send('2025-08-18')
		expect([400, 422]).toContain(after.status)
		expect(await after.text()).toMatch(/(not after|later than) 2025-08-17/)
		expect([200, 201]).toContain((await send('2025-08-17')).status)
	})

	it.each(Object.entries(WAYS))('is refused a moment before it begins there: %s', async (_way, send) => {
		now = new Date('2025-08-16T09:59:59Z')
		newsroom = await openNewsroom({ now: () => now })
		expect([400, 422]).toContain((await send('2025-08-17')).status)
		now = new Date('2025-08-16T10:00:00Z')
		expect([200, 201]).toContain((await send('2025-08-17')).status)
	})
})

describe('what readers are told of it', () => {
	const told = async () => {
		const { asOf: listed } = await (await newsroom.ask(CALLS)).json<Answer>()
		const { tallies } = await (await newsroom.ask(DOSSIER)).json<Answer>()
		const card = await (await newsroom.ask('/w/putin-trump/count-card?lang=en')).text()
		const text = await (await newsroom.ask('/w/putin-trump/count-card/text?lang=en')).text()
		const days = [card, text].map((page) => /as of\s(?:<[^>]+>)?(\d+).August/i.exec(page)?.[1])
		return [listed, tallies[0]?.asOf, ...days]
	}

	it('counts at once, as of the newsroom’s today, and of its own day from midnight on', async () => {
		const answer = await (await call('2025-08-17')).json<Answer>()
		expect([answer.total, answer.asOf]).toEqual([25, '2025-08-16'])
		expect(await told()).toEqual(['2025-08-16', '2025-08-16', '16', '16'])
		expect(await (await asOf('2025-08-17')).text()).toMatch(/25\s.*as of 16.August/)
		now = new Date('2025-08-16T21:00:01Z')
		expect(await told()).toEqual(['2025-08-17', '2025-08-17', '17', '17'])
		expect(await (await asOf('2025-08-17')).text()).toMatch(/25\s.*as of 17.August/)
	})

	it('has another ETag when it says another day, and either is the version that an edit expects', async () => {
		const tag = (await call('2025-08-17')).headers.get('ETag') ?? ''
		expect((await newsroom.ask(DOSSIER)).headers.get('ETag')).toBe(tag)
		now = new Date('2025-08-16T21:00:01Z')
		expect((await newsroom.ask(CALLS, { headers: { 'If-None-Match': tag } })).status).toBe(200)
		const later = await newsroom.tagOf(CALLS)
		expect(later).not.toBe(tag)
		for (const [seen, n] of [
			[tag, 8],
			[later, 9],
		] as const) {
			const body = { total: n, reason: 'r', source: SOURCE, on: '2025-08-17' }
			const put = await newsroom.send('PUT', `${CALLS}/2025`, body, { 'If-Match': seen })
			expect([n, put.status]).toEqual([n, n === 8 ? 200 : 412])
		}
	})

	it('is the same of meetings and their sources', async () => {
		await met('2025-08-17')
		const day = async () => {
			const text = await (await newsroom.ask('/w/putin-trump/previous-meetings?lang=en')).text()
			return /As of\s<time datetime="([^"]+)"/i.exec(text)?.[1]
		}
		expect(await day()).toBe('2025-08-16')
		now = new Date('2025-08-16T21:00:01Z')
		expect(await day()).toBe('2025-08-17')
	})
})

describe('the desk', () => {
	it('says so in its forms, and only while it is another day there', async () => {
		const desk = await sitDown(newsroom, TOKEN)
		const hint = /Further east it is already 17.August.2025, and that date is accepted too/
		for (const path of ['/desk/putin-trump', '/desk/putin-trump/meetings/new']) {
			expect(await desk.pageAt(path)).toMatch(hint)
		}
		expect(await desk.pageAt('/desk/putin-trump')).toContain('max="2025-08-17"')
		now = new Date('2025-08-16T09:00:00Z')
		expect(await desk.pageAt('/desk/putin-trump')).not.toContain('Further east')
	})
})
