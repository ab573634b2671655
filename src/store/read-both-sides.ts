/** Reads two versions of a record, to compare them or to go back to the first: only those rows that stand in one of them alone. */
import { type SQL, sql } from 'drizzle-orm'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_TALLIES } from '../record/limits.ts'
import type { Revision } from '../record/revision.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS } from './meeting-rows.ts'
import { ENTRY_PARTS } from './read-ledger.ts'
import { type AnyRow, dossierOf, HEADING_PARTS, OF_HEADING, PERIODS, readRecord, TALLIES } from './read-record.ts'
import type { EditedRevision } from './revisions.ts'
import { stands } from './standing-rows.ts'

/**
 * Two versions of a record, with their headings and tallies. What both have alike of the rest is left out, but for what that names: an
 * entry that is undone or confirmed, the period of an entry.
 */
export type BothSides = {
	/** Null where there was no record yet. */
	readonly before: Dossier | null
	readonly after: Dossier
}

/**
 * Which entries are there that are alike on both sides: those that the others name; or, to count and to write what differs, all that are
 * linked with these, and all of their instants, which are read back in the order of their rows.
 */
type AlikeEntries = 'named' | 'linked'

/**
 * As the newsroom sees them.
 *
 * @param since a version, or 0
 * @param until a later one; null for the newest
 * @returns with the revision that made the later one; null when there is no such dossier, or no such version of it
 */
export async function readBothSides(
	db: Database,
	id: string,
	since: number,
	until: number | null,
	alike: AlikeEntries = 'named',
): Promise<(BothSides & { readonly revision: EditedRevision }) | null> {
	type Row = AnyRow & RevisionRow & { readonly isAfter: number }
	const asked = bothSides(id, since, until, alike).map((question) => statementOf(db, question))
	const answers = await db.$client.batch<Row>(asked)
	const rowsOf = (isAfter: number) => answers.map(({ results }) => results.filter((row) => row.isAfter === isAfter))
	const rows = rowsOf(1)
	const [before, after] = [dossierOf(id, rowsOf(0)), dossierOf(id, rows)]
	const saved = rows[0]?.[0]
	if (!after || !saved) return null
	const isFirstAnother = before && before.languages[0] !== after.languages[0]
	const sides = isFirstAnother ? await wholeSides(db, before, after) : { before, after }
	return sides && { ...sides, revision: revisionOfRow(saved) }
}

/** Of `revisions r` and its editor, `editors w`, beside what a heading has. */
const REVISION_PARTS = sql.raw(`r.reason, r.reason_kind AS reasonKind, r.changes,
	iif(w.id IS NULL, NULL, json_object('id', w.id, 'name', w.name)) AS editor`)

type RevisionRow = Pick<Revision, 'version' | 'at' | 'reason' | 'reasonKind'> & {
	readonly changes: string
	readonly editor: string | null
}

function revisionOfRow({ version, at, reason, reasonKind, changes, editor }: RevisionRow): EditedRevision {
	return { version, at, reason, reasonKind, changes: JSON.parse(changes), editor: editor && JSON.parse(editor) }
}

/** A publisher that is stored as one string is in the first language: with another one, sources of rows that nobody wrote differ. */
async function wholeSides(db: Database, before: Dossier, after: Dossier): Promise<BothSides | null> {
	const [was, is] = await Promise.all([before, after].map(({ id, version }) => readRecord(db, id, 'newsroom', version)))
	return was && is ? { before: was.dossier, after: is.dossier } : null
}

export function bothSides(id: string, since: number, until: number | null, alike: AlikeEntries = 'named'): SQL[] {
	const at = sql`span AS (SELECT id AS dossier, ${since} AS since, ifnull(${until}, version) AS until FROM dossiers WHERE id = ${id}),
		at AS (SELECT *, since AS version, 0 AS isAfter FROM span UNION ALL SELECT *, until, 1 FROM span)`
	return [
		sql`WITH ${at} SELECT isAfter, ${HEADING_PARTS}, ${REVISION_PARTS}
			FROM ${OF_HEADING} LEFT JOIN editors w ON w.id = r.editor LIMIT 2`,
		sql`WITH ${at} ${TALLIES} LIMIT ${2 * MAX_TALLIES}`,
		sql`WITH ${at}, ${TOUCHED_ENTRIES} ${PERIODS}
			WHERE p.written > at.since OR p.ended <= at.until OR p.id IN (SELECT period FROM touched)
			ORDER BY p."from" LIMIT ${2 * MAX_KEPT_ENTRIES}`,
		sql`WITH ${at}, ${touched('meeting_versions', [])} ${MEETINGS}`,
		sql`WITH RECURSIVE ${at}, ${TOUCHED_ENTRIES}, ${PICKED[alike]} ${ENTRIES}`,
	]
}

/** `touched`: the rows that were written or ended in between. One that was both stands on neither side. */
function touched(table: 'meeting_versions' | 'entry_versions', columns: readonly string[]): SQL {
	const parts = ['rowid AS row', ...columns].map((name) => `r.${name}`).join(', ')
	const of = (column: string, index: string) =>
		`SELECT ${parts} FROM span CROSS JOIN ${table} r INDEXED BY ${table}_${index}
			ON r.dossier = span.dossier AND r.${column} > span.since AND r.${column} <= span.until`
	return sql.raw(`touched AS MATERIALIZED (${of('written', 'by_version')} UNION ALL ${of('ended', 'by_end')})`)
}

const TOUCHED_ENTRIES = touched('entry_versions', [
	'tally',
	'period',
	'confirms',
	'undoes',
	'recorded_at',
	'written',
	'ended',
])

const MEETINGS = sql`SELECT isAfter, ${MEETING_PARTS} FROM touched CROSS JOIN meeting_versions m ON m.rowid = row
	CROSS JOIN (SELECT *, 1 AS isWhole FROM at) AS at ON ${stands('m')}
	ORDER BY m.date, m.date_precision, m.id LIMIT ${2 * MAX_KEPT_MEETINGS}`

/** Whether it stands on either side. The plus keeps the database to the index that is named. */
const STANDS_THEN = '+n.written <= span.until AND ifnull(n.ended > span.since, 1)'
/** The key of an entry, and who names it. */
const LINKS = [
	['sqlite_autoindex_entry_versions_1', 'n.id = l.undoes'],
	['sqlite_autoindex_entry_versions_1', 'n.id = l.confirms'],
	['entry_versions_undoing', 'n.undoes = l.id'],
	['entry_versions_confirming', 'n.confirms = l.id'],
] as const

const PICKED: Readonly<Record<AlikeEntries, SQL>> = {
	named: sql.raw(`picked AS (
		SELECT row FROM touched
		UNION SELECT n.rowid FROM span CROSS JOIN touched CROSS JOIN entry_versions n
			ON n.dossier = span.dossier AND n.id IN (touched.confirms, touched.undoes))`),
	linked: sql.raw(`picked AS (
		SELECT n.rowid AS row FROM span
			CROSS JOIN (SELECT DISTINCT tally, recorded_at FROM touched, span WHERE written <= since OR ifnull(ended > until, 1)) AS instant
			CROSS JOIN entry_versions n INDEXED BY entry_versions_in_order
				ON n.dossier = span.dossier AND n.tally = instant.tally AND n.recorded_at = instant.recorded_at AND ${STANDS_THEN}
		${LINKS.map(
			([
				index,
				isLinked,
			]) => `UNION SELECT n.rowid FROM picked CROSS JOIN span CROSS JOIN entry_versions l ON l.rowid = picked.row
			CROSS JOIN entry_versions n INDEXED BY ${index} ON n.dossier = l.dossier AND ${isLinked} AND ${STANDS_THEN}`,
		).join(' ')})`),
}

const ENTRIES = sql`SELECT isAfter, e.tally, ${ENTRY_PARTS}
	FROM picked CROSS JOIN entry_versions e ON e.rowid = row CROSS JOIN at ON ${stands('e')}
	ORDER BY e.tally, e.recorded_at, e.rowid LIMIT ${2 * MAX_KEPT_ENTRIES}`
