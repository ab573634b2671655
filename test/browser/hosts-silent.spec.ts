/** Hosts that listen to nothing, run no script of ours, or have not laid the frame out yet. */
import { expect, type Page } from '@playwright/test'
import { HEIGHTS, WIDGETS, type WidgetName } from '../../widgets/kinds.ts'
import { overflowOf, test } from '../support/embed-test.ts'

const LOW = 200

declare global {
	interface Window {
		heard: unknown[]
	}
}

function frame(origin: string, widget: WidgetName, attributes: string): string {
	return `<iframe src="${origin}/w/putin-trump/${widget}?lang=ru" title="A widget" ${attributes}></iframe>`
}

async function hearing(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.heard = []
		addEventListener('message', ({ data }) => void window.heard.push(data))
	})
}

for (const widget of WIDGETS) {
	test(`${widget}, its script blocked as in AMP: whole, opens, and can be scrolled`, async ({ page, host, origin }) => {
		await hearing(page)
		const body = frame(origin, widget, `width="400" height="${LOW}" sandbox="allow-popups"`)
		await page.goto(host.publish({ body }))
		const shown = page.frameLocator('iframe')
		await expect(shown.locator('data').first()).toBeVisible()
		await expect(shown.locator('time').first()).toBeAttached()
		if (await shown.locator('summary').count()) {
			await shown.locator('summary').first().click()
			await expect(shown.locator('details[open]').first()).toBeAttached()
		}
		await shown.locator('h2').hover()
		await page.mouse.wheel(0, 100)
		await expect.poll(() => shown.locator('h2').evaluate((h2) => h2.getBoundingClientRect().top)).toBeLessThan(0)
		expect(await page.evaluate(() => window.heard)).toEqual([])
	})
}

test('nobody listens: each widget scrolls by itself, before anything is opened and after', async ({
	page,
	host,
	origin,
}) => {
	const body = WIDGETS.map((widget) => frame(origin, widget, `width="400" height="${LOW}"`)).join('')
	await page.goto(host.publish({ body }))
	const frames = page.frames().slice(1)
	for (const inside of frames) await inside.locator('data').first().waitFor()
	// As long as it goes on telling.
	await page.waitForTimeout(2300)
	for (const inside of frames)
		expect(await inside.evaluate(() => document.documentElement.style.scrollbarWidth)).toBe('')
	const hidden = await Promise.all(frames.map(async (inside) => (await overflowOf(inside)).y))
	expect(hidden).toEqual(WIDGETS.map((widget) => HEIGHTS[widget] - LOW))
})

for (const [hidden, attributes] of [
	['not displayed', 'width="400" height="300" style="display:none"'],
	['0 px high', 'width="400" height="0" style="border:0"'],
	['0 px wide', 'width="0" height="300" style="border:0"'],
] as const) {
	test(`a frame that is ${hidden} tells no height, and tells it once it is shown`, async ({ page, host, origin }) => {
		await hearing(page)
		await page.goto(host.publish({ body: frame(origin, 'count-card', attributes) }))
		await page.waitForTimeout(2500)
		const heights = () =>
			page.evaluate(() =>
				window.heard.flatMap((data) => (typeof data === 'object' && data && 'height' in data ? [data.height] : [])),
			)
		expect(await page.evaluate(() => window.heard)).toEqual([])
		await page.locator('iframe').evaluate((element) => {
			element.setAttribute('style', 'border:0')
			element.setAttribute('width', '400')
			element.setAttribute('height', '300')
		})
		await expect.poll(async () => [...new Set(await heights())]).toEqual([HEIGHTS['count-card']])
	})
}

test('a page that parses every string it hears as JSON can, as long as it has not asked for other strings', async ({
	page,
	host,
	origin,
}) => {
	await hearing(page)
	await page.goto(host.publish({ body: frame(origin, 'count-card', 'width="400" height="296"') }))
	await page.waitForTimeout(3500)
	const strings = () => page.evaluate(() => window.heard.filter((data) => typeof data === 'string'))
	for (const said of await strings()) expect(() => JSON.parse(said)).not.toThrow()
	expect((await strings()).length).toBeGreaterThan(0)
	// An id with colons of its own, as frameworks make them.
	await page.evaluate(() => frames[0]?.postMessage('[iFrameSizer]:r1:a:8:false:true:32:true', '*'))
	await expect.poll(async () => (await strings()).at(-1)).toBe('[iFrameSizer]:r1:a:296:400:resizeObserver')
})

test('a page that passes every message on to its frames is not answered for ever', async ({ page, host, origin }) => {
	await hearing(page)
	const src = `${origin}/w/putin-trump/count-card?lang=en&childId=ready#?secret=ready`
	const relay = `<script>addEventListener('message', ({ data }) => frames[0].postMessage(data, '*'))</script>`
	await page.goto(host.publish({ body: `<iframe src="${src}" width="400" height="296"></iframe>${relay}` }))
	await page.waitForTimeout(3000)
	const heard = await page.evaluate(() => window.heard.length)
	await page.waitForTimeout(500)
	expect(await page.evaluate(() => window.heard.length)).toBe(heard)
	expect(heard).toBeLessThan(50)
})
