/** Reads some rows of a record as it stands, by their ids, and what it has beside its meetings and entries. */
import { type SQL, sql } from 'drizzle-orm'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS } from './meeting-rows.ts'
import { ENTRY_PARTS } from './read-ledger.ts'
import { type AnyRow, dossierOf, versionOf, WITHOUT_LISTS } from './read-record.ts'
import { stands } from './standing-rows.ts'

export type RowIds = { readonly meetings: readonly string[]; readonly entries: readonly string[] }

/** All of a record, as the newsroom sees it, but of its meetings and entries those with these ids; null when there is no such dossier. */
export async function readRows(db: Database, id: string, ids: RowIds): Promise<Dossier | null> {
	const asked = rowsByIds(id, ids).map((question) => statementOf(db, question))
	const answers = await db.$client.batch<AnyRow>(asked)
	return dossierOf(
		id,
		answers.map(({ results }) => results),
	)
}

export function rowsByIds(id: string, { meetings, entries }: RowIds): SQL[] {
	const at = versionOf(id, 'newsroom', null)
	const each = (ids: readonly string[]) => sql`CROSS JOIN json_each(${JSON.stringify(ids)}) AS asked`
	const questions = [
		...WITHOUT_LISTS,
		sql`SELECT ${MEETING_PARTS} FROM (SELECT *, 1 AS isWhole FROM at) AS at ${each(meetings)}
			CROSS JOIN meeting_versions m ON ${stands('m')} AND m.id = asked.value LIMIT ${MAX_KEPT_MEETINGS}`,
		sql`SELECT e.tally, ${ENTRY_PARTS} FROM at ${each(entries)}
			CROSS JOIN entry_versions e ON ${stands('e')} AND e.id = asked.value LIMIT ${MAX_KEPT_ENTRIES}`,
	]
	return questions.map((question) => sql`WITH ${at} ${question}`)
}
