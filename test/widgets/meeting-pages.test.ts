/** What the HTML of both widgets that list meetings promises to pages that embed them. */
import { describe, expect, it } from 'vitest'
import { miniTimelineStyle, previousMeetingsStyle } from '../../.build/assets.ts'
import { renderDocument } from '../../src/pages/render.tsx'
import { asOf } from '../../src/record/as-of.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { attribute, elements, ourWords, parsedPage, textOf } from '../support/parsed-page.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

describe.each([
	['mini-timeline', miniTimelineStyle, ['a', 'bdi']],
	['previous-meetings', previousMeetingsStyle, ['a']],
] as const)('a page of %s', (widget, style, editors) => {
	function html(overrides: Partial<WholeInput> = {}): string {
		const whole = { dossier: firstDossier(), language: 'en', today: '2025-08-16', limit: 20, ...overrides }
		return renderDocument({ widget }, inputFor({ widget }, whole), AROUND).html
	}

	it('has its numbers in <data> and its days in <time>, the total first', () => {
		for (const language of ['ru', 'en']) {
			const page = parsedPage(html({ language }))
			expect(attribute(elements(page, 'data')[0], 'value')).toBe('6')
			for (const data of elements(page, 'data')) expect(attribute(data, 'value')).toBe(textOf(data))
			for (const time of elements(page, 'time')) expect(attribute(time, 'datetime')).toMatch(/^\d{4}-\d\d-\d\d$/)
		}
	})

	it('leaves no digit outside, durations and the limit included', () => {
		const actual = { min: 150, max: null, approximate: false }
		const duration = { plannedMinutes: 40, plannedApproximate: true, actual }
		const meetings = Array.from({ length: 7 }, (_, i) => meeting({ id: `m${i}`, date: `2020-01-0${i + 1}`, duration }))
		for (const language of ['ru', 'en']) {
			for (const limit of [5, 20]) {
				const page = parsedPage(html({ language, dossier: emptyDossier({ meetings }), limit }))
				expect(ourWords(page, editors)).not.toMatch(/\d/)
				expect(elements(page, 'data').map((data) => attribute(data, 'value'))).toContain('2.5')
			}
		}
	})

	it('names its language, its direction and itself', () => {
		const [root] = elements(parsedPage(html({ language: 'ru' })), 'html')
		expect([attribute(root, 'lang'), attribute(root, 'dir')]).toEqual(['ru', 'ltr'])
		expect(root && textOf(elements(root, 'title')[0] ?? root)).toContain('6\u00a0личных\u00a0встреч')
	})

	it('is the same bytes for the same record, and has the height of the table', () => {
		expect(html()).toBe(html())
		expect(style).toContain(`min-height:${HEIGHTS[widget]}px`)
	})

	it('says of a silent record that it is, as of the day asked about, in both languages, and without a number', () => {
		for (const dossier of [emptyDossier(), asOf(firstDossier(), '2017-07-06')]) {
			const silent = (language: string) => parsedPage(html({ dossier, language, today: '2017-07-06' }))
			expect(textOf(silent('en'))).toMatch(/No meetings are recorded.*As of 6.July.2017/s)
			expect(textOf(silent('ru'))).toMatch(/встреч не зафиксировано.*Данные на 6.июля.2017.года/s)
			expect(elements(silent('en'), 'time').map((time) => attribute(time, 'datetime'))).toEqual(['2017-07-06'])
			for (const name of ['data', 'ol']) expect(elements(silent('en'), name)).toEqual([])
		}
	})

	it('leads to the dossier’s own page where meetings are left out, and only there', () => {
		const address = 'https://sidelines.example/d/putin-trump?lang=en'
		const leads = (overrides: Partial<WholeInput>) =>
			elements(parsedPage(html(overrides)), 'a').filter((a) => attribute(a, 'href') === address).length
		for (const limit of [2, 6])
			expect([limit, leads({ page: address, limit })]).toEqual([limit, limit < 6 || widget === 'mini-timeline' ? 1 : 0])
		expect([leads({ page: address, limit: 20 }), leads({ limit: 2 })]).toEqual([0, 0])
	})
})
