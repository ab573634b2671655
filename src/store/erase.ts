/** Takes the words out of every ended version of a row, with the salts of their digests: what is left proves only that there was something. */
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ERASED } from '../record/erased.ts'
import type { Erasable } from '../record/revision.ts'
import type { Database } from './database.ts'
import { TABLES } from './named-rows.ts'
import { erasures, linkRows } from './proof-tables.ts'
import * as t from './tables.ts'

/** Whether a dossier has, or had, such a row. */
export async function hasRow(db: Database, dossier: string, { type, id }: Erasable): Promise<boolean> {
	const row = await db.$client
		.prepare(`SELECT 1 FROM ${TABLES[type].table} WHERE dossier = ? AND id = ? LIMIT 1`)
		.bind(dossier, id)
		.first()
	return row !== null
}

/** The statements, after those that end the row. @param version that says so */
export function eraseRow(db: Database, dossier: string, row: Erasable, version: number): BatchItem<'sqlite'>[] {
	const { type, id } = row
	const its = (table: { dossier: SQLiteColumn; id: SQLiteColumn }) => and(eq(table.dossier, dossier), eq(table.id, id))
	const versions = sql`SELECT written FROM ${sql.raw(TABLES[type].table)} WHERE dossier = ${dossier} AND id = ${id} AND ended IS NOT NULL`
	return [
		db.insert(erasures).values({ dossier, type, id, version }),
		// The same that the tables' triggers let through.
		type === 'entry'
			? db
					.update(t.entries)
					.set({ source: null, note: null, reason: null, denialSource: null, ...marked(t.entries) })
					.where(and(its(t.entries), isNotNull(t.entries.ended)))
			: db
					.update(t.meetings)
					.set({ ...NO_WORDS, ...marked(t.meetings) })
					.where(and(its(t.meetings), isNotNull(t.meetings.ended))),
		db
			.update(linkRows)
			.set({ salt: null })
			.where(and(its(linkRows), eq(linkRows.type, type), sql`${linkRows.written} IN (${versions})`)),
		db.delete(REPLACED[type]).where(its(REPLACED[type])),
		// What was answered to edits of it. The keys stay: a retry is still no second edit.
		db
			.update(t.idempotencyKeys)
			.set({ response: '{}' })
			.where(sql`instr(${t.idempotencyKeys.route} || '/', ${`/${dossier}/`}) > 0`),
		db.delete(t.pages).where(eq(t.pages.dossier, dossier)),
	]
}

const { sources } = ERASED
const NO_WORDS = {
	...{ place: null, occasion: null, summary: null },
	...{ attendees: [], topics: [], outcomes: [], remarks: [], sources },
}

function marked({
	reportedBy,
	deniedBy,
}: {
	reportedBy: SQLiteColumn
	deniedBy: SQLiteColumn
}): Record<'reportedBy' | 'deniedBy', SQL> {
	const mark = JSON.stringify(ERASED.text)
	return {
		reportedBy: sql`iif(${reportedBy} IS NULL, NULL, ${mark})`,
		deniedBy: sql`iif(${deniedBy} IS NULL, NULL, ${mark})`,
	}
}

/** Tables that others took the place of still have what was in them. */
const replaced = (name: string) => sqliteTable(name, { dossier: text('dossier').notNull(), id: text('id').notNull() })
const REPLACED = { entry: replaced('ledger_entries'), meeting: replaced('meetings') }
