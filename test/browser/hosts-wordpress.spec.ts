/** Under WordPress: hidden until its script has heard a height, closed in by a sandbox, and the way out to a source. */
import { expect, type FrameLocator, type Page } from '@playwright/test'
import { HEIGHTS, WIDGETS, type WidgetName } from '../../widgets/kinds.ts'
import { test as base } from '../support/embed-test.ts'
import { type WordPressOptions, wordPressArticle } from '../support/wordpress.ts'

type Fixtures = { readonly open: (widget: WidgetName, options?: WordPressOptions) => Promise<FrameLocator> }

const test = base.extend<Fixtures>({
	/** An article with what our own oEmbed says of the widget. */
	open: async ({ page, host, origin, request }, use) => {
		await use(async (widget, options) => {
			const url = `${origin}/w/putin-trump/${widget}?lang=ru`
			const { html } = await (await request.get(`/oembed?url=${encodeURIComponent(url)}`)).json()
			await page.goto(host.publish({ body: wordPressArticle(html, 'Ab3dEf9hIj', options) }))
			return page.frameLocator('iframe')
		})
	},
})

for (const widget of WIDGETS) {
	test(`${widget}: shown at its height, in place of the quote`, async ({ page, open }) => {
		const shown = await open(widget)
		await expect(shown.locator('data').first()).toBeVisible()
		await expect(page.locator('blockquote')).toBeHidden()
		expect(await heightOf(page)).toBe(HEIGHTS[widget])
	})
}

test('its script comes a second late and does not ask: it hears the height all the same', async ({ page, open }) => {
	await open('count-card', { late: 1000, asks: false })
	await expect(page.locator('iframe')).toBeVisible()
	expect(await heightOf(page)).toBe(HEIGHTS['count-card'])
})

test('its script comes after the last word, and asks: it is answered', async ({ page, open }) => {
	await open('count-card', { late: 3000 })
	await expect(page.locator('iframe')).toBeHidden()
	await expect(page.locator('iframe')).toBeVisible()
	expect(await heightOf(page)).toBe(HEIGHTS['count-card'])
})

test('what is opened grows to the 1,000 px that it grants, and scrolls beyond', async ({ page, open }) => {
	const shown = await open('previous-meetings')
	for (const summary of (await shown.locator('summary').all()).slice(0, 4)) await summary.click()
	await expect.poll(() => heightOf(page)).toBe(1000)
	await shown.locator('h2').hover()
	await page.mouse.wheel(0, 100)
	await expect.poll(() => shown.locator('html').evaluate(() => scrollY)).toBeGreaterThan(0)
})

for (const widget of WIDGETS) {
	test(`${widget}: a link to a source leads to our own page of it`, async ({ page, open, origin, context }) => {
		const shown = await open(widget)
		// The sidebar's links stand in its details.
		if (widget === 'previous-meetings') await shown.locator('summary').first().click()
		const link = shown.locator('a[href]:visible').last()
		const href = await link.getAttribute('href')
		await link.click()
		await page.waitForURL(`${origin}/s/putin-trump/${widget}?lang=ru&source=${encodeURIComponent(href ?? '')}`)
		await expect(page.locator('h1')).toBeVisible()
		await expect(page.locator(`a[href="${href}"]`)).toBeVisible()
		expect(context.pages()).toHaveLength(1)
	})
}

async function heightOf(page: Page): Promise<number> {
	return page.locator('iframe').evaluate((frame) => frame.clientHeight)
}
