/** Arabic: six plural forms, the dual and the genitive, digits as CLDR has them for `ar`, punctuation of its own. */

import type { CalendarDate } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import { daysIn, spansMonths } from './days.ts'
import { once, onceEach } from './once.ts'
import { type PluralForms, pluralOf } from './plural.ts'
import type { Words } from './words.ts'

const NBSP = '\u00a0'
/** CLDR's digits for `ar` are 0–9 (٠–٩ are Egypt's and the Gulf's); said here, since older data says otherwise. */
const LOCALE = 'ar-u-nu-latn'
const plural = pluralOf('ar')
const numbers = once(() => new Intl.NumberFormat(LOCALE))
const signedNumbers = once(() => new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero' }))
const plainNumbers = once(() => new Intl.NumberFormat(LOCALE, { useGrouping: false }))
const countries = once(() => new Intl.DisplayNames('ar', { type: 'region' }))
const countryName = onceEach((code) => countries().of(code) ?? code)
const lists = once(() => new Intl.ListFormat('ar', { type: 'conjunction' }))
const dates = once(
	() => new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

const part = (options: Intl.DateTimeFormatOptions) => {
	const format = once(() => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }))
	return (date: CalendarDate) => spaced(format().format(new Date(`${date}T00:00:00Z`)))
}
const LONG = {
	date: (date: CalendarDate) => ar.date(date),
	dayMonth: part({ day: 'numeric', month: 'long' }),
	month: part({ month: 'long', year: 'numeric' }),
	year: part({ year: 'numeric' }),
}

const CALL: PluralForms = {
	one: 'مكالمة هاتفية',
	two: 'مكالمتان هاتفيتان',
	few: 'مكالمات هاتفية',
	other: 'مكالمة هاتفية',
}
const MEETING: PluralForms = {
	one: 'لقاء وجهًا لوجه',
	two: 'لقاءان وجهًا لوجه',
	few: 'لقاءات وجهًا لوجه',
	many: 'لقاءً وجهًا لوجه',
	other: 'لقاء وجهًا لوجه',
}
/** After «عن» and «آخر»: the genitive. */
const MEETING_GENITIVE: PluralForms = { two: 'لقاءين', few: 'لقاءات', many: 'لقاءً', other: 'لقاء' }
const SOME_MEETINGS: PluralForms = { ...MEETING_GENITIVE, two: 'لقاءان' }
const ONE_MEETING = `لقاء${NBSP}واحد`
/** After «عن»; beside what is counted «آخر» follows, in the form of its noun. */
const TOLD: Readonly<Record<'calls' | 'meetings', PluralForms>> = {
	calls: { two: 'مكالمتين', few: 'مكالمات', other: 'مكالمة' },
	meetings: MEETING_GENITIVE,
}
const OTHER: Readonly<Record<'calls' | 'meetings', PluralForms>> = {
	calls: { two: 'أخريين', other: 'أخرى' },
	meetings: { two: 'آخرين', few: 'أخرى', other: 'آخر' },
}
const HOUR: PluralForms = { two: 'ساعتان', few: 'ساعات', other: 'ساعة' }
const HOUR_GENITIVE: PluralForms = { ...HOUR, two: 'ساعتين' }
const MINUTE: PluralForms = { two: 'دقيقتان', few: 'دقائق', other: 'دقيقة' }
const MINUTE_GENITIVE: PluralForms = { ...MINUTE, two: 'دقيقتين' }

export const ar: Words = {
	language: 'ar',
	comma: '، ',
	semicolon: '؛ ',
	date: (date) => spaced(dates().format(new Date(`${date}T00:00:00Z`))),
	// Arabic has no shorter names of months.
	shortDate: (date) => ar.date(date),
	days: (days) => daysIn(days, LONG),
	shortDays: (days) => daysIn(days, LONG),
	onDays: (days) => {
		if (spansMonths(days)) return `من${NBSP}${daysIn(days, LONG, 'إلى')}`
		return `في${NBSP}${days.datePrecision === 'year' ? `عام${NBSP}` : ''}${daysIn(days, LONG)}`
	},
	callNoun: (count) => plural(count, CALL),
	meetingNoun: (count) => plural(count, MEETING),
	calls: (count) => (count === 1 ? `${spaced(plural(1, CALL))}${NBSP}واحدة` : counted(count, CALL)),
	meetings: (count) => (count === 1 ? spaced('لقاء واحد وجهًا لوجه') : counted(count, MEETING)),
	number: (value) => numbers().format(value),
	added: (value) => signedNumbers().format(value),
	lasted,
	planned: (minutes, approximate) => (approximate ? about(loosely(minutes)) : length(minutes, HOUR, MINUTE)),
	format: {
		full: 'لقاء كامل',
		sidelines: 'لقاء على الهامش',
		informal: 'لقاء غير رسمي',
		brief: 'لقاء قصير',
		video: 'لقاء عبر الفيديو',
	},
	country: countryName,
	list: (items) => lists().format(items),
	since: () => 'منذ',
	sinceDays: (days) => daysIn({ ...days, until: null }, LONG),
	latest: (count, days, place, hasCountry) =>
		`${count > 1 ? 'آخرها ' : ''}${ar.onDays(days)} ${hasCountry ? `في${NBSP}${place}` : `(${place})`}`,
	byVideo: (count) => `${count === 1 ? ONE_MEETING : counted(count, SOME_MEETINGS)} عبر${NBSP}الفيديو`,
	reported: (count, of, isMore) => {
		const said = count === 1 ? plural(1, TOLD[of]) : counted(count, TOLD[of])
		return `أنباء غير مؤكدة عن${NBSP}${said}${isMore ? `${NBSP}${plural(count, OTHER[of])}` : ''}`
	},
	announced: (count) => `أعلن عن${NBSP}${count === 1 ? ONE_MEETING : counted(count, MEETING_GENITIVE)}`,
	range: ({ from, to }) => {
		if (from && to) return ar.shortDays({ date: from, until: to === from ? null : to, datePrecision: 'day' })
		return from ? `من${NBSP}${ar.shortDate(from)}` : `حتى${NBSP}${ar.shortDate(to ?? '')}`
	},
	onAxis: { day: LONG.dayMonth, month: part({ month: 'long' }) },
	named: (count, all) => `تظهر أسماء ${numbers().format(count)} من${NBSP}${numbers().format(all)}`,
	shownOf: (count, all) => `المعروض ${numbers().format(count)} من${NBSP}${numbers().format(all)}`,
	newestShown: (count) => `المعروض: آخر${NBSP}${counted(count, MEETING_GENITIVE)}`,
	say: {
		callsTitle: 'المكالمات الهاتفية',
		meetingsTitle: 'اللقاءات وجهًا لوجه',
		thisYear: 'هذا العام',
		countedBy: 'بحسب إحصاء',
		asOf: 'حتى',
		silentAsOf: 'حتى',
		corrected: 'صُحِّح في',
		source: 'المصدر',
		sources: 'المصادر',
		others: 'وغيرها',
		noCount: 'لا يوجد عدد مسجل للمكالمات الهاتفية',
		before: 'قبل',
		otherCount: 'إحصاء آخر',
		otherCounts: 'إحصاءات أخرى',
		details: 'التفاصيل',
		sincePublication: 'منذ النشر',
		noMeetings: 'لم يسجل أي لقاء',
		scheduled: 'لقاء معلن',
		cancelled: 'ألغي',
		reported: 'وردت أنباء عنه ولم يتأكد',
		unconfirmed: 'لم يتأكد',
		reportedBy: 'مصدر الخبر',
		noneInPerson: 'لا توجد لقاءات وجهًا لوجه مسجلة',
		outcomeNotRecorded: 'لم تسجل النتيجة',
		timelineTitle: 'التسلسل الزمني للقاءات',
		calls: 'المكالمات',
		datedCalls: 'مكالمات مؤرخة',
		previousTitle: 'اللقاءات السابقة',
		earlier: 'لقاءات أقدم',
		allMeetings: 'جميع اللقاءات في الملف',
		shortened: 'مختصر هنا',
		inFull: 'كاملًا في بيانات الملف (JSON)',
		planned: 'المدة المقررة',
		lasted: 'المدة الفعلية',
		venue: 'المكان',
		present: 'حضر أيضًا',
		topics: 'الملفات المطروحة',
		outcomes: 'النتائج',
		said: 'التصريحات',
	},
}

function spaced(text: string): string {
	return text.replaceAll(' ', NBSP)
}

/** The dual says its number by itself: «لقاءان», never «2 لقاءان». */
function counted(count: number, forms: PluralForms): string {
	const noun = spaced(plural(count, forms))
	return count === 2 ? noun : `${numbers().format(count)}${NBSP}${noun}`
}

function lasted(duration: DurationKind): string {
	switch (duration.kind) {
		case 'exact':
			return length(duration.minutes, HOUR, MINUTE)
		case 'approximate':
			return about(loosely(duration.minutes))
		case 'lower-bound':
			return duration.approximate
				? `${about(loosely(duration.minutes))} أو${NBSP}أكثر`
				: `أكثر من${NBSP}${loosely(duration.minutes)}`
		case 'range':
			return `${range(duration.from, duration.to)}${duration.approximate ? `${NBSP}تقريبًا` : ''}`
	}
}

function about(genitive: string): string {
	return `نحو${NBSP}${genitive}`
}

/** To the minute: hours, and minutes that «و» joins to them. */
function length(minutes: number, hour: PluralForms, minute: PluralForms): string {
	const hours = Math.floor(minutes / 60)
	const rest = minutes % 60
	return [hours > 0 ? lengthOf(hours, hour) : '', rest > 0 || hours === 0 ? lengthOf(rest, minute) : '']
		.filter(Boolean)
		.join(`${NBSP}و`)
}

/** In the genitive, after «نحو» and «أكثر من»: ساعة ونصف الساعة. */
function loosely(minutes: number): string {
	if (minutes > 60 && minutes % 60 === 30) {
		return `${lengthOf((minutes - 30) / 60, HOUR_GENITIVE)}${NBSP}ونصف${NBSP}الساعة`
	}
	return length(minutes, HOUR_GENITIVE, MINUTE_GENITIVE)
}

/** The noun once where both ends are plain numbers of minutes. */
function range(from: number, to: number): string {
	const start = from > 2 && to < 60 ? plainNumbers().format(from) : length(from, HOUR_GENITIVE, MINUTE_GENITIVE)
	return `من${NBSP}${start} إلى${NBSP}${length(to, HOUR_GENITIVE, MINUTE_GENITIVE)}`
}

/** One and two are said by the noun alone. */
function lengthOf(value: number, forms: PluralForms): string {
	const noun = plural(value, forms)
	return value === 1 || value === 2 ? noun : `${plainNumbers().format(value)}${NBSP}${noun}`
}
