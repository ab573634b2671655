/** Parses the days of a meeting as people type them in English, Russian or Arabic: `3–4 July 2017`, `март 2025`, `03.07.2017`, `2025`. */
import { err, ok, type Result } from '../faults/result.ts'
import type { Because } from '../record/because.ts'
import { type CalendarDate, dayNumber, isCalendarDate } from '../record/calendar.ts'
import { fromIsoDate, lastDay, type MeetingDays } from '../record/meeting-days.ts'
import { monthNamed, weekdayNamed } from './named-days.ts'

/** What one end of a span says; what it leaves out, the other end says. */
type Part = { readonly day?: number; readonly month?: number; readonly year?: number; readonly weekday?: number }

/** A date that cannot be read, or is none, comes back as it was typed. */
export function typedDate(typed: string): CalendarDate | string {
	const days = typedDays(typed)
	return days.ok && days.value.datePrecision === 'day' && days.value.until === null ? days.value.date : typed.trim()
}

export function typedDays(typed: string): Result<MeetingDays, Because> {
	const text = folded(typed)
	const read = isoDays(text) ?? spokenDays(text)
	const isUnclear = !read.ok && read.error.kind === 'days-not-understood' && read.error.why === 'form'
	if (isUnclear && SHORT_YEAR.test(text)) return unread('short-year')
	return isUnclear && SERIAL.test(text) ? unread('serial') : read
}

/** What a spreadsheet keeps a day as: a number of days since 1900, or since 1904. */
const SERIAL = /^\d{5}(?:[.,]\d{1,20})?$/

/** `03.07.17`, `3 July 17`, `July 3, 17`, `’17`, `Aug-17`, and a year that somebody has not finished. */
const SHORT_YEAR =
	/\d\.\d{1,2}\.\d{2,3}(?!\d)|(?<!\d)\d{1,2} \p{L}{3,12}\.? \d{2,3}(?!\d)|\p{L}\.? \d{1,2},? \d{2,3}$|['’]\d\d(?!\d)|^\p{L}{3,}[-.]\d\d$|^\d{3}$/u

function spokenDays(text: string): Result<MeetingDays, Because> {
	// With dots the day comes first everywhere; with slashes and hyphens it is the month's number in some countries.
	if (/\d\s*\/\s*\d\d?(?!\d)/.test(text) || /^\d{1,2}-\d{1,2}-\d+$/.test(text)) return unread('day-or-month')
	const [first, last, ...more] = text.split(/[-&]/).map(partIn)
	if (!first || last === null || more.length > 0) return unread('form')
	const days = last ? several(first, last) : one(first)
	if (!days.ok) return days
	const { date } = days.value
	const until = lastDay(days.value)
	// Two days that follow each other; two that do not are two meetings.
	if (text.includes('&') && dayNumber(until) - dayNumber(date) !== 1) return unread('form')
	return isOn(first, date) && isOn(last ?? first, until) ? days : unread('weekday')
}

function isOn({ weekday }: Part, date: CalendarDate): boolean {
	return weekday === undefined || new Date(`${date}T00:00:00Z`).getUTCDay() === weekday
}

function one({ day, month, year, weekday }: Part): Result<MeetingDays, Because> {
	if (year === undefined) return unread('no-year')
	if ((month === undefined && day !== undefined) || (weekday !== undefined && day === undefined)) return unread('form')
	const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
	return daysFrom(dateOf(year, month ?? 1, day ?? 1), null, precision)
}

function several(first: Part, last: Part): Result<MeetingDays, Because> {
	const [year, month] = [last.year ?? first.year, last.month ?? first.month]
	if (first.day === undefined || last.day === undefined || month === undefined) return unread('form')
	if (year === undefined) return unread('no-year')
	// A year that is said once is the second one's.
	const began = first.month === 12 && month === 1 ? year - 1 : year
	return daysFrom(dateOf(first.year ?? began, first.month ?? month, first.day), dateOf(year, month, last.day), 'day')
}

/** ISO 8601, with a slash or a dash between two days, and its like: the year first. */
function isoDays(text: string): Result<MeetingDays, Because> | null {
	const [, from, to] = /^(\d{4}-\d\d-\d\d)\s*[/-]\s*(\d{4}-\d\d-\d\d)$/.exec(text) ?? []
	if (from && to) return daysFrom(from, to, 'day')
	const [, year, , month, day] = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? []
	if (year && month && day) return daysFrom(dateOf(Number(year), Number(month), Number(day)), null, 'day')
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

/** In small letters and plain digits, with one kind of space and of dash, without ordinals' endings; `&` between two days. */
function folded(typed: string): string {
	return typed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(/\p{Bidi_Control}/gu, '')
		.replace(/[\s()]+/g, ' ')
		.replace(/\p{Pd}|\u2212/gu, '-')
		.replace(/(\d)-?(?:st|nd|rd|th|го|ое|ом|е|й|м)(?!\p{L})/gu, '$1')
		.replace(/ (?:to|through|until|till|по|до|إلى) /g, '-')
		.replace(/ (?:and|и) /g, '&')
		.trim()
}

/** Words that a date can do without. */
const NOISE = ['in', 'on', 'from', 'of', 'the', 'year', 'в', 'во', 'с', 'со', 'г', 'год', 'года', 'году', 'في', 'عام']

/** Null where it says anything else, or one thing twice. */
function partIn(text: string): Part | null {
	const words = text.split(/[\s,،]+/).map((word) => word.replace(/\.$/, ''))
	const said = words.filter((word) => word !== '' && !NOISE.includes(word)).map(wordIn)
	const told = said.flatMap((part) => (part ? Object.keys(part) : []))
	if (said.length === 0 || said.includes(null) || new Set(told).size < told.length) return null
	return Object.assign({}, ...said)
}

function wordIn(word: string): Part | null {
	const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})(?:г|года)?$/.exec(word) ?? []
	if (month && year) return { ...(day && { day: Number(day) }), month: Number(month), year: Number(year) }
	const [, its, ofMonth] = /^(\d{1,2})\.(\d{1,2})$/.exec(word) ?? []
	if (its && ofMonth) return { day: Number(its), month: Number(ofMonth) }
	const [, alone] = /^(\d{4})(?:г|года|году)?$/.exec(word) ?? []
	if (alone) return { year: Number(alone) }
	if (/^\d{1,2}$/.test(word)) return { day: Number(word) }
	const named = monthNamed(word)
	if (named !== null) return { month: named }
	const weekday = weekdayNamed(word)
	return weekday === null ? null : { weekday }
}
