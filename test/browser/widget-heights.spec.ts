/** Each widget's one height, at every width, in each language, with the longest texts real and invented. */
import { expect, test } from '@playwright/test'
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { HEIGHTS, heightOf, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { miniTimelineExamples } from '../../widgets/mini-timeline/examples.ts'
import { previousMeetingsExamples } from '../../widgets/previous-meetings/examples.ts'
import { atWidths } from '../support/at-widths.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'
import { HAS_EVERY_CASE, WIDTHS } from '../support/widths.ts'

const RECORDS = {
	...countCardExamples(firstDossier()),
	...miniTimelineExamples(firstDossier()),
	...previousMeetingsExamples(firstDossier()),
}

test('the local run has a page of all these, with what its address asks for', async ({ page }) => {
	await page.goto('/examples?lang=en&rows=2')
	expect(await page.locator('section').count()).toBeGreaterThan(40)
	const sidebar = page.locator('section', { hasText: 'previous-meetings: two meetings' }).locator('iframe').first()
	await sidebar.scrollIntoViewIfNeeded()
	await expect(sidebar.contentFrame().locator('.sl-rows-2 li')).toHaveCount(2)
	await expect(sidebar).toHaveAttribute('height', '368')
})

test('the day on which a page was corrected is never cut off, be it the longest', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 700 })
	const { renderDocument } = await loadRenderer()
	for (const kind of WIDGET_KINDS) {
		for (const language of ['ru', 'en', 'ar']) {
			for (const name of ['the first dossier', 'an empty record', 'fifty long meetings', 'twelve long periods']) {
				const dossier = RECORDS[name] ?? emptyDossier()
				const input = inputFor(kind, { dossier, language, limit: 3, today: '2018-09-28', corrected: '2018-09-29' })
				await page.setContent(renderDocument(kind, input, AROUND).html)
				const seen = await page.locator('time[datetime="2018-09-29"]').evaluate((day) => {
					const [is, holds] = [day.getBoundingClientRect(), (day.parentElement ?? day).getBoundingClientRect()]
					return is.left >= holds.left && is.right <= holds.right && is.bottom <= holds.bottom
				})
				expect(seen, `${JSON.stringify(kind)} ${language} ${name}`).toBe(true)
			}
		}
	}
})

test('the day until which it is known is never cut off, be it the longest', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 700 })
	const { renderDocument } = await loadRenderer()
	const silent = emptyDossier()
	const spoken = emptyDossier({ meetings: [meeting({ date: '2018-09-28' })] })
	for (const kind of WIDGET_KINDS) {
		for (const language of ['ru', 'en', 'ar']) {
			for (const dossier of [silent, spoken]) {
				const input = inputFor(kind, { dossier, language, today: '2018-09-28', limit: 20 })
				await page.setContent(renderDocument(kind, input, AROUND).html)
				const until = await page
					.locator('time')
					.last()
					.evaluate(({ parentElement: line }) => ({
						text: line?.textContent,
						cut: !line || line.scrollWidth > line.clientWidth,
						lines: line && Math.round(line.getBoundingClientRect().height / 17),
					}))
				expect(until, JSON.stringify(kind)).toMatchObject({
					text: expect.stringContaining('2018'),
					cut: false,
					lines: 1,
				})
			}
		}
	}
})

const MANY = manyExamples()
const USUAL = Object.entries(RECORDS).filter(([name]) => !(name in MANY))

/** What an article chooses: a widget's height, and how much it has to hold. */
const SIZES = [
	{ rows: 1 },
	{ rows: 3, from: '2001-01-01', to: '2026-12-31' },
	{ rows: 10 },
	{ isCompact: true },
	{ isCompact: true, metric: 'calls' },
	{ isCompact: true, metric: 'meetings' },
] as const

/** Live, in an article, and corrected later. */
const MOMENTS = [
	{ today: '2025-08-16' },
	{ today: '2025-08-16', published: '2018-07-15' },
	{ today: '2025-09-28', corrected: '2025-09-28' },
]

for (const [record, [name, dossier]] of USUAL.entries()) {
	test(`one height at every width: ${name}`, async ({ page }) => {
		test.slow()
		const { renderDocument } = await loadRenderer()
		const misfits: string[] = []
		for (const [nthKind, kind] of WIDGET_KINDS.entries()) {
			for (const [nthLanguage, language] of dossier.languages.entries()) {
				const isTurn = (moment: number) => (record + nthKind + nthLanguage) % MOMENTS.length === moment
				for (const moment of MOMENTS.filter((_, nth) => HAS_EVERY_CASE || isTurn(nth))) {
					const limit = kind.widget === 'previous-meetings' ? 20 : 50
					const html = renderDocument(kind, inputFor(kind, { dossier, language, ...moment, limit }), AROUND).html
					for (const [width, found] of await atWidths(page, html, WIDTHS, shown)) {
						if (found.height !== HEIGHTS[kind.widget] || found.sideways > 0) {
							const what = `${JSON.stringify(kind)} ${JSON.stringify(moment)} ${language} ${width}`
							misfits.push(`${what}: ${found.height} px high, ${found.sideways} px too wide`)
						}
					}
				}
			}
		}
		expect(misfits).toEqual([])
	})
}

for (const [name, dossier] of Object.entries(MANY)) {
	test(`one height at every width: ${name}`, async ({ page }) => {
		test.slow()
		const { renderDocument } = await loadRenderer()
		const misfits: string[] = []
		for (const widget of ['mini-timeline', 'previous-meetings'] as const) {
			for (const language of dossier.languages) {
				const input = inputFor({ widget }, { dossier, language, today: '2026-08-16' })
				const html = renderDocument({ widget }, input, AROUND).html
				for (const [width, found] of await atWidths(page, html, WIDTHS, shown)) {
					if (found.height !== HEIGHTS[widget] || found.sideways > 0) {
						misfits.push(`${widget} ${language} ${width}: ${found.height} px high, ${found.sideways} px too wide`)
					}
				}
			}
		}
		expect(misfits).toEqual([])
	})
}

test('the height that is asked for, at every width', async ({ page }) => {
	test.slow()
	const { renderDocument } = await loadRenderer()
	const misfits: string[] = []
	const records = [
		'the first dossier',
		'an empty record',
		'a record as newsrooms have it',
		'fifty long meetings in Arabic',
	]
	const some = [...records.map((name) => RECORDS[name]), MANY['three hundred meetings in a year']]
	const cards = Object.values(countCardExamples(firstDossier()))
	for (const size of SIZES) {
		const isCard = 'metric' in size
		const kind: WidgetKind = isCard
			? { widget: 'count-card', metric: size.metric }
			: { widget: 'rows' in size ? 'previous-meetings' : 'mini-timeline' }
		const height = heightOf(kind.widget, 'rows' in size ? `?rows=${size.rows}` : '?size=compact')
		for (const dossier of isCard ? cards : some.flatMap((dossier) => dossier ?? [])) {
			for (const language of dossier.languages) {
				const input = inputFor(kind, { dossier, language, today: '2026-08-16', ...size })
				const html = renderDocument(kind, input, AROUND).html
				const widths = isCard ? [200, 220, 240, 260, ...WIDTHS] : WIDTHS
				for (const [width, found] of await atWidths(page, html, widths, shown)) {
					if (found.height !== height || found.sideways > 0) {
						misfits.push(`${dossier.id} ${JSON.stringify(size)} ${language} ${width}: ${found.height} px high`)
					}
				}
			}
		}
	}
	expect(misfits).toEqual([])
})

function shown({ body, documentElement: root }: Document) {
	return { height: body.getBoundingClientRect().height, sideways: root.scrollWidth - root.clientWidth }
}
