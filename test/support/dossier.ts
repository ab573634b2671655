/** Factories: the first dossier as the seed has it, and small records with overrides. */
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'

/** What a page is made from beside the record. */
export const AROUND = {
	settings: { accent: { light: '#9c2a1f', dark: '#e58a78' }, sites: [] },
	origin: 'https://sidelines.example',
}

/** The record of the first dossier, as seeded. */
export function firstDossier(overrides: Partial<Dossier> = {}): Dossier {
	return { ...(seed as unknown as Dossier), ...overrides }
}

export function meeting(overrides: Partial<Meeting> = {}): Meeting {
	return {
		id: '2020-01-02-geneva',
		date: '2020-01-02',
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
		sources: [{ url: 'https://example.org/note', publisher: 'Example', title: 'A note', publishedOn: '2020-01-03' }],
		...overrides,
	}
}

export function emptyDossier(overrides: Partial<Dossier> = {}): Dossier {
	return {
		id: 'a-b',
		version: 1,
		updatedAt: '2020-01-03T10:00:00.000Z',
		title: { en: 'A and B', ru: 'А и Б' },
		languages: ['en', 'ru'],
		leaders: [],
		meetings: [],
		tallies: [],
		...overrides,
	}
}
