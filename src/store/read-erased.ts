/** Reads which rows of a dossier had their words erased, and what the entries among them still say. */
import { type SQL, sql } from 'drizzle-orm'
import { ERASED } from '../record/erased.ts'
import type { ErasedEntry, ErasedRows } from '../record/erased-rows.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS } from '../record/limits.ts'
import type { ErasableRow } from '../record/revision.ts'
import { type Database, statementOf } from './database.ts'

/** `said`: what `ErasedEntry` has beside the version, as JSON. */
type Row = Pick<ErasableRow, 'id'> &
	({ readonly type: 'meeting' } | { readonly type: 'entry'; readonly version: number; readonly said: string })

export async function readErased(db: Database, dossier: string): Promise<ErasedRows> {
	const { results } = await statementOf(db, erasedRows(dossier)).all<Row>()
	const entries = results.flatMap((row): [string, ErasedEntry][] =>
		row.type === 'entry' ? [[row.id, { version: row.version, ...JSON.parse(row.said) }]] : [],
	)
	const meetings = results.flatMap(({ type, id }) => (type === 'meeting' ? id : []))
	return { meetings: new Set(meetings), entries: new Map(entries) }
}

/** An entry as its newest row has it: one that stood went on without its words. */
export function erasedRows(dossier: string): SQL {
	const mark = JSON.stringify(ERASED.text)
	const isSo = (condition: SQL) => sql`json(iif(${condition}, 'true', 'false'))`
	return sql`SELECT erased.type, erased.id, erased.version, (
			SELECT json_object('tally', v.tally, 'kind', v.kind, 'on', v."on", 'delta', v.delta, 'undoes', v.undoes, 'confirms', v.confirms,
				'denial', iif(v.denied_by IS NULL, 'none', iif(v.denied_by = ${mark}, 'erased', 'said')),
				'isNoted', ${isSo(sql`v.note IS NOT NULL`)},
				'isGone', ${isSo(sql`v.ended <= erased.version`)},
				'isUndone', ${isSo(sql`EXISTS (SELECT 1 FROM entry_versions u
					WHERE u.dossier = v.dossier AND u.undoes = v.id AND (u.ended IS NULL OR u.ended >= v.ended))`)})
			FROM entry_versions v WHERE erased.type = 'entry' AND v.dossier = ${dossier} AND v.id = erased.id ORDER BY v.written DESC LIMIT 1) AS said
		FROM (SELECT type, id, max(version) AS version FROM erasures WHERE dossier = ${dossier} GROUP BY type, id
			LIMIT ${MAX_KEPT_ENTRIES + MAX_KEPT_MEETINGS}) erased`
}
