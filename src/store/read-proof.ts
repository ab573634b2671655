/** Reads the links of a dossier's chain, row by row, with the values that their digests are of. */
import { type SQL, sql } from 'drizzle-orm'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import { type Link, PROVEN_KINDS, type Proof, type ProvenKind, type ProvenRow } from '../record/proof.ts'
import { type Database, statementOf } from './database.ts'
import { namedValue, TABLES, valueAsJson } from './named-rows.ts'
import * as p from './proof-tables.ts'
import { corrects } from './revisions.ts'

/** Where a page ended. */
export type ProofPlace = { readonly version: number; readonly place: number }

export type ReadLink = Omit<Link, 'rows'> & ProofPlace & { readonly row: ProvenRow }

type Asked = { readonly dossier: string; readonly after: ProofPlace; readonly until: number; readonly limit: number }

/** @returns a row each, oldest first: as many as `limit`, or fewer where they are large: then the last of them is one that a page has no room for */
export async function readLinks(db: Database, asked: Asked): Promise<ReadLink[]> {
	type Row = Proof &
		ProofPlace &
		Pick<ProvenRow, 'type' | 'id' | 'digest' | 'salt'> & { readonly value: string | null } & Pick<
			Link,
			'at' | 'previous'
		>
	const { results } = await statementOf(db, linkedRows(asked)).all<Row>()
	return results.map(({ type, id, digest, salt, value, ...link }) => ({
		...link,
		row: { type, id, digest, salt, value: value === null ? null : valueOfRow(type, value) },
	}))
}

function valueOfRow(type: ProvenKind, json: string): Record<string, unknown> {
	if (type !== 'revision') return namedValue(type, json)
	const [changes, reason, reasonKind] = JSON.parse(json)
	return { changes, reason, reasonKind }
}

/** The newest link of a dossier; null where it has none. */
export async function newestLink(db: Database, dossier: string): Promise<(Proof & Pick<Link, 'version'>) | null> {
	return statementOf(
		db,
		sql`SELECT version, hash, key, signature FROM links WHERE dossier = ${dossier} ORDER BY version DESC LIMIT 1`,
	).first<Proof & Pick<Link, 'version'>>()
}

/** The proofs of versions, of those that have a link. */
export async function proofsOf(
	db: Database,
	dossier: string,
	versions: readonly number[],
): Promise<ReadonlyMap<number, Proof>> {
	const { results } = await statementOf(
		db,
		sql`SELECT version, hash, key, signature FROM links
			WHERE dossier = ${dossier} AND version IN (SELECT value FROM json_each(${JSON.stringify(versions)}))`,
	).all<Proof & Pick<Link, 'version'>>()
	return new Map(results.map(({ version, ...proof }) => [version, proof]))
}

const MAX_KEYS = 100

/** The public keys of the installation, the oldest first. */
export async function proofKeys(db: Database): Promise<string[]> {
	const rows = await db
		.select({ key: p.proofKeys.key })
		.from(p.proofKeys)
		.orderBy(p.proofKeys.since, p.proofKeys.key)
		.limit(MAX_KEYS)
	return rows.map(({ key }) => key)
}

export function linkedRows({ dossier, after, until, limit }: Asked): SQL {
	const isTold = corrects(dossier)
	const values = PROVEN_KINDS.map((kind) => {
		if (kind === 'revision') {
			return sql`WHEN 'revision' THEN (
				SELECT json_array(json(changes), iif(${isTold}, reason, NULL), iif(${isTold}, reason_kind, NULL)) FROM revisions
				WHERE dossier = ${dossier} AND version = brought)`
		}
		const { table } = TABLES[kind]
		const isIt = kind === 'dossier' ? '' : 'AND r.id = picked.id'
		return sql.raw(
			`WHEN '${kind}' THEN (SELECT ${valueAsJson(kind)} FROM ${table} r INDEXED BY sqlite_autoindex_${table}_1
				WHERE r.dossier = its ${isIt} AND r.written = brought)`,
		)
	})
	return sql`WITH picked AS MATERIALIZED (
			SELECT dossier AS its, version AS linked, place, type, id, written AS brought, digest, salt FROM link_rows
			WHERE dossier = ${dossier} AND (version, place) > (${after.version}, ${after.place}) AND version <= ${until}
			ORDER BY version, place LIMIT ${limit}),
		valued AS (SELECT *, iif(salt IS NULL, NULL, CASE type ${sql.join(values, sql` `)} END) AS value FROM picked),
		measured AS (
			SELECT *, ifnull(octet_length(value), 0) AS bytes, sum(ifnull(octet_length(value), 0)) OVER (ORDER BY linked, place) AS total
			FROM valued)
		SELECT linked AS version, place, type, id, digest, salt, value, v.at, l.previous, l.hash, l.key, l.signature
		FROM measured JOIN links l ON l.dossier = its AND l.version = linked JOIN revisions v ON v.dossier = its AND v.version = linked
		WHERE total - bytes <= ${MAX_PAGE_BYTES}
		ORDER BY linked, place`
}
