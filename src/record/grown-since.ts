/** How many calls or meetings came after a day, which a count card may add to an article of that day. */
import type { CalendarDate } from './calendar.ts'
import { type Meeting, meetingsInPerson } from './meeting.ts'
import { lastDay } from './meeting-days.ts'
import { countingEntries, type Tally } from './tally.ts'

/**
 * By how much the tally's total has grown since the end of `day`, by today's ledger.
 *
 * @returns null where nothing was counted by then, where nothing came or it became less, and where a period that had begun
 *   was counted only later: nobody can tell how many of its calls were before the day
 */
export function callsSince({ entries, periods }: Tally, day: CalendarDate): number | null {
	const counting = countingEntries(entries)
	const later = counting.filter((e) => e.on > day)
	if (later.length === counting.length) return null
	const begun = new Set(periods.filter((p) => p.from <= day).map((p) => p.id))
	if (later.some((e) => e.kind === 'opening' && e.period !== null && begun.has(e.period))) return null
	return growthOrNone(later.reduce((sum, e) => sum + e.delta, 0))
}

/** Null where none had been held by the end of `day`, where none came, and where one may have been on either side of it. */
export function meetingsSince(meetings: readonly Meeting[], day: CalendarDate): number | null {
	const held = meetingsInPerson(meetings)
	// Before or after the day: nobody can tell of a month that it is in.
	if (held.some((m) => m.datePrecision !== 'day' && m.date <= day && day < lastDay(m))) return null
	const later = held.filter((m) => m.date > day).length
	return later === held.length ? null : growthOrNone(later)
}

/** A growth is told of only where there is one. */
export function growthOrNone(count: number): number | null {
	return count > 0 ? count : null
}
