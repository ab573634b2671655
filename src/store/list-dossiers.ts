/** Which dossiers are there, and what are their totals? */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Totals } from '../record/dossier.ts'
import type { Text } from '../record/text.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export type DossierListed = {
	readonly id: string
	readonly title: Text
	readonly version: number
	readonly updatedAt: string
	readonly totals: Totals
}

/**
 * By id, after `after`. The totals come from the stored answer of each dossier: it is written in the same batch as the
 * record, so it is the record's, and thousands of ledgers need not be summed to show a list.
 */
export async function listDossiers(db: Database, limit: number, after: string | null): Promise<DossierListed[]> {
	return db
		.select({
			id: t.dossiers.id,
			title: t.headings.title,
			version: t.dossiers.version,
			updatedAt: t.dossiers.updatedAt,
			totals: sql<Totals>`${t.pages.body} -> 'totals'`.mapWith((value) => JSON.parse(value) as Totals),
		})
		.from(t.dossiers)
		.innerJoin(t.headings, and(eq(t.headings.dossier, t.dossiers.id), isNull(t.headings.ended)))
		.innerJoin(
			t.pages,
			and(eq(t.pages.dossier, t.dossiers.id), eq(t.pages.name, 'api/dossier'), eq(t.pages.language, '')),
		)
		.where(after === null ? undefined : gt(t.dossiers.id, after))
		.orderBy(asc(t.dossiers.id))
		.limit(limit)
}
