/**
 * Nothing moves: every code as it is copied, every widget, from 280 to 900 px: at every 120 px on a fast network, at every
 * 160 on a slow one, and at every 20 on both in `npm run torture`.
 */
import { type BrowserContext, expect } from '@playwright/test'
import type { EmbedCodes, WidgetQuery } from '../../widgets/embed-codes.ts'
import type { WidgetName } from '../../widgets/kinds.ts'
import { painted, test } from '../support/embed-test.ts'
import { slowDown } from '../support/slow-4g.ts'
import { EVERY_20_PX, HAS_EVERY_CASE } from '../support/widths.ts'

const FAST_WIDTHS = EVERY_20_PX.filter((_, i) => HAS_EVERY_CASE || i % 6 === 0)
const SLOW_WIDTHS = EVERY_20_PX.filter((_, i) => HAS_EVERY_CASE || i % 8 === 0)
/** As many pages at once as make no other wait: a slow network waits by itself. */
const AT_ONCE = { fast: 4, slow: 8 }
const KINDS: readonly (readonly [WidgetName, WidgetQuery])[] = [
	['count-card', { lang: 'ru' }],
	['count-card', { lang: 'en', metric: 'meetings' }],
	['mini-timeline', { lang: 'ru' }],
	['previous-meetings', { lang: 'ru' }],
]
const FRAMED = ['iframe', 'blockquote', 'script', 'oembed'] as const
const CODES = [...FRAMED, 'link', 'mail'] as const
const FRAMES = FRAMED.length * KINDS.length
/** All of the page stands in the window: what moves outside of it is not counted. */
const WINDOW_HEIGHT = 12_000

type Shift = { readonly value: number; readonly moved: readonly string[] }

declare global {
	interface Window {
		moves: Shift[]
		spoken: Set<MessageEventSource | null>
	}
}

for (const [network, all] of [
	['fast', FAST_WIDTHS],
	['slow', SLOW_WIDTHS],
] as const) {
	for (let i = 0; i < all.length; i += 6) {
		const widths = all.slice(i, i + 6)
		test(`a ${network} network, ${widths[0]} to ${widths.at(-1)} px: no code moves the page`, async ({
			context,
			host,
			codes,
			origin,
			request,
		}) => {
			test.slow()
			const copied = await Promise.all(
				KINDS.map(async ([widget, query]) => {
					const url = `${origin}/w/putin-trump/${widget}?${new URLSearchParams(query)}`
					const { html } = await (await request.get(`/oembed?url=${encodeURIComponent(url)}`)).json()
					return { ...(await codes(widget, query)), oembed: String(html) }
				}),
			)
			const url = host.publish({ head: '<style>body { margin: 0 }</style>', body: article(copied) })
			const shifts: [number, Shift[]][] = []
			for (let j = 0; j < widths.length; j += AT_ONCE[network]) {
				const together = widths.slice(j, j + AT_ONCE[network])
				shifts.push(...(await Promise.all(together.map(async (width) => measured(context, url, width, network)))))
			}
			expect(shifts).toEqual(widths.map((width) => [width, []]))
		})
	}
}

function article(all: readonly (EmbedCodes & { oembed: string })[]): string {
	return CODES.map(
		(name) =>
			`<section id="${name}">${all.map((codes) => `<p>Before.</p>${codes[name]}<p>After.</p>`).join('\n')}</section>`,
	).join('\n')
}

async function measured(
	context: BrowserContext,
	url: string,
	width: number,
	network: 'fast' | 'slow',
): Promise<[number, Shift[]]> {
	const page = await context.newPage()
	await page.setViewportSize({ width, height: WINDOW_HEIGHT })
	await page.addInitScript(observe)
	if (network === 'slow') await slowDown(page)
	await page.goto(url)
	await page.waitForFunction(
		(count) =>
			window.spoken.size === count &&
			!document.querySelector('blockquote.sidelines') &&
			[...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
		FRAMES,
	)
	await painted(page)
	const shifts = await page.evaluate(() => window.moves)
	await page.close()
	return [width, shifts]
}

/** In the page: which sections had something moved in them, and which frames have spoken. */
function observe() {
	window.moves = []
	window.spoken = new Set()
	addEventListener('message', ({ source }) => window.spoken.add(source))
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number
			sources: { node: Node | null }[]
		})[]) {
			const moved = entry.sources.map(({ node }) => (node instanceof Element && node.closest('section')?.id) || '?')
			window.moves.push({ value: entry.value, moved })
		}
	}).observe({ type: 'layout-shift', buffered: true })
}
