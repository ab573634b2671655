/** English: day, month, year; non-breaking spaces between a number and its noun. */
import { type CalendarDate, yearOf } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import { dayOf, daysIn, spansMonths } from './days.ts'
import { once, onceEach } from './once.ts'
import { type PluralForms, pluralOf } from './plural.ts'
import type { Words } from './words.ts'

const NBSP = '\u00a0'
const plural = pluralOf('en')
const numbers = once(() => new Intl.NumberFormat('en'))
const signedNumbers = once(() => new Intl.NumberFormat('en', { signDisplay: 'exceptZero' }))
const plainNumbers = once(() => new Intl.NumberFormat('en', { useGrouping: false }))
const countries = once(() => new Intl.DisplayNames('en', { type: 'region' }))
const countryName = onceEach((code) => countries().of(code) ?? code)
const lists = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }))

const long = (options: Intl.DateTimeFormatOptions) => {
	const format = once(() => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }))
	return (date: CalendarDate) => spaced(format().format(utc(date)))
}
const year = onceEach(long({ year: 'numeric' }), yearOf)
const LONG = {
	date: (date: CalendarDate) => en.date(date),
	dayMonth: onceEach(long({ day: 'numeric', month: 'long' }), dayOf),
	month: long({ month: 'long', year: 'numeric' }),
	year,
}
const SHORT = {
	date: (date: CalendarDate) => en.shortDate(date),
	dayMonth: onceEach(long({ day: 'numeric', month: 'short' }), dayOf),
	month: long({ month: 'short', year: 'numeric' }),
	year,
}

const CALL: PluralForms = { one: 'phone call', other: 'phone calls' }
const MEETING: PluralForms = { one: 'meeting in person', other: 'meetings in person' }
const HOUR: PluralForms = { one: 'hour', other: 'hours' }
const MINUTE: PluralForms = { one: 'minute', other: 'minutes' }

export const en: Words = {
	language: 'en',
	comma: ', ',
	semicolon: '; ',
	date: (date) => `${LONG.dayMonth(date)}${NBSP}${year(date)}`,
	shortDate: (date) => `${SHORT.dayMonth(date)}${NBSP}${year(date)}`,
	days: (days) => daysIn(days, LONG),
	shortDays: (days) => daysIn(days, SHORT),
	onDays: (days) =>
		spansMonths(days)
			? `from${NBSP}${daysIn(days, LONG, 'to')}`
			: `${days.datePrecision === 'day' ? 'on' : 'in'}${NBSP}${daysIn(days, LONG)}`,
	callNoun: (count) => plural(count, CALL),
	meetingNoun: (count) => plural(count, MEETING),
	calls: (count) => counted(count, CALL),
	meetings: (count) => counted(count, MEETING),
	number: (value) => numbers().format(value),
	added: (value) => signedNumbers().format(value),
	lasted,
	planned: (minutes, approximate) => (approximate ? `about${NBSP}${loosely(minutes)}` : length(minutes)),
	format: {
		full: 'full-format',
		sidelines: 'on the sidelines',
		informal: 'informal',
		brief: 'brief',
		video: 'by video',
	},
	country: countryName,
	list: (items) => lists().format(items),
	since: () => 'since',
	sinceDays: (days) => daysIn({ ...days, until: null }, LONG),
	latest: (count, days, place, hasCountry) =>
		`${count > 1 ? 'most recently ' : ''}${en.onDays(days)} ${hasCountry ? `in ${place}` : `(${place})`}`,
	byVideo: (count) => `${numbers().format(count)}${NBSP}by video`,
	reported: (count, _, isMore) =>
		`${numbers().format(count)}${NBSP}${isMore ? 'more ' : ''}reported, not${NBSP}confirmed`,
	announced: (count) => `${numbers().format(count)}${NBSP}announced`,
	range: ({ from, to }) => {
		if (from && to) return en.shortDays({ date: from, until: to === from ? null : to, datePrecision: 'day' })
		return from ? `from${NBSP}${en.shortDate(from)}` : `until${NBSP}${en.shortDate(to ?? '')}`
	},
	onAxis: { day: SHORT.dayMonth, month: long({ month: 'short' }) },
	named: (count, all) => `${numbers().format(count)}${NBSP}of${NBSP}${numbers().format(all)}${NBSP}named`,
	shownOf: (count, all) => `${numbers().format(count)}${NBSP}of${NBSP}${numbers().format(all)}${NBSP}shown`,
	newestShown: (count) => `newest${NBSP}${numbers().format(count)}${NBSP}shown`,
	say: {
		callsTitle: 'Phone calls',
		meetingsTitle: 'Meetings in person',
		thisYear: 'this year',
		countedBy: 'Counted by',
		asOf: 'as of',
		silentAsOf: 'as of',
		corrected: 'corrected on',
		source: 'Source',
		sources: 'Sources',
		others: 'and others',
		noCount: 'No count of phone calls is recorded',
		before: 'before',
		otherCount: 'Another count',
		otherCounts: 'Other counts',
		details: 'Details',
		sincePublication: 'since publication',
		noMeetings: 'No meetings are recorded',
		scheduled: 'announced',
		cancelled: 'cancelled',
		reported: 'reported, not confirmed',
		unconfirmed: 'not confirmed',
		reportedBy: 'Reported by',
		noneInPerson: 'No meetings in person are recorded',
		outcomeNotRecorded: 'outcome not recorded',
		timelineTitle: 'Timeline of meetings',
		calls: 'calls',
		datedCalls: 'dated calls',
		previousTitle: 'Previous meetings',
		earlier: 'Earlier meetings',
		allMeetings: 'All meetings in the dossier',
		shortened: 'Shortened here',
		inFull: 'In full in the dossier’s data (JSON)',
		planned: 'Planned',
		lasted: 'Lasted',
		venue: 'Venue',
		present: 'Also present',
		topics: 'Topics',
		outcomes: 'Outcomes',
		said: 'Who said what',
	},
}

function utc(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00Z`)
}

function spaced(text: string): string {
	return text.replaceAll(' ', NBSP)
}

function counted(count: number, forms: PluralForms): string {
	return `${numbers().format(count)}${NBSP}${spaced(plural(count, forms))}`
}

function lasted(duration: DurationKind): string {
	switch (duration.kind) {
		case 'exact':
			return length(duration.minutes)
		case 'approximate':
			return `about${NBSP}${loosely(duration.minutes)}`
		case 'lower-bound':
			return duration.approximate
				? `about${NBSP}${loosely(duration.minutes)} or more`
				: `over${NBSP}${loosely(duration.minutes)}`
		case 'range':
			return `${duration.approximate ? `about${NBSP}` : ''}${range(duration.from, duration.to)}`
	}
}

/** To the minute: hours and minutes. */
function length(minutes: number): string {
	const hours = Math.floor(minutes / 60)
	const rest = minutes % 60
	return [hours > 0 ? lengthOf(hours, HOUR) : '', rest > 0 || hours === 0 ? lengthOf(rest, MINUTE) : '']
		.filter(Boolean)
		.join(NBSP)
}

/** After "about" and "over": an hour, an hour and a half, 2.5 hours. */
function loosely(minutes: number): string {
	if (minutes === 60) return `an${NBSP}hour`
	if (minutes === 90) return `an${NBSP}hour and${NBSP}a${NBSP}half`
	return minutes > 60 && minutes % 30 === 0 ? lengthOf(minutes / 60, HOUR) : length(minutes)
}

function range(from: number, to: number): string {
	if (from % 60 === 0 && to % 60 === 0) return `${plainNumbers().format(from / 60)}–${lengthOf(to / 60, HOUR)}`
	return from < 60 ? `${plainNumbers().format(from)}–${lengthOf(to, MINUTE)}` : `${length(from)} to ${length(to)}`
}

function lengthOf(value: number, forms: PluralForms): string {
	return `${plainNumbers().format(value)}${NBSP}${plural(value, forms)}`
}
