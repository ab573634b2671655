/** Reads which rows of a dossier had their words erased, and what the entries among them count still. */
import { sql } from 'drizzle-orm'
import type { ErasedEntry, ErasedRows } from '../record/erased-rows.ts'
import type { ErasableRow } from '../record/revision.ts'
import { type Database, statementOf } from './database.ts'

type Row = ErasableRow & Pick<ErasedEntry, 'version'> & { readonly fact: string }

export async function readErased(db: Database, dossier: string): Promise<ErasedRows> {
	const { results } = await statementOf(db, erasedRows(dossier)).all<Row>()
	const of = (type: Row['type']) => results.filter((row) => row.type === type)
	return {
		meetings: new Set(of('meeting').map(({ id }) => id)),
		entries: new Map(of('entry').map(({ id, version, fact }) => [id, { version, ...JSON.parse(fact) }])),
	}
}

/** Of an entry as it stood last, and whether it was undone then. */
export function erasedRows(dossier: string) {
	return sql`SELECT e.type, e.id, max(e.version) AS version, (
			SELECT json_object('tally', v.tally, 'kind', v.kind, 'on', v."on", 'delta', v.delta, 'confirms', v.confirms,
				'isUndone', json(iif(EXISTS (SELECT 1 FROM entry_versions u
					WHERE u.dossier = v.dossier AND u.undoes = v.id AND (u.ended IS NULL OR u.ended >= v.ended)), 'true', 'false')))
			FROM entry_versions v WHERE e.type = 'entry' AND v.dossier = e.dossier AND v.id = e.id ORDER BY v.written DESC LIMIT 1) AS fact
		FROM erasures e WHERE e.dossier = ${dossier} GROUP BY e.type, e.id`
}
