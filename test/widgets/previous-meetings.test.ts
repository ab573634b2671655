/** Which meetings the sidebar lists, in which order, and what it says of each. */
import { describe, expect, it } from 'vitest'
import { renderDocument, renderText } from '../../src/pages/render.tsx'
import { asOf } from '../../src/record/as-of.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { attribute, elements, type PageElement, parsedPage, textOf } from '../support/parsed-page.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const KIND = { widget: 'previous-meetings' } as const

function input(overrides: Partial<WholeInput> = {}): WidgetInput {
	return inputFor(KIND, { dossier: firstDossier(), language: 'en', today: '2025-08-16', ...overrides })
}

function page(overrides: Partial<WholeInput> = {}) {
	return parsedPage(renderDocument(KIND, input(overrides), AROUND).html)
}

function rows(root = page()): PageElement[] {
	return elements(root, 'li').filter((li) => attribute(li, 'data-meeting'))
}

function ids(overrides: Partial<WholeInput> = {}) {
	return rows(page(overrides)).map((row) => attribute(row, 'data-meeting'))
}

/** With ordinary spaces, as one would type it. */
function said(overrides: Partial<WholeInput> = {}): string {
	return textOf(page(overrides)).replaceAll('\u00a0', ' ')
}

function only(one: Partial<Meeting>, language = 'en'): Partial<WholeInput> {
	return { language, dossier: emptyDossier({ meetings: [meeting(one)] }) }
}

const scheduled = meeting({ id: 'planned', status: 'scheduled', date: '2025-08-15' })

describe('the list', () => {
	it('has the held meetings, newest first, and never the scheduled one', () => {
		expect(ids({ today: '2026-01-01' })).toEqual([
			'2019-06-28-osaka',
			'2018-12-01-buenos-aires',
			'2018-11-11-paris',
			'2018-07-16-helsinki',
			'2017-11-11-da-nang',
			'2017-07-07-hamburg',
		])
	})

	it('shows five and folds the rest under a count of them', () => {
		const root = page()
		const lists = elements(root, 'ol')
		expect(lists.map((ol) => rows(ol).length)).toEqual([5, 1])
		expect(said()).toContain('Earlier meetings (1)')
		expect(said({ limit: 5 })).not.toContain('Earlier meetings')
	})

	it('keeps the newest N, still numbered and counted among all', () => {
		const overrides = { limit: 2 }
		expect(ids(overrides)).toEqual(['2019-06-28-osaka', '2018-12-01-buenos-aires'])
		const numbers = rows(page(overrides)).map((row) => textOf(elements(row, 'data')[0] ?? row))
		expect(numbers).toEqual(['6', '5'])
		expect(said(overrides)).toContain('meetings in person')
		expect(attribute(elements(page(overrides), 'data')[0], 'value')).toBe('6')
	})

	it('tells the date, the place, the format, the occasion and the summary before anything is opened', () => {
		const row = rows(page({ language: 'ru' }))[2]
		const summary = row && elements(row, 'summary')[0]
		const line = summary ? textOf(summary).replaceAll('\u00a0', ' ') : ''
		expect(line).toContain('11 ноября 2018 года Париж, Франция краткая · столетие окончания Первой мировой войны')
		expect(line).toMatch(/Короткое общение/)
	})
})

describe('an announced meeting', () => {
	it('is told in one line, with its outcome once its day has passed', () => {
		const dossier = emptyDossier({ meetings: [meeting(), scheduled] })
		expect(said({ dossier, today: '2025-08-15' })).toContain('Announced: 15 August 2025, Geneva, Switzerland')
		expect(said({ dossier, today: '2025-08-16' })).toContain(
			'Announced, outcome not recorded: 15 August 2025, Geneva, Switzerland',
		)
	})

	it('that has passed unrecorded goes before one to come', () => {
		const dossier = emptyDossier({ meetings: [scheduled, { ...scheduled, id: 'next', date: '2025-12-01' }] })
		expect(said({ dossier, today: '2025-09-01' })).not.toContain('December')
	})

	it('that was cancelled is not mentioned', () => {
		const dossier = emptyDossier({ meetings: [meeting(), { ...scheduled, status: 'cancelled' }] })
		expect(said({ dossier })).not.toContain('2025')
	})
})

describe('the details', () => {
	it('tell planned and actual length apart, and each of the four kinds of length', () => {
		const lasted = (min: number, max: number | null, approximate = false) => ({
			duration: { plannedMinutes: 30, plannedApproximate: false, actual: { min, max, approximate } },
		})
		expect(said(only(lasted(120, null)))).toContain('Planned30 minutesLastedover 2 hours')
		expect(said(only(lasted(10, 15)))).toContain('Lasted10–15 minutes')
		expect(said(only(lasted(90, 90, true)))).toContain('Lastedabout an hour and a half')
		expect(said(only(lasted(90, 90)))).toContain('Lasted1 hour 30 minutes')
		expect(said(only(lasted(90, 90, true), 'ru'))).toContain('Длиласьоколо полутора часов')
	})

	it('name who was there, the topics, the outcomes and who said what', () => {
		const text = said()
		expect(text).toContain('Also presentSergey Lavrov, Russian foreign minister')
		expect(text).toMatch(/TopicsIranSyriaVenezuelaUkraine/)
		expect(text).toContain('OutcomesAgreed to continue arms-control negotiations.')
		expect(text).toContain('Who said whatVladimir Putin called')
		expect(text).toContain('VenueTeatro Colón')
	})

	it('give each meeting its sources, linked in a way that keeps the article and lets nothing leak', () => {
		for (const row of rows()) {
			const [link] = elements(row, 'a')
			expect(attribute(link, 'href')).toBe('https://ria.ru/20250815/putin-2035410603.html')
			expect(attribute(link, 'target')).toBe('_blank')
			expect(attribute(link, 'lang')).toBe('ru')
			expect(link && textOf(link)).toMatch(/^RIA Novosti: ./)
		}
	})

	it('leave out what is not recorded, without an empty heading', () => {
		const row = rows(page(only({})))[0]
		const headings = row && elements(row, 'dt').map(textOf)
		expect(headings).toEqual(['Source'])
	})
})

describe('whose word and until when', () => {
	it('names the publishers and the newest day the record speaks of, not the day of reading', () => {
		const text = said({ today: '2031-05-05' })
		expect(text).toContain('Source: RIA Novosti')
		expect(text).toContain('as of 15 August 2025')
		expect(text).not.toContain('2031')
	})

	it('claims nothing beyond the day asked about, though its source is newer', () => {
		const dossier = asOf(firstDossier(), '2018-01-01')
		expect(said({ dossier, today: '2018-01-01' })).toContain('as of 1 January 2018')
		expect(ids({ dossier, today: '2018-01-01' })).toEqual(['2017-11-11-da-nang', '2017-07-07-hamburg'])
	})

	it('names three publishers and says that there are more', () => {
		const sources = ['A', 'B', 'C', 'D'].map((publisher) => ({
			url: 'https://example.org/',
			publisher: { en: publisher },
			title: null,
			publishedOn: null,
		}))
		expect(said(only({ sources }))).toContain('Sources: A, B, C and others')
	})
})

describe('the sentence', () => {
	const text = (overrides: Partial<WholeInput>) => renderText(KIND, input(overrides)).replaceAll('\u00a0', ' ')

	it('counts, dates and places the newest meeting, and says who says so', () => {
		expect(text({})).toBe(
			'Putin and Trump: 6 meetings in person, most recently on 28 June 2019 in Osaka, Japan. Source: RIA Novosti, as of 15 August 2025.',
		)
		expect(text({ language: 'ru' })).toBe(
			'Путин и Трамп: 6 личных встреч, последняя — 28 июня 2019 года (Осака, Япония). Источник: РИА Новости, данные на 15 августа 2025 года.',
		)
	})

	it('calls nothing "most recent" where there was one meeting', () => {
		expect(text({ dossier: asOf(firstDossier(), '2017-08-01'), today: '2017-08-01' })).toBe(
			'Putin and Trump: 1 meeting in person, on 7 July 2017 in Hamburg, Germany. Source: RIA Novosti, as of 1 August 2017.',
		)
	})

	it('says that nothing is recorded rather than 0', () => {
		expect(text({ dossier: emptyDossier() })).toBe('A and B: no meetings are recorded as of 16 August 2025.')
	})
})
