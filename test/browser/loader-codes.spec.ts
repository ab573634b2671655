/** What the loader makes of codes as people leave them: damaged addresses, copied pages, and frames that say what they may not. */
import { expect, type Page } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { article, heightsOf, painted, shownWidgets, test } from '../support/embed-test.ts'

const HEIGHT = HEIGHTS['count-card']

test('a tag’s widget as people write it: with slashes, by its path, by its whole address', async ({
	page,
	host,
	codes,
	origin,
}) => {
	const { script } = await codes('count-card')
	const written = [
		'/putin-trump/count-card',
		'putin-trump/count-card/',
		'/putin-trump/count-card/',
		'/w/putin-trump/count-card',
		`${origin}/w/putin-trump/count-card`,
		`${origin}/w/putin-trump/count-card/?theme=dark`,
	]
	const tags = written.map((widget) => script.replace('putin-trump/count-card', widget))
	await page.goto(host.publish({ body: tags.join('\n') }))
	await shownWidgets(page, written.length)
	expect(await heightsOf(page)).toEqual(written.map(() => HEIGHT))
})

test('a tag that names no widget keeps no room', async ({ page, host, codes, origin }) => {
	const { script } = await codes('count-card')
	const bare = script.replace(/ data-\w+="[^"]*"/g, '')
	const tags = [
		'',
		'count-card',
		'putin-trump/kiss-o-meter',
		'../desk',
		`${origin}/desk`,
		'https://[/w/a/count-card',
	].map((widget) => script.replace('putin-trump/count-card', widget))
	await page.goto(host.publish({ body: `${[...tags, bare].join('\n')}<p>The end</p>` }))
	for (const tag of await page.locator('script[src]').all()) await expect(tag).toBeHidden()
	await expect(page.locator('iframe')).toHaveCount(0)
})

test('a quote’s link with a slash too many leads to its widget', async ({ page, host, codes }) => {
	const { blockquote } = await codes('count-card')
	await page.goto(host.publish({ body: blockquote.replace('count-card?', 'count-card/?') }))
	await shownWidgets(page, 1)
})

test('a tag whose frame fails is a link to the widget', async ({ page, host, codes, origin }) => {
	const { script } = await codes('count-card')
	await page.route('**/w/**', (route) => route.abort())
	await page.goto(host.publish(article([script])))
	const link = page.getByRole('link', { name: `${origin}/w/putin-trump/count-card?lang=ru` })
	await expect(link).toBeVisible()
	await expect(page.locator('iframe')).toBeHidden()
})

test.describe('a page that was copied and is put back', () => {
	/** As Turbo and its like do, before anything and each time. */
	async function putBack(page: Page): Promise<void> {
		await page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)))
		await painted(page)
	}

	test('before a lazy frame was seen: one frame a widget, and none that is dead', async ({ page, host, codes }) => {
		const { blockquote, script } = await codes('count-card')
		const far = '<div style="height:9000px"></div>'
		await page.goto(host.publish({ body: `${far}${blockquote}${script}` }))
		await expect(page.locator('iframe')).toHaveCount(2)
		for (const _ of [1, 2, 3]) await putBack(page)
		await expect(page.locator('iframe')).toHaveCount(2)
		await expect(page.locator('blockquote a')).toHaveCount(1)
		await page
			.locator('iframe')
			.last()
			.evaluate((frame) => frame.parentElement?.scrollIntoView())
		await shownWidgets(page, 2)
		expect(await heightsOf(page)).toEqual([HEIGHT, HEIGHT])
	})

	test('with its widgets shown: they are shown again, and followed', async ({ page, host, codes }) => {
		const { blockquote, script } = await codes('previous-meetings')
		await page.goto(host.publish({ body: blockquote + script }))
		const titles = () =>
			page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('title')))
		await shownWidgets(page, 2)
		const before = await titles()
		for (const _ of [1, 2]) await putBack(page)
		const [frame] = await shownWidgets(page, 2)
		expect(await titles()).toEqual(before)
		await frame?.locator('summary').first().click()
		await expect.poll(async () => (await heightsOf(page))[0]).toBeGreaterThan(HEIGHTS['previous-meetings'])
	})
})

test.describe('what a frame may do', () => {
	test('on another site it has its origin, so that the loader knows it', async ({ page, host, codes }) => {
		const { blockquote } = await codes('count-card')
		await page.goto(host.publish({ body: blockquote }))
		await shownWidgets(page, 1)
		await expect(page.locator('iframe')).toHaveAttribute(
			'sandbox',
			'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
		)
	})

	test('on our own it has none, and is known by its window', async ({ page, codes, origin }) => {
		const { blockquote } = await codes('previous-meetings')
		const body = `<!doctype html><title>An article of ours</title><link rel="icon" href="data:,">${blockquote}`
		await page.route('**/article', (route) => route.fulfill({ contentType: 'text/html', body }))
		await page.goto(`${origin}/article`)
		const [frame] = await shownWidgets(page, 1)
		await expect(page.locator('iframe')).toHaveAttribute(
			'sandbox',
			'allow-scripts allow-popups allow-popups-to-escape-sandbox',
		)
		expect(await frame?.evaluate(() => self.origin)).toBe('null')
		await frame?.locator('summary').first().click()
		await expect.poll(async () => (await heightsOf(page))[0]).toBeGreaterThan(HEIGHTS['previous-meetings'])
	})
})
