/** What the count card's HTML promises to pages that embed it, whatever the record holds. */
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { countCardStyle } from '../../.build/assets.ts'
import { renderDocument } from '../../src/pages/render.tsx'
import { renderFragment } from '../../src/pages/render-fragment.tsx'
import { asOf } from '../../src/record/as-of.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Tally } from '../../src/record/tally.ts'
import { emptyDossier, meeting, yearlyTally } from '../../widgets/example.ts'
import { HEIGHTS, type Metric } from '../../widgets/kinds.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { HOSTILE } from '../support/hostile.ts'
import { attribute, elements, ourWords, type PageNode, parsedPage, programs, textOf } from '../support/parsed-page.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const METRICS: readonly Metric[] = ['calls', 'meetings']
const MAX_BYTES = 2500

function html(overrides: Partial<WholeInput> = {}, metric: Metric = 'calls'): string {
	const kind = { widget: 'count-card', metric } as const
	const whole = { dossier: firstDossier(), language: 'en', today: '2025-08-18', ...overrides }
	return renderDocument(kind, inputFor(kind, whole), AROUND).html
}

function values(page: PageNode): string[] {
	return elements(page, 'data').map((data) => attribute(data, 'value') ?? '')
}

/** With ordinary spaces, as one would type it. */
function seen(page: PageNode): string {
	const [section] = elements(page, 'section')
	return section ? textOf(section).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') : ''
}

/** One period a year up to 2025, each with as many calls as its place in the row. */
function yearly(years: number, overrides: Partial<Tally> = {}, text = ''): Tally {
	const counts = Object.fromEntries(Array.from({ length: years }, (_, i) => [2025 - years + 1 + i, i + 1]))
	const source = {
		url: `https://example.org/?${text}`,
		publisher: { en: text || 'Example' },
		title: null,
		publishedOn: null,
	}
	return yearlyTally(
		counts,
		{ authority: { id: 'agency', name: { en: text || 'the agency' }, site: 'https://agency.example/' }, ...overrides },
		{ label: () => ({ en: text || 'a year', ru: text || 'год' }), opening: () => ({ source }) },
	)
}

const of = (...tallies: Tally[]) => emptyDossier({ tallies })
const page = (dossier: Dossier, metric: Metric = 'calls') => parsedPage(html({ dossier }, metric))

describe('numbers and days', () => {
	it('stand in <data> and <time>, the total first and its shares after', () => {
		const calls = parsedPage(html())
		expect(values(calls)).toEqual(['24', '18', '6'])
		expect(elements(calls, 'time').map((time) => attribute(time, 'datetime'))).toEqual(['2025-08-15'])
		expect(values(parsedPage(html({}, 'meetings')))).toEqual(['6', '2017', '2', '2018', '3', '2019', '1'])
	})

	it('leave no digit outside, in any language', () => {
		for (const language of ['ru', 'en', 'ar']) {
			for (const metric of METRICS) expect(ourWords(parsedPage(html({ language }, metric)), ['bdi'])).not.toMatch(/\d/)
		}
	})

	it('never stand without who says so and until when', () => {
		expect(seen(parsedPage(html()))).toContain('Counted by the Kremlin, as of 15 August 2025. Source: RIA Novosti.')
		expect(seen(parsedPage(html({}, 'meetings')))).toContain('As of 15 August 2025. Source: RIA Novosti.')
	})

	it('call the year of reading this year, and no other', () => {
		expect(seen(parsedPage(html()))).toContain('this year 6')
		expect(seen(parsedPage(html({ today: '2026-01-01' })))).not.toContain('this year')
	})
})

describe('what has no line of its own', () => {
	it('is summed up in a line that opens', () => {
		const many = page(of(yearly(12)))
		const [details] = elements(many, 'details')
		const folded = details ? values(details) : []
		const [total, ...shares] = values(many).map(Number)
		expect(total).toBe(78)
		expect(folded[0]).toBe('45')
		expect(folded.slice(1)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
		expect(shares.slice(-3)).toEqual([10, 11, 12])
		expect(seen(many)).toContain('2014–2022 45')
	})

	it('is nothing where four lines are enough', () => {
		expect(elements(page(of(yearly(4))), 'details')).toEqual([])
	})

	it('gives way to an authority that counts otherwise', () => {
		const other = yearly(1, { id: 'other', preferred: false, authority: { id: 'o', name: { en: 'Other' }, site: '' } })
		const disputed = page(of(yearly(4), other))
		expect(elements(disputed, 'details')).toHaveLength(1)
		expect(seen(disputed)).toContain('Other 1 Jun 2025 1')
	})

	it('holds several who count otherwise, each with its number and day', () => {
		const other = (id: string, years: number) => yearly(years, { id, preferred: false })
		const disputed = page(of(yearly(4), other('a', 1), other('b', 2)))
		const [, others] = elements(disputed, 'details')
		expect(others && values(others)).toEqual(['1', '3'])
		expect(others && elements(others, 'time')).toHaveLength(2)
	})
})

describe('a silent record', () => {
	it('says so as of the day asked about, in both languages, and without a number', () => {
		const said = { en: /is recorded.*As of 1 January 2010\./, ru: /звонков нет.*Данные на 1 января 2010 года\./ }
		const met = { en: /No meetings.*As of 1 January 2010\./, ru: /встреч не зафиксировано.*Данные на 1 января 2010/ }
		for (const dossier of [emptyDossier(), asOf(firstDossier(), '2010-01-01')]) {
			for (const language of ['en', 'ru'] as const) {
				for (const metric of METRICS) {
					const silent = parsedPage(html({ dossier, language, today: '2010-01-01' }, metric))
					expect(seen(silent)).toMatch((metric === 'calls' ? said : met)[language])
					expect(elements(silent, 'time').map((time) => attribute(time, 'datetime'))).toEqual(['2010-01-01'])
					for (const name of ['data', 'svg', 'ol']) expect(elements(silent, name)).toEqual([])
				}
			}
		}
	})

	it('still attributes what is announced', () => {
		const planned = meeting({ status: 'scheduled', date: '2030-01-01' })
		const card = seen(page(emptyDossier({ meetings: [planned] }), 'meetings'))
		expect(card).toContain('1 Jan 2030, Geneva announced')
		expect(card).toContain('As of 18 August 2025. Source: Example.')
	})
})

describe('the strip of strokes', () => {
	const lengths = (calls: number) => {
		const { entries, ...one } = yearly(1)
		const counted = of({ ...one, entries: entries.map((e) => ({ ...e, delta: calls })) })
		return elements(page(counted), 'path').map((path) => attribute(path, 'd'))
	}

	it('has a stroke a call, in fives, true to scale where they are too many', () => {
		expect(lengths(1)).toEqual(['M0 .5H0', 'M0 .5H0.3'])
		expect(lengths(6)).toEqual(['M0 .5H0', 'M0 .5H6.3'])
		expect(lengths(61)).toEqual(['M0 .5H0', 'M0 .5H34'])
	})

	it('is not drawn for a count of none', () => {
		expect(lengths(0)).toEqual([])
	})
})

describe('the page', () => {
	it('names its language, its direction and itself', () => {
		const russian = parsedPage(html({ language: 'ru' }))
		const [root] = elements(russian, 'html')
		expect([attribute(root, 'lang'), attribute(root, 'dir')]).toEqual(['ru', 'ltr'])
		expect(elements(russian, 'title').map(textOf)[0]).toContain('24\u00a0телефонных\u00a0звонка')
	})

	it('needs nothing from elsewhere and carries no style attribute', () => {
		const parsed = parsedPage(html())
		for (const name of ['img', 'iframe', 'form']) expect(elements(parsed, name)).toEqual([])
		expect(html()).not.toMatch(/ style=|@import|url\(/)
	})

	it('is the same bytes for the same record', () => {
		expect(html()).toBe(html())
	})

	it('has the height of the table', () => {
		expect(countCardStyle).toContain(`min-height:${HEIGHTS['count-card']}px`)
	})

	it(`weighs at most ${MAX_BYTES} bytes`, () => {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
		for (const language of ['ru', 'en']) {
			for (const metric of METRICS) {
				expect(brotliCompressSync(html({ language }, metric), { params }).length).toBeLessThanOrEqual(MAX_BYTES)
			}
		}
	})

	it('is one element as a fragment, without a script', () => {
		const input = inputFor(
			{ widget: 'count-card', metric: 'calls' },
			{ dossier: firstDossier(), language: 'en', today: '2025-08-18', limit: 50 },
		)
		const fragment = parsedPage(
			renderFragment({ widget: 'count-card', metric: 'calls' }, input, AROUND.settings.accent),
		)
		expect('childNodes' in fragment && fragment.childNodes.length).toBe(1)
		expect(elements(fragment, 'script')).toEqual([])
	})
})

describe('editors’ texts', () => {
	const hostile = emptyDossier({
		title: { en: HOSTILE },
		tallies: [yearly(2, {}, HOSTILE), yearly(3, { id: 'other', preferred: false }, HOSTILE)],
		meetings: [
			meeting(),
			meeting({
				id: 'planned',
				status: 'scheduled',
				place: { city: { en: HOSTILE }, country: 'CH', venue: null },
				sources: [{ url: 'javascript:alert(1)', publisher: { en: 'Script' }, title: null, publishedOn: null }],
			}),
		],
	})

	it('are shown literally wherever they stand', () => {
		for (const metric of METRICS) {
			const parsed = page(hostile, metric)
			expect(elements(parsed, 'img')).toEqual([])
			expect(programs(parsed)).toHaveLength(1)
			expect(elements(parsed, 'bdi').map(textOf)).toContain(HOSTILE)
		}
	})

	it('link to the web only', () => {
		const parsed = page(hostile, 'meetings')
		expect(seen(parsed)).toContain('Script')
		for (const link of elements(parsed, 'a')) expect(attribute(link, 'href')).toMatch(/^https:\/\//)
	})
})
