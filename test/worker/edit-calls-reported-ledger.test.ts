/** Reported calls in the ledger: taken back, in their place, in a file, at the end of a day, and in periods that come and go. */
import { beforeEach, describe, expect, it } from 'vitest'
import { readRecord } from '../../src/store/read-record.ts'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { DENIED, reportsIn } from '../support/reports.ts'

const any = { 'If-Match': '*' }

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const { calls, report, act, statusOf, ofEntry } = reportsIn(() => newsroom)

describe('taking back', () => {
	it('the call that confirms it opens the report again', async () => {
		const id = await report()
		const { entry } = await (await act(id, 'confirm')).json<Answer>()
		expect(await statusOf(entry.id, 'undo')).toBe(201)
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
		expect(await statusOf(id, 'confirm')).toBe(201)
		expect(await calls()).toMatchObject({ total: 25, reported: 0 })
	})

	it('the report only after the call that confirms it, in a draft too', async () => {
		for (const visibility of ['public', 'draft']) {
			await newsroom.send('POST', `${DOSSIER}/visibility`, { visibility }, any)
			const id = await report()
			const { entry } = await (await act(id, 'confirm')).json<Answer>()
			const refused = await act(id, 'undo')
			expect([refused.status, await refused.json()]).toMatchObject([
				409,
				{ detail: expect.stringContaining('undo that call first'), call: entry.id },
			])
			for (const each of [entry.id, id]) expect(await statusOf(each, 'undo')).toBe(201)
			expect(await statusOf(id, 'undo')).toBe(visibility === 'draft' ? 404 : 409)
		}
	})

	it('the report itself, also of a day in no period', async () => {
		for (const id of [await report(), await report({ on: '2023-05-05' })]) {
			expect(await statusOf(id, 'undo')).toBe(201)
			expect((await calls()).entries[0]).toMatchObject({ kind: 'undo', undoes: id, delta: 0 })
		}
		expect(await calls()).toMatchObject({ total: 24, reported: 0 })
	})

	it('the total that has it opens the report again, and so does a period that moves away from it', async () => {
		const stated = (await calls()).entries.find((e) => e.kind === 'opening' && e.period === '2025')?.id ?? ''
		const id = await report({ on: '2025-01-05' })
		await act(id, 'confirm', { counted: true })
		expect(await calls()).toMatchObject({ total: 24, reported: 0 })
		await newsroom.send('PATCH', `${CALLS}/2025`, { from: '2025-02-01', reason: 'a slip' }, any)
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
		await newsroom.send('PATCH', `${CALLS}/2025`, { from: '2025-01-01', reason: 'no slip' }, any)
		expect(await statusOf(id, 'confirm', { counted: true })).toBe(200)
		expect(await calls()).toMatchObject({ total: 24, reported: 0 })
		expect(await statusOf(stated, 'undo')).toBe(201)
		expect(await calls()).toMatchObject({ total: 18, reported: 1 })
		expect(await statusOf(id, 'confirm')).toBe(201)
		expect(await calls()).toMatchObject({ total: 19, reported: 0 })
	})

	it('what a file says is counted and is not, is open', async () => {
		const id = await report({ on: '2023-05-05' })
		const exported = await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })
		const bundle = JSON.parse(await exported.text(), (_key, value) =>
			value?.id === id ? { ...value, counted: true } : value,
		)
		expect((await newsroom.send('PUT', DOSSIER, { ...bundle, reason: 'by hand' }, any)).status).toBe(200)
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
	})

	it('the call of its day that has it opens the report again, which can then be denied for good', async () => {
		const [id, call] = [await report(), await (await newsroom.send('POST', CALLS, CALL)).json<Answer>()]
		expect(await statusOf(id, 'confirm', { counted: true })).toBe(200)
		expect(await statusOf(call.entry.id, 'undo')).toBe(201)
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
		expect(await statusOf(id, 'deny', DENIED)).toBe(200)
		expect(await statusOf(id, 'deny', DENIED)).toBe(409)
		await newsroom.send('POST', CALLS, CALL)
		expect((await calls()).entries.find((e) => e.id === id)).toMatchObject({ counted: false })
		expect(await statusOf(id, 'confirm')).toBe(201)
	})

	it('a slip of “already counted” by restoring the version before', async () => {
		const id = await report({ on: '2025-08-15' })
		const before = (await readRecord(newsroom.db, 'putin-trump', 'newsroom'))?.dossier.version
		await act(id, 'confirm', { counted: true })
		await newsroom.send('POST', `${DOSSIER}/revisions/${before}/restore`, { reason: 'a slip' }, any)
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
	})
})

describe('the ledger', () => {
	it('keeps its order when a reported call among entries of one instant is settled, and comes back from its file', async () => {
		const ids: string[] = []
		for (const what of ['call', 'report', 'call', 'report', 'call'] as const) {
			const answer =
				what === 'report'
					? { entry: { id: await report() } }
					: await (await newsroom.send('POST', CALLS, CALL)).json<Answer>()
			ids.push(answer.entry.id)
		}
		const [, first = '', , second = ''] = ids
		const order = async () =>
			(await readRecord(newsroom.db, 'putin-trump', 'newsroom'))?.dossier.tallies[0]?.entries.slice(2).map((e) => e.id)
		expect(await order()).toEqual(ids)
		await act(first, 'deny', DENIED)
		expect(await order()).toEqual(ids)
		await act(second, 'confirm', { counted: true })
		await act(first, 'confirm', { counted: true })
		expect(await order()).toEqual(ids)

		const file = await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })
		const bundle = await file.json<object>()
		newsroom = await openNewsroom({ dossiers: [] })
		expect((await newsroom.send('PUT', DOSSIER, bundle)).status).toBe(201)
		expect(await order()).toEqual(ids)
		const { tallies } = await (await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })).json<{
			tallies: unknown
		}>()
		expect(tallies).toEqual((bundle as { tallies: unknown }).tallies)
	})

	it('tells of a day what the record of today says had happened by its end', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2025-08-20T09:00:00Z') })
		const [first, second] = [await report({ on: '2025-08-16' }), await report({ on: '2025-08-18' })]
		await act(first, 'confirm', { on: '2025-08-18' })
		expect(await calls('?as-of=2025-08-15')).toMatchObject({ total: 24, reported: 0 })
		expect(await calls('?as-of=2025-08-17')).toMatchObject({ total: 24, reported: 0, asOf: '2025-08-15' })
		expect(await calls('?as-of=2025-08-18')).toMatchObject({ total: 25, reported: 1 })
		expect((await calls('?as-of=2025-08-18&limit=100')).entries.map(({ id }) => id)).toContain(first)
		await act(second, 'deny', DENIED)
		expect(await calls('?as-of=2025-08-18')).toMatchObject({ total: 25, reported: 0 })
	})

	it('has a report open again as of its own day once the call that confirmed it is taken back', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2025-08-20T09:00:00Z') })
		const { entry } = await (await act(await report(), 'confirm', { on: '2025-08-18' })).json<Answer>()
		expect(await calls('?as-of=2025-08-17')).toMatchObject({ total: 24, reported: 0 })
		await act(entry.id, 'undo')
		expect(await calls('?as-of=2025-08-17')).toMatchObject({ total: 24, reported: 1 })
	})
})

describe('a period', () => {
	const remove = (period: string) => newsroom.send('DELETE', `${CALLS}/${period}`, { reason: 'a slip' }, any)

	it('may go while a reported call stands in it: the call stays, in none', async () => {
		const id = await report({ on: '2023-05-05' })
		const period = { from: '2023-01-01', to: '2023-12-31', label: '2023' }
		const { entry } = await (await act(id, 'confirm', { period })).json<Answer>()
		await act(entry.id, 'undo')
		expect(await ofEntry(id)).toMatchObject({ period: '2023' })
		expect((await remove('2023')).status).toBe(204)
		expect(await ofEntry(id)).toMatchObject({ period: null })
		expect(await calls()).toMatchObject({ total: 24, reported: 1 })
	})

	it('may go without a day before it looking corrected', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2026-03-02T09:00:00Z') })
		await report({ on: '2026-01-05' })
		const period = { from: '2026-01-01', to: '2026-12-31', label: '2026' }
		const body = { ...CALL, on: '2026-03-01', period }
		const { entry } = await (await newsroom.send('POST', CALLS, body)).json<Answer>()
		await act(entry.id, 'undo')
		expect((await remove('2026')).status).toBe(204)
		const card = await (await newsroom.ask('/w/putin-trump/count-card?lang=en&as-of=2026-02-01')).text()
		expect(card).not.toMatch(/corrected/i)
	})

	it('moves past a reported call, which is then in none', async () => {
		const id = await report()
		const move = (to: string) => newsroom.send('PATCH', `${CALLS}/2025`, { to, reason: 'a slip' }, any)
		expect((await move('2025-08-15')).status).toBe(200)
		expect(await ofEntry(id)).toMatchObject({ period: null })
		expect((await move('2025-12-31')).status).toBe(200)
		expect(await ofEntry(id)).toMatchObject({ period: '2025' })
	})
})
