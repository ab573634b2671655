/** The one way to write: a revision, the rows that it ended and wrote, its pages and its retry key, in one batch. */
import { eq, lt } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Dossier } from '../record/dossier.ts'
import type { Page } from '../record/page.ts'
import type { Revision } from '../record/revision.ts'
import type { Database } from './database.ts'
import { storePages } from './pages.ts'
import { summaryPage } from './summaries.ts'
import * as t from './tables.ts'
import { writeChangedRows } from './versioned-rows.ts'

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
		...writeChangedRows(db, before, next, version),
		...storePages(db, [...pages, summaryPage(next)]),
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
