/** The one way to write: a revision, the rows that it ended and wrote, its pages and its retry key, in one batch. */
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dossier } from '../record/dossier.ts'
import type { Page } from '../record/page.ts'
import type { Revision } from '../record/revision.ts'
import type { Database } from './database.ts'
import { storePages } from './pages.ts'
import * as t from './tables.ts'

/** The answer to a write, kept so that a retry with the same key gets it again. */
export type KeptAnswer = {
	readonly editor: string
	readonly route: string
	readonly key: string
	/** SHA-256 of the request, hexadecimal. */
	readonly request: string
	readonly status: number
	readonly response: string
	readonly etag: string | null
}

export type Write = {
	/** Null when the dossier is new. */
	readonly before: Dossier | null
	readonly next: Dossier
	readonly revision: Revision
	readonly pages: readonly Page[]
	readonly answer: KeptAnswer | null
}

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000

export function oldestLivingKey(at: string): string {
	return new Date(Date.parse(at) - KEY_LIFETIME_MS).toISOString()
}

/**
 * Writes all of it or nothing.
 *
 * @returns `lost` when somebody else wrote this version, or this key, first
 */
export async function writeRecord(db: Database, write: Write): Promise<'written' | 'lost'> {
	const { before, next, revision, pages, answer } = write
	const dossier = next.id
	const { version, at } = revision
	const pointer = { version, updatedAt: at, language: next.languages[0] }
	const rest: BatchItem<'sqlite'>[] = [
		...changedRows(db, before, next, version),
		...storePages(db, pages),
		...(answer
			? [
					db.delete(t.idempotencyKeys).where(lt(t.idempotencyKeys.createdAt, oldestLivingKey(at))),
					db.insert(t.idempotencyKeys).values({ ...answer, createdAt: at }),
				]
			: []),
	]
	try {
		// The revision's primary key is the compare-and-set: of two edits of one version, the second fails whole.
		await db.batch([
			before === null
				? db.insert(t.dossiers).values({ id: dossier, ...pointer })
				: db.update(t.dossiers).set(pointer).where(eq(t.dossiers.id, dossier)),
			db.insert(t.revisions).values({ dossier, ...revision }),
			...rest,
		])
		return 'written'
	} catch (error) {
		if (isConflict(error)) return 'lost'
		throw error
	}
}

/** drizzle's own message carries the SQL and its values; the cause is what D1 said. */
function isConflict(error: unknown): boolean {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
	return /UNIQUE constraint failed: (revisions|idempotency_keys|dossiers|ledger_entries)\./.test(cause)
}

function changedRows(db: Database, before: Dossier | null, next: Dossier, version: number): BatchItem<'sqlite'>[] {
	const from = before ? rowsOf(before) : null
	const to = rowsOf(next)
	return VERSIONED.flatMap((name) => {
		const { ended, written } = difference(from?.[name] ?? new Map(), to[name])
		const table = TABLES[name]
		const among = sql`${'id' in table ? table.id : sql`'heading'`} IN (SELECT value FROM json_each(${JSON.stringify(ended)}))`
		const ending = db
			.update(table)
			.set({ ended: version })
			.where(and(eq(table.dossier, next.id), isNull(table.ended), among))
		// Rows go in one by one: D1 takes 100 bound values a statement, and an edit writes one or two rows.
		const writing = written.map((row) => db.insert(table).values({ ...row, dossier: next.id, written: version }))
		return [...(ended.length > 0 ? [ending] : []), ...writing]
	})
}

const TABLES = {
	headings: t.headings,
	meetings: t.meetings,
	authorities: t.authorities,
	tallies: t.tallies,
	periods: t.periods,
	entries: t.ledgerEntries,
}
const VERSIONED = ['headings', 'meetings', 'authorities', 'tallies', 'periods', 'entries'] as const
type Rows = Record<(typeof VERSIONED)[number], ReadonlyMap<string, { of: object; row: object }>>

/** The record as rows by id. `of` is the object that a row was made from: the same object is the same row. */
function rowsOf(dossier: Dossier): Rows {
	const { title, languages, leaders, tallies } = dossier
	const byId = <Item extends { id: string }>(items: readonly Item[], rowOf: (item: Item) => object = (item) => item) =>
		new Map(items.map((item) => [item.id, { of: item, row: rowOf(item) }]))
	return {
		headings: new Map([['heading', { of: dossier, row: { title, languages, leaders } }]]),
		meetings: byId(dossier.meetings),
		authorities: byId(tallies.map((tally) => tally.authority)),
		tallies: byId(tallies, ({ id, authority, preferred }) => ({ id, authority: authority.id, preferred })),
		periods: merged(tallies.map((tally) => byId(tally.periods, (p) => ({ ...p, tally: tally.id })))),
		entries: merged(tallies.map((tally) => byId(tally.entries, (e) => ({ ...e, tally: tally.id })))),
	}
}

function merged<Value>(maps: readonly ReadonlyMap<string, Value>[]): Map<string, Value> {
	return new Map(maps.flatMap((map) => [...map]))
}

function difference(from: Rows[keyof Rows], to: Rows[keyof Rows]): { ended: string[]; written: object[] } {
	const same = (id: string) => {
		const [a, b] = [from.get(id), to.get(id)]
		return a && b && (a.of === b.of || JSON.stringify(a.row) === JSON.stringify(b.row))
	}
	return {
		ended: [...from.keys()].filter((id) => !same(id)),
		written: [...to].filter(([id]) => !same(id)).map(([, { row }]) => row),
	}
}
