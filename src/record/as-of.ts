/** The record as of a day: what had happened, or had been announced, by its end. */
import type { CalendarDate } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import { announcedOn, type Meeting } from './meeting.ts'
import { lastDay } from './meeting-days.ts'
import { type LedgerEntry, reportStates } from './tally.ts'

/** The dossier with only what had happened, or had been announced, by the end of `day` (rule 5). */
export function asOf(dossier: Dossier, day: CalendarDate): Dossier {
	return {
		...dossier,
		meetings: dossier.meetings.filter((m) => knownBy(m, day)),
		tallies: dossier.tallies.map((t) => ({ ...t, entries: entriesBy(t.entries, day) })),
	}
}

/** A reported call stands as the whole ledger has it: one that a later call confirms is not told of as unconfirmed. */
function entriesBy(entries: readonly LedgerEntry[], day: CalendarDate): LedgerEntry[] {
	const left = entries.filter((e) => e.on <= day)
	const [now, then] = [reportStates(entries), reportStates(left)]
	return left.filter((e) => now.get(e.id) === then.get(e.id))
}

/** Over by the end of `day` whichever day it was, or announced by then. */
export function knownBy(meeting: Meeting, day: CalendarDate): boolean {
	if (meeting.status !== 'scheduled' && meeting.status !== 'cancelled') return lastDay(meeting) <= day
	const announced = announcedOn(meeting)
	return announced === null || announced <= day
}
