/** What a spreadsheet program makes of our own files on the way: dates, numbers and yes-or-no in its own form. It says nothing new. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../src/desk/table/edits.ts'
import { durationPhrase } from '../../src/record/duration-phrase.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { tablesOf } from '../support/formats.ts'
import { faultColumns, outcomesOf } from '../support/looked.ts'

const AT = '2026-11-28T09:00:00Z'
type Cells = Record<string, string>

const actual = { min: 90, max: 90, approximate: true }
const MEETINGS = [
	meeting({ date: '2020-01-01', datePrecision: 'year', id: 'year' }),
	meeting({ date: '2021-08-01', datePrecision: 'month', id: 'month' }),
	meeting({ date: '2022-08-01', id: 'first' }),
	meeting({
		...{ date: '2023-07-03', until: '2023-07-08', id: 'several' },
		duration: { plannedMinutes: 60, plannedApproximate: false, actual },
		sources: [{ url: 'https://example.org/', publisher: { en: 'A' }, title: '+7', publishedOn: '2023-07-09' }],
	}),
	meeting({ date: '2024-09-25', id: 'late' }),
]
const DOSSIER = emptyDossier({ meetings: MEETINGS })
const DATES = ['date', 'until', 'source_published_on']

/** The downloaded table with each row changed, as a clipboard has it. */
function through(change: (row: Cells) => void): string {
	const { data } = Papa.parse<Cells>(tablesOf(DOSSIER, 'en').meetings, { header: true, skipEmptyLines: true })
	for (const row of data) change(row)
	return Papa.unparse(data, { delimiter: '\t', newline: '\n' })
}

function look(table: string, fields = {}) {
	const seen = lookAt('meetings', { table, ...fields }, DOSSIER, { language: 'en', named: DOSSIER.tallies, at: AT })
	if (typeof seen === 'string') throw new Error(seen)
	return seen
}

const dated = (write: (year: string, month: string, day: string) => string) => (row: Cells) => {
	for (const column of DATES) {
		row[column] = (row[column] ?? '').replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, ...parts) =>
			write(parts[0], parts[1], parts[2]),
		)
	}
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

describe('our own file that went through a spreadsheet changes nothing', () => {
	it.each<[string, (row: Cells) => void]>([
		['dates of Moscow', dated((y, m, d) => `${d}.${m}.${y}`)],
		['dates of New York', dated((y, m, d) => `${+m}/${+d}/${y}`)],
		['dates of London', dated((y, m, d) => `${d}/${m}/${y}`)],
		['dates with the month’s name', dated((y, m, d) => `${+d}-${MONTHS[+m - 1]}-${y}`)],
		['dates with a clock', dated((y, m, d) => `${y}-${m}-${d} 00:00:00`)],
		['dates with a clock, as programs write them', dated((y, m, d) => `${y}-${m}-${d}T00:00:00.000Z`)],
		['months as months', (row) => row['meeting_id'] === 'month' && Object.assign(row, { date: '2021-08' })],
		[
			'yes and no in Russian',
			(row) =>
				Object.entries(row).forEach(([k, v]) => {
					if (v === 'true' || v === 'false') row[k] = v === 'true' ? 'ИСТИНА' : 'ЛОЖЬ'
				}),
		],
		[
			'yes and no in capitals',
			(row) =>
				Object.entries(row).forEach(([k, v]) => {
					if (v === 'true' || v === 'false') row[k] = v.toUpperCase()
				}),
		],
		[
			'numbers with decimals',
			(row) =>
				Object.entries(row).forEach(([k, v]) => {
					if (/_(min|max|minutes)$/.test(k) && v) row[k] = `${v}${k.endsWith('max') ? '.00' : ',0'}`
				}),
		],
		[
			'apostrophes taken for a sign of text',
			(row) =>
				Object.entries(row).forEach(([k, v]) => {
					row[k] = v.replace(/^'/, '')
				}),
		],
		['columns at its side', (row) => Object.assign(row, { ' ': '', '  ': '' })],
	])('%s', (_what, change) => {
		for (const withPrecision of [true, false]) {
			const table = through((row) => {
				change(row)
				if (!withPrecision) delete row['date_precision']
			})
			expect(outcomesOf(look(table))).toEqual(['same'])
		}
	})
})

describe('a date and the column that says how exact it is', () => {
	const only = (id: string, cells: Cells) =>
		look(through((row) => row['meeting_id'] === id && Object.assign(row, cells)))
	const seenAs = (id: string, cells: Cells): Pick<Meeting, 'date' | 'datePrecision'> | string[] => {
		const seen = only(id, cells)
		const made = seen.rows.flatMap(({ outcome }) => (outcome.kind === 'meeting' ? [outcome.weighed.after] : []))
		const [{ date, datePrecision } = { date: '', datePrecision: 'day' as const }] = made
		return made.length > 0 ? { date, datePrecision } : faultColumns(seen)
	}
	const month = { date: '2021-09-01', datePrecision: 'month' } as const

	it.each<[string, Cells, ReturnType<typeof seenAs>]>([
		['month', { date: '2021-09-01' }, month],
		['month', { date: '01.09.2021' }, month],
		['month', { date: 'September 2021' }, month],
		['month', { date: '2021-08-15', date_precision: 'day' }, { date: '2021-08-15', datePrecision: 'day' }],
		['month', { date_precision: 'day' }, { date: '2021-08-01', datePrecision: 'day' }],
		['first', { date: 'September 2021' }, month],
		['first', { date: 'September 2021', date_precision: '' }, month],
	])('agree: %s, %o', (id, cells, days) => {
		expect(seenAs(id, cells)).toMatchObject(days)
	})

	it.each<[string, Cells, string]>([
		// A day that the column would take away, and a day that nobody gave.
		['month', { date: '15 August 2021' }, 'date_precision'],
		['month', { date: 'August 2021', date_precision: 'day' }, 'date_precision'],
		['month', { date: 'Aug-21' }, 'date'],
		['month', { date: 'авг.21' }, 'date'],
		['month', { date: '44409' }, 'date'],
		['month', { date: '1/8/21' }, 'date'],
	])('are asked about where they do not: %s, %o', (id, cells, column) => {
		expect(seenAs(id, cells)).toEqual([column])
	})

	it('are asked about in a new row too', () => {
		const seen = (date: string, precision: string) =>
			look(`Date\tDate precision\tCity\tCountry\tSource\n${date}\t${precision}\tOslo\tNO\thttps://example.org/1`)
		expect(faultColumns(seen('2019-03', 'day'))).toEqual(['date_precision'])
		expect(faultColumns(seen('5 March 2019', 'year'))).toEqual(['date_precision'])
		expect(outcomesOf(seen('2019-03-01', 'month'))).toEqual(['meeting'])
	})
})

it('is no duration that was made into a date, and no whole number with decimals of its own', () => {
	for (const made of ['2-Jan', '01.фев', '01.02.2026', '10.15.2026', '1/2/2026', '15.окт']) {
		expect(durationPhrase(made), made).toBeNull()
	}
	const row = (cells: string) => look(`meeting_id\tminutes_min\tminutes_max\nlate\t${cells}`)
	expect(faultColumns(row('1,000\t'))).toEqual(['minutes_min'])
	expect(faultColumns(row('2-Jan\t'))).toEqual(['minutes_min'])
	expect(faultColumns(row('90\t1.5'))).toEqual(['minutes_max'])
})

it('is no text that a failed formula left, in any column, in a new row or over a meeting', () => {
	for (const error of ['#N/A', '#REF!', '#NAME?', '#Н/Д', '#ИМЯ?', '#ДЕЛ/0!', 'Err:502', '########']) {
		const over = look(`meeting_id\toccasion\ttopics\tminutes_min\nlate\t${error}\t${error}\t${error}`)
		expect(faultColumns(over), error).toEqual(['occasion', 'topics', 'minutes_min'])
		const fresh = look(`Date\tCity\tCountry\tSource\n2019-03-05\t${error}\tNO\thttps://example.org/1`)
		expect(faultColumns(fresh), error).toEqual(['city'])
	}
	const kept = look('meeting_id\toccasion\ttopics\nlate\t#MeToo\t#1; a # of topics')
	expect(outcomesOf(kept)).toEqual(['meeting'])
})
