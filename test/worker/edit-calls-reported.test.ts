/** A call that is reported and not confirmed: it is in no total, until the authority has it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { DENIED, REPORT, REPORTED, reportsIn } from '../support/reports.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const { calls, report, act, statusOf, ofEntry } = reportsIn(() => newsroom)
const newest = async () => {
	const { revisions } = await (await newsroom.ask(`${DOSSIER}/revisions`, { headers: bearer() })).json<Answer>()
	return revisions[0]?.changes
}

describe('reporting a call', () => {
	it('writes who tells of it, and leaves the total and its day as they were', async () => {
		const answer = await newsroom.send('POST', REPORTED, { ...REPORT, note: 'by phone' })
		const { entry, total, asOf, reported } = await answer.json<Answer>()
		expect([answer.status, total, asOf, reported]).toEqual([201, 24, '2025-08-15', 1])
		const told = { kind: 'reported', delta: 0, period: '2025', reportedBy: REPORT.reportedBy, note: { ru: 'by phone' } }
		expect(entry).toMatchObject({ ...told, deniedBy: null, counted: false, confirms: null })
		expect(await calls()).toMatchObject({
			total: 24,
			asOf: '2025-08-15',
			reported: 1,
			entries: [{ id: entry.id }, {}, {}],
		})
		expect(await newest()).toEqual([{ kind: 'call-reported', entry: entry.id, on: '2025-08-16' }])
		expect((await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()).corrections).toEqual([])
	})

	it('may be on a day inside a stated total, and on one that no period covers', async () => {
		expect(await ofEntry(await report({ on: '2025-03-18' }))).toMatchObject({ period: '2025' })
		expect(await ofEntry(await report({ on: '2023-05-05' }))).toMatchObject({ period: null })
		expect((await calls()).periods.map((p) => p.id)).toEqual(['first-term', '2025'])
	})

	it('counts once under one key', async () => {
		const send = () => newsroom.send('POST', REPORTED, REPORT, { 'Idempotency-Key': 'r-1' })
		const answers = await Promise.all([send(), send(), send()])
		expect(answers.map((a) => a.status)).toEqual([201, 201, 201])
		expect(new Set(await Promise.all(answers.map((a) => a.text()))).size).toBe(1)
		expect((await calls()).reported).toBe(1)
	})

	it('names what is there of the same day, and so does the call that is recorded beside it', async () => {
		const first = await report()
		const again = await (await newsroom.send('POST', REPORTED, REPORT)).json<{ possibleDuplicates: string[] }>()
		expect(again.possibleDuplicates).toEqual([first])
		const call = await (await newsroom.send('POST', CALLS, CALL)).json<{ possibleDuplicates: string[] }>()
		expect(call.possibleDuplicates).toContain(first)
	})

	it.each([
		['/reportedBy', { ...REPORT, reportedBy: undefined }],
		['/reportedBy', { ...REPORT, reportedBy: ' ' }],
		['/reportedBy/de', { ...REPORT, reportedBy: { de: 'die Agentur' } }],
		['/on', { ...REPORT, on: '2025-08-17' }],
		['/source', { ...REPORT, source: undefined }],
		['/tally', { ...REPORT, tally: 'nobody' }],
		['/period', { ...REPORT, period: '2025' }],
		['/delta', { ...REPORT, delta: 1 }],
		['/note/de', { ...REPORT, note: { de: 'x' } }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await newsroom.send('POST', REPORTED, body)
		expect([answer.status, (await answer.json<Answer>()).errors[0]?.pointer]).toEqual([422, `#${pointer}`])
		expect((await calls()).reported).toBe(0)
	})

	it('is for editors', async () => {
		await addEditor('viewer', `${TOKEN}-v`, 'viewer')
		expect((await newsroom.send('POST', REPORTED, REPORT, bearer(`${TOKEN}-v`))).status).toBe(403)
		expect((await newsroom.ask(REPORTED, { method: 'POST', body: '{}' })).status).toBe(401)
	})
})

describe('confirming it', () => {
	it('records a call of that day, from the authority’s own site, that says what it confirms', async () => {
		const id = await report()
		const answer = await act(id, 'confirm')
		const { entry, total, reported } = await answer.json<Answer>()
		expect([answer.status, total, reported]).toEqual([201, 25, 0])
		const call = { kind: 'call', delta: 1, on: '2025-08-16', period: '2025', confirms: id }
		expect(entry).toMatchObject({ ...call, source: { url: 'http://www.kremlin.ru/' } })
		expect(await newest()).toEqual([
			{ kind: 'report-confirmed', entry: id },
			{ kind: 'call-recorded', entry: entry.id, period: '2025', on: '2025-08-16', delta: 1 },
		])
	})

	it('takes another day, a source and a note', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2025-08-20T09:00:00Z') })
		const id = await report({ on: '2025-08-18' })
		const { entry } = await (
			await act(id, 'confirm', { on: '2025-08-17', source: SOURCE, note: 'at night' })
		).json<Answer>()
		expect(entry).toMatchObject({ on: '2025-08-17', source: { url: SOURCE }, note: { ru: 'at night' }, confirms: id })
	})

	it('suggests a period for a day that none covers, and opens it in the same revision', async () => {
		const id = await report({ on: '2023-05-05' })
		const refused = await act(id, 'confirm')
		const { suggestedPeriod } = await refused.json<Answer>()
		expect([refused.status, suggestedPeriod.from, suggestedPeriod.to]).toEqual([422, '2023-01-01', '2023-12-31'])
		const answer = await act(id, 'confirm', { period: suggestedPeriod })
		expect(answer.status).toBe(201)
		expect((await newest())?.map((c) => c.kind)).toEqual(['report-confirmed', 'period-opened', 'call-recorded'])
		expect(await ofEntry(id)).toMatchObject({ period: '2023' })
	})

	it('inside a stated total is refused, and told what to send instead', async () => {
		const id = await report({ on: '2025-08-15' })
		const refused = await act(id, 'confirm')
		const { errors, detail } = await refused.json<Answer>()
		expect([refused.status, errors[0]?.pointer]).toEqual([422, '#/on'])
		expect(detail).toContain('{ "counted": true }')
		const counted = await act(id, 'confirm', { counted: true })
		const told = await counted.json<Answer>()
		expect([counted.status, told.total, told.asOf, told.reported]).toEqual([200, 24, '2025-08-15', 0])
		expect(told.entry).toMatchObject({ id, kind: 'reported', counted: true })
		expect(await newest()).toEqual([{ kind: 'report-counted', entry: id }])
	})

	it('is counted already where a call of that day stands, and not where nothing counts that day', async () => {
		const [id, alone] = [await report(), await report({ on: '2023-05-05' })]
		const refused = await act(id, 'confirm', { counted: true })
		const { errors } = await refused.json<Answer>()
		const detail = expect.stringContaining('2025-08-16 is in no stated total, and no call of that day is recorded')
		expect([refused.status, errors]).toEqual([422, [{ pointer: '#/counted', detail }]])
		expect(await statusOf(alone, 'confirm', { counted: true })).toBe(422)
		expect((await calls()).reported).toBe(2)

		const { entry } = await (await newsroom.send('POST', CALLS, CALL)).json<Answer>()
		await act(entry.id, 'undo')
		expect(await statusOf(id, 'confirm', { counted: true })).toBe(422)
		await newsroom.send('POST', CALLS, CALL)
		expect(await statusOf(id, 'confirm', { counted: true })).toBe(200)
		expect(await calls()).toMatchObject({ total: 25, reported: 1 })
	})

	it.each([
		['/counted', { counted: false }],
		['/source', { counted: true, source: SOURCE }],
		['/delta', { delta: 2 }],
		['/on', { on: '2025-08-17' }],
		['/period', { period: 'none' }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await act(await report(), 'confirm', body)
		expect([answer.status, (await answer.json<Answer>()).errors[0]?.pointer]).toEqual([422, `#${pointer}`])
	})
})

describe('denying it', () => {
	it('is kept, and no longer open', async () => {
		const id = await report()
		const answer = await act(id, 'deny', { ...DENIED, note: 'asked by reporters' })
		const told = await answer.json<Answer>()
		expect([answer.status, told.total, told.reported]).toEqual([200, 24, 0])
		expect(told.entry).toMatchObject({ id, ...DENIED, reportedBy: REPORT.reportedBy, source: { url: REPORT.source } })
		expect(await newest()).toEqual([{ kind: 'report-denied', entry: id }])
		expect((await act(await report(), 'deny', {})).status).toBe(422)
		const strange = await (await act(await report(), 'deny', { deniedBy: { de: 'x' } })).json<Answer>()
		expect(strange.errors[0]?.pointer).toBe('#/deniedBy/de')
	})

	it('keeps its own source beside that of the report, in a file too', async () => {
		const id = await report()
		await act(id, 'deny', { ...DENIED, source: 'https://kremlin.example/denial' })
		const both = { source: { url: REPORT.source }, denialSource: { url: 'https://kremlin.example/denial' } }
		const entry = async () => (await calls()).entries.find((e) => e.id === id)
		expect(await entry()).toMatchObject(both)
		const file = await (await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })).json<Answer>()
		await newsroom.send('POST', `${CALLS}/entries/${id}/confirm`, {})
		const put = await newsroom.send('PUT', DOSSIER, { ...file, reason: 'back' }, { 'If-Match': '*' })
		expect([put.status, await entry()]).toMatchObject([200, both])
	})

	it('is not the end: the call may be confirmed later, or found in a total', async () => {
		const [first, second] = [await report(), await report()]
		await act(first, 'deny', DENIED)
		await act(second, 'deny', DENIED)
		expect(await statusOf(first, 'confirm')).toBe(201)
		expect(await statusOf(second, 'confirm', { counted: true })).toBe(200)
		expect(await calls()).toMatchObject({ total: 25, reported: 0 })
		expect(await ofEntry(first)).toMatchObject(DENIED)
	})
})

describe('what is settled', () => {
	it('is a conflict the second time, whichever way, and says how it stands', async () => {
		const [confirmed, counted, denied, undone] = [await report(), await report(), await report(), await report()]
		await act(confirmed, 'confirm')
		await act(counted, 'confirm', { counted: true })
		await act(denied, 'deny', DENIED)
		await act(undone, 'undo')
		for (const [id, state] of Object.entries({ [confirmed]: 'confirmed', [counted]: 'counted', [undone]: 'undone' })) {
			for (const again of [act(id, 'confirm'), act(id, 'confirm', { counted: true }), act(id, 'deny', DENIED)]) {
				const answer = await again
				expect([answer.status, await answer.json()]).toMatchObject([
					409,
					{ state, detail: `this reported call is already ${state}` },
				])
			}
		}
		expect(await statusOf(denied, 'deny', DENIED)).toBe(409)
		expect(await statusOf(undone, 'undo')).toBe(409)
		expect(await calls()).toMatchObject({ total: 25, reported: 0 })
	})

	it('is settled once, also at the same moment', async () => {
		const id = await report()
		const statuses = await Promise.all([statusOf(id, 'confirm'), statusOf(id, 'deny', DENIED), statusOf(id, 'confirm')])
		expect(statuses.filter((status) => status !== 409)).toHaveLength(1)
	})

	it('only of a reported call that is there', async () => {
		const refused = await act('opening-2025', 'confirm')
		const { detail } = await refused.json<Answer>()
		expect([refused.status, detail]).toEqual([422, 'this entry applies only to a reported call'])
		expect(await statusOf('opening-2025', 'deny', DENIED)).toBe(422)
		expect(await statusOf('nothing', 'confirm', { counted: true })).toBe(404)
		expect(await statusOf('nothing', 'deny', DENIED)).toBe(404)
	})
})
