/** The first dossier as the seed has it, and what a page is made from beside a record. */
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import type { Dossier } from '../../src/record/dossier.ts'
import { withTexts } from '../../src/record/with-texts.ts'

export const AROUND = {
	settings: { accent: { light: '#9c2a1f', dark: '#e58a78' }, sites: [] },
	origin: 'https://sidelines.example',
}

/** The record of the first dossier, as seeded. */
export function firstDossier(overrides: Partial<Dossier> = {}): Dossier {
	return { ...(seed as unknown as Dossier), ...overrides }
}

/** The first dossier without its English. */
export const inRussian = (overrides: Partial<Dossier> = {}): Dossier =>
	withTexts(firstDossier(overrides), ({ en: _en, ...text }) => (Object.keys(text).length > 0 ? text : { ru: 'x' }))
