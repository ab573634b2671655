/** Months and days of the week by their names in English, Russian and Arabic, as CLDR has them, in small letters. */

/** 1 to 12 by the name of a month or its beginning; null for none. */
export function monthNamed(word: string): number | null {
	const place = placeOf(word, MONTHS)
	return place < 0 ? null : place + 1
}

/** 0, which is Sunday, to 6. */
export function weekdayNamed(word: string): number | null {
	const place = placeOf(word, WEEKDAYS)
	return place < 0 ? null : place
}

/** Which of the names a word is, or begins, with three letters at least. */
function placeOf(word: string, names: readonly (readonly string[])[]): number {
	return names.findIndex((forms) => forms.some((name) => name === word || (word.length >= 3 && name.startsWith(word))))
}

/** A word of each day, one a month or one a day of the week. */
function namesOf(locale: string, options: Intl.DateTimeFormatOptions, days: readonly Date[]): string[] {
	const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
	return days.map((day) =>
		format
			.format(day)
			.toLowerCase()
			.replace(/[\d\s]/g, ''),
	)
}

/** Russian has the genitive in dates («июля»), the nominative by itself («июль») and the prepositional after «в» («июле»). */
const MONTHS = byPlace(
	(month) => new Date(Date.UTC(2001, month, 1)),
	12,
	(days) => {
		const genitive = namesOf('ru', { day: 'numeric', month: 'long' }, days)
		const long = ['en', 'ru', 'ar', 'ar-SY'].map((locale) => namesOf(locale, { month: 'long' }, days))
		return [...long, genitive, genitive.map((name) => name.replace(/.$/, 'е'))]
	},
)

/** From Sunday, which 7 January 2001 was. Russian has «в пятницу» too. */
const WEEKDAYS = byPlace(
	(day) => new Date(Date.UTC(2001, 0, 7 + day)),
	7,
	(days) => {
		const russian = namesOf('ru', { weekday: 'long' }, days)
		const accusative = russian.map((name) => name.replace(/а$/, 'у'))
		const short = namesOf('ru', { weekday: 'short' }, days)
		return [
			namesOf('en', { weekday: 'long' }, days),
			russian,
			accusative,
			short,
			namesOf('ar', { weekday: 'long' }, days),
		]
	},
)

/** Of each of some days all its names. */
function byPlace(dayAt: (place: number) => Date, count: number, lists: (days: readonly Date[]) => readonly string[][]) {
	const days = Array.from({ length: count }, (_, place) => dayAt(place))
	const named = lists(days)
	return days.map((_, place) => named.flatMap((names) => names[place] ?? []))
}
