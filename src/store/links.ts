/** Makes the link of a public version: the digests of the rows that it brought, the hash over them, and the statements that write it. */
import { sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dossier } from '../record/dossier.ts'
import { type Link, linkText, PROVEN_KINDS, type Proof, type ProvenRow, rowText, signedText } from '../record/proof.ts'
import { alters, type Revision } from '../record/revision.ts'
import { isDraft } from '../record/visibility.ts'
import { changedRows, HEADING, VERSIONED } from './changed-rows.ts'
import { inChunks } from './chunks.ts'
import { type Database, statementOf } from './database.ts'
import { namesIn } from './named-rows.ts'
import * as p from './proof-tables.ts'
import { type LinkedRow, rowsBetween } from './rows-between.ts'
import { sha256Hex } from './secret.ts'

/** Signs a text; null in an installation without a key. */
export type Sign = ((text: string) => Promise<Pick<Proof, 'key' | 'signature'>>) | null

export type NewLink = Omit<Link, 'rows'> & {
	readonly dossier: string
	readonly rows: readonly (Omit<ProvenRow, 'value'> & Pick<LinkedRow, 'written'>)[]
}

type Edit = { readonly before: Dossier | null; readonly next: Dossier; readonly revision: Revision }

/**
 * The link of an edit, to be written in its batch.
 *
 * @param proof of the version before
 * @returns null where the next version is not public, or the one before is still to be chained: then it is chained after that
 */
export async function linkOfEdit(db: Database, edit: Edit, proof: Proof | null, sign: Sign): Promise<NewLink | null> {
	const { before, next, revision } = edit
	if (isDraft(next)) return null
	const { id: dossier, version } = next
	const wasDraft = before !== null && isDraft(before)
	const last = wasDraft ? await lastShown(db, dossier) : { version: before?.version ?? 0, hash: proof?.hash ?? null }
	if (last.version > 0 && last.hash === null) return null
	const drafted = wasDraft ? await rowsBetween(db, dossier, last.version, before.version) : []
	const rows = rowsOfEdit(edit)
	// What publishes a draft changes nothing of it. If ever it does, the rows are read when they are there.
	if (wasDraft && rows.length > 0) return null
	const saved = revisionRow(revision, before !== null && !wasDraft)
	return linkOf({ dossier, version, at: revision.at, previous: last.hash }, [saved, ...drafted, ...rows], sign)
}

/** The last version before a draft that readers were shown, and its hash. */
async function lastShown(db: Database, dossier: string): Promise<{ version: number; hash: string | null }> {
	const row = await statementOf(
		db,
		sql`SELECT shown AS version, hash FROM (SELECT max(until) - 1 AS shown FROM publications WHERE dossier = ${dossier})
			LEFT JOIN links ON dossier = ${dossier} AND version = shown`,
	).first<{ version: number | null; hash: string | null }>()
	return { version: row?.version ?? 0, hash: row?.hash ?? null }
}

const KIND_OF = {
	headings: 'dossier',
	meetings: 'meeting',
	authorities: 'authority',
	tallies: 'tally',
	periods: 'period',
	entries: 'entry',
} as const

/** What an edit writes, and what it ends without a successor. */
function rowsOfEdit({ before, next }: Edit): LinkedRow[] {
	const changed = changedRows(before, next)
	return VERSIONED.flatMap((name) => {
		const type = KIND_OF[name]
		const { written, ended } = changed[name]
		const named = (id: string) => (id === HEADING ? next.id : id)
		const brought = [...written].map(([id, row]): LinkedRow => {
			const value = Object.fromEntries(namesIn(type).map((member) => [member, row[member] ?? null]))
			return { type, id: named(id), written: next.version, value }
		})
		const gone = ended.filter((id) => !written.has(id))
		return [...brought, ...gone.map((id) => ({ type, id, written: null, value: null }))]
	})
}

/** What readers may know of a revision: why, of one that corrects what they were told, and never who. */
export function revisionRow(revision: Omit<Revision, 'editor'>, wasPublic: boolean): LinkedRow {
	const { version, changes, reason, reasonKind } = revision
	const isCorrection = wasPublic && alters(revision)
	const why = isCorrection ? { reason, reasonKind } : { reason: null, reasonKind: null }
	return { type: 'revision', id: String(version), written: version, value: { changes, ...why } }
}

export async function linkOf(
	of: Pick<NewLink, 'dossier' | 'version' | 'at' | 'previous'>,
	brought: readonly LinkedRow[],
	sign: Sign,
): Promise<NewLink> {
	const rows = brought.toSorted(inOrder).map(({ value, ...row }) => {
		if (value === null) return { ...row, salt: null, digest: null }
		const salt = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex')
		return { ...row, salt, digest: sha256Hex(rowText({ ...row, salt, value })) }
	})
	const hash = sha256Hex(linkText(of.dossier, { ...of, rows }))
	const signed = sign ? await sign(signedText(hash)) : { key: null, signature: null }
	return { ...of, rows, hash, ...signed }
}

function inOrder(a: LinkedRow, b: LinkedRow): number {
	return PROVEN_KINDS.indexOf(a.type) - PROVEN_KINDS.indexOf(b.type) || (a.id < b.id ? -1 : 1)
}

/** The statements that write it. */
export function writeLink(db: Database, { rows, at, ...link }: NewLink): BatchItem<'sqlite'>[] {
	const { dossier, version, key } = link
	const listed = rows.map(({ type, id, written, digest, salt }, place) =>
		JSON.stringify([place, type, id, written, digest, salt]),
	)
	return [
		db.insert(p.links).values(link),
		...inChunks(listed).map((chunk) =>
			db.insert(p.linkRows).select(
				sql`SELECT ${dossier}, ${version}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
					FROM json_each(${chunk})`,
			),
		),
		...(key === null ? [] : [db.insert(p.proofKeys).values({ key, since: at }).onConflictDoNothing()]),
	]
}

/** Says that a dossier has a public version without a link. */
export function leaveUnchained(db: Database, dossier: string): BatchItem<'sqlite'> {
	return db.insert(p.unchained).values({ dossier }).onConflictDoNothing()
}
