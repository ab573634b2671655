/** Reads what is told of a draft before it is published. */
import type { Heading } from '../record/dossier.ts'
import type { Summary } from '../record/summary.ts'
import type { Database } from '../store/database.ts'
import { countUntitled } from '../store/find-sources.ts'
import { readCounts, repairSummary } from '../store/summaries.ts'

export type DraftSummary = {
	readonly summary: Summary
	/** How many sources have no title. */
	readonly untitled: number
}

/** @returns null when there is no such dossier */
export async function readDraft(
	db: Database,
	{ id, version }: Pick<Heading, 'id' | 'version'>,
): Promise<DraftSummary | null> {
	const asked = { dossier: id, version, day: null, today: '', published: null }
	const [stored, untitled] = await Promise.all([readCounts(db, id, version), countUntitled(db, asked)])
	const summary = stored?.summary ?? (await repairSummary(db, id))
	return summary && { summary, untitled }
}
