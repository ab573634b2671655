/** A record as newsrooms have it: two days, a month, a year, by video, at sea, only reported, denied; and calls the same. No page is made from this file. */
import type { Dossier } from '../src/record/dossier.ts'
import type { Meeting } from '../src/record/meeting.ts'
import { emptyDossier, entry, meeting, yearlyTally } from './example.ts'

const place = (en: string, ru: string, ar: string, country: string | null) => ({
	city: { en, ru, ar },
	country,
	venue: null,
})
const by = (en: string, ru: string, ar: string) => ({ en, ru, ar })

const MEETINGS: readonly (Partial<Meeting> & Pick<Meeting, 'id' | 'date'>)[] = [
	{ id: 'year', date: '2015-01-01', datePrecision: 'year', place: place('Sochi', 'Сочи', 'سوتشي', 'RU') },
	{
		id: 'at-sea',
		date: '2016-05-20',
		place: place('On board the Aurora', 'На борту «Авроры»', 'على متن أورورا', null),
	},
	{ id: 'two-days', date: '2017-07-03', until: '2017-07-04', featured: true, format: 'sidelines' },
	{ id: 'kosovo', date: '2018-02-17', place: place('Pristina', 'Приштина', 'بريشتينا', 'XK'), format: 'brief' },
	{ id: 'video', date: '2020-11-15', format: 'video', place: null },
	{ id: 'cancelled', date: '2021-03-01', status: 'cancelled' },
	{ id: 'two-months', date: '2024-06-30', until: '2024-07-01', place: place('Astana', 'Астана', 'أستانا', 'KZ') },
	{ id: 'month', date: '2025-03-01', datePrecision: 'month', format: 'informal' },
	{ id: 'within-month', date: '2025-03-12', place: place('Doha', 'Доха', 'الدوحة', 'QA') },
	{
		id: 'reported',
		date: '2025-06-01',
		datePrecision: 'month',
		status: 'reported',
		reportedBy: by(
			'two diplomats, speaking to the Gazette',
			'двое дипломатов в беседе с «Газетой»',
			'دبلوماسيان للصحيفة',
		),
		place: place('Ankara', 'Анкара', 'أنقرة', 'TR'),
	},
	{
		id: 'denied',
		date: '2025-07-10',
		status: 'denied',
		deniedBy: by('both governments', 'оба правительства', 'الحكومتان'),
		place: place('Nowhere', 'Нигде', 'لا مكان', 'CH'),
	},
	{ id: 'scheduled', date: '2026-10-01', datePrecision: 'month', status: 'scheduled' },
]

const REPORTED = { kind: 'reported', delta: 0, reportedBy: by('an aide', 'помощник', 'مساعد') } as const

export function hardDossier(): Dossier {
	const tally = yearlyTally({ 2024: 5, 2025: 18 })
	return emptyDossier({
		languages: ['en', 'ru', 'ar'],
		title: { en: 'A and B', ru: 'А и Б', ar: 'أ وب' },
		meetings: MEETINGS.map((m) => meeting({ place: place('Geneva', 'Женева', 'جنيف', 'CH'), ...m })),
		tallies: [
			{
				...tally,
				method: by('Calls that both sides confirm.', 'Звонки, которые подтверждают обе стороны.', 'المكالمات المؤكدة'),
				entries: [
					...tally.entries,
					entry({ id: 'call', on: '2025-08-18' }),
					entry({ ...REPORTED, id: 'open', on: '2025-09-01' }),
					entry({ ...REPORTED, id: 'denied', on: '2025-09-02', deniedBy: by('the Kremlin', 'Кремль', 'الكرملين') }),
					entry({ ...REPORTED, id: 'counted', on: '2025-05-02', counted: true }),
					entry({ ...REPORTED, id: 'confirmed', on: '2025-09-03' }),
					entry({ id: 'confirmation', on: '2025-09-03', confirms: 'confirmed' }),
				],
			},
		],
	})
}

/** Nothing that counts: a call and a meeting that are only reported, one by video, one announced by video, one denied. */
export function uncountedDossier(): Dossier {
	const kept = MEETINGS.filter(({ id }) => id === 'reported' || id === 'denied' || id === 'video')
	const announced = { id: 'announced', date: '2026-02-01', status: 'scheduled', format: 'video', place: null } as const
	return {
		...hardDossier(),
		meetings: [...kept, announced].map((m) => meeting(m)),
		tallies: [yearlyTally({}, { entries: [entry({ ...REPORTED, id: 'open', period: null, on: '2025-09-01' })] })],
	}
}
