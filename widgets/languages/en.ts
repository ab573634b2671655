/** English: day, month, year; non-breaking spaces between a number and its noun. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import { type PluralForms, pluralOf } from './plural.ts'
import type { Words } from './words.ts'

const NBSP = '\u00a0'
const plural = pluralOf('en')
const numbers = new Intl.NumberFormat('en')
const countries = new Intl.DisplayNames('en', { type: 'region' })
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const CALL: PluralForms = { one: 'phone call', other: 'phone calls' }
const MEETING: PluralForms = { one: 'meeting in person', other: 'meetings in person' }
const HOUR: PluralForms = { one: 'hour', other: 'hours' }
const MINUTE: PluralForms = { one: 'minute', other: 'minutes' }

export const en: Words = {
	language: 'en',
	date: (date) => spaced(dates.format(utc(date))),
	shortDate: (date) => spaced(shortDates.format(utc(date))),
	callNoun: (count) => plural(count, CALL),
	meetingNoun: (count) => plural(count, MEETING),
	calls: (count) => counted(count, CALL),
	meetings: (count) => counted(count, MEETING),
	number: (value) => numbers.format(value),
	lasted,
	planned: (minutes, approximate) => (approximate ? `about${NBSP}${length(minutes)}` : length(minutes)),
	format: {
		full: 'full format',
		sidelines: 'on the sidelines',
		informal: 'informal',
		brief: 'brief',
	},
	country: (code) => countries.of(code) ?? code,
	list: (items) => lists.format(items),
	say: {
		callsTitle: 'Phone calls',
		meetingsTitle: 'Meetings in person',
		thisYear: 'this year',
		countedBy: 'Counted by',
		asOf: 'as of',
		source: 'Source',
		sources: 'Sources',
		noCount: 'No count is recorded yet',
		noMeetings: 'No meetings are recorded yet',
		scheduled: 'announced',
		cancelled: 'cancelled',
		outcomeNotRecorded: 'outcome not recorded',
		timelineTitle: 'Meetings through time',
		previousTitle: 'Previous meetings',
		earlier: 'Earlier',
		planned: 'Planned',
		lasted: 'Lasted',
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
	return `${numbers.format(count)}${NBSP}${spaced(plural(count, forms))}`
}

function lasted(duration: DurationKind): string {
	switch (duration.kind) {
		case 'exact':
			return length(duration.minutes)
		case 'approximate':
			return `about${NBSP}${length(duration.minutes)}`
		case 'lower-bound':
			return `over${NBSP}${length(duration.minutes)}`
		case 'range': {
			const range = `${numbers.format(duration.from)}–${counted(duration.to, MINUTE)}`
			return duration.approximate ? `about${NBSP}${range}` : range
		}
	}
}

function length(minutes: number): string {
	const hours = Math.floor(minutes / 60)
	const rest = minutes % 60
	return [hours > 0 ? counted(hours, HOUR) : '', rest > 0 || hours === 0 ? counted(rest, MINUTE) : '']
		.filter(Boolean)
		.join(NBSP)
}
