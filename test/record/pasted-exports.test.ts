/** What our own files say is what the record says: pasted back they change nothing, and one changed cell changes one thing. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../src/desk/table/edits.ts'
import { isReady, type Look } from '../../src/desk/table/look.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { tablesOf } from '../support/formats.ts'
import { faultColumns } from '../support/looked.ts'
import { randomRecords } from '../support/random-records.ts'

const AT = '2026-11-28T09:00:00Z'

function look(kind: 'meetings' | 'calls', table: string, dossier: Dossier, fields = {}): Look {
	const seen = lookAt(kind, { table, ...fields }, dossier, { language: 'en', named: dossier.tallies, at: AT })
	if (typeof seen === 'string') throw new Error(seen)
	return seen
}

const outcomes = ({ rows }: Look) => [...new Set(rows.map(({ outcome }) => outcome.kind))]

/** The table with a cell changed, as a spreadsheet writes it. */
function edited(csv: string, change: (row: Record<string, string>) => void): string {
	const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
	for (const row of data) change(row)
	return Papa.unparse(data, { delimiter: '\t', newline: '\n' })
}

describe('a downloaded table that is pasted back', () => {
	it('changes nothing, in any of the dossier’s languages', () => {
		const first = firstDossier()
		for (const language of first.languages) {
			const { meetings, calls } = tablesOf(first, language)
			expect(outcomes(look('meetings', meetings, first))).toEqual(['same'])
			expect(
				outcomes(
					look(
						'meetings',
						edited(meetings, () => {}),
						first,
					),
				),
			).toEqual(['same'])
			expect(outcomes(look('calls', calls, first))).toEqual(['same'])
			expect(isReady(look('meetings', meetings, first))).toBe(true)
		}
	})

	it.each(['=1', "'=1", "''-x", '-', "'-", '—', "'Ndrangheta", '@a\n=b'])(
		'changes nothing of a text that is %j',
		(said) => {
			const text = { en: said }
			const its = {
				occasion: text,
				topics: [text, { en: "'=2" }],
				remarks: [{ speaker: { en: 'A' }, text }],
				summary: text,
			}
			const source = { url: 'https://example.org/', publisher: text, title: said, publishedOn: null }
			const dossier = emptyDossier({ meetings: [meeting({ ...its, sources: [source] })] })
			expect(outcomes(look('meetings', tablesOf(dossier).meetings, dossier))).toEqual(['same'])
		},
	)

	it('changes nothing of any record', () => {
		for (let seed = 1; seed <= 30; seed++) {
			for (const dossier of randomRecords(seed).history('d', 4).slice(1)) {
				const { meetings, calls } = tablesOf(dossier)
				if (dossier.meetings.length > 0) expect(outcomes(look('meetings', meetings, dossier))).toEqual(['same'])
				if (dossier.tallies.length > 0) expect(outcomes(look('calls', calls, dossier))).toEqual(['same'])
			}
		}
	})
})

describe('a changed cell', () => {
	const first = firstDossier()
	const csv = tablesOf(first, 'en').meetings
	const id = '2018-07-16-helsinki'
	const change = (cells: Record<string, string>) => {
		const seen = look(
			'meetings',
			edited(csv, (row) => row['meeting_id'] === id && Object.assign(row, cells)),
			first,
		)
		const changed = seen.rows.flatMap(({ outcome }) => (outcome.kind === 'meeting' ? [outcome.weighed] : []))
		expect(outcomes(seen)).not.toContain('refused')
		return { paths: changed.flatMap(({ found }) => found.map(({ path }) => path)), after: changed[0]?.after, seen }
	}

	it.each([
		[{ city: 'Turku' }, ['place.city.en', 'place.city.ru']],
		[{ occasion: 'A summit' }, ['occasion.en']],
		[{ minutes_min: '120', minutes_max: '150' }, ['duration.actual']],
		[{ planned_minutes: '95' }, ['duration.plannedMinutes']],
		[{ date: '17 July 2018' }, ['date']],
		[{ until: '17.07.2018' }, ['until']],
		[{ date_precision: 'month' }, ['date', 'datePrecision']],
		[{ status: 'отменена' }, ['status']],
		[{ country: 'Sweden' }, ['place.country']],
		[{ summary: '' }, []],
		[{ summary: '-' }, ['summary.en', 'summary.ru']],
		[{ topics: '-' }, ['topics']],
		[{ source_title: 'Another' }, ['sources']],
	])('%o', (cells, paths) => {
		expect(change(cells).paths.sort()).toEqual([...paths].sort())
	})

	it('leaves the other items of a list with their translations, and the other sources', () => {
		const before = first.meetings.find((m) => m.id === id)
		const [line = ''] = tablesLine(csv, id)
		const { after } = change({ topics: `${line}\nWeather` })
		expect(after?.topics).toEqual(
			[...(before?.topics ?? []), { en: 'Weather' }].filter((t) => t.en === 'Weather' || t.en),
		)
		const { after: sourced } = change({ source_url: 'example.org/new' })
		expect(sourced?.sources.map(({ url }) => url)).toEqual([
			'https://example.org/new',
			...(before?.sources.slice(1).map(({ url }) => url) ?? []),
		])
	})

	it('of what readers were told asks for a reason', () => {
		expect(change({ status: 'cancelled' }).seen.alters).toBe(true)
	})

	it('in a row of another dossier, of no meeting that there is, or of one twice, is refused', () => {
		const faults = (text: string) =>
			look('meetings', text, first).rows.flatMap(({ outcome }) => (outcome.kind === 'refused' ? outcome.faults : []))
		const rows = (change: (row: Record<string, string>) => void) => faults(edited(csv, change)).map((f) => f.column)
		expect(new Set(rows((row) => Object.assign(row, { dossier_id: 'other' })))).toEqual(new Set(['dossier_id']))
		expect(rows((row) => row['meeting_id'] === id && Object.assign(row, { meeting_id: 'none' }))).toEqual([
			'meeting_id',
		])
		expect(rows((row) => Object.assign(row, { meeting_id: id })).filter((c) => c === 'meeting_id')).toHaveLength(6)
	})
})

function tablesLine(csv: string, id: string): string[] {
	const { data } = Papa.parse<Record<string, string>>(csv, { header: true })
	return data.filter((row) => row['meeting_id'] === id).map((row) => row['topics'] ?? '')
}

describe('a table of calls', () => {
	const first = firstDossier()
	const table =
		'Date\tCalls\tSource\tNote\n16 August 2025\t\thttps://example.org/1\tBrief\n1 May 2026\t2\thttps://example.org/2\t'

	it('adds one for each day, or as many as it says, and shows the periods that it would open', () => {
		const seen = look('calls', table, first)
		const calls = seen.rows.flatMap(({ outcome }) => (outcome.kind === 'call' ? [outcome.call] : []))
		expect(calls.map(({ on, delta, period }) => [on, delta, period.id])).toEqual([
			['2025-08-16', 1, '2025'],
			['2026-05-01', 2, '2026'],
		])
		expect(seen.opened.map(({ id, from, to }) => [id, from, to])).toEqual([['2026', '2026-01-01', '2026-12-31']])
		const saved = seen.save({ at: AT, today: '2026-11-28', newId: () => crypto.randomUUID() })
		expect(saved.ok && saved.value.changes.map(({ kind }) => kind)).toEqual([
			...['period-opened', 'call-recorded', 'call-recorded'],
		])
	})

	it('is refused where a stated total has the day, and asked about where a call is recorded on it', () => {
		const seen = look(
			'calls',
			`${table}\n1 March 2025\t\thttps://example.org/3\t\n16.08.2025\t\thttps://example.org/4\t`,
			first,
		)
		expect(seen.rows.map(({ outcome, alike }) => [outcome.kind, alike.length])).toEqual([
			['call', 0],
			['call', 0],
			['refused', 0],
			['call', 1],
		])
		expect(isReady(seen)).toBe(false)
	})

	it('has no note that a failed formula left', () => {
		const seen = look('calls', table.replace('Brief', '#REF!'), first)
		expect(faultColumns(seen)).toEqual(['note'])
	})

	it('takes dates with slashes in the one order that they can have, or in the one that is chosen', () => {
		const days = (rows: string, fields = {}) =>
			look('calls', `Date\tSource\n${rows}`, first, fields).rows.map(({ outcome }) =>
				outcome.kind === 'call' ? outcome.call.on : outcome.kind,
			)
		const source = '\thttps://example.org/1'
		expect(days(`10/09/2025${source}`)).toEqual(['refused'])
		expect(days(`10/09/2025${source}`, { slashes: 'month' })).toEqual(['2025-10-09'])
		expect(days(`10/09/2025${source}\n25/09/2025${source}`)).toEqual(['2025-09-10', '2025-09-25'])
	})
})
