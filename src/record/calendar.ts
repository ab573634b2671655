/** Calendar dates as reported: a day without a clock or a place. */

/** `YYYY-MM-DD`, a day of the proleptic Gregorian calendar. Sorts as text. */
export type CalendarDate = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** True for a real day from year 1 on: `2025-02-30` and `0000-01-01` are not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
	if (typeof value !== 'string' || !SHAPE.test(value) || value < '0001-01-01') return false
	const time = Date.parse(`${value}T00:00:00Z`)
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
	return dateOfDayNumber(dayNumber(date) + days)
}

/** Whole days since 1970-01-01: the scale on which a timeline measures distances. */
export function dayNumber(date: CalendarDate): number {
	return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

function dateOfDayNumber(day: number): CalendarDate {
	return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

export function yearOf(date: CalendarDate): string {
	return date.slice(0, 4)
}

/**
 * The day that an instant falls on in a named time zone (rule 7: never without one).
 *
 * @param timeZone an IANA name, `Europe/Moscow`
 */
export function dateInTimeZone(instant: Date, timeZone: string): CalendarDate {
	const calendar = calendarIn(timeZone)
	const minute = Math.floor(instant.getTime() / 60_000)
	if (calendar.last?.minute === minute) return calendar.last.date
	const parts = calendar.format.formatToParts(instant)
	const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
	const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
	calendar.last = { minute, date }
	return date
}

/**
 * The day that it is where it is latest, at UTC+14: no day after it has begun anywhere (rule 5).
 *
 * @param instant RFC 3339
 */
export function latestDay(instant: string): CalendarDate {
	return new Date(Date.parse(instant) + 14 * 3_600_000).toISOString().slice(0, 10)
}

/** The day, or the newsroom's where it is still earlier there: nothing is said as of a day to come. */
export function notAfter(day: CalendarDate, today: CalendarDate): CalendarDate {
	return day < today ? day : today
}

/** The last answer is kept: since 1972 days begin on a whole minute everywhere, and readers ask for the same one again and again. */
type Calendar = { readonly format: Intl.DateTimeFormat; last: { minute: number; date: CalendarDate } | null }

/** Making a formatter, or asking one, costs a good part of what a read of D1 does; a newsroom has one time zone. */
const calendars = new Map<string, Calendar>()

function calendarIn(timeZone: string): Calendar {
	const known = calendars.get(timeZone)
	if (known) return known
	const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	})
	const made = { format, last: null }
	calendars.set(timeZone, made)
	return made
}
