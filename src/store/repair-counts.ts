/** Stored counts of a dossier, made again from the record: by itself, since no reader's request makes any. */
import { type Counts, countsOf } from '../record/counts.ts'
import { type Summary, summaryOf } from '../record/summary.ts'
import type { Database } from './database.ts'
import { storePages } from './pages.ts'
import { readRecord } from './read-record.ts'
import { countsPage, summaryPage } from './summaries.ts'

/** Makes the counts of a version and its summary from the record, and stores them. @returns null when there is no such version */
export async function repairCounts(
	db: Database,
	id: string,
	version: number,
): Promise<{ readonly summary: Summary; readonly counts: Counts } | null> {
	const record = await readRecord(db, id, 'newsroom', version)
	if (!record) return null
	const [summary, counts] = [summaryOf(record.dossier), countsOf(record.dossier)]
	const pages = [summaryPage(summary), countsPage({ id, version }, counts)]
	for (const statement of storePages(db, pages)) await statement
	return { summary, counts }
}
