/** What stands beside a number, by video or only reported, is said whole where a widget is narrowest, and moves nothing. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier, uncountedDossier } from '../../widgets/hard-example.ts'
import { HEIGHTS, type WidgetKind } from '../../widgets/kinds.ts'
import { miniTimelineExamples } from '../../widgets/mini-timeline/examples.ts'
import { axeFindings } from '../support/axe.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const { renderDocument } = await loadRenderer()
const LANGUAGES = ['en', 'ru', 'ar'] as const
const CALLS = { widget: 'count-card', metric: 'calls' } as const
const MEETINGS = { widget: 'count-card', metric: 'meetings' } as const
const SIDEBAR = { widget: 'previous-meetings' } as const
const TIMELINE = { widget: 'mini-timeline' } as const

type More = { readonly published?: string; readonly corrected?: string }

async function show(page: Page, kind: WidgetKind, dossier: Dossier, language: string, more: More = {}): Promise<void> {
	const input = inputFor(kind, { dossier, language, today: '2026-11-28', limit: 50, ...more })
	await page.setContent(renderDocument(kind, input, AROUND).html)
}

/** Numbers of two figures, and the longest days. */
function crowded(held: number): Dossier {
	const some = (count: number, of: string, overrides: Partial<Meeting>) =>
		Array.from({ length: count }, (_, i) => meeting({ id: `${of}-${i}`, date: `20${10 + i}-09-30`, ...overrides }))
	return emptyDossier({
		languages: ['en', 'ru', 'ar'],
		meetings: [
			...some(held, 'held', {}),
			...some(11, 'video', { format: 'video', place: null }),
			...some(11, 'told', {
				status: 'reported',
				reportedBy: { en: 'an aide' },
				datePrecision: 'month',
				date: '2026-09-01',
			}),
		],
	})
}

/** How many of the boxes have more in them than they show. */
function cut(page: Page, selector: string): Promise<string[]> {
	return page
		.locator(selector)
		.evaluateAll((boxes) =>
			boxes
				.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
				.map((box) => box.textContent ?? ''),
		)
}

/** Words that a line ends within. */
function brokenWords(paragraphs: Locator): Promise<string[]> {
	return paragraphs.evaluateAll((elements) =>
		elements.flatMap((element) => {
			const range = document.createRange()
			const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
			const broken: string[] = []
			for (let node = texts.nextNode(); node; node = texts.nextNode()) {
				for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}]+/gu)) {
					range.setStart(node, index)
					range.setEnd(node, index + word.length)
					if (range.getClientRects().length > 1) broken.push(word)
				}
			}
			return broken
		}),
	)
}

/** Each from one year into another, below a name of two lines, with a word of what became of it. */
function acrossYears(): Dossier {
	const city = { en: 'Sharm El-Sheikh', ru: 'Шарм-эль-Шейх', ar: 'شرم الشيخ، جنوب سيناء' }
	const spans = [2013, 2016, 2019, 2022].map((year, i) =>
		meeting({
			id: `span-${year}`,
			date: `${year}-09-28`,
			until: `${year + 1}-12-31`,
			status: i % 2 === 0 ? 'cancelled' : 'held',
			place: { city, country: 'EG', venue: null },
		}),
	)
	return emptyDossier({ languages: ['en', 'ru', 'ar'], meetings: spans })
}

for (const language of LANGUAGES) {
	test(`the days of a meeting from one year into another are told whole where labels are wide: ${language}`, async ({
		page,
	}) => {
		for (const width of [600, 680, 900]) {
			await page.setViewportSize({ width, height: 700 })
			await show(page, TIMELINE, acrossYears(), language)
			await expect(page.locator('li:not(.bare) summary time')).toHaveCount(4)
			expect(await cut(page, 'li:not(.bare) summary, li:not(.bare) summary > *')).toEqual([])
		}
	})

	test(`what is not in the number is said whole beside it: ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 280, height: 700 })
		for (const dossier of [crowded(12), crowded(0), hardDossier(), uncountedDossier()]) {
			for (const more of [{}, { corrected: '2026-09-30' }, { published: '2016-01-01' }]) {
				await show(page, SIDEBAR, dossier, language, more)
				await expect(page.locator('header p')).toHaveCount(2)
				expect(await cut(page, 'header p')).toEqual([])
				await show(page, MEETINGS, dossier, language, more)
				expect(await cut(page, '.sl-split p > span')).toEqual([])
			}
			await show(page, TIMELINE, dossier, language)
			expect(await page.locator('body').evaluate((body) => body.getBoundingClientRect().height)).toBe(440)
		}
		await show(page, CALLS, hardDossier(), language)
		expect(await cut(page, '.sl-split p > span')).toEqual([])
	})

	test(`what a timeline leaves out, and how many marks have no name, is said whole: ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 280, height: 700 })
		for (const [name, dossier] of Object.entries(miniTimelineExamples(firstDossier()))) {
			await show(page, TIMELINE, dossier, language)
			expect(await cut(page, 'header p + p'), name).toEqual([])
			expect(await brokenWords(page.locator('header p + p')), name).toEqual([])
		}
	})

	test(`a meeting that is only reported says so, however narrow: ${language}`, async ({ page }) => {
		for (const width of [280, 390, 680, 900]) {
			await page.setViewportSize({ width, height: 700 })
			await show(page, SIDEBAR, hardDossier(), language)
			const mark = page.locator('[data-meeting="reported"] summary em')
			const [is, holds] = await mark.evaluate((em) =>
				[em, em.parentElement ?? em].map((box) => {
					const { left, right, bottom } = box.getBoundingClientRect()
					return { left, right, bottom }
				}),
			)
			expect(is?.left).toBeGreaterThanOrEqual((holds?.left ?? 0) - 0.5)
			expect(is?.right).toBeLessThanOrEqual((holds?.right ?? 0) + 0.5)
			expect(is?.bottom).toBeLessThanOrEqual((holds?.bottom ?? 0) + 0.5)
			await show(page, TIMELINE, hardDossier(), language)
			expect(await cut(page, '[data-meeting="reported"] summary')).toEqual([])
		}
	})
}

test('a card that says all at once keeps its height: who counts, what came since, what is reported, another count', async ({
	page,
}) => {
	const name =
		'Межведомственная комиссия по координации международных контактов Администрации Президента Российской Федерации с участием Департамента государственного протокола и Управления документационной работы'
	const counts = { 2023: 10, 2024: 20, 2025: 30, 2026: 40 }
	const long = { id: 'long', name: { ru: name, en: name, ar: name }, site: 'https://agency.example/' }
	const first = yearlyTally(counts, { authority: long })
	const tallies = [
		{
			...first,
			entries: [
				...first.entries,
				entry({ id: 'since', on: '2026-08-01', period: '2026' }),
				entry({ id: 'told', kind: 'reported', delta: 0, on: '2026-09-01', reportedBy: { en: 'an aide' } }),
			],
		},
		yearlyTally({ 2026: 7 }, { id: 'other', preferred: false }),
	]
	for (const width of [280, 390, 680, 900]) {
		await page.setViewportSize({ width, height: 700 })
		for (const language of LANGUAGES) {
			const dossier = emptyDossier({ languages: LANGUAGES, tallies })
			await show(page, CALLS, dossier, language, { published: '2026-07-01' })
			await expect(page.locator('.sl-split > p').first()).toContainText('+1')
			const height = await page.locator('body').evaluate((body) => body.getBoundingClientRect().height)
			expect(height, `${language} ${width}`).toBe(HEIGHTS['count-card'])
		}
	}
})

test('nothing that axe finds, closed and open', async ({ page }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		for (const kind of [CALLS, MEETINGS, SIDEBAR, TIMELINE]) {
			await show(page, kind, hardDossier(), 'ru')
			for (const isOpen of [false, true]) {
				const told = page.locator('[data-meeting="reported"] details')
				if (isOpen && (await told.count()) > 0) await told.evaluate((details) => details.setAttribute('open', ''))
				expect(await axeFindings(page, { 'page-has-heading-one': { enabled: false } })).toEqual([])
			}
		}
	}
})
