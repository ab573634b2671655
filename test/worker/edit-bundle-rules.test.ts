/** A bundle that breaks a rule of the record is refused, and told where. */
import { beforeEach, describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bundleWith } from '../support/bundle-with.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

const WITH_TOKEN = bearer()

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const put = (bundle: unknown, headers: Record<string, string> = {}, path = DOSSIER) =>
	newsroom.send('PUT', path, bundle, headers)
const etag = () => newsroom.tagOf(DOSSIER)

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
