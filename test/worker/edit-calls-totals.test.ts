/** A total stated by the API, and an entry undone: what a tally counts afterwards. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const calls = async () => (await newsroom.ask(CALLS)).json<Answer>()

describe('stating a total', () => {
	const PERIOD = `${CALLS}/2025`
	const TOTAL = { total: 7, reason: 'the Kremlin counts one more', source: 'http://www.kremlin.ru/events/2' }
	const etag = () => newsroom.tagOf(DOSSIER)

	it('writes the difference, on the newest counting day of the period', async () => {
		const answer = await newsroom.send('PUT', PERIOD, TOTAL, { 'If-Match': `W/${await etag()}` })
		expect(answer.status).toBe(200)
		expect(await answer.json()).toMatchObject({ total: 25, asOf: '2025-08-15' })
		expect((await calls()).entries[0]).toMatchObject({
			kind: 'correction',
			delta: 1,
			on: '2025-08-15',
			reason: TOTAL.reason,
		})
	})

	it('appears under corrections, without the editor', async () => {
		await newsroom.send('PUT', PERIOD, TOTAL, { 'If-Match': await etag() })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toHaveLength(1)
		expect(corrections[0]).toMatchObject({ version: 2, reason: TOTAL.reason })
		expect(JSON.stringify(corrections)).not.toContain('editor')
	})

	it('wants to know which version was seen: 428 without, 412 with an old one', async () => {
		expect((await newsroom.send('PUT', PERIOD, TOTAL)).status).toBe(428)
		const seen = await etag()
		await newsroom.send('POST', CALLS, CALL)
		expect((await newsroom.send('PUT', PERIOD, TOTAL, { 'If-Match': seen })).status).toBe(412)
		expect(await calls()).toMatchObject({ total: 25 })
	})

	it.each([
		['/total', { ...TOTAL, total: -1 }],
		['/total', { ...TOTAL, total: 1.5 }],
		['/reason', { ...TOTAL, reason: ' ' }],
		['/on', { ...TOTAL, on: '2026-01-01' }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await newsroom.send('PUT', PERIOD, body, { 'If-Match': await etag() })
		expect([answer.status, (await answer.json<Answer>()).errors[0]?.pointer]).toEqual([422, `#${pointer}`])
	})

	it('refuses a total for a day before one that is stated already', async () => {
		const answer = await newsroom.send('PUT', PERIOD, { ...TOTAL, on: '2025-08-14' }, { 'If-Match': '*' })
		expect([answer.status, (await answer.json<Answer>()).errors[0]?.pointer]).toEqual([422, '#/on'])
	})

	it('keeps the calls after the day for which it is stated', async () => {
		await newsroom.send('POST', CALLS, CALL)
		await newsroom.send('PUT', PERIOD, { ...TOTAL, total: 8, on: '2025-08-15' }, { 'If-Match': await etag() })
		expect(await calls()).toMatchObject({ total: 18 + 8 + 1, asOf: '2025-08-16' })
	})
})

describe('undoing an entry', () => {
	const record = async () => (await (await newsroom.send('POST', CALLS, CALL)).json<Answer>()).entry.id
	const undo = (id: string) => newsroom.ask(`${CALLS}/entries/${id}/undo`, { method: 'POST', headers: bearer() })

	it('takes the call back and leaves both in the ledger', async () => {
		const id = await record()
		expect((await undo(id)).status).toBe(201)
		const { total, asOf, entries } = await calls()
		expect([total, asOf]).toEqual([24, '2025-08-15'])
		expect(entries[0]).toMatchObject({ kind: 'undo', undoes: id, delta: -1, on: '2025-08-16' })
	})

	it('is done once: the second time is a conflict, also at the same moment', async () => {
		const id = await record()
		const statuses = (await Promise.all([undo(id), undo(id), undo(id)])).map((a) => a.status).sort()
		expect(statuses).toEqual([201, 409, 409])
		expect((await undo('nothing')).status).toBe(404)
	})

	it('does not reach inside a total that was stated later', async () => {
		const id = await record()
		await newsroom.send(
			'PUT',
			`${CALLS}/2025`,
			{ total: 9, reason: 'recount', source: CALL.source },
			{ 'If-Match': '*' },
		)
		const refused = await undo(id)
		expect([refused.status, (await refused.json<Answer>()).detail]).toEqual([
			422,
			expect.stringMatching(
				/^this entry is already counted in the total stated as of \d{4}-\d\d-\d\d: undo that total/,
			),
		])
		expect(await calls()).toMatchObject({ total: 27 })
	})

	it('is no way below nothing', async () => {
		await newsroom.send(
			'PUT',
			`${CALLS}/2025`,
			{ total: 2, reason: 'recount', source: CALL.source },
			{ 'If-Match': '*' },
		)
		expect((await undo('opening-2025')).status).toBe(422)
	})
})
