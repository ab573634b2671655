/** Many texts translated at once: each distinct one once, what is missing alone, and what is known proposed. */
import { describe, expect, it } from 'vitest'
import { overtaken } from '../../src/desk/untranslated/edits.ts'
import { placeIn } from '../../src/desk/untranslated/place.ts'
import { proposer } from '../../src/desk/untranslated/proposals.ts'
import { saveTranslations } from '../../src/edits/save-translations.ts'
import { type SourceText, sourceTexts } from '../../src/edits/source-texts.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import type { Text } from '../../src/record/text.ts'
import { textsOf } from '../../src/record/texts.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'

const MOMENT = { at: '2025-08-18T10:00:00.000Z', today: '2025-08-18', newId: () => 'id' }
const source = (publisher: Text) => ({ url: 'https://e.example/', publisher, title: null, publishedOn: null })
const at = (id: string, city: Text, more: Partial<Meeting> = {}) =>
	meeting({ id, place: { city, country: 'RU', venue: null }, sources: [], ...more })

/** A text in every field that takes one, each another. */
const EVERYWHERE = emptyDossier({
	languages: ['ru', 'en'],
	title: { ru: 'Название' },
	leaders: [{ id: 'a', name: { ru: 'Имя' }, office: { ru: 'Должность' }, terms: [] }],
	meetings: [
		meeting({
			place: { city: { ru: 'Город' }, country: 'CH', venue: { ru: 'Место' } },
			reportedBy: { ru: 'Кто сообщил' },
			deniedBy: { ru: 'Кто опроверг' },
			occasion: { ru: 'Повод' },
			attendees: [{ name: { ru: 'Участник' }, office: { ru: 'Министр' } }],
			topics: [{ ru: 'Тема' }],
			outcomes: [{ ru: 'Итог' }],
			remarks: [{ speaker: { ru: 'Кто сказал' }, text: { ru: 'Что сказал' } }],
			summary: { ru: 'Содержание' },
			sources: [source({ ru: 'Издание' })],
		}),
	],
	tallies: [
		yearlyTally(
			{ 2025: 3 },
			{
				authority: { id: 'agency', name: { ru: 'Агентство' }, site: 'https://agency.example/' },
				method: { ru: 'Методика' },
				entries: [
					entry({
						kind: 'reported',
						delta: 0,
						note: { ru: 'Примечание' },
						reportedBy: { ru: 'Газета' },
						deniedBy: { ru: 'Пресс-секретарь' },
						source: source({ ru: 'Журнал' }),
						denialSource: source({ ru: 'Радио' }),
					}),
				],
			},
			{ label: () => ({ ru: '2025 год' }) },
		),
	],
})

const keys = (dossier: Dossier, language = 'en') =>
	new Map([...sourceTexts(dossier, language).values()].map(({ text, key }) => [text, key]))

function translated(dossier: Dossier, words: Readonly<Record<string, string>>, seen = dossier) {
	const known = keys(seen)
	const texts = new Map(Object.entries(words).map(([text, said]) => [known.get(text) ?? text, said]))
	return saveTranslations({ language: 'en', texts })(dossier, MOMENT)
}

function next(...given: Parameters<typeof translated>): Dossier {
	const decided = translated(...given)
	if (!decided.ok) throw new Error(JSON.stringify(decided.error))
	return decided.value.next
}

describe('texts to translate', () => {
	it('are each told once, with every place in which they lack the language', () => {
		const dossier = emptyDossier({
			languages: ['ru', 'en'],
			meetings: [at('a', { ru: 'Москва' }), at('b', { ru: 'Москва', en: 'Moscow' }), at('c', { ru: 'Москва' })],
		})
		const moscow = [...sourceTexts(dossier, 'en').values()].filter(({ text }) => text === 'Москва')
		expect(moscow).toMatchObject([
			{ language: 'ru', lacking: ['/meetings/0/place/city', '/meetings/2/place/city'], translations: ['Moscow'] },
		])
		expect(placeIn('en', '/meetings/0/place/city', dossier)).toBe('City · Meeting: Москва, 2\u00a0January\u00a02020')
	})

	it('have a name in words, wherever they stand', () => {
		for (const language of ['en', 'ru'] as const) {
			const places = [...textsOf(EVERYWHERE)].map(({ pointer }) => placeIn(language, pointer, EVERYWHERE))
			expect(new Set(places).size).toBe(places.length)
			expect(places.filter((place) => /[a-z]\.|[a-z][A-Z]|undefined/.test(place))).toEqual([])
			if (language === 'ru') expect(places.filter((place) => /[a-z]/i.test(place))).toEqual([])
		}
	})
})

describe('translations', () => {
	it('go into every field that takes a text, in one change, and change nothing else', () => {
		const words = Object.fromEntries([...keys(EVERYWHERE).keys()].map((text) => [text, `${text} in English`]))
		const decided = translated(EVERYWHERE, words)
		expect(decided.ok && decided.value.changes).toEqual([{ kind: 'translated', language: 'en', texts: 24 }])
		const after = next(EVERYWHERE, words)
		const bare = JSON.parse(JSON.stringify(after, (key, value) => (key === 'en' ? undefined : value)))
		expect(bare).toEqual(EVERYWHERE)
		expect([...textsOf(after)].filter(({ text }) => text['en'] !== `${text['ru']} in English`)).toEqual([])
	})

	it('fill what is missing and overwrite nothing', () => {
		const dossier = emptyDossier({
			languages: ['ru', 'en'],
			meetings: [at('a', { ru: 'Москва', en: 'Moskva' }), at('b', { ru: 'Москва' })],
		})
		expect(next(dossier, { Москва: 'Moscow' }).meetings.map((m) => m.place?.city['en'])).toEqual(['Moskva', 'Moscow'])
	})

	it('leave a text alone that was translated, changed or removed meanwhile, and say so', () => {
		const seen = emptyDossier({
			languages: ['ru', 'en'],
			meetings: [at('a', { ru: 'Москва' }), at('b', { ru: 'Бёрн' }), at('c', { ru: 'Женева' })],
		})
		const now = {
			...seen,
			meetings: [at('a', { ru: 'Москва', en: 'Moskva' }), at('b', { ru: 'Берн' }), at('c', { ru: 'Женева' })],
		}
		const words = { Москва: 'Moscow', Бёрн: 'Berne', Женева: 'Geneva' }
		expect(next(now, words, seen).meetings.map((m) => m.place?.city)).toEqual([
			{ ru: 'Москва', en: 'Moskva' },
			{ ru: 'Берн' },
			{ ru: 'Женева', en: 'Geneva' },
		])
		const fields = Object.fromEntries(Object.entries(words).map(([text, said]) => [keys(seen).get(text) ?? '', said]))
		expect(overtaken(fields, sourceTexts(now, 'en')).map(({ typed, translations }) => [typed, translations])).toEqual([
			['Moscow', ['Moskva']],
			['Berne', []],
		])
		expect(overtaken({ ...fields, [keys(seen).get('Москва') ?? '']: ' Moskva ' }, sourceTexts(now, 'en'))).toHaveLength(
			1,
		)
	})

	it('that say nothing new make no revision', () => {
		expect(next(EVERYWHERE, {})).toBe(EVERYWHERE)
		expect(next(EVERYWHERE, { 't-nobody': 'x' })).toBe(EVERYWHERE)
	})

	it('keep to the limits of the fields, each told at its row', () => {
		const long = 'x'.repeat(201)
		const decided = translated(EVERYWHERE, { Город: long, Тема: long, Содержание: 'x'.repeat(2001), Издание: '\u0007' })
		const faults = decided.ok || decided.error.kind !== 'bad-body' ? [] : decided.error.faults
		const at = (text: string) => `/${keys(EVERYWHERE).get(text)}`
		expect(faults.map(({ pointer, because }) => [pointer, because.kind])).toEqual([
			[at('Город'), 'too-long'],
			[at('Содержание'), 'too-long'],
			[at('Издание'), 'broken-text'],
		])
	})

	it('of a meeting that would grow too large are refused at one of its texts', () => {
		const topics = Array.from({ length: 49 }, (_, i) => ({ ru: `${i} ${'ж'.repeat(1990)}` }))
		const dossier = emptyDossier({ languages: ['ru', 'en'], meetings: [at('a', { ru: 'Москва' }, { topics })] })
		const [first = ''] = keys(dossier).keys()
		const words = Object.fromEntries(topics.map(({ ru }) => [ru, 'z'.repeat(1990)]))
		expect([first, translated(dossier, words)]).toMatchObject([
			'А и Б',
			{ ok: false, error: { faults: [{ pointer: `/${keys(dossier).get(topics[0]?.ru ?? '')}` }] } },
		])
	})

	it('into a language that the dossier has not are refused', () => {
		const decided = saveTranslations({ language: 'de', texts: new Map() })(EVERYWHERE, MOMENT)
		expect(decided).toMatchObject({ ok: false, error: { faults: [{ because: { kind: 'not-a-language' } }] } })
	})
})

describe('what is proposed', () => {
	const told = (text: string, language = 'ru'): SourceText => ({
		key: '',
		language,
		text,
		lacking: [],
		translations: [],
	})

	it('is how the record has it elsewhere, in whatever field, the commonest first', () => {
		const dossier = emptyDossier({
			languages: ['ru', 'en'],
			leaders: [{ id: 'a', name: { ru: 'Алёна', en: 'Alyona' }, office: { ru: 'Президент' }, terms: [] }],
			meetings: [
				at('a', { ru: 'Москва', en: 'Moskva' }),
				at('b', { ru: 'Москва', en: 'Moscow' }),
				at('c', { ru: 'Москва', en: 'Moscow' }),
			],
		})
		const propose = proposer(dossier, 'en')
		expect(propose(told('Москва'))).toEqual({ text: 'Moscow', from: 'dossier' })
		expect(propose(told('АЛЕНА'))).toEqual({ text: 'Alyona', from: 'dossier' })
		expect(propose(told('Президент'))).toBeNull()
		expect(propose(told('Moscow', 'de'))).toBeNull()
	})

	it('is a country’s name as the newsroom’s languages or CLDR have it, and what has no language as it is', () => {
		const to = (language: string) => proposer(emptyDossier(), language)
		expect(to('en')(told('Сингапур'))).toEqual({ text: 'Singapore', from: 'country' })
		expect(to('ru')(told('United States', 'en'))).toEqual({ text: 'США', from: 'country' })
		expect(to('fr')(told('Великобритания'))).toEqual({ text: 'Royaume-Uni', from: 'country' })
		expect(to('en')(told('2017–2021'))).toEqual({ text: '2017–2021', from: 'same' })
		expect(to('en')(told('kremlin.ru'))).toEqual({ text: 'kremlin.ru', from: 'same' })
		for (const text of ['2025 год', 'г. Москва', 'Аксиос', 'и т.д.']) expect(to('en')(told(text))).toBeNull()
	})
})
