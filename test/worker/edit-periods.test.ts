/** The verbs of a period by the API: renamed, moved within the rules, removed when nothing in it counts. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const NAMED = { label: { ru: '2025 год', en: 'The year 2025' }, reason: 'clearer' }

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const calls = async (query = '') => (await newsroom.ask(`${CALLS}${query}`)).json<Answer>()
const etag = () => newsroom.tagOf(DOSSIER)
const version = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version
const send = (method: string, period: string, body: object, match = '*') =>
	newsroom.send(method, `${CALLS}/${period}`, body, { 'If-Match': match })
const patch = (period: string, body: object) => send('PATCH', period, body)
const remove = (period: string, body: object = { reason: 'opened by mistake' }) => send('DELETE', period, body)
const exported = () => newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })

/** Opens 2024 with a call, which is then undone. */
async function openedByMistake(): Promise<void> {
	const period = { from: '2024-01-01', to: '2024-12-31', label: '2024' }
	const recorded = await newsroom.send('POST', CALLS, { on: '2024-06-01', source: SOURCE, period })
	const { entry } = await recorded.json<Answer>()
	expect((await newsroom.send('POST', `${CALLS}/entries/${entry.id}/undo`, {})).status).toBe(201)
}

describe('renaming a period', () => {
	it('says the new name everywhere, with the reason under corrections', async () => {
		const answer = await patch('2025', NAMED)
		expect([answer.status, answer.headers.get('ETag')]).toEqual([200, await etag()])
		expect((await answer.json<Answer>()).periods.at(-1)).toMatchObject({ id: '2025', label: NAMED.label, count: 6 })
		expect(await (await newsroom.ask('/w/putin-trump/count-card?lang=en')).text()).toContain('The year 2025')
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections[0]).toMatchObject({
			reason: 'clearer',
			changes: [{ kind: 'period-changed', period: '2025', fields: ['label.ru', 'label.en'] }],
		})
	})

	it('takes one string as the first language, and leaves the translations', async () => {
		await patch('2025', { label: 'год 2025', reason: 'clearer' })
		expect((await calls()).periods.at(-1)?.label).toEqual({ ru: 'год 2025', en: '2025' })
	})

	it('needs a reason where something is said otherwise, and none for a translation', async () => {
		const refused = await patch('2025', { label: { en: 'Second term' } })
		expect([refused.status, await pointersOf(refused)]).toEqual([422, ['#/reason']])
		const { en: _en, ...russian } = { ...NAMED.label }
		expect((await patch('2025', { label: { ...russian, en: null }, reason: 'r' })).status).toBe(200)
		expect((await patch('2025', { label: { en: 'Second term' } })).status).toBe(200)
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toHaveLength(1)
	})

	it('that changes nothing is answered, and makes no version', async () => {
		const [, now] = (await calls()).periods
		for (const body of [
			{},
			{ label: now?.label },
			{ label: now?.label.ru },
			{ label: { de: null } },
			{ to: '2025-12-31' },
		]) {
			const answer = await patch('2025', body)
			expect([answer.status, await version()]).toEqual([200, 1])
		}
	})

	it.each([
		['/label/de', { label: { de: 'Jahr' } }],
		['/label', { label: null }],
		['/label', { label: { ru: null, en: null } }],
		['/label', { label: 7 }],
		['/label/en', { label: { en: 'x'.repeat(201) } }],
		['/from', { from: '2025-02-30' }],
		['/id', { id: 'another' }],
		['/tally', { tally: 'nobody' }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await patch('2025', { reason: 'r', ...body })
		expect([answer.status, await pointersOf(answer), await version()]).toEqual([422, [`#${pointer}`], 1])
	})
})

describe('removing a period', () => {
	it('is refused while anything in it counts, a total of nothing too', async () => {
		expect((await remove('2025')).status).toBe(409)
		const opens = { from: '2024-01-01', to: '2024-12-31', label: '2024' }
		const none = await send('PUT', '2024', { total: 0, reason: 'none', source: SOURCE, opens })
		expect(none.status).toBe(201)
		expect((await remove('2024')).status).toBe(409)
	})

	it('takes away one in which all is undone, and what was undone with it', async () => {
		await openedByMistake()
		const answer = await remove('2024')
		expect([answer.status, await answer.text(), answer.headers.get('ETag')]).toEqual([204, '', await etag()])
		const { periods, total, entries } = await calls()
		expect([periods.map((p) => p.id), total, entries.length]).toEqual([['first-term', '2025'], 24, 2])
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections[0]).toMatchObject({ changes: [{ kind: 'period-removed', period: '2024' }] })
		const bundle = await (await exported()).json<object>()
		expect((await newsroom.send('PUT', DOSSIER, bundle, { 'If-Match': '*' })).status).toBe(200)
	})

	it('keeps it in earlier versions, and restoring one brings it back', async () => {
		await openedByMistake()
		await remove('2024')
		expect((await calls('?version=3')).entries).toHaveLength(4)
		await newsroom.send('POST', `${DOSSIER}/revisions/2/restore`, { reason: 'it was no mistake' })
		expect((await calls()).periods.map((p) => [p.id, p.count])).toContainEqual(['2024', 1])
		expect(await calls()).toMatchObject({ total: 25 })
	})

	it('does not make a day look corrected on which nothing counted', async () => {
		await openedByMistake()
		const card = async () => (await newsroom.ask('/w/putin-trump/count-card?lang=en&as-of=2025-08-15')).text()
		const before = await card()
		await remove('2024')
		expect(await card()).toBe(before)
	})

	it('needs a reason', async () => {
		await openedByMistake()
		const answer = await remove('2024', {})
		expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/reason']])
	})
})

describe('a period of another tally', () => {
	const two = () => {
		const dossier = firstDossier()
		const authority = { id: 'agency', name: { ru: 'агентство', en: 'the agency' }, site: 'https://agency.example/' }
		const period = { id: 'all', label: { ru: 'всего', en: 'all' }, from: '2017-01-20', to: '2025-12-31' }
		const agency = { id: 'agency', authority, preferred: false, method: null, periods: [period], entries: [] }
		return { ...dossier, tallies: [...dossier.tallies, agency] }
	}

	it('is found by its id alone, moved beside the other tally’s, and removed', async () => {
		newsroom = await openNewsroom({ dossiers: [two()] })
		expect((await patch('all', { to: '2026-12-31', tally: 'agency', reason: 'r' })).status).toBe(200)
		expect((await patch('all', { to: '2025-12-31', tally: 'kremlin', reason: 'r' })).status).toBe(404)
		expect(await (await patch('all', { to: '2025-12-31', reason: 'r' })).json()).toMatchObject({
			countedBy: { id: 'agency' },
		})
		expect((await remove('all', { reason: 'r', tally: 'kremlin' })).status).toBe(404)
		expect((await remove('all')).status).toBe(204)
		expect(await calls()).toMatchObject({ total: 24 })
	})
})

describe('what is expected of the record', () => {
	it.each(['PATCH', 'DELETE'])('%s wants to know which version was seen', async (method) => {
		await openedByMistake()
		const body = { reason: 'r' }
		expect((await newsroom.send(method, `${CALLS}/2024`, body)).status).toBe(428)
		const seen = await etag()
		await newsroom.send('POST', CALLS, { on: '2025-08-16', source: SOURCE })
		expect((await send(method, '2024', body, seen)).status).toBe(412)
		expect((await send(method, 'nothing', body)).status).toBe(404)
		await addEditor('viewer', `${TOKEN}-v`, 'viewer')
		const asViewer = { ...bearer(`${TOKEN}-v`), 'If-Match': '*' }
		expect((await newsroom.send(method, `${CALLS}/2024`, body, asViewer)).status).toBe(403)
	})
})

describe('opening a period by a total', () => {
	const opens = { from: '2024-01-01', to: '2024-12-31', label: '2024' }
	const total = { total: 3, reason: 'r', source: SOURCE, opens }

	it('is refused beyond as many as a file may bring back', async () => {
		const [tally, ...others] = firstDossier().tallies
		if (!tally) throw new Error('no tally')
		const periods = Array.from({ length: 500 }, (_, i) => {
			const day = new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10)
			return { id: `p${i}`, from: day, to: day, label: { en: `p${i}` } }
		})
		const full = { ...tally, periods, entries: [] }
		newsroom = await openNewsroom({ dossiers: [{ ...firstDossier(), tallies: [full, ...others] }] })
		const opens = { from: '2022-01-01', to: '2022-12-31', label: '2022' }
		const refused = await send('PUT', '2022', { total: 3, reason: 'r', source: SOURCE, opens })
		expect([refused.status, await pointersOf(refused)]).toEqual([422, ['#/opens']])
	})

	it('is 201, and 200 once it is there', async () => {
		expect((await send('PUT', 'year-2024', total)).status).toBe(201)
		expect((await send('PUT', 'year-2024', { ...total, total: 4 })).status).toBe(200)
	})

	it.each([
		['entries', [422, ['#/tallies/0/periods/2/id']]],
		// Older than the address: a period that has this id already keeps it.
		['reported', [200, []]],
	])('refuses the id %s, which is an address beside it', async (id, told) => {
		const answer = await send('PUT', id, total)
		expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/opens']])
		const bundle = await (await exported()).json<{ tallies: { periods: object[] }[] }>()
		bundle.tallies[0]?.periods.push({ ...opens, id, label: { ru: '2024' } })
		const brought = await newsroom.send('PUT', DOSSIER, bundle, { 'If-Match': '*' })
		expect([brought.status, brought.ok ? [] : await pointersOf(brought)]).toEqual(told)
	})
})
