/** Reads revisions: what was changed, when, by whom and why. */
import { and, asc, desc, eq, gt, lt, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Editor } from '../record/editor.ts'
import {
	CORRECTING_KINDS,
	CORRECTING_KINDS_WITH_REASON,
	type PublicRevision,
	type Revision,
} from '../record/revision.ts'
import type { Database } from './database.ts'
import { wasShown } from './publications.ts'
import * as t from './tables.ts'

const REVISION = {
	version: t.revisions.version,
	at: t.revisions.at,
	reason: t.revisions.reason,
	reasonKind: t.revisions.reasonKind,
	changes: t.revisions.changes,
}

/** A revision with who made it, by id and name; null when the record was set up by the system. */
export type EditedRevision = Omit<Revision, 'editor'> & { readonly editor: Pick<Editor, 'id' | 'name'> | null }

/** Newest first. `before` is a version: the page of revisions older than it. */
export function readRevisions(
	db: Database,
	dossier: string,
	limit: number,
	before = Number.MAX_SAFE_INTEGER,
): Promise<EditedRevision[]> {
	return db
		.select({ ...REVISION, editor: { id: t.editors.id, name: t.editors.name } })
		.from(t.revisions)
		.leftJoin(t.editors, eq(t.editors.id, t.revisions.editor))
		.where(and(eq(t.revisions.dossier, dossier), lt(t.revisions.version, before)))
		.orderBy(desc(t.revisions.version))
		.limit(limit)
}

/**
 * Whether a revision of a dossier corrects what readers were told: one that published it cannot, nor what was saved while it was
 * a draft, nor a total that comes first or is only confirmed.
 */
export function corrects(dossier: string): SQL {
	const { version } = t.revisions
	return sql`${wasShown(sql`${dossier}`, sql`${version}`)} AND ${wasShown(sql`${dossier}`, sql`${version} - 1`)} AND ${ALTERS}`
}

const ALTERS = sql`EXISTS (
	SELECT 1 FROM json_each(${t.revisions.changes}) AS change
	WHERE (change.value ->> 'kind' <> 'total-stated' OR change.value ->> 'from' <> change.value ->> 'to')
		AND (change.value ->> 'kind' IN (SELECT value FROM json_each(${JSON.stringify(CORRECTING_KINDS)}))
			OR ${t.revisions.reason} IS NOT NULL
				AND change.value ->> 'kind' IN (SELECT value FROM json_each(${JSON.stringify(CORRECTING_KINDS_WITH_REASON)}))))`

/** The revisions that corrected what readers were told. Newest first; nobody is named. */
export function readCorrections(
	db: Database,
	dossier: string,
	limit: number,
	before = Number.MAX_SAFE_INTEGER,
): Promise<Omit<Revision, 'editor'>[]> {
	return db
		.select(REVISION)
		.from(t.revisions)
		.where(and(eq(t.revisions.dossier, dossier), lt(t.revisions.version, before), corrects(dossier)))
		.orderBy(desc(t.revisions.version))
		.limit(limit)
}

/** A draft is to readers as if it were not there. */
export async function shownVersion(db: Database, dossier: string): Promise<number | null> {
	return dossierVersion(db, dossier, ne(t.dossiers.visibility, 'draft'))
}

export async function dossierVersion(db: Database, dossier: string, only?: SQL): Promise<number | null> {
	const [row] = await db
		.select({ version: t.dossiers.version })
		.from(t.dossiers)
		.where(and(eq(t.dossiers.id, dossier), only))
		.limit(1)
	return row?.version ?? null
}

/**
 * The revisions that readers may know of, with nobody's name: of those saved while it was a draft, they are told that it was published. The
 * reason is told where it is published, with a correction.
 */
export async function readPublicRevisions(
	db: Database,
	dossier: string,
	{ after, until, order, limit }: { after: number; until: number; order: 'asc' | 'desc'; limit: number },
): Promise<PublicRevision[]> {
	const rows = await db
		.select({ ...REVISION, isCorrection: sql<number>`${corrects(dossier)}` })
		.from(t.revisions)
		.where(
			and(
				eq(t.revisions.dossier, dossier),
				gt(t.revisions.version, after),
				lte(t.revisions.version, until),
				wasShown(sql`${dossier}`, sql`${t.revisions.version}`),
			),
		)
		.orderBy(order === 'asc' ? asc(t.revisions.version) : desc(t.revisions.version))
		.limit(limit)
	return rows.map(({ isCorrection, reason, reasonKind, ...revision }) => {
		const why = isCorrection === 1 ? { reason, reasonKind } : { reason: null, reasonKind: null }
		return { ...revision, ...why, isCorrection: isCorrection === 1 }
	})
}

export type PublicVersions = {
	readonly first: number
	readonly newest: number
	/** Of those asked about, which readers were shown. */
	readonly shown: readonly number[]
	/** When the newest was saved. */
	readonly at: string
}

/** The versions that readers may know of; null where there is nothing that they are shown. */
export async function publicVersions(
	db: Database,
	dossier: string,
	asked: readonly number[],
): Promise<PublicVersions | null> {
	const { publicSince, version, updatedAt, visibility, id } = t.dossiers
	const shown = sql<string>`(SELECT json_group_array(value) FROM json_each(${JSON.stringify(asked)})
		WHERE value <= ${version} AND ${wasShown(sql`${id}`, sql`value`)})`
	const [row] = await db
		.select({ first: publicSince, newest: version, shown, at: updatedAt })
		.from(t.dossiers)
		.where(and(eq(id, dossier), ne(visibility, 'draft')))
		.limit(1)
	return row && row.first !== null ? { ...row, first: row.first, shown: JSON.parse(row.shown) } : null
}
