/** Asks for what the desk shows of the ledgers of a dossier, and for what its forms depend on. */
import { type SQL, sql } from 'drizzle-orm'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { LedgerEntry } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { ENTRY_BYTES, type EntryRow, entryOfRow } from './read-ledger.ts'
import { STATED } from './read-ledger-part.ts'
import { type Asked, asks, isNotUndone, isOpen, stands, UNDONE } from './standing-rows.ts'

/**
 * How many entries, and how many open reports, of each tally: 200 of all tallies together, at most 100 of one, at least 5.
 * Older entries are in the API; the desk shows the ones that somebody may still want to undo.
 */
const SHOWN = sql`(SELECT max(5, 200 / max(2, count(*))) FROM own)`

export type DeskEntry = {
	readonly tally: string
	readonly entry: LedgerEntry
	/** It is among the newest of its tally. */
	readonly isNewest: boolean
	/** Its tally has older ones than these. */
	readonly hasOlder: boolean
	/** It is a reported call of which nothing has come yet, and among the newest or the oldest of these. */
	readonly isOpen: boolean
	/** Of one of the newest the editor's name; null of what was set up with the dossier. */
	readonly writer: string | null
}

/** Each tally's in the order of writing. Those of which more is not shown than their day, period and kind are without their words. */
export async function readDeskLedgers(db: Database, asked: Asked, first: Language): Promise<DeskEntry[]> {
	const { results } = await statementOf(db, deskLedgers(asked)).all<Row>()
	return results.map((row) => ({
		tally: row.tally,
		entry: entryOfRow(row, first),
		isNewest: row.isNewest === 1,
		hasOlder: row.hasOlder === 1,
		isOpen: row.isOpen === 1,
		writer: row.writer,
	}))
}

type Row = EntryRow &
	Readonly<Record<'isNewest' | 'hasOlder' | 'isOpen', number>> & {
		readonly tally: string
		readonly writer: string | null
	}

/**
 * Of each tally the newest entries; the newest and the oldest open reports; and, without words, what says whether these are
 * counted: the newest total that is stated of each period, and a call of their days. Entries and reports are fewer where they are large.
 *
 * What undoes or confirms one of these entries was written later: for one of the newest it is one of them, too.
 */
export function deskLedgers(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}, own AS MATERIALIZED (SELECT t.id FROM at CROSS JOIN tallies t ON ${stands('t')}
		), newest AS MATERIALIZED (${sized(NEWEST_OF_TALLY, sql`nth`)}
		), open AS MATERIALIZED (${sized(OPEN_OF_TALLY, FROM_BOTH_ENDS)}
		), parts AS (
			SELECT row, 1 AS isNewest, many > ${SHOWN} OR shown < many AS hasOlder, 0 AS isOpen
			FROM (SELECT *, count(*) OVER (PARTITION BY tally) AS shown FROM newest WHERE fits AND nth <= ${SHOWN})
			UNION ALL SELECT row, 0, 0, 1 FROM open WHERE fits
			UNION ALL SELECT row, 0, 0, 0 FROM (${STATED})
			UNION ALL SELECT (
				SELECT c.rowid FROM entry_versions c INDEXED BY entry_versions_by_day
				WHERE ${stands('c')} AND c.tally = open.tally AND c."on" = open."on" AND c.kind = 'call' AND ${isNotUndone('c')} LIMIT 1
			), 0, 0, 0 FROM at CROSS JOIN open WHERE fits
		), picked AS MATERIALIZED (
			SELECT row, max(isNewest) AS isNewest, max(hasOlder) AS hasOlder, max(isOpen) AS isOpen FROM parts GROUP BY row)
		SELECT e.tally, e.id, e.kind, e.period, e.delta, e."on", e.undoes, e.counted, e.confirms, e.recorded_at AS recordedAt,
			said.source, said.note, said.reason, said.reported_by AS reportedBy, said.denied_by AS deniedBy, said.denial_source AS denialSource,
			isNewest, hasOlder, isOpen, iif(isNewest, ${WRITER}, NULL) AS writer
		FROM picked CROSS JOIN entry_versions e ON e.rowid = row
		LEFT JOIN entry_versions said ON said.rowid = iif(isNewest OR isOpen, row, NULL)
		ORDER BY e.tally, e.recorded_at, e.rowid`
}

/** One more says that there are older ones. */
const NEWEST_OF_TALLY = sql`SELECT n.rowid FROM entry_versions n INDEXED BY entry_versions_in_order
	WHERE ${stands('n')} AND n.tally = own.id ORDER BY n.recorded_at DESC, n.rowid DESC LIMIT ${SHOWN} + 1`

/** The turn of the `nth` newest of `many`: the newest, the oldest, the next newest and so on. */
const FROM_BOTH_ENDS = sql`min(2 * nth - 1, 2 * (many - nth + 1))`

/** The oldest have waited longest; the newest may have to be confirmed or denied at once. */
const OPEN_OF_TALLY = sql`SELECT row FROM (
	SELECT r.rowid AS row, row_number() OVER (ORDER BY r.recorded_at DESC, r.rowid DESC) AS nth, count(*) OVER () AS many
	FROM entry_versions r INDEXED BY entry_versions_reported
	WHERE ${stands('r')} AND r.kind = 'reported' AND r.tally = own.id AND ${isOpen('r')}) WHERE ${FROM_BOTH_ENDS} <= ${SHOWN}`

/** Rows of all tallies in turn, as far as a page has room for them, and the newest of each. */
function sized(rows: SQL, turn: SQL): SQL {
	return sql`SELECT tally, row, "on", nth, many, nth = 1 OR sum(bytes) OVER (ORDER BY ${turn}, tally) <= ${MAX_PAGE_BYTES} AS fits FROM (
		SELECT own.id AS tally, e.rowid AS row, e."on", ${ENTRY_BYTES} AS bytes,
			row_number() OVER (PARTITION BY own.id ORDER BY e.recorded_at DESC, e.rowid DESC) AS nth, count(*) OVER (PARTITION BY own.id) AS many
		FROM at CROSS JOIN own CROSS JOIN entry_versions e ON e.rowid IN (${rows}))`
}

/** The editor who wrote an entry first. */
const WRITER = sql`(SELECT p.name FROM entry_versions f
	CROSS JOIN revisions r ON r.dossier = f.dossier AND r.version = f.written JOIN editors p ON p.id = r.editor
	WHERE f.dossier = e.dossier AND f.id = e.id ORDER BY f.written LIMIT 1)`
