/** Converts the days of a meeting to what people type, and back, and says what was understood. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import { pluralOf } from '../../../widgets/languages/plural.ts'
import { typedDays } from '../../reads/typed-date.ts'
import type { BodyFault } from '../../record/because.ts'
import { dayNumber } from '../../record/calendar.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { isoDate, lastDay, type MeetingDays } from '../../record/meeting-days.ts'
import type { Seat } from '../seat.ts'
import { plain } from './duration-fields.ts'
import { meetingsWords } from './words.ts'

/** @example daysTyped({ date: '2017-07-03', until: '2017-07-04', datePrecision: 'day' }, 'en') // '3–4 July 2017' */
export function daysTyped({ date, until, datePrecision }: MeetingDays, language: DeskLanguage): string {
	return plain(wordsFor(language).days({ date, until, datePrecision }))
}

/** The days as the API takes them, and what is wrong with them; nothing of an empty field. */
export function daysIn(typed: string): { days: { date?: string; until?: string }; faults: BodyFault[] } {
	if (typed.trim() === '') return { days: {}, faults: [] }
	const read = typedDays(typed)
	if (!read.ok) return { days: {}, faults: [{ pointer: '/date', because: read.error }] }
	const { until } = read.value
	return { days: { date: isoDate(read.value), ...(until === null ? {} : { until }) }, faults: [] }
}

/** @example daysUnderstood('в марте 2025', 'en') // 'March 2025 · the day is not known'; null while nothing is */
export function daysUnderstood(typed: string, language: DeskLanguage): string | null {
	const read = typedDays(typed)
	return read.ok ? understoodIn(read.value, language) : null
}

export function understoodIn(days: MeetingDays, language: DeskLanguage): string {
	const { one, month, year } = SAID[language]
	const count = dayNumber(lastDay(days)) - dayNumber(days.date) + 1
	const note = { day: days.until === null ? one(days.date) : counted(count, language), month, year }[days.datePrecision]
	return `${wordsFor(language).days(days)} · ${note}`
}

function counted(count: number, language: DeskLanguage): string {
	const { numbers, forms } = SAID[language]
	return `${numbers[count - 2] ?? count} ${pluralOf(language)(count, forms)}`
}

const weekday = (language: DeskLanguage) => (date: string) =>
	new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

const SAID = {
	en: {
		one: weekday('en'),
		month: 'the day is not known',
		year: 'the day and the month are not known',
		numbers: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
		forms: { one: 'day', other: 'days' },
	},
	ru: {
		one: weekday('ru'),
		month: 'день неизвестен',
		year: 'день и месяц неизвестны',
		numbers: ['два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'],
		forms: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
	},
} as const

/** The days that were published, as they were understood. @param days as ISO 8601 writes them */
export function daysPublished(days: string | null, { language }: Seat): string | null {
	const understood = days && daysUnderstood(days, language)
	return understood && `${meetingsWords(language).date}: ${understood}.`
}
