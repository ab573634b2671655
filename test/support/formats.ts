/** A dossier's formats, made from a record that is there whole, as the database's are. */
import Papa from 'papaparse'
import { CALENDAR_END, calendarEvent, calendarHead } from '../../src/formats/calendar.ts'
import { callsTable, totalRows, totalsTable, withRunningTotals } from '../../src/formats/calls-tables.ts'
import { csvChunks, csvHeader, type Table } from '../../src/formats/csv.ts'
import { detailsOf, detailsTable, meetingsTable } from '../../src/formats/meetings-table.ts'
import type { Told } from '../../src/formats/told.ts'
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { counts, type ShownMeeting } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { byDate, ordinals } from '../../src/record/meeting.ts'
import { reportStates } from '../../src/record/tally.ts'
import type { Language } from '../../src/record/text.ts'

/** A CSV file's rows, by the names of their columns. */
export function rowsOf(csv: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
}

export const TODAY = '2026-11-28'

export function toldOf(dossier: Dossier, language: Language = dossier.languages[0]): Told {
	const excerpt = excerptOf(dossier, counts(TODAY))
	const newsroom = { en: 'The Paper', ru: 'Газета' }
	return { ...excerpt, language, origin: 'https://sidelines.test', newsroom, licenceUrl: null }
}

export function shownMeetings({ meetings }: Dossier): ShownMeeting[] {
	const places = ordinals(meetings)
	return meetings.toSorted(byDate).map((m) => ({ ...m, ordinal: places.get(m.id) ?? null, isWhole: true }))
}

export function tablesOf(dossier: Dossier, language?: Language, today: CalendarDate = TODAY) {
	const told = toldOf(dossier, language)
	const meetings = shownMeetings(dossier)
	const periods = dossier.tallies.flatMap((tally) => tally.periods)
	return {
		meetings: csv(meetingsTable(told), meetings),
		details: csv(
			detailsTable(told),
			meetings.flatMap((meeting) => detailsOf(meeting, told)),
		),
		calls: csv(callsTable(told, periods), withRunningTotals()(standingEntries(dossier))),
		totals: csv(totalsTable(told, today), totalRows(told)),
	}
}

function standingEntries({ tallies }: Dossier) {
	return tallies
		.flatMap(({ id: tally, entries }) => {
			const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
			const states = reportStates(entries)
			const kindOf = new Map(entries.map((e) => [e.id, e.kind]))
			return entries.map((e) => {
				const undoneKind = e.undoes === null ? null : (kindOf.get(e.undoes) ?? null)
				return { ...e, tally, isUndone: undone.has(e.id), undoneKind, state: states.get(e.id) ?? null }
			})
		})
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function csv<Row>(table: Table<Row>, rows: readonly Row[]): string {
	return [csvHeader(table), ...csvChunks(table, rows)].flat().join('')
}

export function calendarOf(dossier: Dossier, language?: Language): string {
	const told = toldOf(dossier, language)
	const [dated, undated] = [true, false].map((is) =>
		shownMeetings(dossier).filter((m) => (m.datePrecision === 'day') === is),
	)
	const changed = { sequence: 0, changedAt: dossier.updatedAt, gone: null }
	const events =
		dated
			?.filter(({ status }) => status !== 'denied')
			.map((meeting) => calendarEvent({ ...meeting, ...changed }, told)) ?? []
	return (
		calendarHead(told, undated?.length ?? 0, 'https://sidelines.test/meetings.ics') + events.join('') + CALENDAR_END
	)
}
