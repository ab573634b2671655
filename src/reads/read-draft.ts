/** Reads what is told of a draft before it is published. */
import type { Heading } from '../record/dossier.ts'
import type { Summary } from '../record/summary.ts'
import type { Database } from '../store/database.ts'
import { countUntitled } from '../store/find-sources.ts'
import { readMeetingsPage } from '../store/read-meetings.ts'
import { repairCounts } from '../store/repair-counts.ts'
import { askedOf } from '../store/standing-rows.ts'
import { readCounts } from '../store/summaries.ts'

export type DraftSummary = {
	readonly summary: Summary
	/** Of whatever status. */
	readonly hasMeetings: boolean
	/** How many sources have no title. */
	readonly untitled: number
}

/** @returns null when there is no such dossier */
export async function readDraft(
	db: Database,
	heading: Pick<Heading, 'id' | 'version' | 'languages'>,
): Promise<DraftSummary | null> {
	const { id, version, languages } = heading
	const asked = askedOf(heading)
	const [stored, { length }, untitled] = await Promise.all([
		readCounts(db, id, version),
		readMeetingsPage(db, asked, ANY_MEETING, languages[0]),
		countUntitled(db, asked),
	])
	const { summary = null } = stored ?? (await repairCounts(db, id, version)) ?? {}
	return summary && { summary, hasMeetings: length > 0, untitled }
}

/** A denied one is in no total. */
const ANY_MEETING = { status: null, format: null, from: null, to: null, order: 'asc', after: null, limit: 1 } as const
