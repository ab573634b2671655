/** The largest records that edits and files can make, on a database with the platform's limits. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { importDossier } from '../../src/edits/import-dossier.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, entry, meeting } from '../../widgets/example.ts'
import { CALLS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

const D = '/api/v1/dossiers/a-b'
const NOW = new Date('2025-08-16T09:00:00Z')

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [emptyDossier()], keepsCopies: true })
})

/** Of some thousand bytes: topics in Cyrillic, of which each has two bytes. */
const withTopics = (count: number, letter = 'ж') => Array.from({ length: count }, () => ({ ru: letter.repeat(2000) }))
const body = (overrides: object) => {
	const { id: _id, ...fields } = meeting()
	return { ...fields, ...overrides }
}
const largeMeeting = (overrides: Partial<Meeting> = {}) =>
	meeting({ topics: withTopics(50), outcomes: withTopics(50), remarks: [], ...overrides })
const bring = (dossier: Dossier) => importDossier(newsroom.db, dossier, ORIGIN, NOW)

it('is a database that refuses what the platform refuses: a value, a row, a list of values, a statement', async () => {
	const { $client: d1 } = newsroom.db
	const key = (route: string, response: string) =>
		d1
			.prepare(
				`INSERT INTO idempotency_keys VALUES ('editor-1', ?, 'k', 'r', 200, ?, NULL, '2025-08-16T09:00:00.000Z')`,
			)
			.bind(route, response)
			.run()
	expect(() => key('r', 'ж'.repeat(1_000_000))).toThrow('SQLITE_TOOBIG')
	await expect(key('r'.repeat(1_000_000), 'x'.repeat(1_000_000))).rejects.toThrow('SQLITE_TOOBIG')
	await expect(key('r', 'x'.repeat(1_999_000))).resolves.toMatchObject({ success: true })
	expect(() => d1.prepare('SELECT 1').bind(...Array(101).fill(1))).toThrow('too many SQL variables')
	expect(() => d1.prepare(`SELECT '${'x'.repeat(100_000)}'`)).toThrow('SQLITE_TOOBIG')
})

describe('a meeting', () => {
	it('of more than 200,000 bytes is refused with the limit', async () => {
		const remarks = withTopics(50).map((text) => ({ speaker: { ru: 'Он' }, text }))
		const large = body({ topics: withTopics(50), outcomes: withTopics(50), remarks })
		const answer = await newsroom.send('POST', `${D}/meetings`, large)
		expect(answer.status).toBe(422)
		expect((await answer.json<Answer>()).errors).toEqual([
			{ pointer: '#', detail: expect.stringMatching(/^must have at most 200,000 bytes in all: it has 60\d,\d{3}$/) },
		])
		expect((await newsroom.send('POST', `${D}/meetings`, body({ topics: withTopics(45) }))).status).toBe(201)
	})

	it('that is larger from before there was the limit is read, exported, brought back, and made smaller', async () => {
		await bring(emptyDossier({ id: 'old', meetings: [largeMeeting()] }))
		const address = `/api/v1/dossiers/old/meetings/${meeting().id}`
		const read = await newsroom.ask(address)
		expect((await read.json<MeetingAnswer>()).topics).toHaveLength(50)

		const send = (patch: object, etag: string) => newsroom.send('PATCH', address, patch, { 'If-Match': etag })
		const etag = read.headers.get('ETag') ?? ''
		expect((await send({ summary: { ru: 'ещё' } }, etag)).status).toBe(422)
		const smaller = await send({ topics: withTopics(49), reason: 'shorter' }, etag)
		expect(smaller.status).toBe(200)

		const headers = bearer()
		const exported = await (await newsroom.ask('/api/v1/dossiers/old/export', { headers })).json<Dossier>()
		const copy = await newsroom.send('PUT', '/api/v1/dossiers/copy', { ...exported, id: 'copy' })
		expect(copy.status).toBe(201)
	})

	it('whose quotes double in JSON, and double again in JSON inside JSON, is stored all the same', async () => {
		const meetings = [largeMeeting({ topics: withTopics(50, '"'), outcomes: withTopics(50, '"'), summary: null })]
		const remarks = Array.from({ length: 50 }, () => ({
			speaker: { en: 'x' },
			text: { ru: '"'.repeat(2000), en: '"'.repeat(2000) },
		}))
		const quoted = emptyDossier({ id: 'quoted', meetings: meetings.map((m) => ({ ...m, remarks })) })
		expect((await newsroom.send('PUT', '/api/v1/dossiers/quoted', quoted)).status).toBe(201)
		const shown = await newsroom.ask(`/api/v1/dossiers/quoted/meetings/${meeting().id}`)
		expect((await shown.json<MeetingAnswer>()).topics[49]).toEqual({ ru: '"'.repeat(2000) })
	})
})

describe('a dossier of more than 10 MB', () => {
	it('takes undoes and what makes it smaller, and nothing that makes it larger', async () => {
		const authority = { id: 'agency', name: { en: 'an agency' }, site: 'https://agency.example/' }
		const source = { url: 'https://example.org/note', publisher: { en: 'Example' }, title: null, publishedOn: null }
		const recordedAt = '2020-03-02T00:00:00.000Z'
		const entries = [entry({ id: 'call-1', period: 'y', on: '2020-03-01', source, recordedAt })]
		const periods = [{ id: 'y', label: { en: '2020' }, from: '2020-01-01', to: '2020-12-31' }]
		const tallies = [{ id: 'agency', authority, preferred: true, method: null, periods, entries }]
		const day = (n: number) => `2020-01-${String(n + 1).padStart(2, '0')}`
		const meetings = Array.from({ length: 28 }, (_, n) => largeMeeting({ id: `m-${n}`, date: day(n) }))
		await bring(emptyDossier({ id: 'old', meetings, tallies }))

		const D = '/api/v1/dossiers/old'
		const call = await newsroom.send('POST', `${D}/calls`, { on: '2020-03-03', source: 'https://example.org/' })
		expect(call.status).toBe(422)
		expect((await call.json<Answer>()).errors[0]?.detail).toMatch(/^must have at most 10,000,000 bytes in all/)
		expect((await newsroom.send('POST', `${D}/calls/entries/call-1/undo`, {})).status).toBe(201)
		const one = await newsroom.ask(`${D}/meetings/m-3`)
		const gone = await newsroom.send(
			'DELETE',
			`${D}/meetings/m-3`,
			{ reason: 'twice' },
			{ 'If-Match': one.headers.get('ETag') ?? '' },
		)
		expect(gone.status).toBe(204)
	})

	it('takes a file over it that is no larger, and is restored from its history; no other file may be as large', async () => {
		const meetings = Array.from({ length: 28 }, (_, n) => largeMeeting({ id: `m-${n}` }))
		const old = emptyDossier({ id: 'old', meetings })
		await bring(old)

		const D = '/api/v1/dossiers/old'
		const ofVersion = async () => ({ 'If-Match': await newsroom.tagOf(D) })
		const titled = (en: string) => ({ ...old, title: { ...old.title, en }, reason: 'renamed' })
		const larger = await newsroom.send('PUT', D, titled('A and B!'), await ofVersion())
		expect((await larger.json<Answer>()).errors).toEqual([
			{ pointer: '#', detail: expect.stringMatching(/^must have at most 10,000,000 bytes in all/) },
		])
		expect((await newsroom.send('PUT', D, titled('B and A'), await ofVersion())).status).toBe(200)
		expect((await newsroom.send('PUT', D, { ...old, meetings: [] }, await ofVersion())).status).toBe(200)
		expect((await newsroom.send('POST', `${D}/revisions/1/restore`, { reason: 'r' })).status).toBe(201)
		expect((await newsroom.send('PUT', `${D}-2`, { ...old, id: 'old-2' })).status).toBe(422)
	})

	it('is said to be too large at the desk before anybody is asked to publish it', async () => {
		const meetings = Array.from({ length: 28 }, (_, n) => largeMeeting({ id: `m-${n}` }))
		const bundle = JSON.stringify(emptyDossier({ meetings }))
		const desk = await sitDown(newsroom, TOKEN)
		const upload = async (path: string, fields: Record<string, string>) => {
			const body = new FormData()
			for (const [name, value] of Object.entries(fields)) body.set(name, value)
			const answer = await newsroom.ask(path, { method: 'POST', body, headers: desk.headers })
			return [answer.status, (await answer.text()).includes('Too much text in all')]
		}
		expect(await upload('/desk/a-b/import', { bundle })).toEqual([422, true])
		expect(await upload('/desk/import', { bundle: bundle.replace('"a-b"', '"c-d"') })).toEqual([422, true])
	})
})

describe('what the database refuses for good', () => {
	it('is never told "try again", by the API and at the desk', async () => {
		const failing = failingDatabase()
		newsroom = await openNewsroom({ database: failing.database })
		const desk = await sitDown(newsroom, TOKEN)
		const tooBig = 'D1_ERROR: string or blob too big: SQLITE_TOOBIG'
		const call = { on: '2025-08-16', source: 'http://www.kremlin.ru/' }
		// The third is the write: before it come who it is and the record.
		failing.failAt(3, 'before', tooBig)
		const answer = await newsroom.send('POST', CALLS, call)
		expect([answer.status, answer.headers.get('Retry-After')]).toEqual([422, null])
		expect((await answer.json<Answer>()).detail).toContain('1900000 bytes')
		// At the desk come who it is, the record, and the form's key.
		failing.failAt(4, 'before', tooBig)
		const page = await desk.send('/desk/putin-trump/calls', { ...call, key: 'k' })
		expect(page.status).toBe(422)
		expect(await page.text()).toContain('sending it again will not help')
	})
})
