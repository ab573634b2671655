/** What is counted in a record and how large it is, stored beside it: so an edit need not read what it leaves as it is. */
import type { Dossier } from './dossier.ts'
import type { UnreadTexts } from './edit-scope.ts'
import { type CountedTally, counts, type Excerpt } from './excerpt.ts'
import { excerptOf, newestSource } from './excerpt-of.ts'
import { bytesSaid } from './limits.ts'
import { grownMarks, type Marks, marksInLanguages, marksOf } from './marks.ts'
import { same } from './plain.ts'
import type { Source } from './source.ts'
import { countingEntries, newestDay, openReports, periodCount, type Tally } from './tally.ts'

export type Counts = {
	readonly tallies: readonly CountedTally[]
	readonly size: { readonly bytes: number; readonly entries: number }
	readonly marks: Marks
}

export function countsOf(whole: Dossier): Counts {
	// What is counted in a ledger is the same on any day.
	return { tallies: excerptOf(whole, counts('9999-12-31')).tallies, size: sizeOf(whole), marks: marksOf(whole) }
}

/**
 * What is counted in a tally after an edit of its ledger, or of who counts and how.
 *
 * @param was the entries that were read: where one counts no longer, all of its period, and the newest that count in the ledger
 * @param is the same after the edit
 */
export function recounted(counted: CountedTally, was: Tally, is: Tally): CountedTally {
	const before = new Set(countingEntries(was.entries))
	const after = new Set(countingEntries(is.entries))
	const added = [...after].filter((e) => !before.has(e))
	const gone = [...before].filter((e) => !after.has(e))
	const changes = [...added, ...gone.map((e) => ({ ...e, delta: -e.delta }))]
	const grown = (count: number, by: typeof changes) => by.reduce((sum, { delta }) => sum + delta, count)
	const periods = is.periods.flatMap((period) => {
		const own = changes.filter((e) => e.period === period.id)
		const stored = counted.periods.find(({ id }) => id === period.id)
		if (own.length === 0) return stored ? periodCount(period, stored.count) : []
		return [...after].some((e) => e.period === period.id) ? periodCount(period, grown(stored?.count ?? 0, own)) : []
	})
	// Where entries are only added, the newest is one of them or what was counted: of the others it need not have been read.
	const newest = gone.length > 0 ? [...after] : added
	const takesPlaceOf = (day: string | null, than: string | null) =>
		gone.length > 0 || (day !== null && day >= (than ?? ''))
	const asOf = newestDay(newest)
	const cited = newestSource(newest)
	const { authority, preferred, method } = is
	return {
		...counted,
		...{ authority, preferred, method },
		total: periods.length === 0 ? null : grown(counted.total ?? 0, changes),
		asOf: takesPlaceOf(asOf, counted.asOf) ? asOf : counted.asOf,
		periods,
		reported: counted.reported + openReports(is.entries).length - openReports(was.entries).length,
		...(takesPlaceOf(cited.sourceOn, counted.sourceOn)
			? cited
			: { source: counted.source, sourceOn: counted.sourceOn }),
	}
}

/**
 * What is counted in a tally once its texts are translated: the numbers stay.
 *
 * @param was with each entry in which a text is translated; `is` has the translations
 */
export function translated(counted: CountedTally, was: Tally, is: Tally): CountedTally {
	const { authority, preferred, method } = is
	return {
		...counted,
		...{ authority, preferred, method },
		source: translatedSource(counted.source, was, is),
		periods: is.periods.flatMap((period) => {
			const stored = counted.periods.find(({ id }) => id === period.id)
			return stored ? periodCount(period, stored.count) : []
		}),
	}
}

/** Whoever is named by the same text is translated in the same words. */
function translatedSource(source: Source | null, was: Tally, is: Tally): Source | null {
	const publisher = source?.publisher
	if (!publisher) return source
	const at = was.entries.findIndex((e) => same(e.source?.publisher ?? null, publisher))
	return { ...source, publisher: is.entries[at]?.source?.publisher ?? publisher }
}

/**
 * @param part of the record, before and after the edit
 * @param unread where the languages are other ones than before
 */
export function grownCounts(
	before: Counts,
	{ tallies }: Excerpt,
	part: Dossier,
	next: Dossier,
	unread?: UnreadTexts,
): Counts {
	const [was, is] = [sizeOf(part), sizeOf(next)]
	const { bytes, entries } = before.size
	const marks = grownMarks(before.marks, part, next)
	return {
		tallies,
		size: { bytes: bytes + is.bytes - was.bytes, entries: entries + is.entries - was.entries },
		marks: unread ? marksInLanguages(marks, unread.untranslated) : marks,
	}
}

/** With a comma for each item of a list, the first one too: so a part of a record weighs what it adds to the whole. */
function sizeOf(dossier: Dossier): Counts['size'] {
	const { meetings, tallies } = dossier
	const lists = [meetings, tallies, ...tallies.flatMap((tally) => [tally.periods, tally.entries])]
	const empty = lists.filter(({ length }) => length === 0).length
	const entries = tallies.reduce((sum, tally) => sum + tally.entries.length, 0)
	return { bytes: bytesSaid(dossier) - empty, entries }
}
