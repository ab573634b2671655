/** A copy of what a dossier's live pages are made of: its readers are answered from it while the database does not answer. */
import type { Cited, Excerpt, Question, ShownMeeting } from './excerpt.ts'
import type { Revision } from './revision.ts'
import type { Summary } from './summary.ts'
import type { LedgerEntry } from './tally.ts'

export type DossierCopy = {
	/** RFC 3339, when it was read from the database. */
	readonly takenAt: string
	/** What is counted, with the sources of every kind, and none of the meetings that widgets list. */
	readonly excerpt: Excerpt
	readonly lists: readonly MeetingsCopy[]
	/** What first pages of the API begin with; null where it had no room. */
	readonly meetings: readonly ShownMeeting[] | null
	readonly entries: readonly LedgerEntry[] | null
	readonly corrections: readonly Correction[] | null
}

export type MeetingsCopy = Pick<Question, 'among' | 'newest'> & { readonly shown: readonly ShownMeeting[] }
export type Correction = Pick<Revision, 'version' | 'at' | 'reason' | 'reasonKind' | 'changes'>

/** Of which copy an answer was made. */
export type Copied = {
	/** RFC 3339, when it was read from the database. */
	readonly takenAt: string
	/** The dossier's; null of what is made of many. */
	readonly version: number | null
}

/** A dossier in a list. */
export type Listed = Omit<Summary, 'attention'>

/** The gallery's first page, and what the API's list of dossiers begins with. */
export type GalleryCopy = {
	readonly takenAt: string
	readonly listed: readonly Listed[]
	/** Of the only dossier that there is: the gallery is then of its codes. */
	readonly only: Excerpt | null
	/** There are more dossiers than these. */
	readonly goesOn: boolean
}

/** Which meetings the sidebar lists, and how many of the newest are in a copy: as many as an address may ask for. */
export const IN_SIDEBAR: Pick<Question, 'among' | 'newest'> = { among: ['held', 'reported'], newest: 50 }

/**
 * What a copy has for a question about the record as it stands, as the database would give it. How much came since an article is
 * not told.
 *
 * @returns null where it has no such list of meetings, or not as many
 */
export function excerptIn(
	copy: DossierCopy,
	{ newest, among, sources, countsOlder, marksCalls }: Question,
): Excerpt | null {
	const { excerpt, lists } = copy
	const list = newest === 0 ? NOTHING_LISTED : lists.find((kept) => kept.among.join() === among.join())
	if (!list || newest > list.newest || (countsOlder && newest < list.newest)) return null
	const ofSources = (which: Cited) => (sources.includes(which) ? excerpt.meetings.sources[which] : [])
	return {
		...excerpt,
		datedCalls: marksCalls ? excerpt.datedCalls : null,
		meetings: {
			...excerpt.meetings,
			sources: { held: ofSources('held'), 'in-person': ofSources('in-person') },
			shown: newest === 0 ? [] : list.shown.slice(-newest),
			older: countsOlder ? excerpt.meetings.older : [],
		},
	}
}

const NOTHING_LISTED: MeetingsCopy = { among: [], newest: 0, shown: [] }
