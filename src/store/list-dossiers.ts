/** Lists dossiers with their totals. */
import { asc, gt, sql } from 'drizzle-orm'
import type { Summary } from '../record/summary.ts'
import type { Database } from './database.ts'
import { isOutOfDate, itsSummary, repairSummary } from './summaries.ts'
import * as t from './tables.ts'

export type DossierListed = Omit<Summary, 'attention'>

/**
 * By id, after `after`. Each comes from its stored summary, which is written in the same batch as the record, so that
 * thousands of ledgers need not be summed to show a list; where it is missing or out of date, from the record.
 */
export async function listDossiers(db: Database, limit: number, after: string | null): Promise<DossierListed[]> {
	const rows = await db
		.select({
			id: t.dossiers.id,
			listed:
				sql<DossierListed | null>`CASE WHEN ${isOutOfDate} THEN NULL ELSE json_remove(${t.pages.body}, '$.attention') END`.mapWith(
					(json) => JSON.parse(json) as DossierListed,
				),
		})
		.from(t.dossiers)
		.leftJoin(t.pages, itsSummary)
		.where(after === null ? undefined : gt(t.dossiers.id, after))
		.orderBy(asc(t.dossiers.id))
		.limit(limit)
	const listed: DossierListed[] = []
	for (const row of rows) {
		const found = row.listed ?? (await listedFromRecord(db, row.id))
		if (found) listed.push(found)
	}
	return listed
}

async function listedFromRecord(db: Database, id: string): Promise<DossierListed | null> {
	const summary = await repairSummary(db, id)
	if (!summary) return null
	const { attention: _attention, ...listed } = summary
	return listed
}
