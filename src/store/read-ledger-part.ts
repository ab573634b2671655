/** Reads as much of a record as it takes to record one call: its heading, its counts, and of the entries those of that day. */
import { type SQL, sql } from 'drizzle-orm'
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Counts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { counts, type Excerpt, preferredIn } from '../record/excerpt.ts'
import type { Settings } from '../record/settings.ts'
import type { Summary } from '../record/summary.ts'
import type { LedgerEntry } from '../record/tally.ts'
import { type Database, statementOf } from './database.ts'
import { readExcerpts } from './read-excerpt.ts'
import { ENTRY_PARTS, type EntryRow, entryOfRow, readLedgerPage } from './read-ledger.ts'
import { readMoment } from './read-moment.ts'
import { periodsAt } from './read-period.ts'
import { type Asked, asks, isCounting, isNotUndone, stands, UNDONE } from './standing-rows.ts'
import { readCounts } from './summaries.ts'

/** A part of a record that is read for an edit, and what is known of the whole. */
export type RecordPart = {
	readonly dossier: Dossier
	readonly settings: Settings
	readonly counted: Excerpt
	/** The newest entries of the preferred tally, the newest first. */
	readonly newest: readonly LedgerEntry[]
	readonly summary: Summary
	readonly counts: Counts
}

/**
 * The dossier has no meetings; of the entries those of the day, those that confirm one of them, and the newest that states a
 * total of each period.
 *
 * @param on the day of the call
 * @param entries how many of the newest
 * @returns null where all of the record has to be read: what is counted in it is not stored, or there is no record
 */
export async function readLedgerPart(
	db: Database,
	id: string,
	on: CalendarDate,
	entries: number,
	now: Date,
): Promise<RecordPart | null> {
	const moment = await readMoment(db, id, 'newsroom')
	if (!moment) return null
	const { version, settings } = moment
	const today = dateInTimeZone(now, settings.timeZone)
	const asked = { dossier: id, version, day: null, today, published: null }
	const [[read], stored, rows, periods] = await Promise.all([
		readExcerpts(db, [asked], { ...counts(today), countsCalls: false }, 'newsroom'),
		readCounts(db, id, version),
		statementOf(db, entriesOfDay(asked, on)).all<EntryRow & { readonly tally: string }>(),
		statementOf(db, periodsAt(asked)).all<Record<'tally' | 'id' | 'label' | 'from' | 'to', string>>(),
	])
	if (!read || !stored) return null
	const excerpt = { ...read, tallies: stored.counts.tallies }
	const [first] = excerpt.languages
	const preferred = preferredIn(excerpt)
	const newest = preferred
		? await readLedgerPage(db, asked, { tally: preferred.id, after: null, limit: entries }, first)
		: []
	const { tallies, meetings: _meetings, proof: _proof, ...heading } = excerpt
	const own = <Row extends { tally: string }>(all: readonly Row[], tally: string) =>
		all.filter((row) => row.tally === tally)
	return {
		settings,
		counted: excerpt,
		newest: newest ?? [],
		...stored,
		dossier: {
			...heading,
			meetingsCheckedOn: null,
			meetings: [],
			tallies: tallies.map(({ id: tally, authority, preferred, method }) => ({
				...{ id: tally, authority, preferred, method },
				periods: own(periods.results, tally).map(({ id, label, from, to }) => ({
					id,
					label: JSON.parse(label),
					from,
					to,
				})),
				entries: own(rows.results, tally).map((row) => entryOfRow(row, first)),
			})),
		},
	}
}

function entriesOfDay(asked: Asked, on: CalendarDate): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}, picked AS (
			SELECT e.rowid AS row FROM at CROSS JOIN tallies t ON ${stands('t')}
			CROSS JOIN entry_versions e INDEXED BY entry_versions_by_day ON ${stands('e')} AND e.tally = t.id AND e."on" = ${on}
			UNION
			SELECT c.rowid FROM at CROSS JOIN entry_versions r INDEXED BY entry_versions_reported
				ON ${stands('r')} AND r.kind = 'reported' AND r."on" = ${on}
			CROSS JOIN entry_versions c INDEXED BY entry_versions_confirming
				ON ${stands('c')} AND c.confirms = r.id AND ${isNotUndone('c')}
			UNION
			SELECT row FROM (
				SELECT e.rowid AS row, max(e."on") FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_stated
					ON ${stands('e')} AND e.kind IN ('opening', 'correction') WHERE ${isCounting('e')} GROUP BY e.tally, e.period))
		SELECT e.tally, ${ENTRY_PARTS} FROM picked CROSS JOIN entry_versions e ON e.rowid = row ORDER BY e.recorded_at, e.rowid`
}
