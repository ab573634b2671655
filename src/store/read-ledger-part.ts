/** Reads as much of a record as it takes to edit a ledger, or say who counts: heading, counts, and the entries that the edit depends on. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import type { LedgerScope } from '../record/edit-scope.ts'
import { bytesIn, MAX_PAGE_BYTES } from '../record/limits.ts'
import type { LedgerEntry } from '../record/tally.ts'
import { isDraft } from '../record/visibility.ts'
import { type Database, statementOf } from './database.ts'
import { ENTRY_PARTS, type EntryRow } from './read-ledger.ts'
import { readPeriods } from './read-period.ts'
import { NEWEST, type RecordPart, readRecordPart, talliesOf } from './record-part.ts'
import { type Asked, asks, isCounting, isNotUndone, stands, UNDONE } from './standing-rows.ts'

/**
 * The dossier has no meetings. Its entries, each with its undo: those of the days in question, and of the days of those that are
 * named; the newest stated total of each period; all of a period of which an entry is undone or erased, whose total is stated, or which
 * is moved or removed; the reported calls that lie in a period before or after the edit; the calls that confirm one of these; where a
 * count may go, the newest that count besides.
 *
 * @returns null where all of the record has to be read: there is no record, its counts are not stored, an entry that is changed or
 * removed may make room on a page, or one that may change is followed by an unread one of the same instant
 */
export async function readLedgerPart(
	db: Database,
	id: string,
	scope: LedgerScope,
	now: Date,
): Promise<RecordPart | null> {
	const { settles, undoes, erases, states, statesIn, moves, removes, opens, tally: described }: Fields = scope
	const period = states ?? moves ?? removes
	const part = await readRecordPart(db, id, now, {
		marksCalls: false,
		ask: (asked) =>
			Promise.all([statementOf(db, entriesInScope(asked, scope)).all<ScopedRow>(), readPeriods(db, asked)]),
		listsOf([{ results: entries }, periods], { tallies, languages: [first] }) {
			if (entries.some(({ isFollowed }) => isFollowed === 1)) return null
			const answered =
				described ??
				statesIn ??
				(entries.find(({ id }) => id === undoes) ?? periods.find((placed) => placed.period.id === period))?.tally
			return {
				meetingsCheckedOn: null,
				meetings: [],
				tallies: talliesOf(tallies, periods, entries, first),
				// A total may open its period in any of them.
				answered: (states !== undefined && opens ? tallies : tallies.filter(({ id }) => id === answered)).map(
					({ id }) => id,
				),
			}
		},
	})
	if (!part) return null
	// Entries go with their period, more than a page has been read for.
	const leavesPage = (entries: readonly LedgerEntry[]) => entries.some(({ period }) => period === removes)
	if (removes && [...part.newest.values()].some((all) => all.length === NEWEST && leavesPage(all))) return null
	// A denial may shorten a note, an undo takes an entry out of a draft, a report may have no period any more: then more has room on
	// the page than was read.
	const makesRoom = settles || erases || moves || removes || opens || (undoes && isDraft(part.dossier))
	return makesRoom && mayBeCut(part) ? null : part
}

/** Whether a page has fewer entries than it may have since they have so many bytes, by a guess on the safe side. */
function mayBeCut({ newest }: RecordPart): boolean {
	return [...newest.values()].some(
		(entries) => entries.length < NEWEST && bytesIn(JSON.stringify(entries)) > MAX_PAGE_BYTES / 2,
	)
}

type ScopedRow = EntryRow & { readonly tally: string; readonly isFollowed: number }

type Fields = Readonly<
	Partial<
		Record<
			'on' | 'settles' | 'undoes' | 'erases' | 'states' | 'statesIn' | 'moves' | 'removes' | 'from' | 'to',
			string | undefined
		>
	>
> &
	Readonly<Partial<Record<'days' | 'entries', readonly string[]>>> & {
		readonly tally?: string | null
		readonly opens?: { readonly from: string; readonly to: string } | undefined
	}

export function entriesInScope(asked: Asked, scope: LedgerScope): SQL {
	const { on, days, entries, settles, undoes, erases, states, statesIn, moves, removes, from, to, opens }: Fields =
		scope
	const takesPeriod = undoes || erases || states || statesIn || moves || removes
	const placesReports = moves || removes || opens
	const picked = [
		ON_DAYS,
		CONFIRMING,
		STATED,
		...(takesPeriod ? [IN_PERIOD] : []),
		...(undoes || erases || moves || removes ? [sql`SELECT row FROM newest`] : []),
	]
	// The report that is settled, or what is erased; with an undo, reports that were found counted, which may be open again, and calls
	// that confirmed it; with a period, what stands in it because of its days.
	const mayChange = undoes
		? sql`(e.counted = 1 OR ifnull(e.confirms = ${undoes}, 0))`
		: placesReports
			? sql`(e.id = ${settles ?? null} OR ${IS_PLACED} AND (e.kind IN ('reported', 'undo') OR e.kind = 'opening' AND e.period = ${moves ?? null}))`
			: sql`e.id = ${settles ?? erases ?? null}`
	// Today's period, or a later one: an edit is never before the one that it follows, whose clock may have been ahead.
	const span = opens ? spanOpened(opens) : spanOf(moves ?? removes ?? null, from ?? null, to ?? null)
	return sql`WITH ${asks([asked])}, ${UNDONE}, named AS (
			SELECT e.tally, e.period, e."on", e.confirms FROM at
			CROSS JOIN json_each(${JSON.stringify(entries ?? [settles ?? undoes ?? erases ?? null])}) AS listed
			CROSS JOIN entry_versions e ON ${stands('e')} AND e.id = listed.value
		), spans AS (${span}
		), days AS (
			SELECT value AS day FROM json_each(${JSON.stringify(days ?? [on ?? null])}) UNION SELECT "on" FROM named
			UNION SELECT r."on" FROM at CROSS JOIN named CROSS JOIN entry_versions r ON ${stands('r')} AND r.id = named.confirms
			UNION SELECT c."on" FROM at CROSS JOIN entry_versions c INDEXED BY entry_versions_confirming
				ON ${stands('c')} AND c.confirms = ${undoes ?? null}
			UNION SELECT r."on" FROM at CROSS JOIN spans CROSS JOIN entry_versions r INDEXED BY entry_versions_reported
				ON ${stands('r')} AND r.kind = 'reported' AND r.tally = spans.tally AND r."on" BETWEEN spans."from" AND spans."to"
		), whole_periods AS (
			SELECT tally, period FROM named
			UNION SELECT p.tally, p.id FROM at CROSS JOIN periods p ON ${stands('p')} AND p.id = ${states ?? moves ?? removes ?? null}
			UNION SELECT p.tally, p.id FROM at CROSS JOIN periods p
				ON ${stands('p')} AND p.tally = ${statesIn ?? null} AND p."to" >= at.today
		), reports AS (${REPORTED_ON_DAYS}${takesPeriod ? sql` UNION ${REPORTED_IN_PERIOD}` : sql``}
		), newest AS (${newestOf(sql`TRUE`)} UNION ${newestOf(sql`n.source IS NOT NULL`)}
		), picked AS MATERIALIZED (${sql.join(picked, sql` UNION `)})
		SELECT e.tally, ${ENTRY_PARTS}, ${mayChange} AND EXISTS (
				SELECT 1 FROM at CROSS JOIN entry_versions later INDEXED BY entry_versions_in_order
				ON ${stands('later')} AND later.tally = e.tally AND later.recorded_at = e.recorded_at AND later.rowid > e.rowid
				WHERE later.rowid NOT IN (SELECT row FROM picked)) AS isFollowed
		FROM picked CROSS JOIN entry_versions e ON e.rowid = row ORDER BY e.recorded_at, e.rowid`
}

const IS_PLACED = sql`EXISTS (SELECT 1 FROM spans s WHERE s.tally = e.tally AND e."on" BETWEEN s."from" AND s."to")`

const ON_DAYS = sql`SELECT e.rowid AS row FROM at CROSS JOIN days CROSS JOIN tallies t ON ${stands('t')}
	CROSS JOIN entry_versions e INDEXED BY entry_versions_by_day ON ${stands('e')} AND e.tally = t.id AND e."on" = days.day`

/** The days among which a period has its own, before the edit and after it. */
function spanOf(period: string | null, from: CalendarDate | null, to: CalendarDate | null): SQL {
	return sql`SELECT p.tally, min(p."from", ifnull(${from}, p."from")) AS "from", max(p."to", ifnull(${to}, p."to")) AS "to"
		FROM at CROSS JOIN periods p ON ${stands('p')} AND p.id = ${period}`
}

/** In whichever tally the period is opened. */
function spanOpened({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }): SQL {
	return sql`SELECT t.id AS tally, ${from} AS "from", ${to} AS "to" FROM at CROSS JOIN tallies t ON ${stands('t')}`
}

const REPORTED_ON_DAYS = sql`SELECT r.id FROM at CROSS JOIN days CROSS JOIN tallies t ON ${stands('t')}
	CROSS JOIN entry_versions r INDEXED BY entry_versions_reported
		ON ${stands('r')} AND r.kind = 'reported' AND r.tally = t.id AND r."on" = days.day`

const REPORTED_IN_PERIOD = sql`SELECT r.id FROM at CROSS JOIN whole_periods w
	CROSS JOIN entry_versions r INDEXED BY entry_versions_by_period
		ON ${stands('r')} AND r.kind = 'reported' AND r.tally = w.tally AND r.period = w.period`

/** On whichever day and in whichever period they are. */
const CONFIRMING = sql`SELECT c.rowid FROM at CROSS JOIN reports CROSS JOIN entry_versions c INDEXED BY entry_versions_confirming
	ON ${stands('c')} AND c.confirms = reports.id AND ${isNotUndone('c')}`

/** The newest total that is stated of each period. */
export const STATED = sql`SELECT row FROM (
	SELECT e.rowid AS row, max(e."on") FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_stated
		ON ${stands('e')} AND e.kind IN ('opening', 'correction') WHERE ${isCounting('e')} GROUP BY e.tally, e.period)`

const IN_PERIOD = sql`SELECT e.rowid FROM at CROSS JOIN whole_periods w CROSS JOIN entry_versions e INDEXED BY entry_versions_by_period
	ON ${stands('e')} AND e.tally = w.tally AND e.period = w.period`

/** The newest two: one of them may be the one that is undone. Of a period that is moved or removed they are read beside it. */
function newestOf(which: SQL): SQL {
	return sql`SELECT e.rowid AS row FROM at CROSS JOIN whole_periods w CROSS JOIN entry_versions e ON e.rowid IN (
		SELECT n.rowid FROM entry_versions n INDEXED BY entry_versions_by_day
		WHERE ${stands('n')} AND n.tally = w.tally AND ${isCounting('n')} AND ${which}
		ORDER BY n."on" DESC, n.recorded_at DESC, n.rowid DESC LIMIT 2)`
}
