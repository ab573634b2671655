/** Reads as much of a record as it takes to edit its ledger: its heading, its counts, and of the entries those that the edit concerns. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import { type Database, statementOf } from './database.ts'
import { ENTRY_PARTS, type EntryRow, entryOfRow } from './read-ledger.ts'
import { periodsAt } from './read-period.ts'
import { type RecordPart, readRecordPart } from './record-part.ts'
import { type Asked, asks, isCounting, isNotUndone, stands, UNDONE } from './standing-rows.ts'

/** What an edit of a ledger concerns. */
export type Concerned = {
	/** The day of the call that it records, or reports. */
	readonly on?: CalendarDate | undefined
	/** The id of the reported call that it confirms or denies. */
	readonly settles?: string
	/** The id of the entry that it undoes. */
	readonly undoes?: string
	/** The id of the period whose total it states. */
	readonly states?: string
}

/**
 * The dossier has no meetings. Of the entries there are, each with its undo: those of the days concerned, and the calls that confirm
 * one of them; the newest that states a total of each period; where one is undone, or a total stated, all of its period; and the
 * newest that are left where one is undone.
 *
 * @returns null where all of the record has to be read: what is counted in it is not stored, there is no record, or an entry may
 * change that others of its instant come after, which then are written anew as well
 */
export function readLedgerPart(db: Database, id: string, concerned: Concerned, now: Date): Promise<RecordPart | null> {
	const { undoes, states } = concerned
	return readRecordPart(db, id, now, {
		marksCalls: false,
		ask: (asked) =>
			Promise.all([
				statementOf(db, concernedEntries(asked, concerned)).all<ConcernedRow>(),
				statementOf(db, periodsAt(asked)).all<PeriodRow>(),
			]),
		listsOf([{ results: entries }, { results: periods }], { tallies, languages: [first] }) {
			if (entries.some(({ isFollowed }) => isFollowed === 1)) return null
			const own = <Row extends { tally: string }>(all: readonly Row[], tally: string) =>
				all.filter((row) => row.tally === tally)
			return {
				meetingsCheckedOn: null,
				meetings: [],
				tallies: tallies.map(({ id: tally, authority, preferred, method }) => ({
					...{ id: tally, authority, preferred, method },
					periods: own(periods, tally).map(({ id, label, from, to }) => ({ id, label: JSON.parse(label), from, to })),
					entries: own(entries, tally).map((row) => entryOfRow(row, first)),
				})),
				answersWith: (entries.find(({ id }) => id === undoes) ?? periods.find(({ id }) => id === states))?.tally,
			}
		},
	})
}

type ConcernedRow = EntryRow & { readonly tally: string; readonly isFollowed: number }
type PeriodRow = Readonly<Record<'tally' | 'id' | 'label' | 'from' | 'to', string>>

export function concernedEntries(asked: Asked, { on, settles, undoes, states }: Concerned): SQL {
	const picked = [
		ON_DAYS,
		CONFIRMING,
		STATED,
		...(undoes || states ? [IN_PERIOD] : []),
		...(undoes ? [sql`SELECT row FROM newest`] : []),
	]
	const mayChange = undoes ? sql`e.counted = 1` : sql`e.id = ${settles ?? null}`
	return sql`WITH ${asks([asked])}, ${UNDONE}, named AS (
			SELECT e.tally, e.period, e."on", e.confirms FROM at CROSS JOIN entry_versions e ON ${stands('e')} AND e.id = ${settles ?? undoes ?? null}
		), days AS (
			SELECT ${on ?? null} AS day UNION SELECT "on" FROM named
			UNION SELECT r."on" FROM at CROSS JOIN named CROSS JOIN entry_versions r ON ${stands('r')} AND r.id = named.confirms
		), its AS (
			SELECT tally, period FROM named
			UNION SELECT p.tally, p.id FROM at CROSS JOIN periods p ON ${stands('p')} AND p.id = ${states ?? null}
		), newest AS (${newestOf(sql`1`)} UNION ${newestOf(sql`n.source IS NOT NULL`)}
		), picked AS MATERIALIZED (${sql.join(picked, sql` UNION `)})
		SELECT e.tally, ${ENTRY_PARTS}, ${mayChange} AND EXISTS (SELECT 1 FROM at CROSS JOIN entry_versions l INDEXED BY entry_versions_in_order
				ON ${stands('l')} AND l.tally = e.tally AND l.recorded_at = e.recorded_at AND l.rowid > e.rowid
				WHERE l.rowid NOT IN (SELECT row FROM picked)) AS isFollowed
		FROM picked CROSS JOIN entry_versions e ON e.rowid = row ORDER BY e.recorded_at, e.rowid`
}

const ON_DAYS = sql`SELECT e.rowid AS row FROM at CROSS JOIN days CROSS JOIN tallies t ON ${stands('t')}
	CROSS JOIN entry_versions e INDEXED BY entry_versions_by_day ON ${stands('e')} AND e.tally = t.id AND e."on" = days.day`

const CONFIRMING = sql`SELECT c.rowid FROM at CROSS JOIN days CROSS JOIN tallies t ON ${stands('t')}
	CROSS JOIN entry_versions r INDEXED BY entry_versions_reported
		ON ${stands('r')} AND r.kind = 'reported' AND r.tally = t.id AND r."on" = days.day
	CROSS JOIN entry_versions c INDEXED BY entry_versions_confirming
		ON ${stands('c')} AND c.confirms = r.id AND ${isNotUndone('c')}`

const STATED = sql`SELECT row FROM (
	SELECT e.rowid AS row, max(e."on") FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_stated
		ON ${stands('e')} AND e.kind IN ('opening', 'correction') WHERE ${isCounting('e')} GROUP BY e.tally, e.period)`

const IN_PERIOD = sql`SELECT e.rowid FROM at CROSS JOIN its CROSS JOIN entry_versions e INDEXED BY entry_versions_by_period
	ON ${stands('e')} AND e.tally = its.tally AND e.period = its.period`

/** Two, of which one may be the one that is undone. */
function newestOf(which: SQL): SQL {
	return sql`SELECT e.rowid AS row FROM at CROSS JOIN named CROSS JOIN entry_versions e ON e.rowid IN (
		SELECT n.rowid FROM entry_versions n INDEXED BY entry_versions_by_day
		WHERE ${stands('n')} AND n.tally = named.tally AND ${isCounting('n')} AND ${which}
		ORDER BY n."on" DESC, n.recorded_at DESC, n.rowid DESC LIMIT 2)`
}
