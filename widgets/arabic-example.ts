/** A small dossier in Arabic first: names and sources of both directions, every plural form that a widget can meet. */
import type { Dossier } from '../src/record/dossier.ts'
import type { Meeting } from '../src/record/meeting.ts'
import type { Text } from '../src/record/text.ts'
import { emptyDossier, meeting, yearlyTally } from './example.ts'

const SOURCE = {
	url: 'https://www.example.org/ar/visits/2024?id=7#top',
	publisher: { ar: 'وكالة الأنباء' },
	title: 'بيان مشترك',
	publishedOn: '2024-06-02',
}
const FOREIGN = { ...SOURCE, publisher: { en: 'Example News (EN)' }, title: 'Joint statement, 3 pages', language: 'en' }

const held = (overrides: Partial<Meeting>) =>
	meeting({
		place: {
			city: { ar: 'الرياض', en: 'Riyadh' },
			country: 'SA',
			venue: { ar: 'قصر اليمامة', en: 'Al-Yamamah Palace' },
		},
		occasion: { ar: 'قمة الدول العشرين (G20)', en: 'G20 summit' },
		summary: { ar: 'بحث الجانبان ملفات الطاقة والاستثمار، واتفقا على لقاء آخر.', en: 'They spoke of energy.' },
		attendees: [
			{ name: { ar: 'سلمى الحسن', en: 'Salma Al-Hassan' }, office: { ar: 'وزيرة الخارجية', en: 'foreign minister' } },
			{ name: { en: 'John O’Neill (Jr.)' }, office: { ar: 'مستشار', en: 'adviser' } },
		],
		topics: [{ ar: 'الطاقة', en: 'Energy' }, { en: 'START-3, 2026' }],
		remarks: [{ speaker: { ar: 'سلمى الحسن' }, text: { ar: 'كان لقاءً مثمرًا.' } }],
		sources: [SOURCE, FOREIGN],
		...overrides,
	})

export function arabicDossier(overrides: Partial<Dossier> = {}): Dossier {
	const lasting = (min: number, max: number | null, approximate = false) => ({
		plannedMinutes: 30,
		plannedApproximate: false,
		actual: { min, max, approximate },
	})
	return emptyDossier({
		id: 'north-south',
		title: { ar: 'الشمال والجنوب', en: 'North and South' },
		languages: ['ar', 'en'],
		meetings: [
			held({ id: 'm-1', date: '2017-07-07', duration: lasting(120, null) }),
			held({ id: 'm-2', date: '2018-11-11', format: 'brief', duration: lasting(10, 15) }),
			held({
				id: 'm-3',
				date: '2020-02-29',
				format: 'sidelines',
				place: { city: { en: 'Sharm el-Sheikh' }, country: 'EG', venue: null },
				duration: lasting(90, 90, true),
			}),
			held({ id: 'm-4', date: '2022-09-30', format: 'informal', status: 'cancelled' }),
			held({ id: 'm-5', date: '2024-06-01', duration: lasting(150, 150, true) }),
			held({ id: 'm-6', date: '2031-01-02', status: 'scheduled' }),
		],
		tallies: [
			tally('agency', true, { ar: 'وكالة الأنباء', en: 'the agency' }, [18, 2, 1]),
			tally('other', false, { en: 'The Example Institute' }, [30]),
		],
		...overrides,
	})
}

/** One period a year up to 2024, each with its share. */
function tally(id: string, preferred: boolean, name: Text, shares: readonly number[]) {
	const counts = Object.fromEntries(shares.map((share, i) => [2025 - shares.length + i, share]))
	const { periods, entries, ...counted } = yearlyTally(
		counts,
		{ id, preferred, authority: { id, name, site: 'https://example.org/' } },
		{
			label: (year) => ({ ar: `عام ${year}`, en: `in ${year}` }),
			opening: () => ({ source: { ...SOURCE, publisher: { en: 'Example News (EN)' }, language: 'en' } }),
		},
	)
	// An id is one period's alone, whichever tally it is of.
	const own = (period: string | null) => `${id}-${period}`
	return {
		...counted,
		periods: periods.map((period) => ({ ...period, id: own(period.id) })),
		entries: entries.map((entry) => ({ ...entry, period: own(entry.period) })),
	}
}
