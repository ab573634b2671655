/** Reads what brought a dossier from one version to a later one: the rows that were written since and stand, and those that ended. */
import { type SQL, sql } from 'drizzle-orm'
import type { ProvenRow } from '../record/proof.ts'
import { type Database, statementOf } from './database.ts'
import { CHANGED_KINDS, type ChangedKind, namedValue, TABLES, valueAsJson } from './named-rows.ts'

/** A row on its way into a link. `written` is the version that wrote it; null, as its value, of one that ended without a successor. */
export type LinkedRow = Pick<ProvenRow, 'type' | 'id' | 'value'> & { readonly written: number | null }

type Row = { readonly id: string; readonly written: number | null; readonly value: string | null }

/** Of a whole dossier as many rows as that has, where it is asked for from version 0. */
export async function rowsBetween(db: Database, dossier: string, since: number, until: number): Promise<LinkedRow[]> {
	const asked = CHANGED_KINDS.flatMap((kind) =>
		[written(kind, dossier, since, until), ...(kind === 'dossier' ? [] : [ended(kind, dossier, since, until)])].map(
			(statement) => ({ kind, statement }),
		),
	)
	const answers = await db.$client.batch<Row>(asked.map(({ statement }) => statementOf(db, statement)))
	return asked.flatMap(({ kind: type }, i) =>
		(answers[i]?.results ?? []).map(({ id, written, value }) => ({
			...{ type, id, written },
			value: value === null ? null : namedValue(type, value),
		})),
	)
}

function written(kind: ChangedKind, dossier: string, since: number, until: number): SQL {
	const id = sql.raw(kind === 'dossier' ? 'r.dossier' : 'r.id')
	return sql`SELECT ${id} AS id, r.written, ${sql.raw(valueAsJson(kind))} AS value FROM ${sql.raw(TABLES[kind].table)} r
		WHERE r.dossier = ${dossier} AND r.written > ${since} AND r.written <= ${until} AND ifnull(r.ended > ${until}, 1)`
}

/** There has been a heading ever since: it never ends without a successor. */
function ended(kind: Exclude<ChangedKind, 'dossier'>, dossier: string, since: number, until: number): SQL {
	const table = sql.raw(TABLES[kind].table)
	const itsKey = sql.raw(`sqlite_autoindex_${TABLES[kind].table}_1`)
	return sql`SELECT r.id, NULL AS written, NULL AS value FROM ${table} r
		WHERE r.dossier = ${dossier} AND r.ended > ${since} AND r.ended <= ${until} AND r.written <= ${since}
			AND NOT EXISTS (SELECT 1 FROM ${table} o INDEXED BY ${itsKey}
				WHERE o.dossier = r.dossier AND o.id = r.id AND o.written <= ${until} AND ifnull(o.ended > ${until}, 1))`
}
