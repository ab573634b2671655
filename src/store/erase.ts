/**
 * Takes the words out of every ended version of a row, and out of the reasons of its edits, with the salts of their digests: what is
 * left proves only that there was something.
 */
import { and, eq, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ERASED } from '../record/erased.ts'
import type { Change, Erasable, ErasableRow } from '../record/revision.ts'
import { type Database, statementOf } from './database.ts'
import { eraseAnswers } from './kept-answers.ts'
import { TABLES } from './named-rows.ts'
import { erasedReasons, erasures, linkRows } from './proof-tables.ts'
import * as t from './tables.ts'

/** A version whose reason goes, and what it did. */
export type Reasoned = { readonly version: number; readonly reason: string; readonly changes: readonly Change[] }

/**
 * The reasons that go with something: a revision's own, or those of the edits that name a row. An edit that erased something keeps
 * its reason unless that is asked for.
 *
 * @returns null where the dossier has, and had, nothing of the kind
 */
export async function reasonsOf(db: Database, dossier: string, of: Erasable): Promise<readonly Reasoned[] | null> {
	const { type, id } = of
	const isIt =
		type === 'revision'
			? sql`CAST(version AS TEXT) = ${id}`
			: sql`EXISTS (SELECT 1 FROM json_each(changes) WHERE value ->> ${type} = ${id})
				AND NOT EXISTS (SELECT 1 FROM json_each(changes) WHERE value ->> 'kind' = 'row-erased')`
	const [reasoned, row] = await Promise.all([
		db
			.select({ version: t.revisions.version, reason: sql<string>`reason`, changes: t.revisions.changes })
			.from(t.revisions)
			.where(and(eq(t.revisions.dossier, dossier), isNotNull(t.revisions.reason), isIt))
			.orderBy(t.revisions.version)
			.limit(MAX_REASONS),
		type === 'revision' ? null : hasRow(db, dossier, { type, id }),
	])
	const isThere = row ?? reasoned.length > 0
	return isThere ? reasoned.filter(({ reason }) => type === 'revision' || reason !== ERASED.reason) : null
}

/**
 * The entry in which the reason of a revision stands as well, where readers see it: of an undo, of a stated total. Its words are
 * erased with the entry alone.
 */
export async function entryWithReason(db: Database, dossier: string, version: string): Promise<string | null> {
	return statementOf(
		db,
		sql`SELECT e.id FROM revisions r CROSS JOIN entry_versions e INDEXED BY entry_versions_by_version
				ON e.dossier = r.dossier AND e.written = r.version AND e.reason = r.reason
			WHERE r.dossier = ${dossier} AND r.version = ${version} LIMIT 1`,
	).first<string>('id')
}

/** More than anybody makes edits of one row. */
const MAX_REASONS = 10_000

async function hasRow(db: Database, dossier: string, { type, id }: ErasableRow): Promise<boolean> {
	const table = sql.raw(TABLES[type].table)
	const row = await statementOf(
		db,
		sql`SELECT 1 FROM ${table} WHERE dossier = ${dossier} AND id = ${id} LIMIT 1`,
	).first()
	return row !== null
}

/**
 * The statements, after those that end the row.
 *
 * @param reasons that go with it
 * @param version that says so
 * @param unchanged the names of pages that have nothing of it
 */
export function erase(
	db: Database,
	dossier: string,
	of: Erasable,
	reasons: readonly Reasoned[],
	version: number,
	unchanged: readonly string[],
): BatchItem<'sqlite'>[] {
	const { type, id } = of
	const told = reasons.flatMap((r) => [`"version":${r.version},`, `"version":${r.version}}`])
	return [
		...(type === 'revision' ? [] : eraseRow(db, dossier, { type, id }, version)),
		...eraseReasons(
			db,
			dossier,
			reasons.map((r) => r.version),
			version,
		),
		eraseAnswers(db, dossier, type === 'revision' ? told : [`"id":"${id}"`, ...told]),
		db.delete(t.pages).where(and(eq(t.pages.dossier, dossier), notInArray(t.pages.name, [...unchanged]))),
	]
}

function eraseRow(db: Database, dossier: string, { type, id }: ErasableRow, version: number): BatchItem<'sqlite'>[] {
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
	]
}

function eraseReasons(db: Database, dossier: string, of: readonly number[], version: number): BatchItem<'sqlite'>[] {
	if (of.length === 0) return []
	const versions = sql`SELECT value FROM json_each(${JSON.stringify(of)})`
	return [
		db.insert(erasedReasons).select(sql`SELECT ${dossier}, value, ${version} FROM json_each(${JSON.stringify(of)})`),
		db
			.update(t.revisions)
			.set({ reason: ERASED.reason })
			.where(and(eq(t.revisions.dossier, dossier), sql`version IN (${versions})`)),
		db
			.update(linkRows)
			.set({ salt: null })
			.where(and(eq(linkRows.dossier, dossier), eq(linkRows.type, 'revision'), sql`written IN (${versions})`)),
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
