/** What a dossier's page and its backgrounder are made of, from a record that is there whole. */
import type { Length } from '../../src/queries/dossier-page.ts'
import type { BackgrounderRead, DossierPageRead } from '../../src/reads/read-dossier-page.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { ON_TIMELINE } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import type { Settings } from '../../src/record/settings.ts'

export const ORIGIN = 'https://sidelines.example'

const SETTINGS: Settings = {
	version: 1,
	newsroom: { en: 'The Newsroom', ru: 'Редакция', ar: 'غرفة الأخبار' },
	timeZone: 'Europe/Moscow',
	accent: { light: '#9b1c1c', dark: '#f2a093' },
	sites: [],
	languages: ['ru', 'en'],
	licenceUrl: null,
}

const none = new Map<string, never>()
const NO_NAMES = { meetings: none, periods: none, authorities: none, tallies: none, entries: none }

type Asked = {
	language?: string
	today?: string
	asOf?: string | null
	version?: number | null
	newest?: number
	length?: Length
}

export function pageRead(dossier: Dossier, asked: Asked = {}): DossierPageRead & BackgrounderRead {
	const { language = dossier.languages[0], asOf = null, version = null, newest = 50, length = 'full' } = asked
	const today = asked.today ?? asOf ?? '2025-08-16'
	const question = {
		asOf,
		today,
		published: null,
		tellsOfMeetings: true,
		datesCalls: true,
		newest,
		among: ON_TIMELINE.among,
	}
	return {
		dossier: excerptOf(dossier, { ...question, sources: ['held'] }),
		around: { settings: SETTINGS, origin: ORIGIN, today },
		asked: { dossier: dossier.id, version: dossier.version, day: asOf, today, published: null },
		query: { language, asOf, version, length },
		language,
		languages: dossier.languages.filter((l) => l === 'ru' || l === 'en'),
		corrections: [],
		moreCorrections: false,
		names: NO_NAMES,
		corrected: { calls: null, meetings: null },
	}
}
