/** The reference note: every fact of the record in sentences that an editor would print, and none beside. */
import { describe, expect, it } from 'vitest'
import { noteOf } from '../../src/dossier-page/backgrounder/note.ts'
import { noteText } from '../../src/dossier-page/backgrounder/text.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { pageRead } from '../support/dossier-page.ts'

type Asked = Parameters<typeof pageRead>[1]

/** With plain spaces, which are as wide in a test. */
const told = (dossier: Dossier, asked: Asked = {}) =>
	noteText(noteOf(pageRead(dossier, asked))).replaceAll('\u00a0', ' ')
const SEED = firstDossier({ publicSince: 1 })
const DAY = { asOf: '2025-08-15' }
const leader = (id: string, ru: string, en: string, terms: Dossier['leaders'][number]['terms'] = []) => ({
	...{ id, name: { ru, en }, terms },
	office: { ru: 'президент', en: 'President' },
})
const dossier = (overrides: Partial<Dossier>) =>
	emptyDossier({ leaders: [leader('a', 'Анна', 'Anna'), leader('b', 'Борис', 'Boris')], ...overrides })
const one = (overrides: Partial<Meeting>, language: string) =>
	told(dossier({ meetings: [meeting(overrides)] }), { language }).split('\n\n')[3] ?? ''

describe('of the first dossier, as of the day of its source', () => {
	it('opens with who met and who called whom, how often, until when and by whose word', () => {
		expect(told(SEED, { ...DAY, language: 'ru' }).split('\n\n')[1]).toBe(
			'Президент России Владимир Путин и президент США Дональд Трамп лично встречались шесть раз: впервые — 7 июля 2017 года, в последний раз — 28 июня 2019 года (источник: РИА Новости, данные на 15 августа 2025 года). Ещё одна встреча объявлена на 15 августа 2025 года. По телефону они говорили 24 раза (подсчёт: Кремль, данные на 15 августа 2025 года): 18 — первый президентский срок Трампа (с 20 января 2017 года по 20 января 2021 года), 6 — 2025 год.',
		)
		expect(told(SEED, { ...DAY, language: 'en' }).split('\n\n')[1]).toBe(
			'Vladimir Putin, President of Russia, and Donald Trump, President of the United States, have met in person six times, first on 7 July 2017 and most recently on 28 June 2019, according to RIA Novosti, as of 15 August 2025. One more meeting has been announced for 15 August 2025. They have spoken by phone 24 times – 18 (Trump’s first presidential term, 20 January 2017 to 20 January 2021) and 6 (2025) – by the count of the Kremlin, as of 15 August 2025.',
		)
	})

	it.each(['ru', 'en'])('tells in full all that is recorded of each meeting, in %s', (language) => {
		const note = told(SEED, { ...DAY, language })
		for (const { place, topics, outcomes, remarks, attendees, summary, occasion } of SEED.meetings) {
			const said = [place?.city, place?.venue, summary, ...topics, ...outcomes, ...remarks.map(({ text }) => text)]
			const people = attendees.flatMap(({ name, office }) => [name, office])
			for (const text of [...said, ...people].flatMap((text) => text?.[language] ?? [])) {
				// Only its first letter may be another: a sentence may get its subject, and a verb then stands within it.
				expect(note).toContain(text.slice(1).replaceAll('\u00a0', ' ').replace(/\.$/, ''))
			}
			const event = occasion?.[language]?.split(' ').at(-1)
			if (event) expect(note).toContain(event)
		}
	})

	it('tells four kinds of length apart, with small numbers in words', () => {
		const [ru, en] = [told(SEED, { ...DAY, language: 'ru' }), told(SEED, { ...DAY, language: 'en' })]
		expect(ru).toContain('По плану — 30 минут, фактически — более двух часов.')
		expect(ru).toContain('Продолжительность — 10–15 минут.')
		expect(ru).toContain('По плану — около часа, фактически — около полутора часов.')
		expect(en).toContain('Planned for 30 minutes, it lasted over two hours.')
		expect(en).toContain('It lasted 10–15 minutes.')
		expect(en).toContain('Planned for about an hour, it lasted about an hour and a half.')
	})

	it('counts no announced meeting as held, and gives it no number', () => {
		const note = told(SEED, { language: 'en', today: '2026-01-10' })
		expect(note).toContain(
			'\n\n15 August 2025, Anchorage, Alaska, United States. A full-format meeting that was announced; its outcome is not recorded.',
		)
		expect(told(SEED, { ...DAY, language: 'en' })).toContain('A full-format meeting that has been announced.')
	})

	it('is short where that is asked for: the same opening, and a line or two a meeting', () => {
		const [full, short] = (['full', 'short'] as const).map((length) => told(SEED, { ...DAY, language: 'ru', length }))
		expect(short?.split('\n\n')[1]).toBe(full?.split('\n\n')[1])
		expect(short?.length).toBeLessThan(2_500)
		expect(short).toContain('6. 28 июня 2019 года, Осака (Япония). Полноформатная встреча (саммит G20).')
		expect(short).not.toContain('Венесуэла')
	})

	it('before anything was known of says that nothing is recorded', () => {
		expect(told(SEED, { asOf: '2016-01-01', language: 'ru' }).split('\n\n')[1]).toBe(
			'Президент России Владимир Путин и Дональд Трамп: личных встреч на 1 января 2016 года не зафиксировано. Сведений о числе телефонных звонков на 1 января 2016 года нет.',
		)
	})
})

describe('grammar', () => {
	it.each([
		[1, 'лично встречались один раз — 1 января 2001 года (', 'have met in person once, on 1 January 2001, '],
		[2, 'лично встречались два раза: впервые', 'have met in person twice, first on'],
		[5, 'лично встречались пять раз: ', 'have met in person five times, '],
		[10, 'лично встречались десять раз: ', 'have met in person 10 times, '],
		[21, 'лично встречались 21 раз: ', 'have met in person 21 times, '],
		[22, 'лично встречались 22 раза: ', 'have met in person 22 times, '],
	])('%d meetings', (count, ru, en) => {
		const meetings = Array.from({ length: count }, (_, n) =>
			meeting({ id: `m${n}`, date: `20${String(n + 1).padStart(2, '0')}-01-01` }),
		)
		expect(told(dossier({ meetings }), { language: 'ru' })).toContain(`Президент Анна и президент Борис ${ru}`)
		expect(told(dossier({ meetings }), { language: 'en' })).toContain(`Anna, President, and Boris, President, ${en}`)
	})

	it.each([
		[
			{ 2024: 1 },
			'говорили один раз (2024 год; подсчёт: агентство,',
			'spoken by phone once (2024), by the count of the agency,',
		],
		[
			{ 2024: 2, 2025: 3 },
			'говорили пять раз (подсчёт: агентство, данные на 1 июня 2025 года): два — 2024 год, три — 2025 год.',
			'five times – two (2024) and three (2025) – by',
		],
		[
			{ 2024: 0 },
			'Телефонных звонков между ними не было (2024 год; подсчёт: агентство',
			'They have had no phone calls (2024), by the count of the agency',
		],
		[
			{ 2019: 1, 2020: 1, 2021: 1, 2022: 1, 2023: 1, 2024: 16 },
			'говорили 21 раз (подсчёт: агентство, данные на 1 июня 2024 года): 2 — 2019–2020, 1 — 2021 год',
			'2 (2019–2020), 1 (2021), 1 (2022), 1 (2023) and 16 (2024)',
		],
	])('calls: %o', (counts, ru, en) => {
		const counted = dossier({ tallies: [yearlyTally(counts)] })
		expect(told(counted, { language: 'ru' })).toContain(ru)
		expect(told(counted, { language: 'en' })).toContain(en)
	})

	it.each([
		[
			{ format: 'sidelines', occasion: { ru: 'саммит G20', en: 'G20 summit' } },
			'Встреча на полях саммита G20.',
			'A meeting on the sidelines of the G20 summit.',
		],
		[
			{ format: 'sidelines', occasion: { ru: 'Давос', en: 'Davos' } },
			'Встреча на полях мероприятия (Давос).',
			'A meeting on the sidelines (Davos).',
		],
		[{ format: 'sidelines' }, 'Встреча на полях.', 'A meeting on the sidelines.'],
		[{ status: 'cancelled', format: 'brief' }, 'Краткая встреча отменена.', 'A brief meeting that was called off.'],
		[{ topics: [{ ru: 'торговля', en: 'trade' }] }, 'Тема разговора: торговля.', 'They discussed trade.'],
		[
			{ outcomes: [{ ru: 'Подписали договор', en: 'Signed a treaty' }] },
			'Стороны подписали договор.',
			'They signed a treaty.',
		],
		[
			{ outcomes: [{ ru: 'Договор подписан', en: 'Agreed measures were named' }] },
			'Договор подписан.',
			'Agreed measures were named.',
		],
		[
			{ remarks: [{ speaker: { ru: 'Анна', en: 'Anna' }, text: { ru: '«Да!»', en: '“Yes!”' } }] },
			'Анна: «Да!»',
			'Anna: “Yes!”',
		],
		[
			{ duration: { plannedMinutes: 5, plannedApproximate: false, actual: { min: 1, max: 1, approximate: false } } },
			'По плану — пять минут, фактически — одна минута.',
			'Planned for five minutes, it lasted one minute.',
		],
		[
			{
				duration: { plannedMinutes: null, plannedApproximate: false, actual: { min: 80, max: 80, approximate: false } },
			},
			'Продолжительность — 1 час 20 минут.',
			'It lasted 1 hour 20 minutes.',
		],
		[
			{ place: { city: { ru: 'На борту «Авроры»', en: 'On board the Aurora' }, country: null, venue: null } },
			'2020 года. На борту «Авроры». ',
			'2020. On board the Aurora. ',
		],
	] as [Partial<Meeting>, string, string][])('a meeting: %o', (overrides, ru, en) => {
		expect(one(overrides, 'ru')).toContain(ru)
		expect(one(overrides, 'en')).toContain(en)
	})
})

it('is in the language of a region too', () => {
	const belarusian = { ...SEED, languages: ['ru-BY'] as const }
	expect(told(belarusian, { language: 'ru-BY' })).toContain('лично встречались шесть раз')
})

it.each(['en', 'ru'])('has one stop at the end of a sentence, and no brackets in brackets, in %s', (language) => {
	const name = { en: 'Example Inc.', ru: 'компания «Пример» и К.' }
	const site = 'https://example.com/'
	const period = { id: 't', label: { en: 'term (first)', ru: 'срок (первый)' }, from: '2017-01-20', to: '2021-01-20' }
	const entries = [entry({ id: 'o', kind: 'opening', period: 't', delta: 5, on: '2017-02-01' })]
	const authority = { id: 'a', name: { en: 'the agency (news)', ru: 'агентство (новости)' }, site }
	const note = told(
		dossier({
			meetings: [
				meeting({
					attendees: [{ name, office: null }],
					topics: [name],
					occasion: { en: 'forum (Davos)', ru: 'праздник (Давос)' },
					sources: [{ url: site, publisher: name, title: null, publishedOn: null }],
				}),
			],
			tallies: [{ ...yearlyTally({}), authority, periods: [period], entries }],
		}),
		{ language },
	)
	expect(note).toMatch(/Inc\.|К\./)
	expect(note).not.toMatch(/[^.]\.\.([^.]|$)/)
	expect(note).not.toMatch(/\([^)]*\(/)
})

describe('of a record as newsrooms have it', () => {
	it('says of each meeting what is known of it, and of a denied one nothing', () => {
		const note = told(hardDossier(), { language: 'en', today: '2026-01-10' })
		for (const line of [
			'1. 2015, Sochi, Russia. A full-format meeting.',
			'3. 3–4 July 2017, Geneva, Switzerland. A meeting on the sidelines.',
			'15 November 2020. A meeting by video.',
			'March 2025, Geneva, Switzerland. An informal meeting.',
			'June 2025, Ankara, Türkiye. A full-format meeting that is not confirmed. It is reported by two diplomats, speaking to the Gazette.',
			'October 2026, Geneva, Switzerland. A full-format meeting that has been announced.',
		]) {
			expect(note).toContain(`\n\n${line}`)
		}
		expect(note).toContain('One more call is reported and not confirmed; it is not in that number.')
		expect(note).not.toMatch(/Nowhere|both governments/)
	})

	it('names another authority’s count beside its own', () => {
		const other = { id: 's', name: { ru: 'Синьхуа', en: 'Xinhua' }, site: 'https://x.example/' }
		const tallies = [
			yearlyTally({ 2025: 5 }),
			yearlyTally({ 2025: 7 }, { id: 'second', preferred: false, authority: other }),
		]
		expect(told(dossier({ tallies }), { language: 'ru' })).toContain(
			'Другой подсчёт (Синьхуа): семь, данные на 1 июня 2025 года.',
		)
		expect(told(dossier({ tallies }), { language: 'en' })).toContain(
			'Another count, by Xinhua, has seven as of 1 June 2025.',
		)
	})

	it('gives nobody an office that was not held on the day', () => {
		const leaders = [
			leader('a', 'Анна', 'Anna', [{ from: '2010-01-01', to: '2019-12-31' }]),
			leader('b', 'Борис', 'Boris'),
		]
		const record = { ...dossier({ leaders, meetings: [meeting({ date: '2015-01-01' })] }) }
		expect(told(record, { language: 'ru', today: '2026-01-01' })).toContain('Анна и президент Борис лично')
		expect(told(record, { language: 'en', asOf: '2015-06-01' })).toContain('Anna, President, and Boris, President,')
	})

	it('says how many of three hundred meetings it tells of, and where the others are', () => {
		const meetings = Array.from({ length: 300 }, (_, n) =>
			meeting({ id: `m${n}`, date: `${1700 + n}-01-01`, place: null, format: 'video' }),
		)
		const note = told(dossier({ meetings }), { language: 'en' })
		expect(note).toContain(
			'Only the 50 most recent of 300 meetings are described here. All of them: https://sidelines.example/api/v1/dossiers/a-b/meetings.csv?lang=en',
		)
		expect(note.match(/A meeting by video/g)).toHaveLength(50)
		// A table of its own moment: another has other meetings.
		expect(told(dossier({ meetings }), { language: 'en', asOf: '2025-08-15', version: 1 })).toContain(
			'/meetings.csv?lang=en&as-of=2025-08-15&version=1\n',
		)
	})
})
