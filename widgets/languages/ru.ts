/** Russian: plural forms, the genitive in dates, non-breaking spaces between a number and its noun. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import { type PluralForms, pluralOf } from './plural.ts'
import type { Words } from './words.ts'

const NBSP = '\u00a0'
const plural = pluralOf('ru')
const numbers = new Intl.NumberFormat('ru')
const countries = new Intl.DisplayNames('ru', { type: 'region' })
const lists = new Intl.ListFormat('ru', { type: 'conjunction' })
const dayMonth = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const shortDayMonth = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const CALL: PluralForms = {
	one: 'телефонный звонок',
	few: 'телефонных звонка',
	many: 'телефонных звонков',
	other: 'телефонного звонка',
}
const MEETING: PluralForms = {
	one: 'личная встреча',
	few: 'личные встречи',
	many: 'личных встреч',
	other: 'личной встречи',
}
const HOUR: PluralForms = { one: 'час', few: 'часа', many: 'часов', other: 'часа' }
const MINUTE: PluralForms = { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }
/** After «более» and «около»: the genitive. */
const HOUR_GENITIVE: PluralForms = { one: 'часа', other: 'часов' }
const MINUTE_GENITIVE: PluralForms = { one: 'минуты', other: 'минут' }

export const ru: Words = {
	language: 'ru',
	date: (date) => `${spaced(dayMonth.format(utc(date)))}${NBSP}${Number(date.slice(0, 4))}${NBSP}года`,
	shortDate: (date) => `${spaced(shortDayMonth.format(utc(date)))}${NBSP}${Number(date.slice(0, 4))}`,
	callNoun: (count) => plural(count, CALL),
	meetingNoun: (count) => plural(count, MEETING),
	calls: (count) => counted(count, CALL),
	meetings: (count) => counted(count, MEETING),
	number: (value) => numbers.format(value),
	lasted,
	planned: (minutes, approximate) =>
		approximate ? `около${NBSP}${genitive(minutes)}` : length(minutes, HOUR, MINUTE),
	format: {
		full: 'полноформатная',
		sidelines: 'на полях саммита',
		informal: 'неформальная',
		brief: 'краткая',
	},
	country: (code) => countries.of(code) ?? code,
	list: (items) => lists.format(items),
	say: {
		callsTitle: 'Телефонные звонки',
		meetingsTitle: 'Личные встречи',
		thisYear: 'в этом году',
		countedBy: 'Считает',
		asOf: 'по состоянию на',
		source: 'Источник',
		sources: 'Источники',
		noCount: 'Счёт пока не ведётся',
		noMeetings: 'Встреч пока не записано',
		scheduled: 'объявлена',
		cancelled: 'отменена',
		outcomeNotRecorded: 'итог не записан',
		timelineTitle: 'Хронология встреч',
		previousTitle: 'Предыдущие встречи',
		earlier: 'Более ранние',
		planned: 'По плану',
		lasted: 'Длилась',
		present: 'Присутствовали',
		topics: 'Темы',
		outcomes: 'Итоги',
		said: 'Что говорили',
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
			return length(duration.minutes, HOUR, MINUTE)
		case 'approximate':
			return `около${NBSP}${genitive(duration.minutes)}`
		case 'lower-bound':
			return `более${NBSP}${genitive(duration.minutes)}`
		case 'range': {
			const range = `${numbers.format(duration.from)}–${counted(duration.to, MINUTE)}`
			return duration.approximate ? `примерно${NBSP}${range}` : range
		}
	}
}

/** Whole hours as hours, anything else as people say it: hours and minutes. */
function length(minutes: number, hour: PluralForms, minute: PluralForms): string {
	const hours = Math.floor(minutes / 60)
	const rest = minutes % 60
	return [hours > 0 ? counted(hours, hour) : '', rest > 0 || hours === 0 ? counted(rest, minute) : '']
		.filter(Boolean)
		.join(NBSP)
}

function genitive(minutes: number): string {
	if (minutes === 90) return `полутора${NBSP}часов`
	if (minutes === 60) return 'часа'
	return length(minutes, HOUR_GENITIVE, MINUTE_GENITIVE)
}
