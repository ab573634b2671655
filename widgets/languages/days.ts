/** Joins the parts of a meeting's days: one day, several, or a month or a year alone. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { MeetingDays } from '../../src/record/meeting-days.ts'

const NBSP = '\u00a0'

type Say = Readonly<Record<'date' | 'dayMonth' | 'month' | 'year', (date: CalendarDate) => string>>

/** What is common to two days is said once: `3–4 July 2017`, `30 June – 1 July 2024`. */
export function daysIn({ date, until, datePrecision }: MeetingDays, say: Say, dash = '–'): string {
	if (datePrecision === 'year') return say.year(date)
	if (datePrecision === 'month') return say.month(date)
	if (until === null) return say.date(date)
	const [month, year] = [date.slice(0, 7), date.slice(0, 4)]
	if (until.startsWith(month)) return `${Number(date.slice(8))}${dash}${say.date(until)}`
	return `${until.startsWith(year) ? say.dayMonth(date) : say.date(date)}${NBSP}${dash} ${say.date(until)}`
}

/** Are they named from one to the other, since they lie in two months? */
export function spansMonths({ date, until }: MeetingDays): boolean {
	return until !== null && !until.startsWith(date.slice(0, 7))
}

/** Day and month: how they are named does not depend on the year. @example '07-16' */
export function dayOf(date: CalendarDate): string {
	return date.slice(5)
}
