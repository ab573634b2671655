/** Which versions of a dossier readers were shown, as SQL: what was saved while it was a draft is to them as if it never was. */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dossier } from '../record/dossier.ts'
import { isDraft } from '../record/visibility.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

/** The statements that note down that a version publishes a dossier, or makes it a draft again. */
export function notePublication(db: Database, before: Dossier | null, next: Dossier): BatchItem<'sqlite'>[] {
	const [wasDraft, isDraftNow] = [before === null || isDraft(before), isDraft(next)]
	if (wasDraft === isDraftNow) return []
	const { id: dossier, version } = next
	if (wasDraft) return [db.insert(t.publications).values({ dossier, since: version })]
	const open = and(eq(t.publications.dossier, dossier), isNull(t.publications.until))
	return [db.update(t.publications).set({ until: version }).where(open)]
}

/** Whether readers were shown a version. */
export function wasShown(dossier: SQL, version: SQL): SQL {
	return sql`EXISTS (SELECT 1 FROM publications p
		WHERE p.dossier = ${dossier} AND p.since <= ${version} AND ifnull(p.until > ${version}, 1))`
}

/** Whether readers were shown any of the versions at which a row, under its name in the statement, stood. */
export function rowWasShown(row: string): SQL {
	return sql.raw(`EXISTS (SELECT 1 FROM publications p WHERE p.dossier = ${row}.dossier
		AND ifnull(p.since < ${row}.ended, 1) AND ifnull(p.until > ${row}.written, 1))`)
}

/** With which version readers were shown what a version has: itself, or the one that published the dossier next; null before that. */
export function shownWith(dossier: SQL, version: SQL): SQL {
	return sql`(SELECT max(${version}, min(p.since)) FROM publications p
		WHERE p.dossier = ${dossier} AND ifnull(p.until > ${version}, 1))`
}

/** The last version before one that readers were shown; null of the first. */
export function shownBefore(dossier: SQL, version: SQL): SQL {
	return sql`(SELECT max(min(${version}, ifnull(p.until, ${version}))) - 1 FROM publications p
		WHERE p.dossier = ${dossier} AND p.since < ${version})`
}
