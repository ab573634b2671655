/** `theme=host`: a widget in the scheme of the page around it, also when that changes under the reader's eyes. */
import { expect, type FrameLocator, type Page } from '@playwright/test'
import { test } from '../support/embed-test.ts'

/** What decides is the scheme that the page has, not the one that its reader would like. */
function hostPage(scheme: string) {
	return `<style>
		:root { color-scheme: ${scheme} }
		.night { color-scheme: dark }
		* { transition: none !important }
	</style>`
}

function widgetIn(page: Page): FrameLocator {
	return page.frameLocator('iframe')
}

async function paperOf(widget: FrameLocator): Promise<string> {
	return widget.locator('section').evaluate((section) => getComputedStyle(section).backgroundColor)
}

const PAPER = { light: 'rgb(255, 253, 249)', dark: 'rgb(25, 24, 22)' }

for (const [scheme, reader, expected] of [
	['dark', 'light', 'dark'],
	['light', 'dark', 'light'],
	['normal', 'dark', 'light'],
	['light dark', 'dark', 'dark'],
] as const) {
	test(`a page of ${scheme}, a reader of ${reader}: the widget is ${expected} from the first`, async ({
		page,
		host,
		codes,
	}) => {
		await page.emulateMedia({ colorScheme: reader })
		const { blockquote, script } = await codes('count-card', { lang: 'en', theme: 'host' })
		for (const code of [blockquote, script]) {
			await page.goto(host.publish({ head: hostPage(scheme), body: code }))
			await expect(page.locator('iframe')).toHaveAttribute('src', new RegExp(`lang=en&theme=${expected}$`))
			await expect(widgetIn(page).locator('data').first()).toBeVisible()
			expect(await paperOf(widgetIn(page))).toBe(PAPER[expected])
		}
	})
}

test('only a theme that is exactly the host’s is the host’s', async ({ page, host, codes }) => {
	const { blockquote } = await codes('count-card', { lang: 'en' })
	const more = '?utm_campaign=theme=host&theme=hosted&lang=en'
	await page.goto(
		host.publish({ head: hostPage('dark'), body: blockquote.replace('?lang=en', more.replaceAll('&', '&amp;')) }),
	)
	await expect(page.locator('iframe')).toHaveAttribute('src', new RegExp(`count-card\\${more}$`))
})

test('the page changes: so does the widget, by class, by what the reader prefers, and around it alone', async ({
	page,
	host,
	codes,
}) => {
	await page.emulateMedia({ colorScheme: 'light' })
	const { blockquote } = await codes('count-card', { lang: 'en', theme: 'host' })
	await page.goto(host.publish({ head: hostPage('light dark'), body: `<main>${blockquote}</main>` }))
	const widget = widgetIn(page)
	await expect(widget.locator('data').first()).toBeVisible()
	const becomes = (scheme: 'light' | 'dark') => expect.poll(() => paperOf(widget)).toBe(PAPER[scheme])
	const toggle = (selector: string) => page.locator(selector).evaluate((e) => void e.classList.toggle('night'))

	await toggle('html')
	await becomes('dark')
	await toggle('html')
	await becomes('light')
	await toggle('main')
	await becomes('dark')
	await toggle('main')
	await becomes('light')
	await page.emulateMedia({ colorScheme: 'dark' })
	await becomes('dark')
})

test('a page that changes while the widget is not displayed: right once it is', async ({ page, host, codes }) => {
	const { blockquote } = await codes('count-card', { lang: 'en', theme: 'host' })
	await page.goto(host.publish({ head: hostPage('light'), body: `<main>${blockquote}</main>` }))
	await expect(widgetIn(page).locator('data').first()).toBeVisible()
	await page.locator('main').evaluate((main) => {
		main.style.display = 'none'
		document.documentElement.classList.add('night')
	})
	await page.locator('main').evaluate((main) => {
		main.style.display = ''
	})
	await expect.poll(() => paperOf(widgetIn(page))).toBe(PAPER.dark)
})

test('any other theme stays what the article asked for', async ({ page, host, codes }) => {
	const { blockquote } = await codes('count-card', { lang: 'en', theme: 'light' })
	await page.goto(host.publish({ head: hostPage('dark'), body: blockquote }))
	await expect(widgetIn(page).locator('data').first()).toBeVisible()
	await page.locator('html').evaluate((html) => html.style.setProperty('color-scheme', 'light'))
	await page.locator('html').evaluate((html) => html.style.setProperty('color-scheme', 'dark'))
	await page.waitForTimeout(300)
	expect(await paperOf(widgetIn(page))).toBe(PAPER.light)
})

test('a widget obeys its parent alone', async ({ page, host, origin }) => {
	const body = `<iframe src="${origin}/w/putin-trump/count-card?lang=en&theme=light"></iframe><iframe name="stranger"></iframe>`
	await page.goto(host.publish({ body }))
	const widget = page.frameLocator('iframe:not([name])')
	await expect(widget.locator('data').first()).toBeVisible()
	const message = `frames[0].postMessage({ type: 'sidelines:theme', value: 'dark' }, '*')`
	await page.locator('[name=stranger]').evaluate((frame, script) => {
		frame.setAttribute('srcdoc', `<script>${script}</script>`)
	}, `parent.${message}`)
	await page.waitForTimeout(300)
	expect(await paperOf(widget)).toBe(PAPER.light)
	await page.evaluate(message)
	await expect.poll(() => paperOf(widget)).toBe(PAPER.dark)
})
