/** What follows from a decided edit: what is counted then, the pages that say it, and how large the record is. */

import { badValue, type Fault } from '../faults/fault.ts'
import {
	livePages,
	livePagesOfCalls,
	livePagesOfMeetings,
	type Surroundings,
	WITHOUT_CALLS,
} from '../pages/prerender.ts'
import type { Because } from '../record/because.ts'
import { outgrown, tooLargeAt } from '../record/contradictions.ts'
import { type Counts, countsOf, grownCounts, recounted, translated } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { counts, type Excerpt, preferredIn, type Question } from '../record/excerpt.ts'
import { countedTally, excerptOf } from '../record/excerpt-of.ts'
import { grownSummary, summaryWithMeetings } from '../record/grown-summary.ts'
import { MAX_ENTRIES, PAGE_ITEMS } from '../record/limits.ts'
import type { Page } from '../record/page.ts'
import type { Proof } from '../record/proof.ts'
import type { Change } from '../record/revision.ts'
import { type Summary, summaryOf } from '../record/summary.ts'
import type { LedgerEntry } from '../record/tally.ts'
import type { RecordPart } from '../store/record-part.ts'

export type Follows = {
	readonly counted: Excerpt
	/** What is stored of it beside the record. */
	readonly counts: Counts
	readonly summary: Summary
	/** Why the record may not grow to that (`outgrownBy`); null where it may. */
	readonly tooMuch: Because | null
	/** For readers: of a draft they are not asked for. Made when it is known that the edit is written. */
	readonly pages: () => readonly Page[]
	/** The names of pages that say the same as before. */
	readonly unchanged: readonly string[]
}

/** What takes something back, or brings back what was there, is let through however large it is. */
const ALWAYS_TAKEN: readonly Change['kind'][] = ['entry-undone', 'restored']

/** Null where the record may grow to that. */
export function outgrownBy({ tooMuch }: Pick<Follows, 'tooMuch'>, changes: readonly Change[]): Fault | null {
	const isAlwaysTaken = changes.some(({ kind }) => ALWAYS_TAKEN.includes(kind))
	return tooMuch && !isAlwaysTaken ? badValue('', tooMuch) : null
}

/** @param decided what is next as the edit decided it, without what its writing adds: by that a record is measured */
export function followsFromWhole(
	before: Dossier | null,
	decided: Dossier,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	return {
		counted: excerptOf(next, counts(around.today), proof),
		counts: countsOf(next),
		summary: summaryOf(next),
		tooMuch: outgrown(before, decided),
		pages: () => livePages(next, around, proof),
		unchanged: [],
	}
}

/** @param next the part with other meetings in it, another heading, or texts that are translated wherever they stand */
export function followsWithoutRecount(
	part: RecordPart,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	const { unread } = part
	const { size } = part.counts
	const excerpt = excerptWithoutRecount(part, next, proof)
	const counted = excerpt(counts(around.today))
	const [was, is] = onlyOther('meetings', part.dossier, next)
	const grown = grownCounts(part.counts, counted, was, is, unread)
	return {
		counted,
		counts: grown,
		summary: summaryWithMeetings(part.summary, next, was, is, counted.tallies, unread),
		tooMuch: tooMuchAt(grown.size.bytes, size.bytes),
		pages: () => [
			...livePagesOfMeetings(excerpt, around),
			...livePagesOfCalls(counted, newestEntries(next, preferredIn(counted)?.id, part), around),
		],
		unchanged: [],
	}
}

/** What all of the record answers to a question once a part of it has other meetings, or another heading, or translated texts. */
export function excerptWithoutRecount(part: RecordPart, next: Dossier, proof: Proof | null) {
	const tallies = part.counts.tallies.map((stored) => {
		const tallyIn = ({ tallies }: Dossier) => tallies.find(({ id }) => id === stored.id)
		const [was, is] = [tallyIn(part.dossier), tallyIn(next)]
		return was && is ? translated(stored, was, is) : stored
	})
	const preferred = preferredIn({ tallies })
	const { datedCalls: days } = part.counted
	const datedCalls = days && preferred ? { ...days, authority: preferred.authority } : days
	return excerptWithLedgers(next, { tallies, datedCalls }, proof)
}

/** @param ledgers what is counted in those of the record: they are not in `next` */
export function excerptWithLedgers(
	next: Dossier,
	ledgers: Pick<Excerpt, 'tallies' | 'datedCalls'>,
	proof: Proof | null,
) {
	const { tallies, datedCalls } = ledgers
	return (question: Question): Excerpt => ({
		...excerptOf({ ...next, tallies: [] }, question, proof),
		...{ tallies, datedCalls },
	})
}

/** @param next the part with other entries in it, or otherwise described tallies */
export function followsFromLedger(part: RecordPart, next: Dossier, around: Surroundings, proof: Proof | null): Follows {
	const { version, updatedAt, publicSince } = next
	const tallies = next.tallies.map((is) => {
		const was = part.dossier.tallies.find(({ id }) => id === is.id)
		const stored = part.counted.tallies.find(({ id }) => id === is.id)
		// Of a new one all is here.
		if (!was || !stored) return countedTally(is)
		return was === is ? stored : recounted(stored, was, is)
	})
	const counted = { ...part.counted, version, updatedAt, publicSince, tallies, proof }
	const { size } = part.counts
	const [was, is] = onlyOther('tallies', part.dossier, next)
	const grown = grownCounts(part.counts, counted, was, is)
	return {
		counted,
		counts: grown,
		summary: grownSummary(part.summary, next, was, is, tallies),
		tooMuch:
			grown.size.entries > Math.max(size.entries, MAX_ENTRIES)
				? { kind: 'too-many', max: MAX_ENTRIES }
				: tooMuchAt(grown.size.bytes, size.bytes),
		pages: () => livePagesOfCalls(counted, newestEntries(next, preferredIn(counted)?.id, part), around),
		unchanged: WITHOUT_CALLS,
	}
}

/** Two records with only those of their meetings, or of their tallies, that are other ones. */
export function onlyOther(list: 'meetings' | 'tallies', was: Dossier, next: Dossier): [Dossier, Dossier] {
	const only = (dossier: Dossier, others: Dossier) => {
		const known = new Set<unknown>(others[list])
		return { ...dossier, [list]: dossier[list].filter((item) => !known.has(item)) }
	}
	return [only(was, next), unwritten(only(next, was), was)]
}

/**
 * As many of a tally's entries as a page has, and one more, the newest first.
 *
 * @param part what was read of the record before the edit, where that was not all
 */
export function newestEntries(next: Dossier, tally: string | undefined, part: RecordPart | null): LedgerEntry[] {
	const entriesOf = ({ tallies }: Dossier) => tallies.find(({ id }) => id === tally)?.entries ?? []
	const entries = entriesOf(next)
	if (!part) return entries.slice(-PAGE_ITEMS - 1).reverse()
	const before = new Set(entriesOf(part.dossier).map(({ id }) => id))
	const added = entries.filter(({ id }) => !before.has(id))
	const after = new Map(entries.map((e) => [e.id, e]))
	const old = part.newest.get(tally ?? '') ?? []
	// An undo takes an entry out of a draft.
	const left = old.flatMap((e) => after.get(e.id) ?? (before.has(e.id) ? [] : e))
	return [...added.reverse(), ...left].slice(0, PAGE_ITEMS + 1)
}

/** What its writing adds is none of the record's size. */
function unwritten(next: Dossier, { version, updatedAt, publicSince }: Dossier): Dossier {
	return { ...next, version, updatedAt, publicSince }
}

/** A record may stay as large as it was. */
function tooMuchAt(bytes: number, before: number): Because | null {
	return bytes > before ? tooLargeAt(bytes) : null
}
