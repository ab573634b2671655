/** A period moved by the API: within the rules, with what is counted in it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const calls = async (query = '') => (await newsroom.ask(`${CALLS}${query}`)).json<Answer>()
const version = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version
const send = (method: string, period: string, body: object, match = '*') =>
	newsroom.send(method, `${CALLS}/${period}`, body, { 'If-Match': match })
const patch = (period: string, body: object) => send('PATCH', period, body)
const exported = () => newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })

describe('moving a period', () => {
	it('changes its days, and what can be recorded in it', async () => {
		expect((await patch('2025', { to: '2026-12-31', reason: 'counted as one' })).status).toBe(200)
		const period = { from: '2025-01-20', to: '2026-12-31', label: { ru: '2025', en: '2025' } }
		const moved = (await calls()).periods.at(-1)
		expect([moved?.to, moved?.count]).toEqual(['2026-12-31', 6])
		expect((await patch('2025', { from: period.from, to: '2025-12-31', reason: 'two years again' })).status).toBe(200)
	})

	it.each([
		['before its first day', '/to', { to: '2024-12-31' }],
		['into the period before it', '/from', { from: '2021-01-20' }],
		['over the period before it', '/from', { from: '2010-01-01' }],
	])('is refused %s', async (_where, pointer, body) => {
		const answer = await patch('2025', { reason: 'r', ...body })
		expect([answer.status, await pointersOf(answer), await version()]).toEqual([422, [`#${pointer}`], 1])
	})

	it('is refused where it would leave out a dated entry, also one that is undone', async () => {
		const recorded = await newsroom.send('POST', CALLS, { on: '2025-08-16', source: SOURCE })
		const { entry } = await recorded.json<Answer>()
		const leavingOut = { to: '2025-08-15', reason: 'r' }
		const answer = await patch('2025', leavingOut)
		const problem = await answer.json<Answer>()
		expect([answer.status, problem.errors[0]?.pointer]).toEqual([422, '#/to'])
		expect(problem.detail).toContain('2025-08-16')
		await newsroom.send('POST', `${CALLS}/entries/${entry.id}/undo`, {})
		expect((await patch('2025', leavingOut)).status).toBe(422)
	})

	it('lets the opening total stand on the earlier of the last day and the day it was stated', async () => {
		const openingOf = async (id: string) => (await calls()).entries.find((e) => e.id === id)?.on
		expect((await patch('2025', { to: '2025-06-30', reason: 'half a year' })).status).toBe(200)
		expect(await openingOf('opening-2025')).toBe('2025-06-30')
		expect((await patch('2025', { to: '2025-12-31', reason: 'the whole year' })).status).toBe(200)
		expect(await openingOf('opening-2025')).toBe('2025-08-15')
		expect((await patch('first-term', { to: '2021-01-31', reason: 'the month' })).status).toBe(200)
		expect(await openingOf('opening-first-term')).toBe('2021-01-31')
		expect(await calls()).toMatchObject({ total: 24, asOf: '2025-08-15' })
	})

	it('never loses the day on which a total was stated: an end before it is refused', async () => {
		const opens = { from: '2022-01-01', to: '2022-12-31', label: '2022' }
		const stated = await send('PUT', '2022', { total: 3, reason: 'r', source: SOURCE, on: '2022-06-01', opens })
		expect(stated.status).toBe(201)
		const refused = await patch('2022', { to: '2022-03-31', reason: 'slip' })
		expect([refused.status, await pointersOf(refused)]).toEqual([422, ['#/to']])
		expect((await patch('2022', { to: '2022-08-31', reason: 'r' })).status).toBe(200)
		expect((await patch('2022', { to: '2022-12-31', reason: 'r' })).status).toBe(200)
		expect((await newsroom.send('POST', CALLS, { on: '2022-04-15', source: SOURCE })).status).toBe(422)
	})

	it('can be taken back by restoring, and the file of it comes back as it went', async () => {
		await patch('first-term', { to: '2021-01-31', label: 'первый срок', reason: 'the month' })
		const bundle = await (await exported()).text()
		const back = await newsroom.send('PUT', DOSSIER, { ...JSON.parse(bundle), reason: 'r' }, { 'If-Match': '*' })
		expect([back.status, await version()]).toEqual([200, 2])
		await newsroom.send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'as it was' })
		expect((await calls()).periods[0]).toMatchObject({
			to: '2021-01-20',
			label: { ru: 'первый президентский срок Трампа' },
		})
		const other = await openNewsroom({ dossiers: [] })
		await other.send('PUT', DOSSIER, JSON.parse(bundle))
		const again = await other.ask(`${DOSSIER}/export`, { headers: bearer() })
		const facts = (json: string) => json.replace(/"(version|updatedAt)": [^\n]+\n/g, '')
		expect(facts(await again.text())).toBe(facts(bundle))
	})
})
