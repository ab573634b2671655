/** The first dossier's seed as the tests that hold it against its source read it. */
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { type Dossier, preferredTally } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import type { Source } from '../../src/record/source.ts'
import type { Tally } from '../../src/record/tally.ts'

/** JSON imports widen tuples and unions; "is shaped as a dossier" in first-dossier.test.ts checks what this cast asserts. */
export const bundle = seed as unknown as Dossier

export const NOTE: Source = {
	url: 'https://ria.ru/20250815/putin-2035410603.html',
	publisher: { ru: 'РИА Новости', en: 'RIA Novosti' },
	title: 'Справка о встречах и телефонных разговорах Путина и Трампа',
	publishedOn: '2025-08-15',
	language: 'ru',
}

export function meetingCalled(id: string): Meeting {
	const meeting = bundle.meetings.find((m) => m.id === id)
	if (!meeting) throw new Error(`no meeting ${id}`)
	return meeting
}

export function kremlinTally(): Tally {
	const tally = preferredTally(bundle)
	if (!tally) throw new Error('no preferred tally')
	return tally
}

/** Every map by language under `value`; a text is known by having any of the dossier's languages as a key. */
export function textsOf(value: unknown): Record<string, unknown>[] {
	if (value === null || typeof value !== 'object') return []
	if (bundle.languages.some((language) => language in value)) return [value as Record<string, unknown>]
	return Object.values(value).flatMap(textsOf)
}

export function wordsOf(value: unknown, language: string): string[] {
	return textsOf(value).map((text) => String(text[language]))
}
