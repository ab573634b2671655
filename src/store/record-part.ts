/** Reads what every part of a record has that an edit is decided on: the heading, what is counted, and the newest entries. */
import { dateInTimeZone } from '../record/calendar.ts'
import type { Counts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import type { UnreadTexts } from '../record/edit-scope.ts'
import { type CountedTally, counts, type Excerpt, preferredIn } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import type { Settings } from '../record/settings.ts'
import type { Summary } from '../record/summary.ts'
import type { LedgerEntry, Tally } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import type { Database } from './database.ts'
import { readExcerpts } from './read-excerpt.ts'
import { type EntryRow, entryOfRow, readLedgerPage } from './read-ledger.ts'
import { readMoment } from './read-moment.ts'
import type { PlacedPeriod } from './read-period.ts'
import type { Asked } from './standing-rows.ts'
import { readCounts } from './summaries.ts'

/** A part of a record that is read for an edit, and what is known of the whole. */
export type RecordPart = {
	readonly dossier: Dossier
	readonly settings: Settings
	readonly counted: Excerpt
	/**
	 * By tally the newest entries, the newest first: of the preferred one, and of those with one of which the edit answers. They are as many
	 * as a page has, one that says whether there is a next one, and one for an entry that the edit takes out.
	 */
	readonly newest: ReadonlyMap<string, readonly LedgerEntry[]>
	readonly summary: Summary
	readonly counts: Counts
	/** Where the edit gives it other languages. */
	readonly unread?: UnreadTexts
	/** Where an earlier version is restored. */
	readonly restored?: RestoredVersion
}

/** An earlier version: of its rows those that differ from what stands now, with the meetings of which something is shown. */
export type RestoredVersion = {
	readonly dossier: Dossier
	/** Of all of it. */
	readonly counted: Pick<Excerpt, 'tallies' | 'datedCalls'>
	/** All of its tallies and periods, with the newest entry that states a total of each period. */
	readonly stated: readonly Tally[]
	/** The newest entries of the preferred tally, the newest first: as many as a page has, and one more. */
	readonly newest: readonly LedgerEntry[]
}

type Lists = Pick<Dossier, 'meetingsCheckedOn' | 'meetings' | 'tallies'> & {
	/** The ids of the tallies with one of which the edit answers. */
	readonly answered?: readonly string[]
	readonly unread?: UnreadTexts | null
	readonly restored?: RestoredVersion
}

type Reading<Rows> = {
	readonly marksCalls: boolean
	readonly ask: (asked: Asked) => Promise<Rows>
	/** Null where the rows are not enough. */
	readonly listsOf: (rows: Rows, excerpt: Excerpt) => Lists | null
}

/** How many of a ledger's newest entries are read. */
export const NEWEST = PAGE_ITEMS + 2

/** @returns null where all of the record has to be read: what is counted in it is not stored, or there is no record */
export async function readRecordPart<Rows>(
	db: Database,
	id: string,
	now: Date,
	{ marksCalls, ask, listsOf }: Reading<Rows>,
): Promise<RecordPart | null> {
	const moment = await readMoment(db, id, 'newsroom')
	if (!moment) return null
	const { version, settings } = moment
	const today = dateInTimeZone(now, settings.timeZone)
	const asked = { dossier: id, version, day: null, today, published: null }
	const [[read], stored, rows] = await Promise.all([
		readExcerpts(db, [asked], { ...counts(today), countsCalls: false, marksCalls }, 'newsroom'),
		readCounts(db, id, version),
		ask(asked),
	])
	if (!read || !stored) return null
	const excerpt = { ...read, tallies: stored.counts.tallies }
	const lists = listsOf(rows, excerpt)
	if (!lists) return null
	const { answered = [], unread, restored, ...part } = lists
	// Where a version is restored, its own are shown.
	const paged = new Set(restored ? [] : [preferredIn(excerpt)?.id ?? [], answered].flat())
	const newest = [...paged].map(async (tally) => {
		const page = await readLedgerPage(db, asked, { tally, after: null, limit: NEWEST }, excerpt.languages[0])
		return [tally, page ?? []] as const
	})
	const {
		tallies: _tallies,
		meetings: _meetings,
		proof: _proof,
		callYears: _years,
		datedCalls: _days,
		...heading
	} = excerpt
	return {
		settings,
		counted: excerpt,
		newest: new Map(await Promise.all(newest)),
		...stored,
		dossier: { ...heading, ...part },
		...(unread ? { unread } : {}),
		...(restored ? { restored } : {}),
	}
}

/** With the rows that were read of each. */
export function talliesOf(
	tallies: readonly CountedTally[],
	periods: readonly PlacedPeriod[],
	entries: readonly (EntryRow & { readonly tally: string })[],
	first: Language,
): Tally[] {
	const own = <Row extends { tally: string }>(all: readonly Row[], tally: string) =>
		all.filter((row) => row.tally === tally)
	return tallies.map(({ id: tally, authority, preferred, method }) => ({
		...{ id: tally, authority, preferred, method },
		periods: own(periods, tally).map(({ period }) => period),
		entries: own(entries, tally).map((row) => entryOfRow(row, first)),
	}))
}
