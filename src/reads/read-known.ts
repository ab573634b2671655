/** Reads what the desk draws known names from: a dossier's leaders, its newest meetings, and its tallies with the newest entries. */
import type { Dossier, Heading } from '../record/dossier.ts'
import type { Database } from '../store/database.ts'
import { readMeetingsPage } from '../store/read-meetings.ts'
import { type NamedTally, readNamedTallies } from '../store/read-named.ts'

const NEWEST_MEETINGS = 200
const NEWEST_ENTRIES = 100

export type KnownFrom = Pick<Dossier, 'leaders' | 'meetings'> & { readonly tallies: readonly NamedTally[] }

/** At most 1 MB of meetings, and of entries, whatever the dossier has. */
export async function readKnown(
	db: Database,
	{ id, version, leaders, languages: [first] }: Pick<Heading, 'id' | 'version' | 'leaders' | 'languages'>,
): Promise<KnownFrom> {
	const asked = { dossier: id, version, day: null, today: '', published: null }
	const newest = { status: null, format: null, from: null, to: null, order: 'desc', after: null } as const
	const [meetings, tallies] = await Promise.all([
		readMeetingsPage(db, asked, { ...newest, limit: NEWEST_MEETINGS }, first),
		readNamedTallies(db, asked, NEWEST_ENTRIES, first),
	])
	return { leaders, meetings, tallies }
}
