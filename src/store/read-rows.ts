/** Reads some rows of a record as it stands, by their ids, and what it has beside its meetings and entries. */
import { type SQL, sql } from 'drizzle-orm'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS } from './meeting-rows.ts'
import { ENTRY_PARTS } from './read-ledger.ts'
import { type AnyRow, dossierOf, versionOf, WITHOUT_LISTS } from './read-record.ts'
import { stands } from './standing-rows.ts'

/** Their ids. */
export type NamedRows = { readonly meetings: readonly string[]; readonly entries: readonly string[] }

/** All of a record, as the newsroom sees it, but of its meetings and entries those that are named; null when there is no such dossier. */
export async function readRows(db: Database, id: string, named: NamedRows): Promise<Dossier | null> {
	const asked = namedRows(id, named).map((question) => statementOf(db, question))
	const answers = await db.$client.batch<AnyRow>(asked)
	return dossierOf(
		id,
		answers.map(({ results }) => results),
	)
}

export function namedRows(id: string, { meetings, entries }: NamedRows): SQL[] {
	const at = versionOf(id, 'newsroom', null)
	const named = (ids: readonly string[]) => sql`CROSS JOIN json_each(${JSON.stringify(ids)}) named`
	const questions = [
		...WITHOUT_LISTS,
		sql`SELECT ${MEETING_PARTS} FROM (SELECT *, 1 AS isWhole FROM at) AS at ${named(meetings)}
			CROSS JOIN meeting_versions m ON ${stands('m')} AND m.id = named.value LIMIT ${MAX_KEPT_MEETINGS}`,
		sql`SELECT e.tally, ${ENTRY_PARTS} FROM at ${named(entries)}
			CROSS JOIN entry_versions e ON ${stands('e')} AND e.id = named.value LIMIT ${MAX_KEPT_ENTRIES}`,
	]
	return questions.map((question) => sql`WITH ${at} ${question}`)
}
