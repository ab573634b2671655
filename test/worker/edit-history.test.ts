import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Restored } from '../../src/edits/restore.ts'
import type { RevisionChanges } from '../../src/reads/read-revisions.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const REVISIONS = `${DOSSIER}/revisions`
const OSAKA = `${DOSSIER}/meetings/2019-06-28-osaka`

let newsroom: Newsroom
let now: Date
beforeEach(async () => {
	now = new Date('2025-08-16T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now })
})

const any = { 'If-Match': '*' }
const get = (path: string) => newsroom.ask(path, { headers: bearer() })
const call = async () => {
	const answer = await newsroom.send('POST', CALLS, { on: '2025-08-16', source: SOURCE })
	return (await answer.json<Answer>()).entry.id
}
const state = (total: number) =>
	newsroom.send('PUT', `${CALLS}/2025`, { total, reason: 'recount', source: SOURCE }, any)
const undo = (entry: string) => newsroom.send('POST', `${CALLS}/entries/${entry}/undo`, { reason: 'slip' })
const change = (patch: object) => newsroom.send('PATCH', OSAKA, { reason: 'misprint', ...patch }, any)
const restore = (version: number | string, headers = {}) =>
	newsroom.send('POST', `${REVISIONS}/${version}/restore`, { reason: 'vandalism' }, headers)
const corrections = async () => (await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()).corrections
const record = async (version: number | null = null) =>
	(await readRecord(newsroom.db, 'putin-trump', 'newsroom', version))?.dossier

/** What a record says, without when it came to say so. */
function said(dossier: Dossier | undefined) {
	if (!dossier) throw new Error('no such version')
	const { version: _version, updatedAt: _updatedAt, ...rest } = dossier
	return rest
}

describe('the history', () => {
	it('tells every revision, newest first, with who made it and why', async () => {
		await call()
		await change({ format: 'sidelines', reasonKind: 'clarification' })
		const answer = await get(REVISIONS)
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		const { revisions, next } = await answer.json<Answer>()
		expect(next).toBeNull()
		const editor = { id: 'editor-1', name: 'Name of editor-1' }
		expect(revisions).toMatchObject([
			{
				version: 3,
				editor,
				reason: 'misprint',
				reasonKind: 'clarification',
				changes: [{ kind: 'meeting-changed', meeting: '2019-06-28-osaka', fields: ['format'] }],
			},
			{ version: 2, editor, reason: null, reasonKind: null, changes: [{ kind: 'call-recorded' }] },
			{ version: 1, editor: null, changes: [{ kind: 'imported' }] },
		])
	})

	it('comes in pages', async () => {
		for (let i = 0; i < 4; i++) await call()
		const first = await get(`${REVISIONS}?limit=2`)
		const { revisions, next } = await first.json<Answer>()
		expect(first.headers.get('Link')).toContain(`<${next}>; rel="next"`)
		const second = await (await get(next)).json<Answer>()
		const third = await (await get(second.next)).json<Answer>()
		const versions = [revisions, second.revisions, third.revisions].map((page) => page.map((r) => r.version))
		expect([versions, third.next]).toEqual([[[5, 4], [3, 2], [1]], null])
		expect((await get(`${REVISIONS}?cursor=x`)).status).toBe(400)
	})

	it('tells of one revision, field by field, what it changed', async () => {
		const before = await (await newsroom.ask(OSAKA)).json<Dossier['meetings'][number]>()
		await change({ place: { city: { en: 'Ōsaka' } }, topics: [...before.topics, 'Куба'] })
		const about = { kind: 'meeting', id: '2019-06-28-osaka' }
		const { version, diff } = await (await get(`${REVISIONS}/2`)).json<RevisionChanges>()
		expect(version).toBe(2)
		expect(diff).toEqual([
			{ about, path: 'place.city.en', before: 'Osaka', after: 'Ōsaka' },
			expect.objectContaining({ about, path: 'topics', added: [{ ru: 'Куба' }], removed: [] }),
		])
		const first = await (await get(`${REVISIONS}/1`)).json<RevisionChanges>()
		expect(first.diff.filter((d) => d.about.kind === 'meeting')).toHaveLength(7)
	})

	it.each([`${REVISIONS}/2`, `${REVISIONS}/0`, `${REVISIONS}/one`, '/api/v1/dossiers/nobody/revisions'])(
		'does not find %s',
		async (path) => expect((await get(path)).status).toBe(404),
	)

	it('is for the newsroom alone: no public answer names an editor', async () => {
		await addEditor('viewer', `${TOKEN}-v`, 'viewer')
		await undo(await call())
		const headers = bearer(`${TOKEN}-v`)
		expect((await newsroom.ask(REVISIONS, { headers })).status).toBe(200)
		for (const path of [REVISIONS, `${REVISIONS}/1`]) expect((await newsroom.ask(path)).status).toBe(401)
		for (const path of [DOSSIER, CALLS, `${DOSSIER}/meetings`, `${DOSSIER}/corrections`]) {
			expect(await (await newsroom.ask(path)).text()).not.toContain('editor-1')
		}
	})
})

describe('restoring a version', () => {
	it('says again what that version said: meetings, totals, periods and entries', async () => {
		const entry = await call()
		await change({ format: 'brief', summary: null })
		now = new Date('2025-08-16T10:00:00Z')
		await state(9)
		await newsroom.send('DELETE', OSAKA, { reason: 'doubled' }, any)
		const period = { from: '2021-01-21', to: '2021-12-31', label: '2021' }
		await newsroom.send('POST', CALLS, { on: '2021-03-01', source: SOURCE, period })
		const latest = said(await record())

		const answer = await restore(3)
		expect(answer.status).toBe(201)
		expect(answer.headers.get('Location')).toBe(`https://sidelines.test${REVISIONS}/7`)
		expect(await answer.json<Restored>()).toMatchObject({ version: 7, restored: 3, reason: 'vandalism' })
		expect(said(await record())).toEqual(said(await record(3)))
		const calls = await (await newsroom.ask(CALLS)).json<Answer>()
		expect(calls).toMatchObject({ total: 25, entries: [{ id: entry, recordedAt: '2025-08-16T09:00:00.000Z' }, {}, {}] })
		expect(await (await newsroom.ask('/w/putin-trump/count-card')).text()).toMatch(/<data value="25"/)

		await restore(6)
		expect(said(await record())).toEqual(latest)
	})

	it('deletes nothing: every version between is read as before', async () => {
		await call()
		await state(9)
		const versions = await Promise.all([1, 2, 3].map(record))
		await restore(1)
		expect(await Promise.all([1, 2, 3].map(record))).toEqual(versions)
		const { results } = await env.DB.prepare('SELECT count(*) AS n FROM entry_versions').all()
		expect(results).toEqual([{ n: 4 }])
	})

	it('keeps the order of entries of one instant, though some of them come back', async () => {
		const { tallies, ...bundle } = await (await get(`${DOSSIER}/export`)).json<Dossier>()
		const fewer = tallies.map((tally) => ({ ...tally, entries: tally.entries.slice(1) }))
		expect((await newsroom.send('PUT', DOSSIER, { ...bundle, tallies: fewer, reason: 'r' }, any)).status).toBe(200)
		await restore(1)
		expect(said(await record())).toEqual(said(await record(1)))
	})

	it('goes on from there: a call that was undone after it can be undone again', async () => {
		const entry = await call()
		await undo(entry)
		await restore(2)
		expect((await undo(entry)).status).toBe(201)
		expect((await undo(entry)).status).toBe(409)
	})

	it('changes nothing where nothing would change, and is refused where there is no such version', async () => {
		await call()
		const same = await restore(2)
		expect([same.status, await same.json<Answer>()]).toMatchObject([200, { version: 2 }])
		for (const version of [3, 0, 'x']) expect((await restore(version)).status).toBe(404)
		expect((await newsroom.send('POST', `${REVISIONS}/1/restore`, {})).status).toBe(422)
		expect((await corrections()).map((c) => c.version)).toEqual([])
	})

	it('heeds what an editor saw where that is sent', async () => {
		await call()
		const seen = await newsroom.tagOf(DOSSIER)
		await call()
		expect((await restore(1, { 'If-Match': seen })).status).toBe(412)
		expect((await restore(1)).status).toBe(201)
	})
})

describe('the corrections', () => {
	it('tell what changed of what was published, with the reason and its kind', async () => {
		const entry = await call()
		await undo(entry)
		await state(7)
		await change({ format: 'sidelines', reasonKind: 'update' })
		await newsroom.send('DELETE', OSAKA, { reason: 'doubled' }, any)
		await restore(1)
		expect((await corrections()).map(({ version, reason, kind, changes }) => [version, changes[0]?.kind, reason, kind]))
			// Newest first.
			.toEqual([
				[7, 'restored', 'vandalism', 'correction'],
				[6, 'meeting-removed', 'doubled', 'correction'],
				[5, 'meeting-changed', 'misprint', 'update'],
				[4, 'total-stated', 'recount', 'correction'],
				[3, 'entry-undone', 'slip', 'correction'],
			])
	})

	it('tell of a dossier that was brought in over another, and not of the first', async () => {
		const bundle = await (await get(`${DOSSIER}/export`)).json<Dossier>()
		const sent = { ...bundle, title: { ru: 'Путин и Трамп' }, reason: 'from the archive' }
		expect((await newsroom.send('PUT', DOSSIER, sent, any)).status).toBe(200)
		expect(await corrections()).toMatchObject([{ version: 2, reason: 'from the archive', kind: 'correction' }])
	})

	it('leave out what only adds to it: calls, meetings, a period’s first total, a total confirmed', async () => {
		const period = { from: '2026-01-01', to: '2026-12-31', label: '2026' }
		await call()
		await newsroom.send('POST', `${DOSSIER}/meetings`, {
			date: '2020-01-02',
			status: 'cancelled',
			format: 'full',
			place: { city: 'Женева', country: 'CH' },
			sources: [{ url: SOURCE }],
		})
		await state(7)
		now = new Date('2026-02-02T09:00:00Z')
		await newsroom.send('POST', CALLS, { on: '2026-02-01', source: SOURCE, period })
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(5)
		expect(await corrections()).toEqual([])
	})
})
