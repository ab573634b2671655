/** What the embedding tests share: a host, the codes as a reporter copies them, and how a reader's page took them. */
import { test as base, expect, type Frame, type Page } from '@playwright/test'
import { type EmbedCodes, embedCodes, type WidgetQuery } from '../../widgets/embed-codes.ts'
import type { WidgetName } from '../../widgets/kinds.ts'
import { type Host, startHost } from './host-page.ts'

declare global {
	interface Window {
		/** Every layout shift since the page began, as the Layout Instability API scores it. */
		shifts: number[]
	}
}

type Fixtures = {
	/** Where the product is, as `PUBLIC_ORIGIN` says it. */
	readonly origin: string
	readonly host: Host
	readonly codes: (widget: WidgetName, query?: WidgetQuery) => Promise<EmbedCodes>
}

type WorkerFixtures = {
	/** Whether the product is below a path of its host, with editors on another. */
	readonly isBelowPath: boolean
	readonly served: string | null
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	isBelowPath: [false, { option: true, scope: 'worker' }],
	served: [
		async ({ isBelowPath }, use) => {
			if (!isBelowPath) return use(null)
			const { openOwnNewsroom } = await import('./own-newsroom.ts')
			const { origin, close } = await openOwnNewsroom('/sidelines')
			await use(origin)
			await close()
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ baseURL, served }, use) => use(served ?? baseURL),
	origin: async ({ baseURL }, use) => use(baseURL ?? ''),
	host: async ({ baseURL: _product }, use) => {
		const host = await startHost()
		await use(host)
		host.close()
	},
	codes: async ({ origin, request }, use) => {
		await use(async (widget, query = { lang: 'ru' }) => {
			const dossier = 'putin-trump'
			const answer = await request.get(`${origin}/w/${dossier}/${widget}/text?${new URLSearchParams(query)}`)
			const sentence = await answer.text()
			return embedCodes({ origin, dossier, widget, query, title: `The title of ${widget}`, sentence })
		})
	},
	/** A page that keeps account of its layout shifts, and on which no script may fail. */
	page: async ({ page }, use) => {
		await page.addInitScript(() => {
			window.shifts = []
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) window.shifts.push(entry.toJSON().value)
			}).observe({ type: 'layout-shift', buffered: true })
		})
		const errors: Error[] = []
		page.on('pageerror', (error) => errors.push(error))
		await use(page)
		expect(errors).toEqual([])
	},
})

/** An article with the codes between its paragraphs, as wide as the window. */
export function article(codes: readonly string[]) {
	const body = codes.map((code) => `<p>Before.</p>\n${code}\n<p>After.</p>`).join('\n')
	return { head: '<style>body { margin: 0 }</style>', body }
}

/** Keeps answers back until they are let go. */
export async function hold(page: Page, url: string): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>()
	await page.route(url, async (route) => {
		await promise
		await route.fallback()
	})
	return resolve
}

/** Until the page stands on the screen as it is now. */
export async function painted(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

export async function shiftsOf(page: Page): Promise<number[]> {
	await painted(page)
	return page.evaluate(() => window.shifts)
}

/** The widgets' frames in the page's order, once each of them has something to read and nothing stands in its place. */
export async function shownWidgets(page: Page, count: number): Promise<Frame[]> {
	const frames = page.locator('iframe')
	await expect(frames).toHaveCount(count)
	const shown: Frame[] = []
	for (const element of await frames.all()) {
		await expect(element).toBeVisible()
		await expect(element.contentFrame().locator('data').first()).toBeVisible()
		const frame = await (await element.elementHandle())?.contentFrame()
		if (frame) shown.push(frame)
	}
	await expect(page.locator('blockquote')).toHaveCount(0)
	return shown
}

export async function heightsOf(page: Page): Promise<number[]> {
	return page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height))
}

/** How far a document reaches past its window, sideways and down, in CSS pixels. */
export async function overflowOf(document: Page | Frame): Promise<{ x: number; y: number }> {
	return document.evaluate(() => {
		const { scrollWidth, scrollHeight, clientWidth, clientHeight } = window.document.documentElement
		return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
	})
}
