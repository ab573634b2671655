/** Reads what the desk's page of a dossier's calls shows: what is counted, the newest entries, and the reports that are open. */
import { dateInTimeZone } from '../record/calendar.ts'
import { counts, type Excerpt } from '../record/excerpt.ts'
import type { Marks } from '../record/marks.ts'
import type { Settings } from '../record/settings.ts'
import type { LedgerEntry, Tally, TallyCount } from '../record/tally.ts'
import type { Database } from '../store/database.ts'
import { type DeskEntry, readDeskLedgers } from '../store/read-desk-ledgers.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { readMoment } from '../store/read-moment.ts'
import { type PlacedPeriod, readPeriods } from '../store/read-period.ts'
import { repairCounts } from '../store/repair-counts.ts'
import { readCounts } from '../store/summaries.ts'

/** A tally of which not all entries were read: what is counted was counted before. */
export type DeskTally = Tally & {
	readonly count: TallyCount
	/** The newest first. */
	readonly newest: readonly LedgerEntry[]
	readonly hasOlder: boolean
	/** In the order of writing. */
	readonly open: readonly LedgerEntry[]
	/** How many more are open: before the newer half of those above. */
	readonly moreOpen: number
}

export type DeskCalls = {
	/** With meetings and calls by year. */
	readonly dossier: Excerpt
	readonly settings: Settings
	readonly tallies: readonly DeskTally[]
	readonly marks: Marks
	/** Entry id → the editor's name. */
	readonly writers: ReadonlyMap<string, string>
}

export async function readDeskCalls(db: Database, id: string, now: Date): Promise<DeskCalls | null> {
	const moment = await readMoment(db, id, 'newsroom')
	if (!moment) return null
	const { version, language, settings } = moment
	const today = dateInTimeZone(now, settings.timeZone)
	const asked = { dossier: id, version, day: null, today, published: null }
	const question = { ...counts(today), countsCalls: false, tellsOfMeetings: true, datesCalls: true }
	const [[excerpt], stored, periods, entries] = await Promise.all([
		readExcerpts(db, [asked], question, 'newsroom'),
		readCounts(db, id, version),
		readPeriods(db, asked),
		readDeskLedgers(db, asked, language),
	])
	const { counts: counted } = stored ?? (await repairCounts(db, id, version)) ?? {}
	if (!excerpt || !counted) return null
	return {
		dossier: { ...excerpt, tallies: counted.tallies },
		settings,
		tallies: counted.tallies.map((tally) => deskTally(tally, periods, entries)),
		marks: counted.marks,
		writers: new Map(entries.flatMap(({ entry, writer }) => (writer === null ? [] : [[entry.id, writer]]))),
	}
}

function deskTally(
	counted: Excerpt['tallies'][number],
	allPeriods: readonly PlacedPeriod[],
	all: readonly DeskEntry[],
): DeskTally {
	const { id, authority, preferred, method, total, asOf, periods, reported } = counted
	const own = all.filter(({ tally }) => tally === id)
	const newest = own.filter(({ isNewest }) => isNewest)
	const open = own.filter(({ isOpen }) => isOpen).map(({ entry }) => entry)
	return {
		...{ id, authority, preferred, method },
		periods: allPeriods.flatMap(({ tally, period }) => (tally === id ? period : [])),
		entries: own.map(({ entry }) => entry),
		count: { total, asOf, periods },
		newest: newest.map(({ entry }) => entry).reverse(),
		hasOlder: newest.some(({ hasOlder }) => hasOlder),
		open,
		moreOpen: reported - open.length,
	}
}
