/** From the form of a pasted table to what it would do, and to the edit that does it: only what its editor has looked at. */
import type { Decide } from '../../edits/decision.ts'
import { isRecordId } from '../../edits/fields.ts'
import { badValue } from '../../faults/fault.ts'
import { err } from '../../faults/result.ts'
import { typedDate } from '../../reads/typed-date.ts'
import { isCalendarDate, latestDay, yearOf } from '../../record/calendar.ts'
import { type Dossier, preferredTally } from '../../record/dossier.ts'
import type { EditScope } from '../../record/edit-scope.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { unguarded } from '../../record/formula-guard.ts'
import type { Language } from '../../record/text.ts'
import type { Fields } from '../fields.ts'
import type { TableKind } from './column-words.ts'
import { countsIn, isReady, type Look } from './look.ts'
import { lookAtCalls } from './look-calls.ts'
import { lookAtMeetings } from './look-meetings.ts'
import type { LookContext } from './row-context.ts'
import { MAX_ROWS, type Problem, type Row, readTable, type Table } from './table.ts'
import { withDots } from './typed-cells.ts'

export function lookAt(kind: TableKind, fields: Fields, dossier: Dossier, by: LookContext): Look | Problem {
	const { at } = by
	const tally = dossier.tallies.find(({ id }) => id === fields['tally']) ?? preferredTally(dossier)
	if (kind === 'calls' && !tally) return 'no-tally'
	const table = readTable(kind, fields, dossier.languages)
	if (typeof table === 'string') return table
	// What has no id is new. It is told before any of it is weighed.
	const isNew = ({ cells }: Row) => (cells.get(kind === 'calls' ? 'entry_id' : 'meeting_id') ?? '').trim() === ''
	if (table.rows.filter(isNew).length > MAX_ROWS) return 'too-many'
	const chosen = {
		language: languageOfTexts(table.fields, dossier, by.language, table),
		source: fields['source']?.trim() ?? '',
		slashes: table.slashes.chosen,
		latest: latestDay(at),
	}
	const look =
		kind === 'calls' && tally
			? lookAtCalls(table, dossier, tally, chosen, at)
			: lookAtMeetings(table, fields, dossier, chosen, by)
	return look.rows.length - countsIn(look.rows).same > MAX_ROWS ? 'too-many' : look
}

/** As chosen, else by the letters of the table; of several languages that are written so the editor's own comes first. */
function languageOfTexts(
	{ language }: Fields,
	{ languages }: Dossier,
	own: DeskLanguage,
	{ text }: Pick<Table, 'text'>,
): Language {
	if (language !== undefined && languages.includes(language)) return language
	const first = [own, ...languages].filter((one) => languages.includes(one))
	const written = scriptOf(text)
	return first.find((one) => new Intl.Locale(one).maximize().script === written) ?? first[0] ?? languages[0]
}

/** Of most of its letters, addresses aside. */
function scriptOf(text: string): string {
	const words = text
		.slice(0, 100_000)
		.split(/\s/)
		.filter((word) => !word.includes('/'))
		.join(' ')
	const counted = SCRIPTS.map(([script, letter]) => [script, words.match(letter)?.length ?? 0] as const)
	return counted.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

const SCRIPTS = [
	['Latn', /\p{sc=Latn}/gu],
	['Cyrl', /\p{sc=Cyrl}/gu],
	['Arab', /\p{sc=Arab}/gu],
] as const

/** What of a record a table is compared with. */
export function tableScope(kind: TableKind, fields: Fields, languages: readonly Language[]): EditScope {
	if (kind === 'meetings') return { meetings: 'all' }
	const table = readTable(kind, fields, languages)
	if (typeof table === 'string') return { days: [], entries: [] }
	const cells = (column: string) => table.rows.map((row) => (row.cells.get(column) ?? '').trim())
	const read = cells('date').map((cell) => typedDate(withDots(unguarded(cell), table.slashes.chosen)))
	const days = [...new Set(read.filter(isCalendarDate))].sort()
	const [first, last] = [days.at(0), days.at(-1)]
	// A period that is opened for one is of its calendar year.
	const opens = first && last ? { from: `${yearOf(first)}-01-01`, to: `${yearOf(last)}-12-31` } : undefined
	return { days, entries: [...new Set(cells('entry_id').filter(isRecordId))], opens }
}

export function tableEdit(kind: TableKind, fields: Fields, by: Omit<LookContext, 'at'>): Decide<unknown> {
	return (dossier, moment) => {
		const look = lookAt(kind, fields, dossier, { ...by, at: moment.at })
		if (typeof look === 'string') return err(badValue('/table', { kind: 'required' }))
		if (!isReady(look)) return err(badValue('/table', { kind: 'required' }))
		if (look.seen !== fields['seen']) return err({ kind: 'precondition-failed', version: dossier.version })
		return look.save(moment)
	}
}
