/** Days between which meetings are asked for; null of an end that is open. */
import type { CalendarDate } from './calendar.ts'
import { lastDay, type MeetingDays } from './meeting-days.ts'

export type Range = { readonly from: CalendarDate | null; readonly to: CalendarDate | null }

/** @returns null where neither end is given */
export function rangeOf({ from = null, to = null }: Partial<Range>): Range | null {
	return from === null && to === null ? null : { from, to }
}

/** Whether a meeting may have been on one of them. */
export function isWithin(meeting: MeetingDays, { from, to }: Partial<Range>): boolean {
	return (!from || lastDay(meeting) >= from) && (!to || meeting.date <= to)
}
