/** A period is opened only with the days and the name that stood in the form, whatever else was chosen in it. */

import { beforeEach, describe, expect, it } from 'vitest'
import { DESK } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { answerAskedIn, fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const TOTALS = `${DESK}/totals`
const CALLS = `${DESK}/calls`
const SOURCE = 'https://xinhua.example/'

/** A second authority of which nothing is recorded yet. */
function withNewAuthority() {
	const dossier = firstDossier()
	const authority = { id: 'xinhua', name: { ru: 'Синьхуа', en: 'Xinhua' }, site: SOURCE }
	const xinhua = { id: 'xinhua', authority, preferred: false, method: null, periods: [], entries: [] }
	return { ...dossier, tallies: [...dossier.tallies, xinhua] }
}

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [withNewAuthority()], now: () => new Date('2026-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const periodsOf = async (tally: string) => {
	const { periods } = await (await newsroom.ask(`/api/v1/dossiers/putin-trump/calls?tally=${tally}`)).json<Answer>()
	return periods.map(({ id, from, to, label, count }) => [id, from, to, label['en'], count])
}
/** The last of the forms with that action: the new authority's. */
const formOf = async (page: Response, action: string) => fieldsOfForm(await page.text(), action)
const total = { total: '38', reason: 'its own count', source: SOURCE, tally: 'xinhua' }

describe('setting a total in a new period', () => {
	it.each(['1.000', '0x10', '1e3', '1,000', '12abc'])('takes no %s for a number of calls', async (typed) => {
		const refused = await desk.send(TOTALS, {
			...(await formOf(await desk.read(DESK), TOTALS)),
			...total,
			total: typed,
		})
		expect([refused.status, await periodsOf('xinhua')]).toEqual([422, []])
	})

	it('shows days and name of what it will open', async () => {
		expect(await formOf(await desk.read(DESK), TOTALS)).toMatchObject({
			tally: 'xinhua',
			period: 'new',
			'opens.from': '2026-01-01',
			'opens.to': '2026-12-31',
			'opens.label.ru': '2026',
			'opens.label.en': '2026',
		})
	})

	it('for a day in another year opens nothing that was not shown: it shows that, and opens it when sent again', async () => {
		const first = await formOf(await desk.read(DESK), TOTALS)
		const asked = await desk.send(TOTALS, { ...first, ...total, on: '2024-12-31' })
		expect([asked.status, await periodsOf('xinhua')]).toEqual([409, []])
		const shown = await formOf(asked, TOTALS)
		expect(shown).toMatchObject({
			...total,
			'opens.from': '2024-01-01',
			'opens.to': '2024-12-31',
			'opens.label.en': '2024',
		})
		expect((await desk.send(TOTALS, shown)).status).toBe(303)
		expect(await periodsOf('xinhua')).toEqual([['2024', '2024-01-01', '2024-12-31', '2024', 38]])
	})

	it('opens what stood in the fields, also where somebody typed over them', async () => {
		const first = await formOf(await desk.read(DESK), TOTALS)
		const typed = {
			'opens.from': '2017-01-20',
			'opens.to': '2026-12-31',
			'opens.label.en': 'in all',
			'opens.label.ru': '',
		}
		expect((await desk.send(TOTALS, { ...first, ...total, on: '2024-12-31', ...typed })).status).toBe(303)
		expect(await periodsOf('xinhua')).toEqual([['2017-2026', '2017-01-20', '2026-12-31', 'in all', 38]])
	})

	it.each([
		['names no day that it is to have', { 'opens.from': '', 'opens.to': '' }, 422],
		['has no name', { 'opens.label.en': '', 'opens.label.ru': '' }, 422],
		['is typed and does not cover the day', { 'opens.from': '2025-01-01', 'opens.to': '2025-12-31' }, 422],
	])('opens nothing that %s, and keeps what was typed', async (_what, typed, status) => {
		const first = await formOf(await desk.read(DESK), TOTALS)
		const refused = await desk.send(TOTALS, { ...first, ...total, on: '2024-12-31', ...typed })
		expect([refused.status, await periodsOf('xinhua')]).toEqual([status, []])
		expect(await formOf(refused, TOTALS)).toMatchObject({ ...total, ...typed })
	})

	it('chosen without a script, shows the fields before it opens anything, also where the day has a period', async () => {
		const kremlin = { tally: 'kremlin', period: 'new', total: '2', reason: 'r', source: SOURCE, seen: '1' }
		for (const on of ['', '2024-06-01', '2025-06-01']) {
			const asked = await desk.send(TOTALS, { ...kremlin, on })
			expect([on, asked.status, (await periodsOf('kremlin')).length]).toEqual([on, 409, 2])
			expect(await asked.text()).toContain('name="opens.from"')
		}
	})

	it('follows the date when the form is shown again, and nothing is published by that', async () => {
		const first = await formOf(await desk.read(DESK), TOTALS)
		const again = await desk.send(TOTALS, { ...first, ...total, on: '2023-05-01', intent: 'edit' })
		expect(await formOf(again, TOTALS)).toMatchObject({ 'opens.from': '2023-01-01', 'opens.label.en': '2023' })
		expect(await periodsOf('xinhua')).toEqual([])
	})

	it('is refused where the day is not in the chosen period: no other is opened', async () => {
		const chosen = {
			tally: 'kremlin',
			period: '2025',
			total: '7',
			reason: 'r',
			source: SOURCE,
			seen: '1',
			on: '2026-03-01',
		}
		expect((await desk.send(TOTALS, chosen)).status).toBe(422)
		expect((await periodsOf('kremlin')).length).toBe(2)
	})
})

describe('recording a call on a day that no period covers', () => {
	const call = { on: '2026-11-20', source: SOURCE, tally: 'kremlin', key: 'k' }

	it('opens nothing while the form had no days and name: it shows them filled in', async () => {
		const asked = await desk.send(CALLS, call)
		expect([asked.status, (await periodsOf('kremlin')).length]).toEqual([409, 2])
		expect(await asked.text()).toMatch(/name="period.from"[^>]*value="2026-01-01"/)
	})

	it('opens nothing that was proposed for another date', async () => {
		const proposed = {
			'period.from': '2026-01-01',
			'period.to': '2026-12-31',
			'period.label.ru': '2026\u00a0год',
			'period.label.en': '2026',
			'proposed-for': '2026-11-23',
		}
		const asked = await desk.send(CALLS, { ...call, on: '2024-02-01', ...proposed })
		expect([asked.status, (await periodsOf('kremlin')).length]).toEqual([409, 2])
		expect(await asked.text()).toMatch(/name="period.from"[^>]*value="2024-01-01"/)
		expect((await desk.send(CALLS, { ...call, ...proposed })).status).toBe(303)
		expect((await periodsOf('kremlin')).at(-1)).toEqual(['2026', '2026-01-01', '2026-12-31', '2026', 1])
	})
})

describe('the same total for the same day', () => {
	it('is asked about at the desk, and set again once it is meant', async () => {
		const same = {
			tally: 'kremlin',
			period: '2025',
			total: '6',
			reason: 'r',
			source: SOURCE,
			seen: '1',
			on: '2025-08-15',
		}
		const asked = await desk.send(TOTALS, same)
		const html = await asked.text()
		expect([asked.status, html.includes('A total of 6 as of 15 August 2025 is set already')]).toEqual([409, true])
		expect((await desk.send(TOTALS, { ...same, another: answerAskedIn(html) })).status).toBe(303)
		expect((await desk.send(TOTALS, { ...same, seen: '2', on: '2025-08-20' })).status).toBe(303)
	})
})
