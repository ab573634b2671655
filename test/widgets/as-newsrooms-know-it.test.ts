/** What widgets say of a record that is uncertain: two days, a month, by video, only reported, denied. */
import { describe, expect, it } from 'vitest'
import { renderDocument, renderFragment, renderText } from '../../src/pages/render.tsx'
import { FIRST_SETTINGS } from '../../src/record/settings.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { elements, parsedPage, textOf } from '../support/parsed-page.ts'

const SETTINGS = { ...FIRST_SETTINGS, sites: [] }
const LANGUAGES = ['en', 'ru', 'ar']
const CALLS = { widget: 'count-card', metric: 'calls' } as const
const SIDEBAR = { widget: 'previous-meetings' } as const
const TIMELINE = { widget: 'mini-timeline' } as const

const input = (language: string, dossier = hardDossier()) => ({ dossier, language, today: '2025-11-01', limit: 50 })
const html = (kind: WidgetKind, language: string) =>
	renderDocument(kind, input(language), { settings: SETTINGS, origin: 'https://sidelines.test' }).html
const text = (kind: WidgetKind, language: string) => renderText(kind, input(language)).replaceAll('\u00a0', ' ')
const rows = (kind: WidgetKind, language: string) =>
	new Map(
		elements(parsedPage(html(kind, language)), 'li').flatMap((li) => {
			const id = li.attrs.find(({ name }) => name === 'data-meeting')?.value
			return id ? [[id, textOf(li).replaceAll('\u00a0', ' ')] as const] : []
		}),
	)

describe('a date', () => {
	const days = (date: string, until: string | null = null, datePrecision: 'day' | 'month' | 'year' = 'day') => ({
		...{ date, until, datePrecision },
	})
	it.each([
		[days('2017-07-03', '2017-07-04'), '3–4 July 2017', 'on 3–4 July 2017', '3–4 июля 2017 года', '3–4 июля 2017 года'],
		[
			days('2024-06-30', '2024-07-01'),
			...['30 June – 1 July 2024', 'from 30 June to 1 July 2024'],
			...['30 июня – 1 июля 2024 года', '30 июня – 1 июля 2024 года'],
		],
		[
			days('2024-12-31', '2025-01-02'),
			...['31 December 2024 – 2 January 2025', 'from 31 December 2024 to 2 January 2025'],
			...['31 декабря 2024 года – 2 января 2025 года', '31 декабря 2024 года – 2 января 2025 года'],
		],
		[days('2025-03-01', null, 'month'), 'March 2025', 'in March 2025', 'март 2025 года', 'в марте 2025 года'],
		[days('2025-01-01', null, 'year'), '2025', 'in 2025', '2025 год', 'в 2025 году'],
	])('%j is said in English and Russian, by itself and in a sentence', (given, en, onEn, ru, onRu) => {
		const said = ['en', 'ru'].flatMap((language) => {
			const words = wordsFor(language)
			return [words.days(given), words.onDays(given)].map((phrase) => phrase.replaceAll('\u00a0', ' '))
		})
		expect(said).toEqual([en, onEn, ru, onRu])
	})

	it('has its case after «с», and «со» before a second only', () => {
		const since = (given: ReturnType<typeof days>) => {
			const { since, sinceDays } = wordsFor('ru')
			return `${since(given)} ${sinceDays(given)}`.replaceAll('\u00a0', ' ')
		}
		expect(since(days('2025-03-01', null, 'month'))).toBe('с марта 2025 года')
		expect(since(days('2025-01-01', null, 'year'))).toBe('с 2025 года')
		expect(since(days('2025-03-02', '2025-03-03'))).toBe('со 2–3 марта 2025 года')
	})

	it('is said in Arabic', () => {
		const { days: said, onDays } = wordsFor('ar')
		expect(onDays(days('2025-03-01', null, 'month')).replaceAll('\u00a0', ' ')).toBe('في مارس 2025')
		expect(said(days('2024-06-30', '2024-07-01')).replaceAll('\u00a0', ' ')).toBe('30 يونيو – 1 يوليو 2024')
		expect(onDays(days('2024-06-30', '2024-07-01')).replaceAll('\u00a0', ' ')).toBe('من 30 يونيو إلى 1 يوليو 2024')
	})

	it.each(LANGUAGES)('names no day that nobody knows, to machines neither: %s', (language) => {
		for (const kind of [SIDEBAR, TIMELINE]) {
			const times = elements(parsedPage(html(kind, language)), 'time').map((time) => time.attrs[0]?.value)
			for (const known of ['2015', '2025-03', '2017-07-03', '2025-06']) expect(times).toContain(known)
			for (const invented of ['2015-01-01', '2025-03-01', '2025-06-01']) expect(times).not.toContain(invented)
		}
		expect(html(TIMELINE, language)).toContain('"startDate":"2025-03"')
		expect(html(TIMELINE, language)).toContain('"startDate":"2017-07-03","endDate":"2017-07-04"')
	})
})

describe('a meeting by video', () => {
	it('stands among the others, is not in their number, and has no ordinal', () => {
		expect(rows(SIDEBAR, 'en').get('video')).toMatch(/^15 November 2020 By video/)
		expect(rows(SIDEBAR, 'ru').get('video')).toMatch(/^15 ноября 2020 года По видеосвязи/)
		expect(rows(TIMELINE, 'en').get('video')).toMatch(/^By video 15 Nov 2020/)
		expect(text(SIDEBAR, 'en')).toContain(
			'7 meetings in person, most recently on 12 March 2025 in Doha, Qatar; 1 by video;',
		)
		expect(html(TIMELINE, 'en')).toContain('OnlineEventAttendanceMode')
	})

	it('has no number beside it, and neither have two that share a day', () => {
		expect(rows(SIDEBAR, 'en').get('two-months')).toMatch(/^5 /)
		for (const id of ['month', 'within-month', 'video', 'reported'])
			expect(rows(SIDEBAR, 'en').get(id)).not.toMatch(/^\d /)
	})
})

describe('what is only reported', () => {
	it('stands beside the count of calls, and is not in it', () => {
		expect(text(CALLS, 'en')).toContain('25 phone calls — 5 (2024) and 20 (2025). 1 more reported, not confirmed.')
		expect(text(CALLS, 'ru')).toContain(
			'25 телефонных звонков — 5 (2024 год) и 20 (2025 год). Сообщается ещё об 1, подтверждения нет.',
		)
		expect(text(CALLS, 'ar')).toContain('أنباء غير مؤكدة عن مكالمة أخرى.')
		const numbers = elements(parsedPage(html(CALLS, 'en')), 'data').map((data) => data.attrs[0]?.value)
		expect(numbers).toEqual(['25', '5', '20', '1'])
	})

	it.each([
		['en', 'reported, not confirmed', 'two diplomats, speaking to the Gazette'],
		['ru', 'сообщается, подтверждения нет', 'двое дипломатов в беседе с «Газетой»'],
		['ar', 'وردت أنباء عنه ولم يتأكد', 'دبلوماسيان للصحيفة'],
	])('is marked apart from the meetings that were held, with who says so: %s', (language, mark, who) => {
		for (const kind of [SIDEBAR, TIMELINE]) {
			for (const words of [mark, who]) expect(rows(kind, language).get('reported')).toContain(words)
			expect(rows(kind, language).get('month')).not.toContain(mark)
		}
		expect(html(TIMELINE, language)).not.toContain('"startDate":"2025-06"')
	})

	it.each([
		['calls', 1, 'сообщается ещё об 1, подтверждения нет', 'أنباء غير مؤكدة عن مكالمة أخرى'],
		['calls', 2, 'сообщается ещё о 2, подтверждения нет', 'أنباء غير مؤكدة عن مكالمتين أخريين'],
		['meetings', 5, 'сообщается ещё о 5, подтверждения нет', 'أنباء غير مؤكدة عن 5 لقاءات أخرى'],
		['meetings', 11, 'сообщается ещё об 11, подтверждения нет', 'أنباء غير مؤكدة عن 11 لقاءً آخر'],
	] as const)('is counted with the right forms: %s, %i', (of, count, ru, ar) => {
		const said = (language: string) => wordsFor(language).moreReported(count, of).replaceAll('\u00a0', ' ')
		expect([said('ru'), said('ar')]).toEqual([ru, ar])
	})
})

describe('what is denied', () => {
	it.each(LANGUAGES)('is shown by no widget: %s', (language) => {
		for (const kind of WIDGET_KINDS) {
			const pages = [html(kind, language), renderFragment(kind, input(language), SETTINGS.accent), text(kind, language)]
			for (const page of pages) expect(page).not.toMatch(/Nowhere|Нигде|لا مكان|both governments|denied|2025-07-10/)
		}
	})
})

it('names where there was no country by the place alone', () => {
	expect(rows(SIDEBAR, 'en').get('at-sea')).toMatch(/20 May 2016 On board the Aurora full-format/)
	expect(rows(SIDEBAR, 'en').get('kosovo')).toContain('Pristina, Kosovo')
})

it('moves the as-of day by a check that found nothing new, and nothing else', () => {
	const dossier = hardDossier()
	const checked = { ...dossier, meetingsCheckedOn: '2025-10-20' }
	for (const kind of [SIDEBAR, TIMELINE]) {
		const said = (record: typeof dossier) => renderText(kind, input('en', record)).replaceAll('\u00a0', ' ')
		expect(said(checked)).toBe(said(dossier).replace('as of 31 March 2025', 'as of 20 October 2025'))
	}
})
