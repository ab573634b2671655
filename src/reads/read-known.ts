/** Reads what the desk draws known names from: a dossier's leaders, its newest meetings, and its tallies with the newest entries. */
import type { Dossier, Heading } from '../record/dossier.ts'
import type { Source } from '../record/source.ts'
import type { Database } from '../store/database.ts'
import { sourcesAt } from '../store/find-sources.ts'
import { readMeetingsPage } from '../store/read-meetings.ts'
import { type NamedTally, readNamedTallies } from '../store/read-named.ts'
import { askedOf } from '../store/standing-rows.ts'

const NEWEST_MEETINGS = 200
const NEWEST_ENTRIES = 100

export type KnownFrom = Pick<Dossier, 'leaders' | 'meetings'> & {
	readonly tallies: readonly NamedTally[]
	/** Of older meetings and calls. */
	readonly sources?: readonly Source[]
}

/**
 * At most 1 MB of meetings, and of entries, whatever the dossier has.
 *
 * @param addresses of sources that are found wherever they stand in the record
 */
export async function readKnown(
	db: Database,
	heading: Pick<Heading, 'id' | 'version' | 'leaders' | 'languages'>,
	addresses: readonly string[] = [],
): Promise<KnownFrom> {
	const { leaders, languages } = heading
	const [first] = languages
	const asked = askedOf(heading)
	const newest = { status: null, format: null, from: null, to: null, order: 'desc', after: null } as const
	const [meetings, tallies] = await Promise.all([
		readMeetingsPage(db, asked, { ...newest, limit: NEWEST_MEETINGS }, first),
		readNamed(db, heading),
	])
	const titled = meetings.flatMap(({ sources }) => sources.filter(({ title }) => title !== null))
	const known = new Set(titled.map(({ url }) => url))
	const others = addresses.filter((address) => !known.has(address))
	const sources = others.length > 0 ? await sourcesAt(db, asked, others, first) : []
	return { leaders, meetings, tallies, sources }
}

/** Who counts, and the newest entries of the ledgers, which name who told of a call. */
export function readNamed(
	db: Database,
	heading: Pick<Heading, 'id' | 'version' | 'languages'>,
): Promise<KnownFrom['tallies']> {
	return readNamedTallies(db, askedOf(heading), NEWEST_ENTRIES, heading.languages[0])
}
