/** Parses a date as people type it in English or Russian: `4 July 2017`, `July 4, 2017`, `04.07.2017`, `4 июля 2017 года`. */
import { type CalendarDate, isCalendarDate } from '../record/calendar.ts'

const DAY_FIRST = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})(?:\s*(?:г\.?|года))?$/u
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u
/** With dots the day comes first everywhere; with slashes it is the month's number in some countries, so these are not read. */
const IN_DIGITS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** A date that cannot be read, or is none, comes back as it was typed. */
export function typedDate(typed: string): CalendarDate | string {
	const text = typed.trim()
	const [, day, month, year] = IN_DIGITS.exec(text) ?? DAY_FIRST.exec(text) ?? swapped(MONTH_FIRST.exec(text)) ?? []
	if (!day || !month || !year) return text
	const number = /^\d/.test(month) ? Number(month) : monthNamed(month)
	const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
	return isCalendarDate(date) ? date : text
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
	return found && [found[0], found[2], found[1], found[3]]
}

/** 1 to 12 by the beginning of a month's name, three letters at least; 0 for none. */
function monthNamed(name: string): number {
	const folded = name.toLowerCase()
	if (folded.length < 3) return 0
	return 1 + MONTHS.findIndex((names) => names.some((month) => month.startsWith(folded)))
}

/** Russian has the genitive in dates and the nominative by itself («июля», «июль»). */
const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => {
	const day = new Date(Date.UTC(2001, month, 1))
	const named = (locale: string, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day)
	const genitive = named('ru', { day: 'numeric', month: 'long' }).replace(/[\d\s]/g, '')
	return [named('en', { month: 'long' }), named('ru', { month: 'long' }), genitive].map((name) => name.toLowerCase())
})
