/** The history of the people and the settings: each change is written in one batch with what it changes, and none is changed again. */
import { desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ChangedValues, Doing, NewsroomChange } from '../record/newsroom-change.ts'
import type { Database } from './database.ts'
import { newsroomChanges } from './newsroom-tables.ts'
import * as t from './tables.ts'

type OfPerson = {
	readonly what: Exclude<NewsroomChange['what'], 'settings'>
	/** As JSON, from the row as it stands when this is written: before the change, or after somebody was added. */
	readonly was?: SQL
	readonly became?: SQL
}

/** For the batch of the change itself. @param of which editors: those whom the change is about, as its own statement finds them */
export function keepPersonChange(db: Database, { editor, at }: Doing, change: OfPerson, of: SQL | undefined) {
	const { what, was = sql`NULL`, became = sql`NULL` } = change
	return db
		.insert(newsroomChanges)
		.select(
			sql`SELECT NULL, ${at}, ${editor}, ${what}, ${t.editors.id}, ${was}, ${became} FROM ${t.editors} WHERE ${of}`,
		)
}

/** For the batch of the change itself, before it. @param holds of the settings' row: what its own statement asks for */
export function keepSettingsChange(
	db: Database,
	{ editor, at }: Doing,
	{ was, became }: { readonly was: ChangedValues; readonly became: ChangedValues },
	holds: SQL | undefined,
) {
	const [before, after] = [was, became].map((values) => JSON.stringify(values))
	return db
		.insert(newsroomChanges)
		.select(sql`SELECT NULL, ${at}, ${editor}, 'settings', NULL, ${before}, ${after} FROM ${t.settings} WHERE ${holds}`)
}

/** Newest first. @param before the id of the last that was listed; null for the newest */
export function listNewsroomChanges(db: Database, before: number | null, limit: number): Promise<NewsroomChange[]> {
	const c = newsroomChanges
	const [by, of] = [alias(t.editors, 'by'), alias(t.editors, 'of')]
	return db
		.select({ id: c.id, at: c.at, by: by.name, what: c.what, of: of.name, was: c.was, became: c.became })
		.from(c)
		.leftJoin(by, eq(by.id, c.editor))
		.leftJoin(of, eq(of.id, c.person))
		.where(before === null ? undefined : lt(c.id, before))
		.orderBy(desc(c.id))
		.limit(limit)
}
