/** Tables as readers of CSV that are not ours read them: Papa Parse and csv-parse. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { changeRows, changesTable } from '../../src/formats/changes-table.ts'
import { COLUMN_WORDS } from '../../src/formats/column-words.ts'
import { csvChunks, csvHeader } from '../../src/formats/csv.ts'
import { csvwMetadata } from '../../src/formats/csvw.ts'
import { meetingsTable } from '../../src/formats/meetings-table.ts'
import { unguarded } from '../../src/record/formula-guard.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { shownMeetings, tablesOf, toldOf } from '../support/formats.ts'

const COLUMNS = {
	meetings: `dossier_id, meeting_id, date, until, date_precision, status, format, ordinal, city, country_code, country, venue,
		occasion, planned_minutes, planned_approximate, minutes_min, minutes_max, minutes_approximate, attendees, topics, outcomes,
		remarks, summary, source_url, source_publisher, source_title, source_published_on, sources_count, lang, version, updated_at, url,
		reported_by, denied_by`,
	details:
		'dossier_id, meeting_id, date, kind, position, name, role, text, url, publisher, published_on, language, version',
	calls: `dossier_id, tally_id, authority, preferred, entry_id, kind, date, period_id, period, period_from, period_to, delta,
		running_total, dated, undoes, undone, source_url, source_publisher, source_title, source_published_on, note, reason,
		recorded_at, lang, version, state, reported_by, denied_by, confirms, counted`,
	totals: `dossier_id, tally_id, authority, preferred, period_id, period, period_from, period_to, count, as_of, method, lang,
		version`,
	changes: 'dossier_id, version, at, correction, reason_kind, reason, change, subject_type, subject_id, fields',
}
const listed = (names: string) => names.split(/,\s*/)

/** By both readers, who must agree. */
function read(csv: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
	expect(errors).toEqual([])
	expect(parse(csv, { columns: true, record_delimiter: '\r\n' })).toEqual(data)
	return data
}

describe('a table', () => {
	it('has the columns that others rely on, in their order, each of them described in two languages', () => {
		const changes = csvHeader(changesTable(toldOf(firstDossier())))
		for (const [name, csv] of Object.entries({ ...tablesOf(firstDossier()), changes })) {
			const columns = csv.slice(0, csv.indexOf('\r\n')).split(',')
			expect(columns).toEqual(listed(COLUMNS[name as keyof typeof COLUMNS]))
			expect(columns.filter((column) => !COLUMN_WORDS[column])).toEqual([])
		}
	})

	it('says of the first dossier what its record says', () => {
		const { meetings, totals, calls } = tablesOf(firstDossier(), 'en')
		expect(read(meetings)[0]).toMatchObject({
			...{ meeting_id: '2017-07-07-hamburg', date: '2017-07-07', until: '', status: 'held', ordinal: '1' },
			...{ city: 'Hamburg', country_code: 'DE', country: 'Germany', planned_minutes: '30' },
			...{ minutes_min: '120', minutes_max: '', lang: 'en' },
			...{ attendees: 'Sergey Lavrov (Russian foreign minister)\nRex Tillerson (US secretary of state)' },
		})
		expect(read(totals).map(({ period, count, as_of }) => [period, count, as_of])).toEqual([
			['Trump’s first presidential term', '18', '2025-08-15'],
			['2025', '6', '2025-08-15'],
		])
		expect(read(calls).at(-1)).toMatchObject({ running_total: '24', dated: 'false', kind: 'opening' })
	})

	it('keeps any text as it is: quotes, commas, line breaks, letters of every script', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
		const odd = fc.constantFrom(
			'a "b", c',
			'two\r\nlines',
			'two\nlines',
			' around ',
			'"',
			',',
			'🤝 ё ى',
			'a;b\tc',
			'\u00a0',
		)
		fc.assert(
			fc.property(fc.oneof(text, odd), (summary) => {
				const dossier = emptyDossier({ meetings: [meeting({ summary: { en: summary } })] })
				expect(unguarded(read(tablesOf(dossier).meetings)[0]?.['summary'] ?? '')).toBe(summary)
			}),
		)
	})

	it.each(['=1+1', '+7', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('lets no text be run as a formula: %j', (text) => {
		const dossier = emptyDossier({
			meetings: [meeting({ summary: { en: text }, topics: [{ en: text }], occasion: { en: text } })],
			tallies: [yearlyTally({ 2025: -1 }, { entries: [entry({ delta: -1, note: { en: text } })] })],
		})
		const { meetings, details, calls } = tablesOf(dossier)
		const [row] = read(meetings)
		expect([row?.['summary'], row?.['occasion']]).toEqual([`'${text}`, `'${text}`])
		expect(read(details)[0]?.['text']).toBe(`'${text}`)
		// A number is no text.
		expect(read(calls)[0]).toMatchObject({ delta: '-1', running_total: '-1', note: `'${text}` })
	})

	it('comes in chunks of whole lines where it is long, in pieces, and is the same text', () => {
		const topics = Array.from({ length: 50 }, (_, i) => `=${i}, "${'long '.repeat(400)}"\nand on ${i}`)
		const long = { topics: topics.map((en) => ({ en })) }
		const dossier = emptyDossier({ meetings: ['a', 'b', 'c'].map((id) => meeting({ id, ...long })) })
		const table = meetingsTable(toldOf(dossier))
		const chunks = [...csvChunks(table, shownMeetings(dossier))].map((pieces) => [pieces].flat())
		expect(chunks.map((pieces) => pieces.at(-1)?.endsWith('\r\n'))).toEqual([true, true, true])
		expect(chunks.every((pieces) => pieces.length > topics.length)).toBe(true)
		for (const row of read(csvHeader(table) + chunks.flat().join(''))) {
			expect(unguarded(row['topics'] ?? '').split('\n')).toEqual(topics.map((text) => text.replace('\n', ' ')))
			expect(row['topics']).toMatch(/^'=0/)
		}
	})

	it('ends each of its lines with CR LF, and has nothing before the header', () => {
		const { calls } = tablesOf(firstDossier())
		expect(calls).toMatch(/^dossier_id,[^\n]*\r\n(?:[^\r\n]*\r\n)+$/)
	})

	it('adds up each count by itself, through an undo and a call that is only reported', () => {
		const called = entry({ id: 'c', on: '2025-08-18' })
		const undo = entry({ id: 'u', kind: 'undo', undoes: 'c', delta: -1, on: '2025-08-18' })
		const reported = entry({ id: 'r', kind: 'reported', delta: 0, on: '2025-08-19', reportedBy: { en: 'somebody' } })
		const first = yearlyTally({ 2025: 3 }, { preferred: true })
		const tallies = [
			{ ...first, entries: [...first.entries, called, undo, reported] },
			yearlyTally({ 2025: 5 }, { id: 'other', preferred: false }),
		]
		const rows = read(tablesOf(emptyDossier({ tallies })).calls)
		expect(rows.map((r) => [r['tally_id'], r['kind'], r['running_total'], r['dated'], r['undone']])).toEqual([
			['agency', 'opening', '3', 'false', 'false'],
			['other', 'opening', '5', 'false', 'false'],
			['agency', 'call', '4', 'true', 'true'],
			['agency', 'undo', '3', 'true', 'false'],
			['agency', 'reported', '3', 'true', 'false'],
		])
	})

	it('says of each reported call where it stands and who tells of it, and of each meeting', () => {
		const by = { on: '2025-08-19', reportedBy: { en: 'an agency' } }
		const reported = (id: string, more = {}) => entry({ id, kind: 'reported', delta: 0, ...by, ...more })
		const entries = [
			...[reported('open'), reported('denied', { deniedBy: { en: 'the Kremlin' } }), reported('told')],
			...[
				reported('inside', { counted: true }),
				reported('gone'),
				entry({ id: 'c', confirms: 'told', ...{ on: by.on } }),
			],
			entry({ id: 'u', kind: 'undo', undoes: 'gone', delta: 0, on: by.on }),
		]
		const at = { ...by, reportedBy: { en: 'an agency' }, date: '2025-01-02' }
		const meetings = [meeting({ id: 'm', status: 'denied', ...at, deniedBy: { en: 'both' } })]
		const tables = tablesOf(emptyDossier({ meetings, tallies: [yearlyTally({ 2025: 3 }, { entries })] }))
		const cells = ['entry_id', 'state', 'reported_by', 'denied_by', 'confirms', 'counted']
		expect(read(tables.calls).map((row) => cells.map((name) => row[name]).join(' | '))).toEqual([
			'open | open | an agency |  |  | false',
			'denied | denied | an agency | the Kremlin |  | false',
			'told | confirmed | an agency |  |  | false',
			'inside | counted | an agency |  |  | true',
			'gone | undone | an agency |  |  | false',
			'c |  |  |  | told | ',
			'u |  |  |  |  | ',
		])
		expect(read(tables.meetings)[0]).toMatchObject({ reported_by: 'an agency', denied_by: 'both' })
	})

	it('says in which language a text is, where it is in no other', () => {
		const dossier = emptyDossier({ meetings: [meeting({ topics: [{ ru: 'тема' }, { en: 'topic', ru: 'тема' }] })] })
		const topics = read(tablesOf(dossier, 'en').details).filter(({ kind }) => kind === 'topic')
		expect(topics.map((t) => [t['text'], t['language'], t['position']])).toEqual([
			['тема', 'ru', '1'],
			['topic', 'en', '2'],
		])
	})

	it('of changes has a row for each, with what was changed', () => {
		const told = toldOf(firstDossier())
		const at = '2025-08-18T10:00:00.000Z'
		const fields = ['place.city.ru', 'topics']
		const changes = [
			{ kind: 'meeting-changed', meeting: 'm', fields } as const,
			{ kind: 'call-recorded', entry: 'e', period: '2025', on: '2025-08-18', delta: 1 } as const,
			{ kind: 'visibility-changed', from: 'draft', to: 'public' } as const,
		]
		const why = { reason: '=a reason', reasonKind: 'update', isCorrection: true } as const
		const rows = changeRows([{ version: 2, at, changes, ...why }])
		const table = changesTable(told)
		const told3 = read([csvHeader(table), ...csvChunks(table, rows)].flat().join(''))
		expect(told3.map((r) => [r['change'], r['subject_type'], r['subject_id'], r['fields'], r['reason']])).toEqual([
			['meeting-changed', 'meeting', 'm', 'place.city.ru topics', "'=a reason"],
			['call-recorded', 'entry', 'e', '', "'=a reason"],
			['visibility-changed', 'dossier', 'putin-trump', '', "'=a reason"],
		])
	})
})

describe('what describes a table', () => {
	const url = 'https://sidelines.test/api/v1/dossiers/putin-trump/meetings.csv?lang=en'
	const told = toldOf(firstDossier(), 'en')
	const metadata = JSON.parse(csvwMetadata(meetingsTable(told), url, told))

	it('names its columns in their order, its key, and where it is', () => {
		const { columns, primaryKey } = metadata.tableSchema
		expect(columns.map(({ name }: { name: string }) => name)).toEqual(listed(COLUMNS.meetings))
		expect([metadata.url, primaryKey]).toEqual([url, ['dossier_id', 'meeting_id']])
		const citation = metadata['dc:bibliographicCitation'][0]['@value'].replaceAll('\u00a0', ' ')
		expect(citation).toBe(`The Paper. Putin and Trump, version 1, 15 August 2025. ${url}`)
	})

	it('is cited in one language, which it names: in English where there are no words of ours', () => {
		const cited = (language: string) => {
			const dossier = { ...firstDossier(), title: { ar: 'بوتين وترامب', de: 'Putin und Trump', en: 'Putin and Trump' } }
			const described = JSON.parse(csvwMetadata(meetingsTable(told), url, toldOf(dossier, language)))
			return described['dc:bibliographicCitation']
		}
		expect(cited('ar')[0]['@language']).toBe('ar')
		expect(cited('ar')[0]['@value']).toContain('بوتين وترامب، النسخة 1، ')
		expect(cited('de')[0]['@language']).toBe('en')
		expect(cited('de')[0]['@value']).toContain('Putin and Trump, version 1')
	})

	it('says what each holds, of which type, in which unit', () => {
		const of = (name: string) => metadata.tableSchema.columns.find((column: { name: string }) => column.name === name)
		expect(of('minutes_min')).toMatchObject({ datatype: 'integer', 'schema:unitCode': 'MIN' })
		expect(of('date')).toMatchObject({ datatype: 'date' })
		expect(of('status').datatype.format).toBe('held|scheduled|cancelled|reported|denied')
		expect(of('topics')).toMatchObject({ separator: '\n' })
		expect(of('city')['dc:description']).toEqual([
			{ '@value': 'City', '@language': 'en' },
			{ '@value': 'Город', '@language': 'ru' },
		])
	})

	it('names no licence where the newsroom has none', () => {
		expect(JSON.stringify(metadata)).not.toMatch(/licen[cs]e/i)
	})
})
