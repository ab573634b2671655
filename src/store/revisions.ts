/** What was changed, when, by whom and why? */
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Revision } from '../record/revision.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

const REVISION = {
	version: t.revisions.version,
	at: t.revisions.at,
	editor: t.revisions.editor,
	reason: t.revisions.reason,
	reasonKind: t.revisions.reasonKind,
	changes: t.revisions.changes,
}

/** Newest first. `before` is a version: the page of revisions older than it. */
export function readRevisions(
	db: Database,
	dossier: string,
	limit: number,
	before = Number.MAX_SAFE_INTEGER,
): Promise<Revision[]> {
	return db
		.select(REVISION)
		.from(t.revisions)
		.where(and(eq(t.revisions.dossier, dossier), lt(t.revisions.version, before)))
		.orderBy(desc(t.revisions.version))
		.limit(limit)
}

/** Those that changed a published figure and had to say why. Newest first. */
export function readCorrections(
	db: Database,
	dossier: string,
	limit: number,
	before = Number.MAX_SAFE_INTEGER,
): Promise<Revision[]> {
	return db
		.select(REVISION)
		.from(t.revisions)
		.where(
			and(
				eq(t.revisions.dossier, dossier),
				lt(t.revisions.version, before),
				sql`EXISTS (SELECT 1 FROM json_each(${t.revisions.changes}) WHERE value ->> 'kind' IN ('total-stated', 'entry-undone'))`,
			),
		)
		.orderBy(desc(t.revisions.version))
		.limit(limit)
}

export async function dossierVersion(db: Database, dossier: string): Promise<number | null> {
	const [row] = await db
		.select({ version: t.dossiers.version })
		.from(t.dossiers)
		.where(eq(t.dossiers.id, dossier))
		.limit(1)
	return row?.version ?? null
}
