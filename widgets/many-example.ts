/** Records of any number of meetings over any time, with names of any length. No page is made from this file. */
import { addDays } from '../src/record/calendar.ts'
import type { Dossier } from '../src/record/dossier.ts'
import type { Meeting } from '../src/record/meeting.ts'
import type { Tally } from '../src/record/tally.ts'
import type { Text } from '../src/record/text.ts'
import { type Examples, emptyDossier, entry, meeting, yearlyTally } from './example.ts'

type Many = {
	readonly meetings: number
	/** From the first to the last of them. */
	readonly days: number
	/** One after another. */
	readonly places?: readonly Place[]
	/** Days with a call in the same time, every ninth with two. */
	readonly calls?: number
}

const WEEK = 7
const YEAR = 360
const SIXTY_YEARS = 21_900
const LAST_DAY = '2026-06-30'

/** A city and its country. */
type Place = readonly [city: Text, country: string]

const PLACES: readonly Place[] = [
	[{ en: 'Geneva', ru: 'Женева', ar: 'جنيف' }, 'CH'],
	[{ en: 'Buenos Aires', ru: 'Буэнос-Айрес', ar: 'بوينس آيرس' }, 'AR'],
	[{ en: 'Å', ru: 'О', ar: 'أو' }, 'NO'],
	[{ en: 'Saint Petersburg', ru: 'Санкт-Петербург', ar: 'سانت بطرسبرغ' }, 'RU'],
	[{ en: 'Ankara', ru: 'Анкара', ar: 'أنقرة' }, 'TR'],
]
const LETTER: readonly Place[] = [[{ en: 'Y', ru: 'И', ar: 'ق' }, 'FR']]
const SIXTY: readonly Place[] = [
	[
		{
			en: 'The state residence on the bay behind Saint Petersburg, north',
			ru: 'Государственная резиденция на берегу залива близ Петербурга',
			ar: 'المقر الرسمي للضيافة على شاطئ الخليج شمالي سانت بطرسبرغ القديمة',
		},
		'RU',
	],
]
const SCRIPTS: readonly Place[] = [
	[{ en: 'Αθήνα' }, 'GR'],
	[{ en: '北京' }, 'CN'],
	[{ en: 'תל אביב' }, 'IL'],
	[{ en: 'თბილისი' }, 'GE'],
	[{ en: 'Владивосток' }, 'RU'],
	[{ en: 'الرياض' }, 'SA'],
	[{ en: 'Łódź' }, 'PL'],
	[{ en: '서울' }, 'KR'],
	[{ en: 'Երևան' }, 'AM'],
]

/** What some of them are, one after another, beside a plain one. */
const KINDS: readonly Partial<Meeting>[] = [
	{ format: 'sidelines' },
	{ format: 'video', place: null },
	{ status: 'reported', reportedBy: { en: 'an aide', ru: 'помощник', ar: 'مساعد' } },
	{ datePrecision: 'month' },
	{ status: 'cancelled' },
	{ featured: true },
]

function manyDossier({ meetings, days, places = PLACES, calls = 0 }: Many): Dossier {
	const last = Math.max(meetings - 1, 1)
	return emptyDossier({
		languages: ['en', 'ru', 'ar'],
		title: { en: 'A and B', ru: 'А и Б', ar: 'أ وب' },
		tallies: calls > 0 ? [callsOf(calls, days)] : [],
		meetings: Array.from({ length: meetings }, (_, n) => {
			// Not evenly: some are near each other, and no two records of the same length are alike by chance.
			const part = (n + (((n * 7919) % 97) / 97 - 0.5) * 0.9 * (n > 0 && n < last ? 1 : 0)) / last
			const date = addDays(LAST_DAY, -Math.round(days * (1 - part)))
			const kind = n % 4 === 3 ? KINDS[Math.floor(n / 4) % KINDS.length] : {}
			const [city, country] = places[n % places.length] ?? [{}, null]
			const isMonth = kind?.datePrecision === 'month'
			return meeting({
				id: `${date}-${n}`,
				place: { city, country, venue: null },
				until: n % 9 === 5 ? addDays(date, 1) : null,
				...kind,
				date: isMonth ? `${date.slice(0, 7)}-01` : date,
				...(isMonth && { until: null }),
			})
		}),
	})
}

function callsOf(calls: number, days: number): Tally {
	const entries = Array.from({ length: calls }, (_, n) => addDays(LAST_DAY, -Math.round((days * n) / calls)))
		.toReversed()
		.map((on, n) => entry({ id: `call-${n}`, on, period: on.slice(0, 4), delta: n % 9 === 0 ? 2 : 1 }))
	const years = Object.fromEntries(entries.map(({ on }) => [on.slice(0, 4), 0]))
	return yearlyTally(years, { entries })
}

/** By their numbers, their time and their names. */
export function manyExamples(): Examples {
	return {
		'two meetings in a week': manyDossier({ meetings: 2, days: WEEK }),
		'seven meetings in a week': manyDossier({ meetings: 7, days: WEEK }),
		'forty meetings in a week': manyDossier({ meetings: 40, days: WEEK }),
		'seven meetings in sixty years, names of sixty letters': manyDossier({
			meetings: 7,
			days: SIXTY_YEARS,
			places: SIXTY,
		}),
		'forty meetings in a year, names of one letter': manyDossier({ meetings: 40, days: YEAR, places: LETTER }),
		'forty meetings in a year, three hundred days with calls': manyDossier({ meetings: 40, days: YEAR, calls: 300 }),
		'forty meetings in sixty years, in many scripts': manyDossier({ meetings: 40, days: SIXTY_YEARS, places: SCRIPTS }),
		'three hundred meetings in a year': manyDossier({ meetings: 300, days: YEAR }),
		'three hundred meetings in sixty years': manyDossier({ meetings: 300, days: SIXTY_YEARS }),
		'five hundred meetings in sixty years': manyDossier({ meetings: 500, days: SIXTY_YEARS, places: SIXTY }),
	}
}
