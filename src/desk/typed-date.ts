/** Parses the days of a meeting as people type them in English or Russian: `3–4 July 2017`, `март 2025`, `03.07.2017`, `2025`. */
import { err, ok, type Result } from '../faults/result.ts'
import type { Because } from '../record/because.ts'
import { type CalendarDate, isCalendarDate } from '../record/calendar.ts'
import { fromIsoDate, type MeetingDays } from '../record/meeting-days.ts'

/** The numbers that one end of a span says; what it leaves out, the other end says. */
type Part = { readonly day?: number; readonly month?: number; readonly year?: number }

/** A date that cannot be read, or is none, comes back as it was typed. */
export function typedDate(typed: string): CalendarDate | string {
	const days = typedDays(typed)
	return days.ok && days.value.datePrecision === 'day' && days.value.until === null ? days.value.date : typed.trim()
}

export function typedDays(typed: string): Result<MeetingDays, Because> {
	const text = folded(typed)
	const iso = isoDays(text)
	if (iso) return iso
	// With dots the day comes first everywhere; with slashes it is the month's number in some countries.
	if (/\d\s*\/\s*\d/.test(text)) return unread('slashes')
	const [first, last, ...more] = text.split('-').map(partIn)
	if (!first || last === null || more.length > 0) return unread('form')
	return last ? several(first, last) : one(first)
}

function one({ day, month, year }: Part): Result<MeetingDays, Because> {
	if (year === undefined) return unread('no-year')
	if (month === undefined && day !== undefined) return unread('form')
	const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
	return daysFrom(dateOf(year, month ?? 1, day ?? 1), null, precision)
}

function several(first: Part, last: Part): Result<MeetingDays, Because> {
	const [year, month] = [last.year ?? first.year, last.month ?? first.month]
	if (first.day === undefined || last.day === undefined || month === undefined) return unread('form')
	if (year === undefined) return unread('no-year')
	return daysFrom(dateOf(first.year ?? year, first.month ?? month, first.day), dateOf(year, month, last.day), 'day')
}

/** ISO 8601, with a slash or a dash between two days. */
function isoDays(text: string): Result<MeetingDays, Because> | null {
	const [, from, to] = /^(\d{4}-\d\d-\d\d)\s*[/-]\s*(\d{4}-\d\d-\d\d)$/.exec(text) ?? []
	if (from && to) return daysFrom(from, to, 'day')
	const days = fromIsoDate(text)
	return days && daysFrom(days.date, null, days.datePrecision)
}

function daysFrom(
	date: CalendarDate,
	until: CalendarDate | null,
	datePrecision: MeetingDays['datePrecision'],
): Result<MeetingDays, Because> {
	if (!isCalendarDate(date) || (until !== null && !isCalendarDate(until))) return unread('no-such-day')
	if (until !== null && until < date) return err({ kind: 'ends-before-start' })
	return ok({ date, until: until === date ? null : until, datePrecision })
}

function unread(why: Extract<Because, { kind: 'days-not-understood' }>['why']): Result<never, Because> {
	return err({ kind: 'days-not-understood', why })
}

function dateOf(year: number, month: number, day: number): CalendarDate {
	return `${String(year).padStart(4, '0')}-${[month, day].map((n) => String(n).padStart(2, '0')).join('-')}`
}

/** In small letters, with one kind of space and of dash. */
function folded(typed: string): string {
	return (
		typed
			.toLowerCase()
			.replace(/\s+/g, ' ')
			.replace(/\p{Pd}|\u2212/gu, '-')
			.replace(/ (?:to|по) /g, '-')
			// Two days that follow each other; two that do not are two meetings.
			.replace(/\b(\d{1,2}) (?:and|и) (\d{1,2}) /, (said, a, b) => (Number(b) === Number(a) + 1 ? `${a}-${b} ` : said))
			.trim()
	)
}

/** Words that a date can do without. */
const NOISE = ['in', 'on', 'from', 'of', 'the', 'year', 'в', 'во', 'с', 'со', 'г', 'год', 'года', 'году']

/** Null where it says anything else, or one thing twice. */
function partIn(text: string): Part | null {
	const words = text.split(/[\s,]+/).map((word) => word.replace(/\.$/, ''))
	const said = words.filter((word) => word !== '' && !NOISE.includes(word)).map(wordIn)
	const told = said.flatMap((part) => (part ? Object.keys(part) : []))
	if (said.length === 0 || said.includes(null) || new Set(told).size < told.length) return null
	return Object.assign({}, ...said)
}

function wordIn(word: string): Part | null {
	const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})(?:г|года)?$/.exec(word) ?? []
	if (month && year) return { ...(day && { day: Number(day) }), month: Number(month), year: Number(year) }
	const [, its, ofMonth] = /^(\d{1,2})\.(\d{1,2})$/.exec(word) ?? []
	if (its && ofMonth) return { day: Number(its), month: Number(ofMonth) }
	const [, alone] = /^(\d{3,4})(?:г|года|году)?$/.exec(word) ?? []
	if (alone) return { year: Number(alone) }
	const [, number] = /^(\d{1,2})(?:st|nd|rd|th|го|е)?$/.exec(word) ?? []
	if (number) return { day: Number(number) }
	const named = monthNamed(word)
	return named > 0 ? { month: named } : null
}

/** 1 to 12 by the beginning of a month's name, three letters at least; 0 for none. */
function monthNamed(name: string): number {
	if (name.length < 3) return 0
	return 1 + MONTHS.findIndex((names) => names.some((month) => month.startsWith(name)))
}

/** Russian has the genitive in dates («июля»), the nominative by itself («июль») and the prepositional after «в» («июле»). */
const MONTHS: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => {
	const day = new Date(Date.UTC(2001, month, 1))
	const named = (locale: string, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day).toLowerCase()
	const genitive = named('ru', { day: 'numeric', month: 'long' }).replace(/[\d\s]/g, '')
	return [named('en', { month: 'long' }), named('ru', { month: 'long' }), genitive, genitive.replace(/.$/, 'е')]
})
