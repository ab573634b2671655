/** Text that readers enlarge (text-only zoom, a larger default, a smallest size): it lies over no other, none is cut, and the widget grows. */
import { expect, type Page } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { HEIGHTS, heightOf, WIDGET_KINDS, WIDGETS } from '../../widgets/kinds.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { atWidths } from '../support/at-widths.ts'
import { chromium } from '../support/chromium.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { article, heightsOf, overflowOf, shownWidgets, test } from '../support/embed-test.ts'
import { loadFragmentRenderer, loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'
import { HAS_EVERY_CASE } from '../support/widths.ts'

const { renderDocument } = await loadRenderer()
const { renderFragment } = await loadFragmentRenderer()
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
const RECORDS = [
	firstDossier(),
	arabicDossier(),
	MANY['forty meetings in a year, three hundred days with calls'],
	MANY['forty meetings in sixty years, in many scripts'],
].flatMap((dossier) => dossier ?? [])
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
const FRAGMENTS = WIDGET_KINDS.map((kind) => {
	const input = inputFor(kind, { dossier: firstDossier(), language: 'ru', today: '2026-08-16' })
	return {
		name: `fragment ${JSON.stringify(kind)}`,
		least: heightOf(kind.widget, ''),
		widths: WIDTHS,
		html: `<!doctype html><body style="margin:0">${renderFragment(kind, input, AROUND.settings.accent)}`,
	}
})
const PAGES = [...LISTS, ...COUNTS, ...FRAGMENTS]

test('by text-only zoom to 200 %', async ({ page }) => {
	await isWhole(page, { change: zoom, grows: true })
})

const SIZES = [20, 24, 32]

test('by a larger default', async ({ browser }) => {
	// What a browser’s tools say of a page stays with it, and other tests have the test’s own.
	const page = await browser.newPage()
	const devtools = await page.context().newCDPSession(page)
	for (const [turn, standard] of SIZES.entries()) {
		await devtools.send('Page.setFontSizes', { fontSizes: { standard } })
		await isWhole(page, { turn })
	}
	await page.close()
})

for (const [turn, smallest] of [16, 20, 24].entries()) {
	test(`by a smallest size of ${smallest} px`, async ({ playwright }) => {
		const browser = await playwright.chromium.launch(withSmallest(smallest))
		await isWhole(await browser.newPage(), { turn })
		await browser.close()
	})
}

test('in an article: the frames tell their heights, and those of the loader follow', async ({
	playwright,
	host,
	codes,
}) => {
	const browser = await playwright.chromium.launch(withSmallest(20))
	const page = await browser.newPage({ viewport: { width: 390, height: 900 } })
	const quotes = await Promise.all(WIDGETS.map(async (widget) => (await codes(widget)).blockquote))
	await page.goto(host.publish(article(quotes)))
	const frames = await shownWidgets(page, WIDGETS.length)
	for (const [i, frame] of frames.entries()) {
		const height = await frame.evaluate(() => document.body.getBoundingClientRect().height)
		expect(height).toBeGreaterThan(HEIGHTS[WIDGETS[i] ?? 'count-card'])
		await expect.poll(async () => (await heightsOf(page))[i]).toBeCloseTo(height, -1)
		expect(await overflowOf(frame)).toEqual({ x: 0, y: 0 })
	}
	await browser.close()
})

function withSmallest(pixels: number) {
	const options = chromium()
	return { ...options, args: [...(options.args ?? []), `--blink-settings=minimumFontSize=${pixels}`] }
}

type Trial = {
	readonly change?: typeof zoom
	/** Which of three sizes this is: each page has one of them, at every width, and in `npm run torture` all. */
	readonly turn?: number
	/** Text is so large that it has to; else it may have had the room already. */
	readonly grows?: boolean
}

async function isWhole(page: Page, { change, turn, grows = false }: Trial): Promise<void> {
	test.slow()
	const wrong: string[] = []
	for (const [nthPage, { name, least, widths, html }] of PAGES.entries()) {
		if (turn !== undefined && nthPage % 3 !== turn && !HAS_EVERY_CASE) continue
		for (const [width, { height, sideways, cut, over }] of await atWidths(page, html, widths, seen, change)) {
			if (grows ? height <= least : height < least) wrong.push(`${name} ${width}: ${height} px high`)
			if (sideways > 0) wrong.push(`${name} ${width}: ${sideways} px too wide`)
			for (const text of [...cut, ...over]) wrong.push(`${name} ${width}: ${text}`)
		}
	}
	expect(wrong).toEqual([])
}

/** As browsers with text-only zoom do, to twice the size: every size of text, and nothing else. */
function zoom(document: Document): void {
	const all = [...document.querySelectorAll<HTMLElement>('body *')]
	const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
	for (const [i, element] of all.entries()) element.style.fontSize = `${(sizes[i] ?? 0) * 2}px`
}

/** What of a widget is not as it should be. What is cut in a row is whole once it is opened. */
function seen(document: Document) {
	const shown = (selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
	const cut = shown(
		'header *, footer *, summary time, summary > data, .axis time, .sl-credit > :is(:first-child, :has(time)), .sl-total p *, .sl-split p *',
	)
		// What is hidden is for those who listen.
		.filter((e) => getComputedStyle(e).overflow !== 'visible' && getComputedStyle(e).clipPath === 'none')
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
