/** Reads what names the tallies of a record have: their authorities, and the newest entries, which name who told of a call. */
import { type SQL, sql } from 'drizzle-orm'
import { MAX_PAGE_BYTES, MAX_TALLIES } from '../record/limits.ts'
import type { Authority, LedgerEntry } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { ENTRY_BYTES, ENTRY_PARTS, type EntryRow, entryOfRow } from './read-ledger.ts'
import { type Asked, asks, stands } from './standing-rows.ts'

/** `entries` are the newest, the oldest of them first. */
export type NamedTally = { readonly authority: Pick<Authority, 'name'>; readonly entries: readonly LedgerEntry[] }

/** @param limit how many entries of all tallies together; fewer where they are large */
export async function readNamedTallies(
	db: Database,
	asked: Asked,
	limit: number,
	first: Language,
): Promise<NamedTally[]> {
	const [tallies, entries] = await Promise.all([
		statementOf(db, authorities(asked)).all<{ readonly tally: string; readonly name: string }>(),
		statementOf(db, newestEntries(asked, limit)).all<EntryRow & { readonly tally: string }>(),
	])
	const newest = Map.groupBy(entries.results, ({ tally }) => tally)
	return tallies.results.map(({ tally, name }) => ({
		authority: { name: JSON.parse(name) },
		entries: (newest.get(tally) ?? []).map((row) => entryOfRow(row, first)),
	}))
}

export function authorities(asked: Asked): SQL {
	return sql`WITH ${asks([asked])} SELECT t.id AS tally, a.name
		FROM at CROSS JOIN tallies t ON ${stands('t')} JOIN authorities a ON ${stands('a')} AND a.id = t.authority
		ORDER BY t.preferred DESC, t.id LIMIT ${MAX_TALLIES}`
}

/** Of each tally its newest are found by the index, and of those the newest. */
export function newestEntries(asked: Asked, limit: number): SQL {
	return sql`WITH ${asks([asked])}, picked AS (
			SELECT e.rowid AS row, e.recorded_at, ${ENTRY_BYTES} AS bytes
			FROM at CROSS JOIN tallies t ON ${stands('t')} CROSS JOIN entry_versions e ON e.rowid IN (
				SELECT n.rowid FROM entry_versions n INDEXED BY entry_versions_in_order WHERE ${stands('n')} AND n.tally = t.id
				ORDER BY n.recorded_at DESC, n.rowid DESC LIMIT ${limit})
			ORDER BY e.recorded_at DESC, e.rowid DESC LIMIT ${limit}
		), measured AS (
			SELECT row, bytes, sum(bytes) OVER (ORDER BY recorded_at DESC, row DESC) AS total FROM picked)
		SELECT e.tally, ${ENTRY_PARTS} FROM measured CROSS JOIN entry_versions e ON e.rowid = row
		WHERE total - bytes <= ${MAX_PAGE_BYTES}
		ORDER BY e.recorded_at, e.rowid`
}
