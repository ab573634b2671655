/** Text that readers enlarge (text-only zoom, a larger default, a smallest size): it lies over no other, none is cut, and the widget grows. */
import { expect, type Page, test } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { heightOf } from '../../widgets/kinds.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { chromium } from '../support/chromium.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const { renderDocument } = await loadRenderer()
const WIDTHS = [280, 390, 520, 680, 900]
const CARDS = countCardExamples(firstDossier())
const CARD_RECORDS = [
	'the first dossier',
	'a dossier in Arabic',
	'a record as newsrooms have it',
	'24 calls, two authorities',
	'1,200 calls, ten periods, two authorities',
	'123,456 calls, ten periods, five authorities, one that is told of',
]
const MANY = manyExamples()
const RECORDS = [firstDossier(), arabicDossier(), MANY['forty meetings in sixty years, in many scripts']].flatMap(
	(dossier) => dossier ?? [],
)
const LISTS = (['mini-timeline', 'previous-meetings'] as const).flatMap((widget) =>
	RECORDS.flatMap((dossier) =>
		[dossier.languages[0], 'ar'].map((language) => ({
			name: `${widget} ${dossier.id} ${language}`,
			least: heightOf(widget, ''),
			widths: WIDTHS,
			html: renderDocument({ widget }, inputFor({ widget }, { dossier, language, today: '2026-08-16' }), AROUND).html,
		})),
	),
)
const COUNTS = CARD_RECORDS.flatMap((name) =>
	(['calls', 'meetings'] as const).flatMap((metric) =>
		[false, true].flatMap((isCompact) => {
			const kind = { widget: 'count-card', metric } as const
			const dossier = CARDS[name] ?? firstDossier()
			return [dossier.languages[0], 'ru'].map((language) => ({
				name: `count-card ${metric} ${isCompact} ${name} ${language}`,
				// What is large by itself need not grow where there is room for the rest.
				least: heightOf('count-card', isCompact ? '?size=compact' : '') - 1,
				widths: isCompact ? [200, ...WIDTHS] : WIDTHS,
				html: renderDocument(kind, inputFor(kind, { dossier, language, today: '2026-08-16', isCompact }), AROUND).html,
			}))
		}),
	),
)
const PAGES = [...LISTS, ...COUNTS]

test('by text-only zoom to 200 %', async ({ page }) => {
	await isWhole(page, () => page.evaluate(zoom, 2))
})

for (const [name, setting] of [
	['by a larger default', 'defaultFontSize=30'],
	['by a smallest size', 'minimumFontSize=24'],
] as const) {
	test(name, async ({ playwright }) => {
		const options = chromium()
		const args = [...(options.args ?? []), `--blink-settings=${setting}`]
		const browser = await playwright.chromium.launch({ ...options, args })
		await isWhole(await browser.newPage())
		await browser.close()
	})
}

async function isWhole(page: Page, enlarge: () => Promise<void> = async () => {}): Promise<void> {
	test.slow()
	const wrong: string[] = []
	for (const { name, least, widths, html } of PAGES) {
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 })
			await page.setContent(html)
			await enlarge()
			const { height, sideways, cut, over } = await page.evaluate(seen)
			if (height <= least) wrong.push(`${name} ${width}: does not grow`)
			if (sideways > 0) wrong.push(`${name} ${width}: ${sideways} px too wide`)
			for (const text of [...cut, ...over]) wrong.push(`${name} ${width}: ${text}`)
		}
	}
	expect(wrong).toEqual([])
}

/** As browsers with text-only zoom do: every size of text, and nothing else. */
function zoom(times: number): void {
	const all = [...document.querySelectorAll<HTMLElement>('body *')]
	const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
	for (const [i, element] of all.entries()) element.style.fontSize = `${(sizes[i] ?? 0) * times}px`
}

/** What of a widget is not as it should be. What is cut in a row is whole once it is opened. */
function seen() {
	const shown = (selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
	const cut = shown(
		'header *, footer *, summary time, summary > data, .axis time, .sl-credit > :is(:first-child, :has(time)), .sl-total p *, .sl-split p *',
	)
		.filter((e) => getComputedStyle(e).overflow !== 'visible')
		.filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
		.map((e) => `cut: ${e.textContent}`)
	const texts = shown(
		'h2, header p, summary > b, summary > time, .group > details > summary, footer p, .sl-total p > *, .sl-split li > *, .sl-split p > *, .sl-credit > *',
	)
	const boxes = texts.map((e) => ({ text: e.textContent, ...e.getBoundingClientRect().toJSON() }))
	const over = boxes.flatMap((a, i) =>
		boxes.slice(i + 1).flatMap((b) => {
			const isOver = a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 3 && b.top < a.bottom - 3
			return isOver ? `“${a.text}” lies over “${b.text}”` : []
		}),
	)
	const { body, documentElement: root } = document
	return { height: body.getBoundingClientRect().height, sideways: root.scrollWidth - root.clientWidth, cut, over }
}
