/** The days of a meeting: one, several, or a month or a year of which the day is not known. */
import type { CalendarDate } from './calendar.ts'

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

export type MeetingDays = {
	/** The first day; of a month or a year, whose day is not known, its first. */
	readonly date: CalendarDate
	/** The last of several days; null of one, and of a month or a year. */
	readonly until: CalendarDate | null
	readonly datePrecision: DatePrecision
}

/** By first day, then the more exact one first. */
export function byDays(a: Exactly, b: Exactly): number {
	if (a.date !== b.date) return a.date < b.date ? -1 : 1
	return DATE_PRECISIONS.indexOf(a.datePrecision) - DATE_PRECISIONS.indexOf(b.datePrecision)
}

type Exactly = Pick<MeetingDays, 'date' | 'datePrecision'>

/** The last day on which it can have been: of a month or a year its last. */
export function lastDay({ date, until, datePrecision }: MeetingDays): CalendarDate {
	if (datePrecision === 'year') return `${date.slice(0, 4)}-12-31`
	if (datePrecision === 'month') return lastOfMonth(date)
	return until ?? date
}

function lastOfMonth(date: CalendarDate): CalendarDate {
	const [year, month] = date.split('-').map(Number)
	// By `setUTCFullYear`, since the constructor takes the years before 100 for those of the twentieth century.
	const last = new Date(0)
	last.setUTCFullYear(year ?? 0, month ?? 0, 0)
	return last.toISOString().slice(0, 10)
}

/** Whether some day can be a day of both. */
export function sharesDay(a: MeetingDays, b: MeetingDays): boolean {
	return a.date <= lastDay(b) && b.date <= lastDay(a)
}

/** A day, a month or a year as ISO 8601 writes it: `2025-03-04`, `2025-03`, `2025`. */
export function isoDate({ date, datePrecision }: Exactly): string {
	return date.slice(0, { day: 10, month: 7, year: 4 }[datePrecision])
}

/** @returns null where it is none of `2025-03-04`, `2025-03`, `2025`; whether there is such a day, `isCalendarDate` tells */
export function fromIsoDate(written: string): Exactly | null {
	if (/^\d{4}$/.test(written)) return { date: `${written}-01-01`, datePrecision: 'year' }
	if (/^\d{4}-\d{2}$/.test(written)) return { date: `${written}-01`, datePrecision: 'month' }
	return /^\d{4}-\d{2}-\d{2}$/.test(written) ? { date: written, datePrecision: 'day' } : null
}
