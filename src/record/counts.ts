/** What is counted in a record and how large it is, as it is stored beside it: an edit needs no more of what it leaves as it is. */
import type { Dossier } from './dossier.ts'
import { type CountedTally, counts, type Excerpt } from './excerpt.ts'
import { excerptOf, newestSource } from './excerpt-of.ts'
import { bytesSaid } from './limits.ts'
import { countingEntries, newestDay, openReports, periodCount, type Tally } from './tally.ts'

export type Counts = {
	readonly tallies: readonly CountedTally[]
	readonly size: { readonly bytes: number; readonly entries: number }
}

export function countsOf(whole: Dossier): Counts {
	// What is counted in a ledger is the same on any day.
	return { tallies: excerptOf(whole, counts('9999-12-31')).tallies, size: sizeOf(whole) }
}

/**
 * What is counted in a tally once some of its entries are others.
 *
 * @param was what was read of the tally: of a period from which an entry goes all entries, and the newest that count of the whole ledger
 * @param is the same afterwards
 */
export function recounted(counted: CountedTally, was: Tally, is: Tally): CountedTally {
	const [before, after] = [countingEntries(was.entries), countingEntries(is.entries)]
	const [old, kept] = [new Set(before), new Set(after)]
	const [added, gone] = [after.filter((e) => !old.has(e)), before.filter((e) => !kept.has(e))]
	const changes = [...added, ...gone.map((e) => ({ ...e, delta: -e.delta }))]
	const grown = (count: number, by: typeof changes) => by.reduce((sum, { delta }) => sum + delta, count)
	const periods = is.periods.flatMap((period) => {
		const own = changes.filter((e) => e.period === period.id)
		const stored = counted.periods.find(({ id }) => id === period.id)
		if (own.length === 0) return stored ?? []
		return after.some((e) => e.period === period.id) ? periodCount(period, grown(stored?.count ?? 0, own)) : []
	})
	// Where nothing goes, what is added is newer or not than what was counted: of the rest the newest need not have been read.
	const newest = gone.length > 0 ? after : added
	const isNewer = (day: string | null, than: string | null) => gone.length > 0 || (day !== null && day >= (than ?? ''))
	const [asOf, cited] = [newestDay(newest), newestSource(newest)]
	return {
		...counted,
		total: periods.length === 0 ? null : grown(counted.total ?? 0, changes),
		asOf: isNewer(asOf, counted.asOf) ? asOf : counted.asOf,
		periods,
		reported: counted.reported + openReports(is.entries).length - openReports(was.entries).length,
		...(isNewer(cited.sourceOn, counted.sourceOn) ? cited : { source: counted.source, sourceOn: counted.sourceOn }),
	}
}

/** @param part of the record, before and after the edit */
export function grownCounts(before: Counts, { tallies }: Excerpt, part: Dossier, next: Dossier): Counts {
	const [was, is] = [sizeOf(part), sizeOf(next)]
	const { bytes, entries } = before.size
	return { tallies, size: { bytes: bytes + is.bytes - was.bytes, entries: entries + is.entries - was.entries } }
}

function sizeOf(dossier: Dossier): Counts['size'] {
	const entries = dossier.tallies.reduce((sum, tally) => sum + tally.entries.length, 0)
	return { bytes: bytesSaid(dossier), entries }
}
