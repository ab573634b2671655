/** Dossiers at the limits that the product states: as many meetings and entries as there may be, or as large ones. */
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { MAX_ENTRIES, MAX_LANGUAGES, MAX_MEETINGS, MAX_PERIODS, MAX_TALLIES } from '../../src/record/limits.ts'
import type { Text } from '../../src/record/text.ts'
import { emptyDossier, entry, meeting } from '../../widgets/example.ts'

const OTHER_LANGUAGES = 'de fr es it pt nl pl cs uk be sr bg el tr he zh ja'.split(' ')
const LANGUAGES = ['ru', 'en', 'ar', ...OTHER_LANGUAGES].slice(0, MAX_LANGUAGES)
const [FIRST_DAY, DAYS] = ['1960-01-01', 23_500]
const YEARS = Array.from({ length: 65 }, (_, n) => 1960 + n)

const inAll = (text: string): Text => Object.fromEntries(LANGUAGES.map((language) => [language, `${text} ${language}`]))
const prose = (length: number) => 'Долгие переговоры без перерыва. '.repeat(length).slice(0, length)
const source = (n: number) => ({
	url: `https://press-${n % 40}.example/news/${n}`,
	publisher: { ru: `Газета № ${n % 40}` },
	title: null,
	publishedOn: addDays(FIRST_DAY, (n * 11) % DAYS),
})

const heading = {
	title: inAll('Первый и второй'),
	languages: ['ru', ...LANGUAGES.slice(1)] as const,
	publicSince: null,
}

/** As many meetings and entries as there may be, in as many languages. */
export function manyDossier(overrides: Partial<Dossier> = {}): Dossier {
	const periods = YEARS.map((year) => ({
		id: String(year),
		label: inAll(String(year)),
		from: `${year}-01-01`,
		to: `${year}-12-31`,
	}))
	const calls = Array.from({ length: MAX_ENTRIES }, (_, n) => {
		const on = addDays(FIRST_DAY, n % DAYS)
		const recordedAt = new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString()
		return entry({ id: `c${n}`, period: on.slice(0, 4), on, source: n % 4 === 0 ? source(n) : null, recordedAt })
	})
	return emptyDossier({
		id: 'many',
		...heading,
		meetings: Array.from({ length: MAX_MEETINGS }, (_, n) =>
			meeting({
				id: `m${n}`,
				date: addDays(FIRST_DAY, Math.floor((n * DAYS) / MAX_MEETINGS)),
				place: { city: n % 9 === 0 ? inAll('Женева') : { ru: 'Женева' }, country: 'CH', venue: null },
				status: n % 50 === 3 ? 'reported' : n % 50 === 7 ? 'cancelled' : 'held',
				reportedBy: n % 50 === 3 ? { ru: 'Газета' } : null,
				format: n % 30 === 1 ? 'video' : 'full',
				summary: n % 20 === 0 ? { ru: prose(2_000) } : null,
				sources: [source(n), source(n + 7)],
			}),
		),
		tallies: [
			{
				id: 'agency',
				authority: { id: 'agency', name: inAll('агентство'), site: 'https://agency.example/' },
				preferred: true,
				method: null,
				periods,
				entries: calls,
			},
		],
		...overrides,
	})
}

/** Five tallies, each with more entries, and more open reports, than the desk shows. */
export function disputedDossier(): Dossier {
	const [agency] = manyDossier().tallies
	if (!agency) throw new Error('no tally')
	const of = (n: number, id: string) => `${id}-${n}`
	const tallies = Array.from({ length: 5 }, (_, n) => ({
		...agency,
		id: of(n, 'agency'),
		authority: { ...agency.authority, id: of(n, 'agency') },
		preferred: n === 0,
		periods: agency.periods.map((period) => ({ ...period, id: of(n, period.id) })),
		entries: agency.entries.slice(0, 600).map((one, i) => ({
			...one,
			id: of(n, one.id),
			period: of(n, one.period ?? ''),
			...(i % 4 === 3 && { kind: 'reported' as const, delta: 0, reportedBy: inAll('Газета'), source: source(i) }),
		})),
	}))
	return emptyDossier({ id: 'disputed', ...heading, tallies })
}

/** As many tallies, and periods, as there may be. */
export function countedDossier(): Dossier {
	const { tallies, meetings } = manyDossier()
	const [agency] = tallies
	if (!agency) throw new Error('no tally')
	const each = MAX_PERIODS / MAX_TALLIES
	return emptyDossier({
		id: 'counted',
		...heading,
		meetings: meetings.slice(0, 50),
		tallies: Array.from({ length: MAX_TALLIES }, (_, n) => ({
			...agency,
			id: `agency-${n}`,
			authority: { ...agency.authority, id: `agency-${n}` },
			preferred: n === 0,
			periods: agency.periods.slice(0, each).map((period) => ({ ...period, id: `${period.id}-${n}` })),
			entries: agency.periods.slice(0, each).map(({ id, from }) => {
				const period = `${id}-${n}`
				return entry({ id: `c-${period}`, period, on: from, source: source(n), recordedAt: '2024-01-01T00:00:00.000Z' })
			}),
		})),
	})
}

/** Fifty meetings, each as large as one may be. */
export function largeDossier(overrides: Partial<Dossier> = {}): Dossier {
	const texts = Array.from({ length: 45 }, () => ({ ru: prose(2_000) }))
	return emptyDossier({
		id: 'large',
		...heading,
		meetings: Array.from({ length: 50 }, (_, n) =>
			meeting({
				id: `m${n}`,
				date: addDays('2024-01-01', n),
				topics: texts,
				summary: { ru: prose(2_000) },
				sources: [source(n)],
			}),
		),
		...overrides,
	})
}
