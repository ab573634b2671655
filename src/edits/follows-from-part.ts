/** What follows from an edit that was decided on a part of the record, whichever part that is. */
import { livePagesOfCalls, livePagesOfMeetings, type Surroundings } from '../pages/prerender.ts'
import { grownCounts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { type EditScope, isOfLedger } from '../record/edit-scope.ts'
import { counts, type Excerpt, type Question } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import { grownSummary, summaryWithMeetings } from '../record/grown-summary.ts'
import type { Proof } from '../record/proof.ts'
import type { RecordPart, RestoredVersion } from '../store/record-part.ts'
import {
	excerptWithoutRecount,
	type Follows,
	followsFromLedger,
	followsWithoutRecount,
	onlyMeetingsMissingFrom,
	unwritten,
} from './follows.ts'

export function followsFromPart(
	part: RecordPart,
	scope: EditScope,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	if (part.restored) return followsFromRestored(part, part.restored, next, around, proof)
	const follows = isOfLedger(scope) ? followsFromLedger : followsWithoutRecount
	return follows(part, next, around, proof)
}

/** What all of the record answers to a question once a part of it is otherwise. Of an edit of ledgers, `excerptsAfter` asks more. */
export function excerptFromPart(part: RecordPart, next: Dossier) {
	return part.restored ? excerptOfRestored(part.restored, next, null) : excerptWithoutRecount(part, next, null)
}

/** What is counted and shown is that version's. It was there before, however large it is, and is not weighed. */
function followsFromRestored(
	part: RecordPart,
	restored: RestoredVersion,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	const { unread } = part
	const excerpt = excerptOfRestored(restored, next, proof)
	const counted = excerpt(counts(around.today))
	const { tallies } = counted
	const was = onlyMeetingsMissingFrom(next, part.dossier)
	const is = unwritten(onlyMeetingsMissingFrom(part.dossier, next), part.dossier)
	// First the ledgers come back, then the rest.
	const between = { ...was, meetings: [], tallies: is.tallies }
	const stated = { ...next, tallies: restored.stated }
	const withLedgers = grownSummary(part.summary, stated, { ...was, meetings: [] }, between, tallies)
	return {
		counted,
		counts: grownCounts(part.counts, counted, was, is, unread),
		summary: summaryWithMeetings(withLedgers, next, { ...was, tallies: [] }, { ...is, tallies: [] }, tallies, unread),
		tooMuch: null,
		pages: () => [...livePagesOfMeetings(excerpt, around), ...livePagesOfCalls(counted, restored.newest, around)],
		unchanged: [],
	}
}

function excerptOfRestored({ counted: { tallies, datedCalls } }: RestoredVersion, next: Dossier, proof: Proof | null) {
	const withoutLedgers = { ...next, tallies: [] }
	return (question: Question): Excerpt => ({ ...excerptOf(withoutLedgers, question, proof), tallies, datedCalls })
}
