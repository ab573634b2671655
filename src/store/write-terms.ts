/** Writes the terms by which a record is found, in the batch of the edit; those of older databases, in the cron's runs. */
import { eq, lt, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dossier } from '../record/dossier.ts'
import { termsOfDossier, termsOfEntry, termsOfMeeting } from '../record/terms.ts'
import { type Changed, changedRows } from './changed-rows.ts'
import { inChunks } from './chunks.ts'
import type { Database } from './database.ts'
import { readRecord } from './read-record.ts'
import { searchItems, searchTerms } from './search-tables.ts'
import * as t from './tables.ts'

/** Raised when something is found by more terms or by others: the cron then writes those of every dossier anew. */
export const TERMS_SHAPE = 1

/** What can be found, by its number in the tables. */
export const FINDABLE = { dossier: 0, meeting: 1, entry: 2 } as const

/** In one run of the cron. */
const MAX_WRITTEN = 20

/** The statements for what an edit changed, and for nothing else. */
export function writeTerms(db: Database, next: Dossier, changed: Changed): BatchItem<'sqlite'>[] {
	const { headings, meetings, entries } = changed
	const ended = [
		...headings.ended.map((item) => [FINDABLE.dossier, item]),
		...meetings.ended.map((item) => [FINDABLE.meeting, item]),
		...entries.ended.map((item) => [FINDABLE.entry, item]),
	]
	const written = [
		...[...headings.written.keys()].map((item) => [FINDABLE.dossier, item, termsOfDossier(next)]),
		...next.meetings.flatMap((m) => (meetings.written.has(m.id) ? [[FINDABLE.meeting, m.id, termsOfMeeting(m)]] : [])),
		...next.tallies
			.flatMap((tally) => tally.entries)
			.flatMap((e) => (entries.written.has(e.id) ? [[FINDABLE.entry, e.id, termsOfEntry(e)]] : [])),
	]
	return [
		...chunksOf(ended).flatMap((chunk) => remove(db, sql`SELECT i.id FROM ${listed(chunk, next.id)}`)),
		...chunksOf(written).flatMap((chunk) => [
			db.insert(searchItems).select(sql`SELECT NULL, ${next.id}, value ->> 0, value ->> 1 FROM json_each(${chunk})`),
			db
				.insert(searchTerms)
				.select(
					sql`SELECT i.kind, term.value, i.id FROM ${listed(chunk, next.id)} CROSS JOIN json_each(one.value, '$[2]') term`,
				),
		]),
	]
}

function chunksOf(items: readonly unknown[]): string[] {
	return inChunks(items.map((item) => JSON.stringify(item)))
}

/** The rows of `search_items i` that a chunk names. */
function listed(chunk: string, dossier: string): SQL {
	return sql`json_each(${chunk}) one CROSS JOIN search_items i
		ON i.dossier = ${dossier} AND i.kind = one.value ->> 0 AND i.item = one.value ->> 1`
}

function remove(db: Database, ids: SQL): BatchItem<'sqlite'>[] {
	return [
		db.delete(searchTerms).where(sql`${searchTerms.item} IN (${ids})`),
		db.delete(searchItems).where(sql`${searchItems.id} IN (${ids})`),
	]
}

/** The cron's work: the terms of dossiers that were written before there were any, or when they were others, a few in each run. */
export async function mendTerms(db: Database): Promise<void> {
	const rows = await db
		.select({ id: t.dossiers.id })
		.from(t.dossiers)
		.where(lt(t.dossiers.termsShape, TERMS_SHAPE))
		.limit(MAX_WRITTEN)
	for (const { id } of rows) {
		await writeAllTerms(db, id).catch((error: unknown) => {
			console.error(
				JSON.stringify({ event: 'terms-not-written', why: error instanceof Error ? error.name : 'unknown' }),
			)
		})
	}
}

async function writeAllTerms(db: Database, id: string): Promise<void> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) return
	const { dossier } = record
	// Of a record that was edited meanwhile these are not the terms: the first statement then fails, and all with it.
	const isAsRead = sql`(SELECT version FROM dossiers WHERE id = ${id}) = ${dossier.version}`
	await db.batch([
		db
			.update(t.dossiers)
			.set({ termsShape: sql`iif(${isAsRead}, ${TERMS_SHAPE}, NULL)` })
			.where(eq(t.dossiers.id, id)),
		...remove(db, sql`SELECT id FROM search_items WHERE dossier = ${id}`),
		...writeTerms(db, dossier, changedRows(null, dossier)),
	])
}
