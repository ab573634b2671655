/** Records for a count card: any number of calls and periods, authorities that disagree, names of any length. */
import type { Dossier } from '../../src/record/dossier.ts'
import type { Tally } from '../../src/record/tally.ts'
import type { Text } from '../../src/record/text.ts'
import { arabicDossier } from '../arabic-example.ts'
import { type Examples, emptyDossier, entry, yearlyTally } from '../example.ts'
import { hardDossier, uncountedDossier } from '../hard-example.ts'
import { LONG, UNBROKEN } from '../long-example.ts'

/** Whoever counts, from the one whose count is preferred. */
const AUTHORITIES: readonly Text[] = [
	{ en: 'the Kremlin', ru: 'Кремль', ar: 'الكرملين' },
	{ en: 'Xinhua', ru: 'Синьхуа', ar: 'شينخوا' },
	{
		en: 'the Office of the Spokesperson',
		ru: 'Министерство иностранных дел Китая',
		ar: 'وزارة الخارجية الصينية',
	},
	{ en: 'Il Sole 24 Ore', ru: 'Il Sole 24 Ore', ar: 'Il Sole 24 Ore' },
	{ en: '外交部发言人办公室', ru: '外交部发言人办公室', ar: '外交部发言人办公室' },
]

type Counted = {
	readonly calls: number
	readonly periods?: number
	readonly authorities?: number
	/** Told of, and not confirmed. */
	readonly reported?: boolean
}

function countedDossier({ calls, periods = 2, authorities = 1, reported = false }: Counted): Dossier {
	return emptyDossier({
		languages: ['en', 'ru', 'ar'],
		title: { en: 'A and B', ru: 'А и Б', ar: 'أ وب' },
		tallies: Array.from({ length: authorities }, (_, n) =>
			countedBy(n, calls === 0 ? n : Math.ceil(calls * (1 - n / 10)), periods, reported),
		),
	})
}

function countedBy(n: number, calls: number, periods: number, reported: boolean): Tally {
	const each = Math.floor(calls / periods)
	const years = Array.from({ length: periods }, (_, i) => 2026 - periods + 1 + i)
	const counts = Object.fromEntries(years.map((year, i) => [year, i === 0 ? calls - each * (periods - 1) : each]))
	const name = AUTHORITIES[n] ?? {}
	const authority = { id: `authority-${n}`, name, site: 'https://agency.example/' }
	const told = entry({ id: 'told', kind: 'reported', period: '2026', delta: 0, on: '2026-07-01', reportedBy: name })
	const tally = yearlyTally(
		counts,
		{ id: `tally-${n}`, preferred: n === 0, authority },
		{ label: (year) => ({ en: `${year}`, ru: `${year} год`, ar: `عام ${year}` }) },
	)
	return reported && n === 0 ? { ...tally, entries: [...tally.entries, told] } : tally
}

/** @param usual the first dossier */
export function countCardExamples(usual: Dossier): Examples {
	return {
		'the first dossier': usual,
		'an empty record': emptyDossier({ languages: ['ru', 'en'] }),
		'an empty record in Arabic': emptyDossier({ languages: ['ar'] }),
		'a dossier in Arabic': arabicDossier(),
		'a record as newsrooms have it': hardDossier(),
		'nothing that counts': uncountedDossier(),
		'a count of none': countedDossier({ calls: 0, periods: 1 }),
		'one call': countedDossier({ calls: 1, periods: 1 }),
		'two calls, and one that is told of': countedDossier({ calls: 2, periods: 1, reported: true }),
		'24 calls, two authorities': countedDossier({ calls: 24, authorities: 2 }),
		'150 calls, ten periods': countedDossier({ calls: 150, periods: 10 }),
		'1,200 calls, ten periods, two authorities': countedDossier({ calls: 1200, periods: 10, authorities: 2 }),
		'1,200 calls, five authorities': countedDossier({ calls: 1200, authorities: 5 }),
		'123,456 calls in one period': countedDossier({ calls: 123_456, periods: 1 }),
		'123,456 calls, ten periods, five authorities, one that is told of': countedDossier({
			...{ calls: 123_456, periods: 10, authorities: 5, reported: true },
		}),
		'twelve long periods': emptyDossier({
			title: { ru: UNBROKEN, en: LONG },
			tallies: [
				yearlyTally(
					Object.fromEntries(Array.from({ length: 12 }, (_, n) => [2010 + n, 123_456])),
					{
						authority: {
							id: 'agency',
							name: { ru: LONG.slice(0, 200), en: UNBROKEN.slice(0, 200) },
							site: 'https://example.org/',
						},
					},
					{
						label: (year) => ({ ru: year % 2 ? LONG : UNBROKEN, en: LONG }),
						opening: () => ({
							source: { url: 'https://example.org/', publisher: { en: LONG }, title: null, publishedOn: null },
						}),
					},
				),
			],
		}),
	}
}
