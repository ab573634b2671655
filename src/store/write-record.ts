/** The one way to write a record: a revision, its rows, its pages and its retry key, in one batch. */
import { and, eq, inArray } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Counts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Page } from '../record/page.ts'
import type { Erasable, Revision } from '../record/revision.ts'
import type { Summary } from '../record/summary.ts'
import { isDraft } from '../record/visibility.ts'
import { changedRows } from './changed-rows.ts'
import { isConflict } from './conflict.ts'
import type { Database } from './database.ts'
import { erase, type Reasoned } from './erase.ts'
import { type KeptAnswer, keepAnswer } from './kept-answers.ts'
import { leaveUnchained, type NewLink, writeLink } from './links.ts'
import { storePages } from './pages.ts'
import { notePublication } from './publications.ts'
import { countsPage, summaryPage } from './summaries.ts'
import * as t from './tables.ts'
import { writeChangedRows } from './versioned-rows.ts'
import { TERMS_SHAPE, writeTerms } from './write-terms.ts'

type Write = {
	/** Null when the dossier is new. */
	readonly before: Dossier | null
	readonly next: Dossier
	readonly revision: Revision
	readonly pages: readonly Page[]
	/** The names of pages that say the same as before: of those of the version before, it becomes this one. */
	readonly unchanged: readonly string[]
	readonly summary: Summary
	readonly counts: Counts
	/** Null where this version is not public, or is to be chained later. */
	readonly link: NewLink | null
	/** Of what the words go, out of every version before this one. */
	readonly erases?: { readonly of: Erasable; readonly reasons: readonly Reasoned[] } | null
	readonly answer: KeptAnswer | null
}

/**
 * Writes all of it or nothing.
 *
 * @returns `lost` when somebody else wrote this version, or this key, first
 */
export async function writeRecord(db: Database, write: Write): Promise<'written' | 'lost'> {
	const { before, next, revision, pages, unchanged, summary, counts, link, erases, answer } = write
	const dossier = next.id
	const { version, at } = revision
	const { visibility, publicSince } = next
	const pointer = { version, updatedAt: at, language: next.languages[0], visibility, publicSince }
	const changed = changedRows(before, next)
	const rest: BatchItem<'sqlite'>[] = [
		...notePublication(db, before, next),
		...writeChangedRows(db, dossier, changed, version),
		...writeTerms(db, next, changed),
		// What was made for readers of a dossier that they are shown no longer.
		...(before && isDraft(next) && !isDraft(before) ? [db.delete(t.pages).where(eq(t.pages.dossier, dossier))] : []),
		...(link ? writeLink(db, link) : isDraft(next) ? [] : [leaveUnchained(db, dossier)]),
		...(erases ? erase(db, dossier, erases.of, erases.reasons, version, unchanged) : []),
		...storePages(db, [...pages, summaryPage(summary), countsPage(summary, counts)]),
		...(unchanged.length > 0 ? [carryPages(db, dossier, unchanged, version)] : []),
		...(answer ? keepAnswer(db, answer, at) : []),
	]
	try {
		// The revision's primary key is the compare-and-set: of two edits of one version, the second fails whole.
		await db.batch([
			before === null
				? db.insert(t.dossiers).values({ id: dossier, ...pointer, termsShape: TERMS_SHAPE })
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

function carryPages(db: Database, dossier: string, names: readonly string[], version: number): BatchItem<'sqlite'> {
	return db
		.update(t.pages)
		.set({ version })
		.where(and(eq(t.pages.dossier, dossier), inArray(t.pages.name, [...names]), eq(t.pages.version, version - 1)))
}
