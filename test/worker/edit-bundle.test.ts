import { beforeEach, describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { CALL, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const WITH_TOKEN = bearer()

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

type Json = { [key: string]: Json } & Json[]

/** The seed with one place of it changed, found by its JSON pointer. */
function bundleWith(pointer: string, value: unknown): unknown {
	const bundle = structuredClone(seed) as unknown as Json
	const keys = pointer.slice(1).split('/')
	const last = keys.pop() ?? ''
	const at = keys.reduce<Json>((json, key) => json[key] as Json, bundle)
	Object.assign(at, { [last]: value })
	return bundle
}

const put = (bundle: unknown, headers: Record<string, string> = {}, path = DOSSIER) =>
	newsroom.send('PUT', path, bundle, headers)
const exported = async () => (await newsroom.ask(`${DOSSIER}/export`, { headers: WITH_TOKEN })).text()
const lasting = (bundle: string) => bundle.replaceAll(/^ {2}"(version|updatedAt)": .*\n/gm, '')
const etag = async () => (await newsroom.ask(DOSSIER)).headers.get('ETag') ?? ''

describe('an export', () => {
	it('is the whole dossier in the seed’s shape, as a file that nobody keeps', async () => {
		const answer = await newsroom.ask(`${DOSSIER}/export`, { headers: WITH_TOKEN })
		expect(answer.status).toBe(200)
		expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="putin-trump.json"')
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(answer.headers.get('ETag')).toBe(await etag())
		const text = await answer.text()
		const { updatedAt, ...rest } = JSON.parse(text)
		// For whoever compares two of them line by line.
		const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''))
		expect(lines).toEqual(expect.arrayContaining(seed.meetings.map((meeting: object) => JSON.stringify(meeting))))
		expect(updatedAt).toBe('2025-08-16T09:00:00.000Z')
		const { updatedAt: _u, ...seeded } = seed
		expect(JSON.stringify(rest)).toBe(JSON.stringify(seeded))
	})

	it('is the same bytes under the same tag, whenever it is read, and another where the record is another', async () => {
		let now = new Date('2026-03-01T09:00:00Z')
		newsroom = await openNewsroom({ now: () => now })
		const read = (more = {}) => newsroom.ask(`${DOSSIER}/export`, { headers: { ...WITH_TOKEN, ...more } })
		const first = await read()
		now = new Date('2026-03-02T09:00:00Z')
		const second = await read()
		const tag = first.headers.get('ETag') ?? ''
		expect([second.headers.get('ETag'), await second.text()]).toEqual([tag, await first.text()])
		const unchanged = await read({ 'If-None-Match': tag })
		expect([unchanged.status, await unchanged.text(), unchanged.headers.get('Cache-Control')]).toEqual([
			304,
			'',
			'no-store',
		])
		await newsroom.send('POST', `${DOSSIER}/calls`, {
			...CALL,
			on: '2026-02-27',
			period: { from: '2026-01-01', to: '2026-12-31', label: { ru: '2026' } },
		})
		expect((await read({ 'If-None-Match': tag })).status).toBe(200)
	})

	it('goes back to the address that it was read at', async () => {
		const path = `${DOSSIER}/export`
		const answer = await newsroom.ask(path, { headers: WITH_TOKEN })
		const bundle: Json = await answer.json()
		const tag = answer.headers.get('ETag') ?? ''
		const same = await put(bundle, { 'If-Match': tag }, path)
		expect([same.status, same.headers.get('ETag')]).toEqual([200, tag])
		const changed = await put({ ...bundle, title: { ru: 'Другое' } }, { 'If-Match': tag }, path)
		expect([changed.status, (await changed.json<Answer>()).version]).toEqual([200, 2])
		expect((await put(bundle, {}, path)).status).toBe(428)
		expect((await put(bundle, { 'If-Match': tag }, path)).status).toBe(412)
		expect((await put({ ...bundle, id: 'another' }, {}, '/api/v1/dossiers/another/export')).status).toBe(201)
	})

	it('is what is wanted where the summary of a dossier comes instead', async () => {
		const summary = await (await newsroom.ask(DOSSIER)).json()
		for (const path of [DOSSIER, `${DOSSIER}/export`]) {
			const answer = await put(summary, { 'If-Match': '*' }, path)
			const { detail } = await answer.json<Answer>()
			expect([answer.status, detail]).toEqual([422, expect.stringContaining('/api/v1/dossiers/putin-trump/export')])
		}
	})

	it('is for viewers, by token or by the desk’s session, and for nobody else', async () => {
		expect((await newsroom.ask(`${DOSSIER}/export`)).status).toBe(401)
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		const headers = bearer(`${TOKEN}-viewer`)
		expect((await newsroom.ask(`${DOSSIER}/export`, { headers })).status).toBe(200)
		const { Cookie } = (await sitDown(newsroom, `${TOKEN}-viewer`)).headers
		expect((await newsroom.ask(`${DOSSIER}/export`, { headers: { Cookie } })).status).toBe(200)
		expect((await newsroom.ask('/api/v1/dossiers/nobody/export', { headers })).status).toBe(404)
	})
})

describe('an import', () => {
	it('that says what the record says already changes nothing, however often it comes', async () => {
		const before = await etag()
		const bundle = { ...JSON.parse(await exported()), reason: 'from the archive' }
		for (let time = 0; time < 2; time++) {
			const answer = await put(bundle, { 'If-Match': '*' })
			expect([answer.status, answer.headers.get('ETag'), (await answer.json<Answer>()).version]).toEqual([
				200,
				before,
				1,
			])
		}
		expect(await etag()).toBe(before)
		expect((await put({ ...bundle, title: { ru: 'Другое' } }, { 'If-Match': before })).status).toBe(200)
		expect(await etag()).not.toBe(before)
	})

	it('brings a dossier to a newsroom that has none, and takes it away as the same bytes', async () => {
		const calls = CALL
		const recorded = await (await newsroom.send('POST', `${DOSSIER}/calls`, calls)).json<Answer>()
		await newsroom.send('POST', `${DOSSIER}/calls/entries/${recorded.entry.id}/undo`, { reason: 'a slip' })
		const first = await exported()

		newsroom = await openNewsroom({ dossiers: [], now: () => new Date('2026-03-01T09:00:00Z') })
		const answer = await put(JSON.parse(first))
		expect(answer.status).toBe(201)
		expect(answer.headers.get('ETag')).toBe(await etag())
		expect(await answer.json()).toMatchObject({ id: 'putin-trump', version: 1, totals: { calls: { total: 24 } } })
		const second = await exported()
		expect(lasting(second)).toBe(lasting(first))
		expect((await newsroom.ask('/w/putin-trump/count-card')).status).toBe(200)
	})

	it('over a dossier that is there is one new revision, and the record and every page are the bundle’s', async () => {
		const before = await exported()
		await newsroom.send('POST', `${DOSSIER}/calls`, CALL)
		const answer = await put(JSON.parse(before), { 'If-Match': await etag() })
		expect(answer.status).toBe(200)
		expect(await answer.json()).toMatchObject({ version: 3, totals: { calls: { total: 24 } } })
		expect(lasting(await exported())).toBe(lasting(before))
		expect(await (await newsroom.ask('/w/putin-trump/count-card')).text()).toMatch(/<data value="24"/)
		expect(await (await newsroom.ask(`${DOSSIER}?version=2`)).json()).toMatchObject({
			totals: { calls: { total: 25 } },
		})
	})

	it('keeps the order of entries that were written in one instant, also between older ones', async () => {
		const [opening, other] = seed.tallies[0]?.entries ?? []
		const between = { ...opening, id: 'between', delta: 0 }
		const bundle = bundleWith('/tallies/0/entries', [opening, between, other])
		expect((await put(bundle, { 'If-Match': '*' })).status).toBe(200)
		const order = async () => JSON.parse(await exported()).tallies[0].entries.map((e: { id: string }) => e.id)
		expect(await order()).toEqual(['opening-first-term', 'between', 'opening-2025'])
		const turned = bundleWith('/tallies/0/entries', [other, opening, between])
		expect((await put(turned, { 'If-Match': '*' })).status).toBe(200)
		expect(await order()).toEqual(['opening-2025', 'opening-first-term', 'between'])
	})

	it('wants to know which version it replaces', async () => {
		expect((await put(seed)).status).toBe(428)
		expect((await put(seed, { 'If-None-Match': '*' })).status).toBe(412)
		expect((await put(seed, { 'If-Match': '"0.0"' })).status).toBe(412)
		const elsewhere = { ...seed, id: 'a-b' }
		const path = '/api/v1/dossiers/a-b'
		expect((await put(elsewhere, { 'If-Match': '*' }, path)).status).toBe(412)
		expect((await put(elsewhere, { 'If-None-Match': '*' }, path)).status).toBe(201)
	})

	it('makes a dossier once, also when two send it at the same moment', async () => {
		const path = '/api/v1/dossiers/a-b'
		const make = () => put({ ...seed, id: 'a-b' }, { 'If-None-Match': '*' }, path)
		const statuses = (await Promise.all([make(), make(), make()])).map((a) => a.status).sort()
		expect(statuses).toEqual([201, 412, 412])
		expect(await (await newsroom.ask(path)).json()).toMatchObject({ version: 1 })
	})

	it('is done once when it is sent again with its key', async () => {
		const headers = { 'Idempotency-Key': 'k', 'If-Match': await etag() }
		const answers = [await put(seed, headers), await put(seed, headers)]
		expect(answers.map((a) => a.status)).toEqual([200, 200])
		expect(await etag()).toBe(answers[1]?.headers.get('ETag'))
	})

	it('is for editors', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		expect((await put(seed, bearer(`${TOKEN}-viewer`))).status).toBe(403)
		expect((await newsroom.ask(DOSSIER, { method: 'PUT', body: '{}' })).status).toBe(401)
	})
})

const ENTRY = seed.tallies[0]?.entries[1]
const UNDO = { ...ENTRY, id: 'undo', kind: 'undo', delta: -6, undoes: 'opening-2025' }
const withEntries = (...more: object[]) =>
	bundleWith('/tallies/0/entries', [...(seed.tallies[0]?.entries ?? []), ...more])
const AUTHORITY = { id: 'agency', name: { en: 'an agency' }, site: 'https://agency.example/' }
const tally = (overrides: object) => ({
	id: 'agency',
	authority: AUTHORITY,
	preferred: false,
	periods: [],
	entries: [],
	...overrides,
})
const PERIOD = { id: 'p', label: { en: 'p' }, from: '2024-01-01', to: '2024-12-31' }
const MEETING = seed.meetings[0]

describe('a bundle that breaks a rule of the record', () => {
	it.each<[string, unknown]>([
		['/id', bundleWith('/id', 'other')],
		['/id', bundleWith('/id', 'settings')],
		['/editor', bundleWith('/editor', 'me')],
		['/meetings/0/ordinal', bundleWith('/meetings/0/ordinal', 1)],
		['/tallies/0/total', bundleWith('/tallies/0/total', 24)],
		['/meetingsCheckedOn', bundleWith('/meetingsCheckedOn', '2026-08-16')],
		...['/meetings/0/sources/0/publishedOn', '/tallies/0/entries/0/source/publishedOn'].map(
			(pointer): [string, unknown] => [pointer, bundleWith(pointer, '2026-08-16')],
		),
		['/languages', bundleWith('/languages', Array(21).fill('ru'))],
		['/languages/1', bundleWith('/languages', ['ru', 'ru'])],
		['/languages/0', bundleWith('/languages', ['russian language'])],
		['/languages/2', bundleWith('/languages', ['ru', 'en', 'pt-br'])],
		['/title/de', bundleWith('/title/de', 'Putin und Trump')],
		['/title', bundleWith('/title', {})],
		['/meetings/0/topics/0/fr', bundleWith('/meetings/0/topics/0/fr', 'la crise')],
		['/leaders/1/id', bundleWith('/leaders/1/id', 'vladimir-putin')],
		['/leaders/1/terms/0/to', bundleWith('/leaders/1/terms/0/to', '2016-01-01')],
		['/meetings/1/id', bundleWith('/meetings/1/id', MEETING?.id)],
		['/meetings/0/id', bundleWith('/meetings/0/id', 'Hamburg!')],
		['/meetings/0/date', bundleWith('/meetings/0/date', '2025-02-30')],
		['/meetings/0/date', bundleWith('/meetings/0/date', '2025-08-17')],
		['/meetings/0/status', bundleWith('/meetings/0/status', 'maybe')],
		['/meetings/0/place/country', bundleWith('/meetings/0/place/country', 'XX')],
		['/meetings/0/place/city', bundleWith('/meetings/0/place', { country: 'DE' })],
		['/meetings/0/sources', bundleWith('/meetings/0/sources', [])],
		['/meetings/0/sources/0/url', bundleWith('/meetings/0/sources/0/url', 'javascript:alert(1)')],
		['/meetings/0/duration/actual/max', bundleWith('/meetings/0/duration/actual/max', 10)],
		['/meetings/0/topics', bundleWith('/meetings/0/topics', Array(51).fill({ en: 'trade' }))],
		['/meetings/0/summary/en', bundleWith('/meetings/0/summary', { en: 'x'.repeat(2001) })],
		['/meetings/0/summary/en', bundleWith('/meetings/0/summary', { en: 'a\u0000b' })],
		['/meetings', bundleWith('/meetings', Array(5001).fill(MEETING))],
		['/tallies/1/id', bundleWith('/tallies/1', tally({ id: 'kremlin' }))],
		['/tallies/1/authority/id', bundleWith('/tallies/1', tally({ authority: { ...AUTHORITY, id: 'kremlin' } }))],
		['/tallies/0/preferred', bundleWith('/tallies/0/preferred', false)],
		['/tallies/1/preferred', bundleWith('/tallies/1', tally({ preferred: true }))],
		['/tallies/1/periods/0/id', bundleWith('/tallies/1', tally({ periods: [{ ...PERIOD, id: '2025' }] }))],
		['/tallies/1/periods/0/to', bundleWith('/tallies/1', tally({ periods: [{ ...PERIOD, to: '2023-01-01' }] }))],
		[
			'/tallies/1/periods/1',
			bundleWith('/tallies/1', tally({ periods: [PERIOD, { ...PERIOD, id: 'q', from: '2024-12-31' }] })),
		],
		['/tallies/0/entries/2/id', withEntries({ ...ENTRY })],
		['/tallies/0/entries/2/period', withEntries({ ...ENTRY, id: 'e', period: 'nothing' })],
		['/tallies/0/entries/2/on', withEntries({ ...ENTRY, id: 'e', on: '2024-12-31' })],
		['/tallies/0/entries/2/on', withEntries({ ...ENTRY, id: 'e', on: '2025-08-17' })],
		['/tallies/0/entries/2/on', withEntries({ ...ENTRY, id: 'e', kind: 'call', delta: 1 })],
		['/tallies/0/entries/2/on', withEntries({ ...ENTRY, id: 'e', kind: 'correction', on: '2025-08-14' })],
		['/tallies/0/entries/2/delta', withEntries({ ...ENTRY, id: 'e', delta: -1 })],
		['/tallies/0/entries/2/delta', withEntries({ ...ENTRY, id: 'e', delta: '24' })],
		['/tallies/0/entries/2/source', withEntries({ ...ENTRY, id: 'e', source: null })],
		['/tallies/0/entries/2/undoes', withEntries({ ...ENTRY, id: 'e', undoes: 'opening-2025' })],
		['/tallies/0/entries/2/undoes', withEntries({ ...UNDO, undoes: null })],
		['/tallies/0/entries/2/undoes', withEntries({ ...UNDO, undoes: 'nothing' })],
		['/tallies/0/entries/2/undoes', withEntries({ ...UNDO, delta: -5 })],
		['/tallies/0/entries/2/undoes', withEntries({ ...UNDO, on: '2025-08-14' })],
		['/tallies/0/entries/3/undoes', withEntries(UNDO, { ...UNDO, id: 'again' })],
		['/tallies/0/entries/3/undoes', withEntries(UNDO, { ...UNDO, id: 'again', delta: 6, undoes: 'undo' })],
		['/tallies/0/entries/2/recordedAt', withEntries({ ...ENTRY, id: 'e', recordedAt: '2025-08-15T08:00:00.000Z' })],
		['/tallies/0/entries/2/recordedAt', withEntries({ ...ENTRY, id: 'e', recordedAt: '2025-08-17T09:00:00.000Z' })],
		['/tallies/0/entries/2/recordedAt', withEntries({ ...ENTRY, id: 'e', recordedAt: '2025-08-15T09:00:00Z' })],
		['/tallies/0/periods/1', withEntries({ ...ENTRY, id: 'e', kind: 'correction', delta: -7 })],
	])('is refused at %s', async (pointer, bundle) => {
		const answer = await put(bundle, { 'If-Match': '*' })
		expect(answer.status).toBe(422)
		expect((await answer.json<Answer>()).errors.map((e) => e.pointer)).toContain(`#${pointer}`)
		expect(await etag()).toMatch(/^"1\./)
	})

	it.each([
		['an undo', withEntries(UNDO)],
		['a second tally', bundleWith('/tallies/1', tally({ preferred: false, periods: [PERIOD] }))],
		['what an export says of itself', { ...seed, version: 'x', updatedAt: null, exportedAt: 7 }],
		['a reason', { ...seed, reason: 'moved from the old system', reasonKind: 'update' }],
		['a meeting’s required fields alone', bundleWith('/meetings/0', { ...bare(), place: MEETING?.place })],
	])('is taken with %s', async (_what, bundle) => {
		expect((await put(bundle, { 'If-Match': '*' })).status).toBe(200)
	})

	it('may be up to 20 MB, in JSON, each key once', async () => {
		const send = (body: string, type = 'application/json') =>
			newsroom.ask(DOSSIER, { method: 'PUT', body, headers: { ...WITH_TOKEN, 'Content-Type': type, 'If-Match': '*' } })
		const json = JSON.stringify(seed)
		expect((await send(`${json}${' '.repeat(19_000_000)}`)).status).toBe(200)
		expect((await send(`${json}${' '.repeat(20_000_000)}`)).status).toBe(413)
		expect((await send(json, 'text/plain')).status).toBe(415)
		expect((await send(json.slice(0, -1))).status).toBe(400)
		expect((await send(json.replace('{', '{"id":"putin-trump",'))).status).toBe(400)
		expect((await send(json.replace('{', '{"__proto__":{},'))).status).toBe(422)
		expect((await send(`${'['.repeat(1000)}${']'.repeat(1000)}`)).status).toBe(422)
	}, 30_000)
})

function bare() {
	const { id, date, status, format, sources } = seed.meetings[0] ?? {}
	return { id, date, status, format, sources }
}
