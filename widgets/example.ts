/** What the widgets' example records are made of: a meeting, a ledger entry, a count by years, each with overrides. No page is made from this file. */
import type { Dossier } from '../src/record/dossier.ts'
import type { Meeting } from '../src/record/meeting.ts'
import type { LedgerEntry, Tally } from '../src/record/tally.ts'
import type { Text } from '../src/record/text.ts'

/** Records by what they show. */
export type Examples = Readonly<Record<string, Dossier>>

export function emptyDossier(overrides: Partial<Dossier> = {}): Dossier {
	return {
		id: 'a-b',
		version: 1,
		updatedAt: '2020-01-03T10:00:00.000Z',
		title: { en: 'A and B', ru: 'А и Б' },
		languages: ['en', 'ru'],
		leaders: [],
		visibility: 'public',
		publicSince: 1,
		meetingsCheckedOn: null,
		meetings: [],
		tallies: [],
		...overrides,
	}
}

export function meeting(overrides: Partial<Meeting> = {}): Meeting {
	return {
		id: '2020-01-02-geneva',
		date: '2020-01-02',
		until: null,
		datePrecision: 'day',
		featured: false,
		reportedBy: null,
		deniedBy: null,
		status: 'held',
		format: 'full',
		place: { city: { en: 'Geneva', ru: 'Женева' }, country: 'CH', venue: null },
		occasion: null,
		duration: null,
		attendees: [],
		topics: [],
		outcomes: [],
		remarks: [],
		summary: null,
		sources: [
			{ url: 'https://example.org/note', publisher: { en: 'Example' }, title: 'A note', publishedOn: '2020-01-03' },
		],
		...overrides,
	}
}

export function entry(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
	return {
		id: 'e',
		kind: 'call',
		period: '2025',
		delta: 1,
		on: '2025-08-18',
		source: { url: 'https://example.org/call', publisher: { en: 'Example' }, title: null, publishedOn: '2025-08-18' },
		note: null,
		reason: null,
		undoes: null,
		reportedBy: null,
		deniedBy: null,
		denialSource: null,
		counted: false,
		confirms: null,
		recordedAt: '2025-08-18T10:00:00.000Z',
		...overrides,
	}
}

type Each = {
	readonly label?: (year: number) => Text
	readonly opening?: (year: number) => Partial<LedgerEntry>
}

/** A period a year, and in each what its authority had counted. */
export function yearlyTally(
	counts: Readonly<Record<number, number>>,
	overrides: Partial<Tally> = {},
	{ label = (year) => ({ en: `${year}`, ru: `${year} год` }), opening = () => ({}) }: Each = {},
): Tally {
	const years = Object.keys(counts).map(Number)
	const { id = 'agency' } = overrides
	return {
		id,
		preferred: true,
		method: null,
		authority: { id: 'agency', name: { en: 'the agency', ru: 'агентство' }, site: 'https://agency.example/' },
		periods: years.map((year) => ({ id: `${year}`, label: label(year), from: `${year}-01-01`, to: `${year}-12-31` })),
		entries: years.map((year) => {
			const stated = { id: `${id}-${year}`, kind: 'opening', period: `${year}`, delta: counts[year] ?? 0 } as const
			return entry({ ...stated, on: `${year}-06-01`, ...opening(year) })
		}),
		...overrides,
	}
}
