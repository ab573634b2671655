/** The reference note: every fact of the record in sentences that an editor would print, and none beside. */
import { describe, expect, it } from 'vitest'
import { meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { annaAndBoris, leader, SEED, told } from '../support/note.ts'

const DAY = { asOf: '2025-08-15' }

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
		expect(told(annaAndBoris({ tallies }), { language: 'ru' })).toContain(
			'Другой подсчёт (Синьхуа): семь звонков, данные на 1 июня 2025 года.',
		)
		expect(told(annaAndBoris({ tallies }), { language: 'en' })).toContain(
			'Another count, by Xinhua, has seven calls as of 1 June 2025.',
		)
	})

	it('gives nobody an office that was not held on the day', () => {
		const leaders = [
			leader('a', 'Анна', 'Anna', [{ from: '2010-01-01', to: '2019-12-31' }]),
			leader('b', 'Борис', 'Boris'),
		]
		const record = { ...annaAndBoris({ leaders, meetings: [meeting({ date: '2015-01-01' })] }) }
		expect(told(record, { language: 'ru', today: '2026-01-01' })).toContain('Анна и президент Борис лично')
		expect(told(record, { language: 'en', asOf: '2015-06-01' })).toContain('Anna, President, and Boris, President,')
	})

	it('says how many of three hundred meetings it tells of, and where the others are', () => {
		const meetings = Array.from({ length: 300 }, (_, n) =>
			meeting({ id: `m${n}`, date: `${1700 + n}-01-01`, place: null, format: 'video' }),
		)
		const note = told(annaAndBoris({ meetings }), { language: 'en' })
		expect(note).toContain(
			'Only the 50 most recent of 300 meetings are described here. All of them: https://sidelines.example/api/v1/dossiers/a-b/meetings.csv?lang=en',
		)
		expect(note.match(/A meeting by video/g)).toHaveLength(50)
		// A table of its own moment: another has other meetings.
		expect(told(annaAndBoris({ meetings }), { language: 'en', asOf: '2025-08-15', version: 1 })).toContain(
			'/meetings.csv?lang=en&as-of=2025-08-15&version=1\n',
		)
	})
})
