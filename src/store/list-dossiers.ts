/** Lists dossiers with their totals: those that are public, or all of them for the desk. */
import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Listed } from '../record/copy.ts'
import type { Visibility } from '../record/visibility.ts'
import type { Database } from './database.ts'
import { isOutOfDate, itsSummary, repairSummary } from './summaries.ts'
import * as t from './tables.ts'

export type DossierListed = Listed
export type DossierOfDesk = DossierListed & { readonly visibility: Visibility }

const isPublic = eq(t.dossiers.visibility, 'public')

/** What readers are shown: neither drafts nor what is archived. */
export async function listDossiers(db: Database, limit: number, after: string | null): Promise<DossierListed[]> {
	const rows = await list(db, limit, after, isPublic)
	return rows.map(({ listed }) => listed)
}

/** The same, those that were changed last. */
export async function listNewestDossiers(db: Database, limit: number): Promise<DossierListed[]> {
	const newest = sql`${t.dossiers.id} IN (SELECT d.id FROM dossiers d INDEXED BY dossiers_by_change
		WHERE d.visibility = 'public' ORDER BY d.updated_at DESC, d.id LIMIT ${limit})`
	const rows = await list(db, limit, null, newest, [desc(t.dossiers.updatedAt), asc(t.dossiers.id)])
	return rows.map(({ listed }) => listed)
}

export async function listDossiersOfDesk(db: Database, limit: number, after: string | null): Promise<DossierOfDesk[]> {
	const rows = await list(db, limit, after)
	return rows.map(({ listed, visibility }) => ({ ...listed, visibility }))
}

/** Those of these ids, by id. */
export async function listTheseDossiers(db: Database, ids: readonly string[]): Promise<DossierOfDesk[]> {
	if (ids.length === 0) return []
	const these = sql`${t.dossiers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
	const rows = await list(db, ids.length, null, these)
	return rows.map(({ listed, visibility }) => ({ ...listed, visibility }))
}

/** Whether there is a dossier at all, whoever may see it. */
export async function hasDossiers(db: Database): Promise<boolean> {
	return (await db.select({ id: t.dossiers.id }).from(t.dossiers).limit(1)).length > 0
}

type ListedRow = { readonly listed: DossierListed; readonly visibility: Visibility }

/**
 * By id, after `after`: in the order of the primary key alone, so that none is read but those of the page. Each comes from its
 * stored summary, which is written in the same batch as the record, so that thousands of ledgers need not be summed to show a list;
 * where it is missing or out of date, from the record.
 */
async function list(
	db: Database,
	limit: number,
	after: string | null,
	which?: SQL,
	order: readonly SQL[] = [asc(t.dossiers.id)],
): Promise<ListedRow[]> {
	const rows = await db
		.select({
			id: t.dossiers.id,
			visibility: t.dossiers.visibility,
			listed:
				sql<DossierListed | null>`CASE WHEN ${isOutOfDate} THEN NULL ELSE json_remove(${t.pages.body}, '$.attention') END`.mapWith(
					(json) => JSON.parse(json) as DossierListed,
				),
		})
		.from(t.dossiers)
		.leftJoin(t.pages, itsSummary)
		.where(and(which, after === null ? undefined : gt(t.dossiers.id, after)))
		.orderBy(...order)
		.limit(limit)
	const all: ListedRow[] = []
	for (const { id, visibility, ...row } of rows) {
		const listed = row.listed ?? (await listedFromRecord(db, id))
		if (listed) all.push({ listed, visibility })
	}
	return all
}

async function listedFromRecord(db: Database, id: string): Promise<DossierListed | null> {
	const summary = await repairSummary(db, id)
	if (!summary) return null
	const { attention: _attention, ...listed } = summary
	return listed
}
