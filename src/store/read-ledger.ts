/** Asks for a page of a tally's ledger, newest entry first, and for the day of its newest call. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { EntryKind, LedgerEntry } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { type Asked, asks, isBy, isNotUndone, stands, UNDONE } from './standing-rows.ts'
import { sourceOf } from './stored-source.ts'

export type LedgerAsked = {
	readonly tally: string
	/** The id of the entry that the page before this one ended with. */
	readonly after: string | null
	readonly limit: number
}

/**
 * @returns as many as `limit`, or fewer where they are large: then the last of them is one that a page has no room for; null
 * where the entry that the page before ended with is none of the ledger
 */
export async function readLedgerPage(
	db: Database,
	asked: Asked,
	page: LedgerAsked,
	first: Language,
): Promise<LedgerEntry[] | null> {
	const { results } = await statementOf(db, ledgerPage(asked, page)).all<EntryRow>()
	if (page.after !== null && !(await statementOf(db, entryOf(asked, page.tally, page.after)).first())) return null
	return results.map((row) => entryOfRow(row, first))
}

/** One entry of any tally, as a ledger's page would have it; null where there is none by then. */
export async function readOneEntry(
	db: Database,
	asked: Asked,
	id: string,
	first: Language,
): Promise<{ readonly tally: string; readonly entry: LedgerEntry } | null> {
	const row = await statementOf(db, oneEntry(asked, id)).first<EntryRow & { readonly tally: string }>()
	return row && { tally: row.tally, entry: entryOfRow(row, first) }
}

export type EntryRow = Pick<
	LedgerEntry,
	'id' | 'period' | 'delta' | 'on' | 'reason' | 'undoes' | 'confirms' | 'recordedAt'
> & {
	readonly kind: EntryKind
	readonly counted: number
} & Readonly<Record<'source' | 'note' | 'reportedBy' | 'deniedBy' | 'denialSource', string | null>>

export function entryOfRow(row: EntryRow, first: Language): LedgerEntry {
	const { id, kind, period, delta, on, reason, undoes, confirms, recordedAt } = row
	return {
		...{ id, kind, period, delta, on },
		source: row.source === null ? null : sourceOf(JSON.parse(row.source), first),
		note: row.note && JSON.parse(row.note),
		...{ reason, undoes },
		reportedBy: row.reportedBy && JSON.parse(row.reportedBy),
		deniedBy: row.deniedBy && JSON.parse(row.deniedBy),
		denialSource: row.denialSource === null ? null : sourceOf(JSON.parse(row.denialSource), first),
		counted: row.counted === 1,
		...{ confirms, recordedAt },
	}
}

/** As of a day, a report that was confirmed later is told of neither as open nor as confirmed. */
export const WAS_SETTLED_LATER = sql`e.kind = 'reported' AND ${isNotUndone('e')}
	AND EXISTS (SELECT 1 FROM entry_versions c INDEXED BY entry_versions_confirming
		WHERE ${stands('c')} AND c.confirms = e.id AND c."on" > at.day AND ${isNotUndone('c')})`

/** How many bytes the texts of `entry_versions e` have. */
export const ENTRY_BYTES = sql.raw(
	['source', 'note', 'reason', 'reported_by', 'denied_by', 'denial_source']
		.map((name) => `ifnull(octet_length(e.${name}), 0)`)
		.join(' + '),
)

/** Of `entry_versions e`. */
export const ENTRY_PARTS = sql.raw(`e.id, e.kind, e.period, e.delta, e."on", e.source, e.note, e.reason, e.undoes,
	e.reported_by AS reportedBy, e.denied_by AS deniedBy, e.denial_source AS denialSource, e.counted, e.confirms, e.recorded_at AS recordedAt`)

export function ledgerPage(asked: Asked, { tally, after, limit }: LedgerAsked): SQL {
	const beyond =
		after === null
			? sql`1`
			: sql`(e.recorded_at, e.rowid) < (SELECT c.recorded_at, c.rowid FROM entry_versions c WHERE ${isLastOf('c', after)})`
	return sql`WITH ${asks([asked])}, ${UNDONE}, picked AS (
			SELECT e.rowid AS row, e.recorded_at
			FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')} AND e.tally = ${tally}
			WHERE ${isBy('e')} AND NOT (${WAS_SETTLED_LATER}) AND ${beyond}
			ORDER BY e.recorded_at DESC, e.rowid DESC LIMIT ${limit}
		), measured AS (
			SELECT row, bytes, sum(bytes) OVER (ORDER BY recorded_at DESC, row DESC) AS total
			FROM (SELECT row, picked.recorded_at, ${ENTRY_BYTES} AS bytes FROM picked CROSS JOIN entry_versions e ON e.rowid = row))
		SELECT ${ENTRY_PARTS}
		FROM measured CROSS JOIN entry_versions e ON e.rowid = row
		WHERE total - bytes <= ${MAX_PAGE_BYTES}
		ORDER BY e.recorded_at DESC, e.rowid DESC`
}

export function oneEntry(asked: Asked, id: string): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT e.tally, ${ENTRY_PARTS} FROM at CROSS JOIN entry_versions e ON ${stands('e')} AND e.id = ${id}
		WHERE ${isBy('e')} AND NOT (${WAS_SETTLED_LATER})`
}

function entryOf(asked: Asked, tally: string, id: string): SQL {
	return sql`WITH ${asks([asked])} SELECT 1 FROM at CROSS JOIN entry_versions e ON ${isLastOf('e', id)} AND e.tally = ${tally}`
}

/** Whether a row, under its name in the statement, is the last of an entry by then: it may stand no more, and a page ended with it. */
function isLastOf(row: string, id: string): SQL {
	const of = sql.raw(`${row}.dossier = at.dossier AND ${row}.written <= at.version`)
	return sql`${of} AND ${sql.raw(row)}.id = ${id}
		AND NOT EXISTS (SELECT 1 FROM entry_versions l WHERE l.dossier = at.dossier AND l.id = ${id} AND l.written <= at.version AND l.written > ${sql.raw(row)}.written)`
}

export async function newestCallDay(db: Database, asked: Asked, tally: string): Promise<CalendarDate | null> {
	return statementOf(db, newestCall(asked, tally)).first<CalendarDate>('on')
}

export function newestCall(asked: Asked, tally: string): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT e."on" FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_day
			ON ${stands('e')} AND e.tally = ${tally}
		WHERE e.kind = 'call' AND ${isBy('e')} AND ${isNotUndone('e')}
		ORDER BY e."on" DESC LIMIT 1`
}
