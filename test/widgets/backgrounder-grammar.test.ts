/** The grammar of the reference note, in each of its languages. */
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/record/meeting.ts'
import { entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { annaAndBoris, SEED, told } from '../support/note.ts'

const one = (overrides: Partial<Meeting>, language: string) =>
	told(annaAndBoris({ meetings: [meeting(overrides)] }), { language }).split('\n\n')[3] ?? ''

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
		expect(told(annaAndBoris({ meetings }), { language: 'ru' })).toContain(`Президент Анна и президент Борис ${ru}`)
		expect(told(annaAndBoris({ meetings }), { language: 'en' })).toContain(
			`Anna, President, and Boris, President, ${en}`,
		)
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
		const counted = annaAndBoris({ tallies: [yearlyTally(counts)] })
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
		annaAndBoris({
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
