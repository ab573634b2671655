/** What follows from an edit that was decided on a part of the record, whichever part that is. */
import { livePagesOfCalls, livePagesOfMeetings, type Surroundings } from '../pages/prerender.ts'
import { grownCounts } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { type EditScope, isOfLedger } from '../record/edit-scope.ts'
import { counts } from '../record/excerpt.ts'
import { grownSummary, summaryWithMeetings } from '../record/grown-summary.ts'
import type { Proof } from '../record/proof.ts'
import type { RecordPart, RestoredVersion } from '../store/record-part.ts'
import { excerptWithLedgers, type Follows, followsFromLedger, followsWithoutRecount, onlyOther } from './follows.ts'

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

/** What is counted and shown is that version's. It was there before, however large it is, and is not weighed. */
function followsFromRestored(
	part: RecordPart,
	restored: RestoredVersion,
	next: Dossier,
	around: Surroundings,
	proof: Proof | null,
): Follows {
	const { unread } = part
	const excerpt = excerptWithLedgers(next, restored.counted, proof)
	const counted = excerpt(counts(around.today))
	const { tallies } = counted
	const [was, is] = onlyOther('meetings', part.dossier, next)
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
