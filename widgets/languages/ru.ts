/** Russian: plural forms, the genitive in dates, non-breaking spaces between a number and its noun. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import { dayOf, daysIn } from './days.ts'
import { once, onceEach } from './once.ts'
import { type PluralForms, pluralOf } from './plural.ts'
import type { Words } from './words.ts'

const NBSP = '\u00a0'
const plural = pluralOf('ru')
const numbers = once(() => new Intl.NumberFormat('ru'))
const signedNumbers = once(() => new Intl.NumberFormat('ru', { signDisplay: 'exceptZero' }))
const plainNumbers = once(() => new Intl.NumberFormat('ru', { useGrouping: false }))
const countries = once(() => new Intl.DisplayNames('ru', { type: 'region' }))
const countryName = onceEach((code) => countries().of(code) ?? code)
const lists = once(() => new Intl.ListFormat('ru', { type: 'conjunction' }))
const dayMonth = once(() => new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' }))
const shortDayMonth = once(() => new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', timeZone: 'UTC' }))

/** After «в»: the prepositional, which CLDR has not. */
const MONTHS_PREPOSITIONAL = [
	...['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре'],
	'декабре',
]
const months = once(() => new Intl.DateTimeFormat('ru', { month: 'long', timeZone: 'UTC' }))
const shortMonths = once(() => new Intl.DateTimeFormat('ru', { month: 'short', timeZone: 'UTC' }))
const yearGenitive = (date: CalendarDate) => `${Number(date.slice(0, 4))}${NBSP}года`
/** CLDR has it only beside a day. */
const monthGenitive = (date: CalendarDate) =>
	dayMonth()
		.format(utc(date))
		.replace(/^\d+\s/, '')
const LONG = {
	date: (date: CalendarDate) => ru.date(date),
	dayMonth: onceEach((date) => spaced(dayMonth().format(utc(date))), dayOf),
	month: (date: CalendarDate) => `${months().format(utc(date))}${NBSP}${yearGenitive(date)}`,
	year: (date: CalendarDate) => `${Number(date.slice(0, 4))}${NBSP}год`,
}
const SHORT = {
	date: (date: CalendarDate) => ru.shortDate(date),
	dayMonth: onceEach((date) => spaced(shortDayMonth().format(utc(date))), dayOf),
	month: (date: CalendarDate) => `${shortMonths().format(utc(date))}${NBSP}${Number(date.slice(0, 4))}`,
	year: (date: CalendarDate) => String(Number(date.slice(0, 4))),
}

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
/** After «более», «около», «от» and «до»: the genitive. */
const HOUR_GENITIVE: PluralForms = { one: 'часа', other: 'часов' }
const MINUTE_GENITIVE: PluralForms = { one: 'минуты', other: 'минут' }
const ANNOUNCED: PluralForms = { one: 'объявлена', few: 'объявлены', many: 'объявлено', other: 'объявлено' }
const UNCONFIRMED: Readonly<Record<'calls' | 'meetings', PluralForms>> = {
	calls: {
		one: 'неподтверждённый звонок',
		few: 'неподтверждённых звонка',
		many: 'неподтверждённых звонков',
		other: 'неподтверждённого звонка',
	},
	meetings: {
		one: 'неподтверждённая встреча',
		few: 'неподтверждённые встречи',
		many: 'неподтверждённых встреч',
		other: 'неподтверждённой встречи',
	},
}
/** Beside meetings their word stands already. */
const MORE_UNCONFIRMED: PluralForms = {
	one: 'не подтверждена',
	few: 'не подтверждены',
	other: 'не подтверждено',
}
const SHOWN: PluralForms = { one: 'показана', other: 'показаны' }
const NAMED: PluralForms = { one: 'подписана', other: 'подписаны' }
const NEWEST: PluralForms = { one: 'последняя', few: 'последние', many: 'последних', other: 'последней' }

export const ru: Words = {
	language: 'ru',
	comma: ', ',
	semicolon: '; ',
	date: (date) => `${LONG.dayMonth(date)}${NBSP}${Number(date.slice(0, 4))}${NBSP}года`,
	shortDate: (date) => `${SHORT.dayMonth(date)}${NBSP}${Number(date.slice(0, 4))}`,
	days: (days) => daysIn(days, LONG),
	shortDays: (days) => daysIn(days, SHORT),
	onDays: ({ date, until, datePrecision }) => {
		if (datePrecision === 'day') return daysIn({ date, until, datePrecision }, LONG)
		const ofYear = `${Number(date.slice(0, 4))}${NBSP}году`
		if (datePrecision === 'year') return `в${NBSP}${ofYear}`
		return `в${NBSP}${MONTHS_PREPOSITIONAL[Number(date.slice(5, 7)) - 1]}${NBSP}${yearGenitive(date)}`
	},
	callNoun: (count) => plural(count, CALL),
	meetingNoun: (count) => plural(count, MEETING),
	calls: (count) => counted(count, CALL),
	meetings: (count) => counted(count, MEETING),
	number: (value) => numbers().format(value),
	added: (value) => signedNumbers().format(value),
	lasted,
	planned: (minutes, approximate) => (approximate ? `около${NBSP}${loosely(minutes)}` : length(minutes, HOUR, MINUTE)),
	format: {
		full: 'полноформатная',
		sidelines: 'встреча на полях',
		informal: 'неформальная',
		brief: 'краткая',
		video: 'по видеосвязи',
	},
	// CLDR's «Соединенные Штаты» is not what Russian papers print.
	country: (code) => (code === 'US' ? 'США' : countryName(code)),
	list: (items) => lists().format(items),
	since: ({ date, datePrecision }) => (datePrecision === 'day' && date.endsWith('-02') ? 'со' : 'с'),
	sinceDays: ({ date, datePrecision }) => {
		if (datePrecision === 'day') return ru.date(date)
		return `${datePrecision === 'month' ? `${monthGenitive(date)}${NBSP}` : ''}${yearGenitive(date)}`
	},
	latest: (count, days, place) => `${count > 1 ? `последняя${NBSP}— ` : ''}${ru.onDays(days)} (${place})`,
	byVideo: (count, isMore) => `${more(isMore)}${numbers().format(count)} по${NBSP}видеосвязи`,
	reported: (count, of, isMore) => {
		const noun = plural(count, isMore && of === 'meetings' ? MORE_UNCONFIRMED : UNCONFIRMED[of])
		// All of it in one piece is wider than the narrowest frame.
		return `${more(isMore)}${numbers().format(count)} ${spaced(noun)}`
	},
	announced: (count) => counted(count, ANNOUNCED),
	range: ({ from, to }) => {
		if (from && to) return ru.shortDays({ date: from, until: to === from ? null : to, datePrecision: 'day' })
		return from ? `с${NBSP}${ru.shortDate(from)}` : `по${NBSP}${ru.shortDate(to ?? '')}`
	},
	onAxis: { day: SHORT.dayMonth, month: (date) => shortMonths().format(utc(date)) },
	named: (count, all) =>
		`${plural(count, NAMED)}${NBSP}${numbers().format(count)}${NBSP}из${NBSP}${numbers().format(all)}`,
	shownOf: (count, all) =>
		`${plural(count, SHOWN)}${NBSP}${numbers().format(count)}${NBSP}из${NBSP}${numbers().format(all)}`,
	newestShown: (count) => `${plural(count, SHOWN)} ${counted(count, NEWEST)}`,
	say: {
		callsTitle: 'Телефонные звонки',
		meetingsTitle: 'Личные встречи',
		thisYear: 'в этом году',
		countedBy: 'Подсчёт:',
		// Not «по подсчётам …»: a name in the record has no genitive.
		asOf: 'данные на',
		silentAsOf: 'по состоянию на',
		corrected: 'исправлено',
		source: 'Источник',
		sources: 'Источники',
		others: 'и другие',
		noCount: 'Сведений о числе телефонных звонков нет',
		before: 'до',
		otherCount: 'Другой подсчёт',
		otherCounts: 'Другие подсчёты',
		details: 'Подробности',
		sincePublication: 'после публикации',
		noMeetings: 'Личных встреч не зафиксировано',
		scheduled: 'объявлена',
		cancelled: 'отменена',
		reported: 'по неподтверждённым данным',
		unconfirmed: 'не подтверждена',
		reportedBy: 'Кто сообщает',
		noneInPerson: 'Личных встреч не зафиксировано',
		outcomeNotRecorded: 'итог не указан',
		timelineTitle: 'Хронология встреч',
		calls: 'звонки',
		datedCalls: 'звонки с датой',
		previousTitle: 'Предыдущие встречи',
		earlier: 'Более ранние встречи',
		allMeetings: 'Все встречи в досье',
		shortened: 'Здесь сокращено',
		inFull: 'Полностью — в данных досье (JSON)',
		planned: 'По плану',
		lasted: 'Длилась',
		venue: 'Место',
		present: 'Также присутствовали',
		topics: 'Темы',
		outcomes: 'Итоги',
		said: 'Кто что сказал',
	},
}

function utc(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00Z`)
}

function more(isMore: boolean): string {
	return isMore ? `ещё${NBSP}` : ''
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
			return length(duration.minutes, HOUR, MINUTE)
		case 'approximate':
			return `около${NBSP}${loosely(duration.minutes)}`
		case 'lower-bound':
			return duration.approximate
				? `около${NBSP}${loosely(duration.minutes)} или${NBSP}больше`
				: `более${NBSP}${loosely(duration.minutes)}`
		case 'range':
			return `${duration.approximate ? `примерно${NBSP}` : ''}${range(duration.from, duration.to)}`
	}
}

/** To the minute: hours and minutes. */
function length(minutes: number, hour: PluralForms, minute: PluralForms): string {
	const hours = Math.floor(minutes / 60)
	const rest = minutes % 60
	return [hours > 0 ? lengthOf(hours, hour) : '', rest > 0 || hours === 0 ? lengthOf(rest, minute) : '']
		.filter(Boolean)
		.join(NBSP)
}

/** In the genitive, after «около» and «более»: часа, полутора часов, 2,5 часа. */
function loosely(minutes: number): string {
	if (minutes === 60) return 'часа'
	if (minutes === 90) return `полутора${NBSP}часов`
	// A fraction governs its noun itself: «2,5 часа» in every case.
	if (minutes > 60 && minutes % 60 === 30) return lengthOf(minutes / 60, HOUR)
	return length(minutes, HOUR_GENITIVE, MINUTE_GENITIVE)
}

function range(from: number, to: number): string {
	if (from % 60 === 0 && to % 60 === 0) return `${plainNumbers().format(from / 60)}–${lengthOf(to / 60, HOUR)}`
	if (from < 60) return `${plainNumbers().format(from)}–${lengthOf(to, MINUTE)}`
	return `от${NBSP}${length(from, HOUR_GENITIVE, MINUTE_GENITIVE)} до${NBSP}${length(to, HOUR_GENITIVE, MINUTE_GENITIVE)}`
}

function lengthOf(value: number, forms: PluralForms): string {
	return `${plainNumbers().format(value)}${NBSP}${plural(value, forms)}`
}
