/**
 * Reads what was changed in a record between two versions that readers were shown, row by row: what was written, and what ended
 * without a successor.
 */
import { type SQL, sql } from 'drizzle-orm'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { CHANGED_KINDS, type ChangedKind, namedValue, TABLES, valueAsJson } from './named-rows.ts'
import { rowWasShown, shownBefore, shownWith } from './publications.ts'

export type ChangesAsked = {
	readonly dossier: string
	/** The last version that the client has. */
	readonly since: number
	/** The version that the list is of: what is saved while it is read is told of by the next list. */
	readonly until: number
	readonly after: ChangePlace | null
	readonly limit: number
}

/** Where a page ended. */
export type ChangePlace = {
	/** The version that wrote or ended the row. */
	readonly saved: number
	readonly kind: number
	readonly row: number
}

export type ChangedRow = ChangePlace & {
	/** The one with which readers were shown it: of what was saved while the dossier was a draft, the one that published it again. */
	readonly version: number
	/** RFC 3339 */
	readonly at: string
	readonly id: string
	readonly change: 'added' | 'changed' | 'removed'
	/** The row by the names that the API has for its members; null of what was removed. */
	readonly value: Readonly<Record<string, unknown>> | null
}

/** @returns oldest first, as many as `limit`, or fewer where they are large: then the last of them is one that a page has no room for */
export async function readChanges(db: Database, asked: ChangesAsked): Promise<ChangedRow[]> {
	type Row = Omit<ChangedRow, 'value'> & { readonly value: string | null; readonly first: Language }
	const { results } = await statementOf(db, changedRows(asked)).all<Row>()
	return results.map(({ first, ...row }) => ({
		...row,
		value: row.value === null ? null : spokenValue(row.kind, row.value, first),
	}))
}

// Publishers were one string each once: it stands for the first language that the dossier had then.
function spokenValue(rank: number, json: string, first: Language): Record<string, unknown> {
	const spoken = (source: unknown) =>
		typeof source === 'object' && source !== null && 'publisher' in source && typeof source.publisher === 'string'
			? { ...source, publisher: { [first]: source.publisher } }
			: source
	const read = ([name, given]: [string, unknown]): [string, unknown] => {
		if (name === 'sources' && Array.isArray(given)) return [name, given.map(spoken)]
		return [name, /source$/i.test(name) ? spoken(given) : given]
	}
	return Object.fromEntries(Object.entries(namedValue(CHANGED_KINDS[rank] ?? 'dossier', json)).map(read))
}

export function changedRows({ dossier, since, until, after, limit }: ChangesAsked): SQL {
	/** Behind where the page before ended: by the index of the column, which has the rows of a version in their order. */
	const beyond = (column: SQL, rank: number) => {
		const isBy = sql`${column} <= ${until}`
		if (after === null) return sql`${isBy} AND ${column} > ${since}`
		if (rank === after.kind) return sql`${isBy} AND (${column}, r.rowid) > (${after.saved}, ${after.row})`
		return sql`${isBy} AND ${column} > (SELECT ${sql.raw(rank < after.kind ? 'shown' : 'before')} FROM place)`
	}
	const [id, written, ended] = [sql.raw('r.dossier'), sql.raw('r.written'), sql.raw('r.ended')]
	const [its, place] = [sql`${dossier}`, sql`${after?.saved ?? since}`]
	const leaf = (rank: number, saved: SQL, change: SQL, which: SQL) => sql`SELECT * FROM (
		SELECT ${shownWith(id, saved)} AS version, ${rank} AS kind, ${saved} AS saved, r.rowid AS row, ${sql.raw(rank === 0 ? 'r.dossier' : 'r.id')} AS id, ${change} AS change
		FROM ${sql.raw(TABLES[CHANGED_KINDS[rank] ?? 'dossier'].table)} r
		WHERE r.dossier = ${dossier} AND ${beyond(saved, rank)} AND ${rowWasShown('r')} AND ${which}
		ORDER BY ${saved}, r.rowid LIMIT ${limit})`
	const events = CHANGED_KINDS.map((kind, rank) => {
		// There has been one ever since.
		if (kind === 'dossier') return sql`of_dossier AS (${leaf(rank, written, sql`'changed'`, sql`1`)})`
		const { table } = TABLES[kind]
		// Of itself the database would look for it among all rows of the dossier.
		const itsOthers = sql.raw(`SELECT 1 FROM ${table} o INDEXED BY sqlite_autoindex_${table}_1
			WHERE o.dossier = r.dossier AND o.id = r.id`)
		const stood = (version: SQL) =>
			sql`EXISTS (${itsOthers} AND o.written <= ${version} AND ifnull(o.ended > ${version}, 1))`
		const isChanged = sql`iif(${stood(shownBefore(id, written))}, 'changed', 'added')`
		return sql`${sql.raw(`of_${kind}`)} AS (
			${leaf(rank, written, isChanged, sql`1`)}
			UNION ALL
			${leaf(rank, ended, sql`'removed'`, sql`NOT ${stood(shownWith(id, ended))}`)})`
	})
	// D1 takes five terms in a compound SELECT, and 32 arguments of a function.
	const all = (kinds: readonly ChangedKind[]) =>
		sql.raw(kinds.map((kind) => `SELECT * FROM of_${kind}`).join(' UNION ALL '))
	const values = CHANGED_KINDS.map((kind, rank) => {
		return `WHEN ${rank} THEN (SELECT ${valueAsJson(kind)} FROM ${TABLES[kind].table} r WHERE r.rowid = row)`
	})
	return sql`WITH place AS MATERIALIZED (SELECT ${shownWith(its, place)} AS shown, ${shownBefore(its, place)} AS before),
		${sql.join(events, sql`, `)},
		headed AS (${all(CHANGED_KINDS.slice(0, 3))}), events AS (SELECT * FROM headed UNION ALL ${all(CHANGED_KINDS.slice(3))}),
		picked AS (SELECT * FROM events ORDER BY version, kind, saved, row LIMIT ${limit}),
		valued AS (SELECT *, iif(change = 'removed', NULL, CASE kind ${sql.raw(values.join(' '))} END) AS value FROM picked),
		measured AS (
			SELECT *, ifnull(octet_length(value), 0) AS bytes,
				sum(ifnull(octet_length(value), 0)) OVER (ORDER BY version, kind, saved, row) AS total
			FROM valued)
		SELECT measured.version, kind, saved, row, v.at, id, change, value,
			(SELECT h.languages ->> 0 FROM headings h WHERE h.dossier = ${dossier} AND h.written <= saved ORDER BY h.written DESC LIMIT 1) AS first
		FROM measured JOIN revisions v ON v.dossier = ${dossier} AND v.version = measured.version
		WHERE total - bytes <= ${MAX_PAGE_BYTES}
		ORDER BY measured.version, kind, saved, row`
}
