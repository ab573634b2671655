/** What a request may cost of dossiers at their limits: an anonymous one, whatever it asks for, and the pages of the desk that show no whole record. */
import { beforeAll, describe, expect, it } from 'vitest'
import { addPreview } from '../../src/store/previews.ts'
import { sha256Hex } from '../../src/store/secret.ts'
import { kindName, WIDGET_KINDS } from '../../widgets/kinds.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { countedDossier, disputedDossier, largeDossier, manyDossier } from '../support/limits-dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const MAX_ROWS = 500
const MAX_STATEMENTS = 12
const MAX_BYTES = 1_000_000
/** Behind an answer that repairs a page a copy is put for an outage, once a second a dossier. */
const MAX_STATEMENTS_OF_A_COPY = 20
const MAX_ROWS_OF_A_COPY = 200
const REPAIRED = /\/count-card\?lang=ar$/

let newsroom: Newsroom
let session: Session
/** `most` is the most rows of one question. */
const cost = { rows: 0, statements: 0, most: 0 }
const NOTHING = { ...cost }

function counted(d1: D1Database): D1Database {
	return watchedDatabase(d1, {
		question: async (method, ask) => {
			const answer = await ask()
			const results: readonly unknown[] = method === 'batch' && Array.isArray(answer) ? answer : [answer]
			cost.statements += results.length
			for (const result of results) {
				cost.rows += rowsOf(result)
				cost.most = Math.max(cost.most, rowsOf(result))
			}
			return answer
		},
	})
}

function rowsOf(result: unknown): number {
	if (Array.isArray(result)) return result.length
	const rows = typeof result === 'object' && result !== null && 'results' in result ? result.results : result
	return Array.isArray(rows) ? rows.length : Number(rows !== null)
}

beforeAll(async () => {
	const dossiers = [manyDossier(), largeDossier(), disputedDossier(), countedDossier()]
	newsroom = await openNewsroom({ dossiers, database: counted })
	session = await sitDown(newsroom, TOKEN)
	const link = { editor: 'editor-1', createdAt: '2025-08-16T08:00:00.000Z', expiresAt: '2025-08-17T08:00:00.000Z' }
	for (const dossier of ['many', 'large']) {
		await addPreview(newsroom.db, { ...link, id: dossier, dossier, secretHash: sha256Hex(`a-link-to-${dossier}`) })
	}
}, 120_000)

const KINDS = ['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings']
const MOMENTS = [
	'',
	'as-of=1999-05-05',
	'as-of=2025-08-15',
	'version=1',
	'published=2010-01-01',
	'limit=50',
	'limit=1',
	'from=1990-01-01&to=1999-12-31',
	'lang=ar',
]
const FORMS = ['', '/fragment', '/text', '/in-page.js', '/image.svg']

const PHRASES = [
	'phrase',
	'phrase?of=last',
	'phrase?of=since&published=2010-01-01',
	'phrase?metric=meetings&of=last&version=1',
]

function addresses(dossier: string): string[] {
	const widgets = KINDS.flatMap((kind) => {
		const [name, query = ''] = kind.split('?')
		return FORMS.flatMap((form) =>
			MOMENTS.map((moment) => `/w/${dossier}/${name}${form}?${[query, moment].filter(Boolean).join('&')}`),
		)
	})
	const api = `/api/v1/dossiers/${dossier}`
	const moments = ['', '?as-of=2024-03-03', '?version=1']
	return [
		...widgets,
		...moments.flatMap((at) => [api + at, `${api}/calls${at}`, `${api}/meetings${at}`, `${api}/meetings/m7${at}`]),
		...[
			'?limit=100',
			'?limit=100&order=asc',
			'?status=held&format=full',
			'?from=1990-01-01&to=1999-12-31',
			'?cursor=1990-01-01_m7',
			'?limit=1',
		].map((query) => `${api}/meetings${query}`),
		...(dossier === 'many' ? ['?limit=100', '?cursor=c400&limit=100', '?tally=agency'] : ['?limit=100']).map(
			(query) => `${api}/calls${query}`,
		),
		...(dossier === 'many' ? ['/calls/entries/c400', '/tallies/agency', '/calls/1999'] : []).map((path) => api + path),
		...(dossier === 'many' ? PHRASES : []).map((phrase) => `/w/${dossier}/count-card/${phrase}`),
		`/w/${dossier}/count-card/phrase.js?case=genitive`,
		`${api}/phrase`,
		...[
			'corrections',
			'changes',
			'changes?limit=100',
			'changes.json',
			'corrections.atom',
			'changes.csv',
			'totals.csv',
		].map((name) => `${api}/${name}`),
		`${api}/meetings.metadata.json`,
		...['', '?as-of=2024-03-03', '?version=1', '?lang=ar'].map((at) => `/d/${dossier}${at}`),
		...['', '?lang=en', '?pin=version', '?pin=day&published=2010-01-01'].map((at) => `/d/${dossier}/embed${at}`),
		...['', '?as-of=2024-03-03', '?version=1', '?length=short', '?lang=en'].flatMap((at) =>
			['', '.txt'].map((form) => `/d/${dossier}/backgrounder${form}${at}`),
		),
		`/s/${dossier}/count-card?source=https%3A%2F%2Fpress-0.example%2Fnews%2F40`,
		`/s/${dossier}/count-card?source=https%3A%2F%2FPRESS-0.example%2Fnews%2F40`,
		`/s/${dossier}/count-card?source=https%3A%2F%2Fnobody.example%2F&version=1`,
		`/oembed?url=${encodeURIComponent(`https://sidelines.test/w/${dossier}/mini-timeline?as-of=2020-01-01`)}`,
	]
}

describe.each(['many', 'large', 'counted'])('of a dossier of %s', (dossier) => {
	it.each(addresses(dossier))('%s', async (address) => {
		Object.assign(cost, NOTHING)
		const answer = await newsroom.ask(address)
		const { byteLength } = await answer.arrayBuffer()
		expect(answer.status).toBe(address.includes('nobody') ? 404 : 200)
		const [rows, statements] = REPAIRED.test(address) ? [MAX_ROWS_OF_A_COPY, MAX_STATEMENTS_OF_A_COPY] : [0, 0]
		expect(cost.rows, 'rows').toBeLessThanOrEqual(MAX_ROWS + rows)
		expect(cost.statements, 'statements').toBeLessThanOrEqual(MAX_STATEMENTS + statements)
		expect(byteLength, 'bytes').toBeLessThanOrEqual(MAX_BYTES)
	})
})

const KIT_OPTIONS = [
	...WIDGET_KINDS.map((kind) => `widget=${kindName(kind)}`),
	'as-of=2019-01-01&metric=calls&of=last&sentence=___',
	'published=2010-01-01&of=since',
]
const DESK_PAGES = [
	...KIT_OPTIONS.map((options) => `embed?${options}`),
	...['visibility', 'history', 'erase', 'about', 'table/calls', 'table/meetings'],
	...['meetings', 'meetings?after=m30', 'meetings?mark=reported', 'meetings?mark=one-source'],
	...['meetings?mark=untranslated', 'meetings?mark=reported&from=1990&to=1999'],
	...['meetings/new', 'meetings/new?like=m7', 'meetings/m7', 'meetings/m7/held', 'meetings/m7/remove'],
]

describe.each(['many', 'large'])('to the newsroom, of a dossier of %s', (dossier) => {
	it.each([
		`/desk/${dossier}`,
		...(dossier === 'many' ? [`/desk/${dossier}/periods/1999`] : []),
		...DESK_PAGES.map((page) => `/desk/${dossier}/${page}`),
		`/api/v1/dossiers/${dossier}/visibility`,
		`/preview/a-link-to-${dossier}`,
	])('%s', async (address) => {
		Object.assign(cost, NOTHING)
		const headers = address.startsWith('/api/') ? bearer() : session.headers
		expect((await newsroom.ask(address, { headers })).status).toBe(200)
		expect(cost.rows, 'rows').toBeLessThanOrEqual(MAX_ROWS)
		expect(cost.statements, 'statements').toBeLessThanOrEqual(MAX_STATEMENTS)
	})
})

/** What the desk's script asks for at each keystroke: of each widget what it shows, and beside it what the edit depends on. */
it.each([
	// No call fits there any more, but one may be taken back, by what all of its year has.
	['an undo', '/desk/many/entries/c400/undo', 'pages', 2 * MAX_ROWS + 370],
	['a call that is refused', '/desk/many/calls', 'waits', MAX_ROWS],
	['a call', '/desk/disputed/calls', 'pages', MAX_ROWS],
	['a call whose day is half typed', '/desk/many/calls', 'waits', MAX_ROWS, '2025-0'],
])('to the newsroom, the preview of %s', async (_, action, given, rows, on = '2025-07-07') => {
	const period = { 'period.from': '2025-01-01', 'period.to': '2025-12-31', 'period.label.ru': '2025' }
	const tally = action.includes('disputed') ? 'agency-0' : 'agency'
	const call = { key: 'k', tally, on, source: 'https://example.org/call', ...period }
	Object.assign(cost, NOTHING)
	const answer = await session.send(`${action}?preview=all`, call)
	expect(await answer.json()).toHaveProperty(given)
	expect(cost.rows, 'rows').toBeLessThanOrEqual(rows)
	expect(cost.statements, 'statements').toBeLessThanOrEqual(WIDGET_KINDS.length * MAX_STATEMENTS)
})

/** Its page shows a ledger of each: all by one statement, and no more than is shown, and what the forms depend on. */
it('to the newsroom, the calls of five tallies', async () => {
	Object.assign(cost, NOTHING)
	const page = await session.pageAt('/desk/disputed')
	const [entries, reports, periods] = ['<tr id="entry-', '<li id="report-of-', 'href="/desk/disputed/periods/'].map(
		(shown) => page.split(shown).length - 1,
	)
	expect([entries, reports, periods]).toEqual([5 * 40, 5 * 40, 5 * 65])
	expect(page.match(/Not shown here: 110 more\./g)).toHaveLength(5)
	expect(page.match(/Older entries are in the API\./g)).toHaveLength(5)
	// Of each open report a call of its day.
	expect(cost.most, 'rows of a question').toBeLessThanOrEqual(5 * (40 + 2 * 40 + 65))
	expect(cost.rows - cost.most, 'other rows').toBeLessThanOrEqual(MAX_ROWS)
	expect(cost.statements, 'statements').toBeLessThanOrEqual(MAX_STATEMENTS)
})

/** What is whole by nature comes a page of rows at a time. */
describe.each(['many', 'large'])('of a file of a dossier of %s', (dossier) => {
	it.each([
		['meetings.csv', 2_000, 250],
		['meetings.csv?as-of=2024-03-03', 2_000, 250],
		['meeting-details.csv?lang=ar', 2_000, 250],
		['meetings.ics?version=1', 2_000, 250],
		['calls.csv', 20_000, 250],
	])('%s', async (file, rows, page) => {
		Object.assign(cost, NOTHING)
		const answer = await newsroom.ask(`/api/v1/dossiers/${dossier}/${file}`)
		expect(answer.status).toBe(200)
		let largest = 0
		if (!answer.body) throw new Error('no body')
		for await (const chunk of answer.body) largest = Math.max(largest, chunk.byteLength)
		expect(cost.most, 'rows of a question').toBeLessThanOrEqual(page)
		expect(cost.statements, 'statements').toBeLessThanOrEqual(MAX_STATEMENTS + Math.max(rows / page, 50))
		expect(largest, 'bytes of a chunk').toBeLessThanOrEqual(2 * MAX_BYTES)
	})
})

it.each([
	'/',
	'/api/v1/dossiers.atom',
	'/?lang=ar',
	'/?pin=day&published=2010-01-01',
	'/?pin=version',
	'/?q=2018',
	'/?q=%D0%B6+press+19',
	'/api/v1/dossiers',
	'/healthz',
	'/api',
])('of all dossiers: %s', async (address) => {
	Object.assign(cost, NOTHING)
	expect((await newsroom.ask(address)).status).toBe(200)
	expect(cost.rows, 'rows').toBeLessThanOrEqual(MAX_ROWS)
	expect(cost.statements, 'statements').toBeLessThanOrEqual(MAX_STATEMENTS)
})

/** Of whatever size the record is: of its rows, what the edit wrote and ended, and what these name. */
it('to the newsroom, one revision', async () => {
	const why = { reason: 'As it was', reasonKind: 'correction' }
	const period = { from: '2025-01-01', to: '2025-12-31', label: { ru: '2025' } }
	const call = { on: '2025-07-07', tally: 'agency-0', source: 'https://example.org/call', period }
	const edits = [
		['disputed', 'POST', 'calls', call],
		// As many calls as there may be: one may still be taken back.
		['many', 'POST', 'calls/entries/c19999/undo', { reason: 'Miscounted' }],
		['many', 'PATCH', 'meetings/m7', { occasion: { ru: 'Саммит' }, ...why }],
		['large', 'PATCH', 'meetings/m7', { occasion: { ru: 'Саммит' }, ...why }],
	] as const
	for (const [dossier, method, path, body] of edits) {
		const api = `/api/v1/dossiers/${dossier}`
		expect((await newsroom.send(method, `${api}/${path}`, body, { 'If-Match': '*' })).status, path).toBeLessThan(300)
		const { version } = await (await newsroom.ask(api)).json<{ version: number }>()
		for (const [address, headers] of [
			[`${api}/revisions/${version}`, bearer()],
			[`/desk/${dossier}/history/${version}`, session.headers],
		] as const) {
			Object.assign(cost, NOTHING)
			expect((await newsroom.ask(address, { headers })).status, address).toBe(200)
			expect(cost.rows, address).toBeLessThanOrEqual(40)
			expect(cost.statements, address).toBeLessThanOrEqual(MAX_STATEMENTS)
		}
	}
})
