/** What follows from a decided edit: what is counted then, the pages that say it, and how large the record is. */

import {
	livePages,
	livePagesOfCalls,
	livePagesOfMeetings,
	type Surroundings,
	WITHOUT_CALLS,
} from '../pages/prerender.ts'
import type { Because } from '../record/because.ts'
import { outgrown, tooLargeAt } from '../record/contradictions.ts'
import { type Counts, countsOf, grownCounts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { counts, type Excerpt, type Question, withCall } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import { MAX_ENTRIES, PAGE_ITEMS } from '../record/limits.ts'
import type { Page } from '../record/page.ts'
import type { Proof } from '../record/proof.ts'
import { grownSummary, type Summary, summaryOf, summaryWithMeetings } from '../record/summary.ts'
import { isDraft } from '../record/visibility.ts'
import type { RecordPart } from '../store/read-ledger-part.ts'

export type Follows = {
	readonly counted: Excerpt
	/** What is stored of it beside the record. */
	readonly counts: Counts
	readonly summary: Summary
	/** Why the record may not grow to that; null where it may. */
	readonly tooMuch: Because | null
	/** Made when it is known that the edit is written. */
	readonly pages: () => readonly Page[]
	/** The names of pages that say the same as before. */
	readonly unchanged: readonly string[]
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
		pages: () => (isDraft(next) ? [] : livePages(next, around, proof)),
		unchanged: [],
	}
}

/** @param next the part with other meetings in it */
export function followsFromMeetings(
	part: RecordPart,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	const { tallies, size } = part.counts
	const { datedCalls } = part.counted
	const excerpt = (question: Question) => ({ ...excerptOf(next, question, proof), tallies, datedCalls })
	const counted = excerpt(counts(around.today))
	const { version, updatedAt, publicSince } = part.dossier
	const was = onlyMeetingsMissingFrom(next, part.dossier)
	// What its writing adds is none of the record's size.
	const is = { ...onlyMeetingsMissingFrom(part.dossier, next), version, updatedAt, publicSince }
	const grown = grownCounts(part.counts, counted, was, is)
	return {
		counted,
		counts: grown,
		summary: summaryWithMeetings(part.summary, next, was, is),
		tooMuch: grown.size.bytes > size.bytes ? tooLargeAt(grown.size.bytes) : null,
		pages: () =>
			isDraft(next) ? [] : [...livePagesOfMeetings(excerpt, around), ...livePagesOfCalls(counted, part.newest, around)],
		unchanged: [],
	}
}

/** A record with only the meetings that another one does not have. */
function onlyMeetingsMissingFrom(other: Dossier, dossier: Dossier): Dossier {
	const others = new Set(other.meetings)
	return { ...dossier, meetings: dossier.meetings.filter((meeting) => !others.has(meeting)) }
}

/** @param next the part with one call more */
export function followsFromCall(part: RecordPart, next: Dossier, around: Surroundings, proof: Proof | null): Follows {
	const counted = { ...countsAfter(part, next), proof }
	const summary = grownSummary(part.summary, part.dossier, next, counted.tallies)
	const grown = grownCounts(part.counts, counted, part.dossier, next)
	const { bytes, entries } = grown.size
	return {
		counted,
		counts: grown,
		summary,
		tooMuch: entries > MAX_ENTRIES ? { kind: 'too-many', max: MAX_ENTRIES } : tooLargeAt(bytes),
		pages: () => (isDraft(next) ? [] : pagesOfCalls(part, next, counted, around)),
		unchanged: WITHOUT_CALLS,
	}
}

function countsAfter({ dossier, counted: before }: RecordPart, next: Dossier): Excerpt {
	const { version, updatedAt, publicSince } = next
	return next.tallies.reduce(
		(counted, tally, i) => {
			const call = tally.entries.at(-1)
			const period = tally.periods.find(({ id }) => id === call?.period)
			return call && period && tally !== dossier.tallies[i] ? withCall(counted, tally.id, period, call) : counted
		},
		{ ...before, version, updatedAt, publicSince },
	)
}

function pagesOfCalls(part: RecordPart, next: Dossier, counted: Excerpt, around: Surroundings): Page[] {
	const call = next.tallies.find((tally, i) => tally.preferred && tally !== part.dossier.tallies[i])?.entries.at(-1)
	const entries = [...(call ? [call] : []), ...part.newest].slice(0, PAGE_ITEMS + 1)
	return livePagesOfCalls(counted, entries, around)
}
