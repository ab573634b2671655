import { beforeEach, describe, expect, it } from 'vitest'
import type { TallyResource } from '../../src/answers/ledger-resources.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const CALL = { on: '2025-08-16', source: 'https://www.whitehouse.gov/' }
const TOTAL = { total: 5, reason: 'the White House counts five', source: 'https://www.whitehouse.gov/' }

/** Two authorities count: the Kremlin, preferred, and the White House, of whose calls nothing is recorded yet. */
function twoTallies(): Dossier {
	const dossier = firstDossier()
	const authority = {
		id: 'white-house',
		name: { en: 'White House', ru: 'Белый дом' },
		site: 'https://www.whitehouse.gov',
	}
	const period = { id: 'wh-2025', label: { en: '2025', ru: '2025' }, from: '2025-01-20', to: '2025-12-31' }
	const whiteHouse = { id: 'white-house', authority, preferred: false, method: null, periods: [period], entries: [] }
	return { ...dossier, tallies: [...dossier.tallies, whiteHouse] }
}

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [twoTallies()] })
})

const calls = async (query = '') => (await newsroom.ask(`${CALLS}${query}`)).json<Answer>()
const put = (period: string, body: object) => newsroom.send('PUT', `${CALLS}/${period}`, body, { 'If-Match': '*' })

describe('a tally that is not the preferred one', () => {
	it('takes a call that names it, and leaves the other as it was', async () => {
		const answer = await newsroom.send('POST', CALLS, { ...CALL, tally: 'white-house' })
		expect(answer.status).toBe(201)
		expect(await answer.json()).toMatchObject({
			total: 1,
			countedBy: { id: 'white-house' },
			entry: { period: 'wh-2025' },
		})
		expect(await calls()).toMatchObject({ total: 24, others: [{ id: 'white-house', total: 1 }] })
		expect(await calls('?tally=white-house')).toMatchObject({ total: 1, countedBy: { id: 'white-house' } })
	})

	it('has its totals stated and its entries undone by their ids alone', async () => {
		const stated = await put('wh-2025', TOTAL)
		expect(stated.status).toBe(200)
		const { total, entries } = await stated.json<Answer>()
		expect([total, entries[0]?.kind]).toEqual([5, 'opening'])
		const undone = await newsroom.send('POST', `${CALLS}/entries/${entries[0]?.id}/undo`, {})
		expect(await undone.json()).toMatchObject({ total: null, countedBy: { id: 'white-house' } })
		expect(await calls()).toMatchObject({ total: 24 })
	})

	it('has its ledger in pages of its own', async () => {
		for (const _call of [1, 2, 3]) await newsroom.send('POST', CALLS, { ...CALL, tally: 'white-house' })
		const seen: string[] = []
		for (let next = '?tally=white-house&limit=2'; next; ) {
			const page = await calls(next)
			seen.push(...page.entries.map((e) => e.id))
			next = page.next && new URL(page.next).search
		}
		expect(new Set(seen).size).toBe(3)
	})

	it('has no number in a period of which nothing is counted, whoever asks for it', async () => {
		const read = await newsroom.ask(`${CALLS}/wh-2025`)
		expect(await read.json()).toMatchObject({ count: null, asOf: null })
		expect(
			(
				await newsroom.send('PATCH', `${CALLS}/wh-2025`, await (await newsroom.ask(`${CALLS}/wh-2025`)).json(), {
					'If-Match': '*',
				})
			).status,
		).toBe(200)
		const before = await (await newsroom.ask(`${CALLS}/2025?as-of=2024-01-01`)).json()
		expect(before).toMatchObject({ count: null })
		expect((await put('wh-2025', { ...TOTAL, total: 0 })).status).toBe(200)
		expect(await (await newsroom.ask(`${CALLS}/wh-2025`)).json()).toMatchObject({ count: 0 })
	})

	it('is refused by a name that no tally has', async () => {
		expect(await pointersOf(await newsroom.send('POST', CALLS, { ...CALL, tally: 'nobody' }))).toEqual(['#/tally'])
		expect(await pointersOf(await put('2025', { ...TOTAL, tally: 'nobody' }))).toEqual(['#/tally'])
		expect((await newsroom.ask(`${CALLS}?tally=nobody`)).status).toBe(400)
		expect((await put('2025', { ...TOTAL, tally: 'white-house' })).status).toBe(404)
	})
})

describe('a total for a period that is not there yet', () => {
	const opens = { from: '2026-01-01', to: '2026-12-31', label: { ru: '2026 год', en: '2026' } }
	const none = { total: 0, reason: 'a new year', source: 'http://www.kremlin.ru/', opens }
	beforeEach(async () => {
		newsroom = await openNewsroom({ dossiers: [twoTallies()], now: () => new Date('2026-01-02T09:00:00Z') })
	})

	it('opens it in the same revision: a year that begins with no call', async () => {
		const answer = await put('2026', none)
		expect(answer.status).toBe(201)
		const { total, asOf, periods, entries } = await answer.json<Answer>()
		expect([total, asOf]).toEqual([24, '2026-01-02'])
		expect(periods.at(-1)).toMatchObject({ id: '2026', label: opens.label, count: 0 })
		expect(entries[0]).toMatchObject({ kind: 'opening', period: '2026', delta: 0 })
		expect(await (await newsroom.ask(DOSSIER)).json()).toMatchObject({ version: 2 })
		const next = await newsroom.send('POST', CALLS, { on: '2026-01-02', source: none.source })
		expect(next.status).toBe(422)
	})

	it('opens it in the tally that it names', async () => {
		expect(await (await put('wh-2026', { ...none, tally: 'white-house' })).json()).toMatchObject({ total: 0 })
		expect((await calls()).periods.map((p) => p.id)).not.toContain('wh-2026')
	})

	it('is a plain total once somebody has opened the very same period', async () => {
		await put('2026', none)
		const again = await put('2026', { ...none, total: 1 })
		expect(await again.json()).toMatchObject({ total: 25 })
	})

	it.each([
		['no period and nothing to open', 404, null, '2026', { ...none, opens: undefined }],
		['a period that has other days', 422, '#/opens', '2025', none],
		[
			'a period of another tally',
			422,
			'#/opens',
			'wh-2025',
			{ ...none, tally: undefined, opens: { ...opens, to: '2026-06-30' } },
		],
		['an id that is none', 422, '#/opens', 'Год', none],
		['days of another period', 422, '#/opens', 'x', { ...none, opens: { ...opens, from: '2025-12-31' } }],
		['an end before its start', 422, '#/opens/to', 'x', { ...none, opens: { ...opens, to: '2025-12-31' } }],
		['a language of no dossier’s', 422, '#/opens/label/de', 'x', { ...none, opens: { ...opens, label: { de: 'x' } } }],
		['a field too many', 422, '#/opens/id', 'x', { ...none, opens: { ...opens, id: 'y' } }],
		['a year to come', 422, '#/on', '2027', { ...none, opens: { ...opens, from: '2027-01-01', to: '2027-12-31' } }],
	])('is refused for %s', async (_what, status, pointer, period, body) => {
		const answer = await put(encodeURIComponent(period), body)
		expect(answer.status).toBe(status)
		if (pointer) expect(await pointersOf(answer)).toEqual([pointer])
		expect(await (await newsroom.ask(DOSSIER)).json()).toMatchObject({ version: 1 })
	})
})

describe('a merge patch on a tally (RFC 7396)', () => {
	const AT = `${DOSSIER}/tallies/white-house`
	const patch = async (body: object) => {
		const answer = await newsroom.send('PATCH', AT, { reason: 'they say so', ...body }, { 'If-Match': '*' })
		const { name, site, method } = await (await newsroom.ask(AT)).json<TallyResource>()
		return { status: answer.status, name, site, method }
	}
	const name = { en: 'White House', ru: 'Белый дом' }
	const method = { en: 'Calls in the daily guidance.', ru: 'Звонки из расписания.' }
	const site = 'https://www.whitehouse.gov'

	it('keeps the languages of a text that it does not name', async () => {
		expect(await patch({ name: { en: 'The White House' } })).toEqual({
			...{ status: 200, site, method: null },
			name: { ...name, en: 'The White House' },
		})
		await patch({ method })
		expect((await patch({ method: { ru: 'Звонки.' } })).method).toEqual({ en: method.en, ru: 'Звонки.' })
	})

	it('takes away what it says null of, and is refused where that must be there', async () => {
		await patch({ method })
		expect((await patch({ method: { ru: null } })).method).toEqual({ en: method.en })
		expect((await patch({ method: { en: null } })).method).toBeNull()
		await patch({ method })
		expect((await patch({ method: null })).method).toBeNull()
		expect((await patch({ name: { ru: null } })).name).toEqual({ en: name.en })
		for (const none of [{ name: null }, { name: { en: null } }, { site: null }]) {
			expect(await patch(none)).toMatchObject({ status: 422, name: { en: name.en }, site })
		}
	})

	it('takes a string for a text in the first language, as everywhere', async () => {
		expect((await patch({ name: 'Администрация' })).name).toEqual({ ...name, ru: 'Администрация' })
		expect((await patch({ method: 'Звонки.' })).method).toEqual({ ru: 'Звонки.' })
	})
})
