/** The three codes as reporters copy them, and as content systems leave them, on another site at four widths. */
import { expect } from '@playwright/test'
import { HEIGHTS, WIDGETS } from '../../widgets/kinds.ts'
import { article, heightsOf, hold, overflowOf, painted, shiftsOf, shownWidgets, test } from '../support/embed-test.ts'

const WIDTHS = [280, 390, 680, 900]
const DESIGNED = WIDGETS.map((widget) => HEIGHTS[widget])

for (const kind of ['iframe', 'blockquote', 'script'] as const) {
	test(`${kind}, as copied: fits at every width, and nothing moves`, async ({ page, host, codes }) => {
		const three = await Promise.all(WIDGETS.map(async (widget) => (await codes(widget))[kind]))
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 })
			// The page is read before the loader arrives: the room must be there already.
			const release = await hold(page, '**/embed.js')
			await page.goto(host.publish(article(three)), { waitUntil: 'domcontentloaded' })
			await painted(page)
			release()
			const frames = await shownWidgets(page, WIDGETS.length)
			expect(await heightsOf(page)).toEqual(DESIGNED)
			expect((await overflowOf(page)).x).toBe(0)
			for (const frame of frames) expect(await overflowOf(frame)).toEqual({ x: 0, y: 0 })
			expect(await shiftsOf(page)).toEqual([])
			await page.unrouteAll()
		}
	})
}

for (const kind of ['blockquote', 'script'] as const) {
	test(`${kind}, its style taken away: moves the page once, to its final height`, async ({ page, host, codes }) => {
		const three = await Promise.all(WIDGETS.map(async (widget) => (await codes(widget))[kind]))
		const releaseLoader = await hold(page, '**/embed.js')
		const releaseWidgets = await hold(page, '**/w/**')
		const body = article(three.map((code) => code.replace(/ style="[^"]*"/g, '')))
		await page.goto(host.publish(body), { waitUntil: 'domcontentloaded' })
		await painted(page)
		expect(await shiftsOf(page)).toEqual([])

		const inserted = page.evaluate(
			() =>
				new Promise<number[]>((resolve) => {
					// Called at the end of the task that changed the page.
					const changed = new MutationObserver(() => {
						const frames = [...document.querySelectorAll('iframe')]
						if (frames.length > 0) resolve(frames.map((frame) => frame.offsetHeight))
					})
					changed.observe(document, { childList: true, subtree: true })
				}),
		)
		releaseLoader()
		expect(await inserted).toEqual(DESIGNED)
		expect(await shiftsOf(page)).toHaveLength(1)

		releaseWidgets()
		await shownWidgets(page, WIDGETS.length)
		expect(await heightsOf(page)).toEqual(DESIGNED)
		expect(await shiftsOf(page)).toHaveLength(1)
	})
}

test('a reader opens the details: the loader follows, there and back', async ({ page, host, codes }) => {
	const { blockquote } = await codes('previous-meetings')
	await page.goto(host.publish(article([blockquote])))
	const [frame] = await shownWidgets(page, 1)
	if (!frame) throw new Error('no frame')
	const height = HEIGHTS['previous-meetings']
	await frame.locator('summary').first().click()
	await expect.poll(async () => (await heightsOf(page))[0]).toBeGreaterThan(height)
	await expect.poll(() => overflowOf(frame)).toEqual({ x: 0, y: 0 })
	await frame.locator('summary').first().click()
	await expect.poll(() => heightsOf(page)).toEqual([height])
})

test('a reader opens the details where nobody listens: the frame scrolls', async ({ page, host, codes }) => {
	const { iframe } = await codes('previous-meetings')
	await page.goto(host.publish(article([iframe])))
	const [frame] = await shownWidgets(page, 1)
	if (!frame) throw new Error('no frame')
	await page.setViewportSize({ width: 500, height: 700 })
	await frame.locator('summary').first().click()
	await expect.poll(async () => (await overflowOf(frame)).y).toBeGreaterThan(0)
	await frame.locator('body').hover()
	await page.mouse.wheel(0, 100)
	await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false })

	test('the frame is complete, and the quote is readable', async ({ page, host, codes }) => {
		const { iframe, blockquote, script } = await codes('count-card')
		await page.goto(host.publish(article([iframe, blockquote, script])))
		await expect(page.locator('iframe')).toHaveCount(1)
		const widget = page.locator('iframe').contentFrame()
		await expect(widget.locator('data').first()).toHaveText('24')
		await expect(widget.locator('time').first()).toBeVisible()
		await expect(page.locator('blockquote a')).toBeVisible()
		await expect(page.locator('blockquote a')).toContainText('24')
	})
})
