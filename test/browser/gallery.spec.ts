/** The gallery: a dossier is found in its list, and its codes are copied from its page; also without JavaScript. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { makeDossier, seed } from '../support/desk-test.ts'
import { startHost } from '../support/host-page.ts'

test('a few letters find a dossier, a click opens its codes, another copies one', async ({
	page,
	context,
	baseURL,
	request,
}) => {
	const name = `Zagreb ${randomUUID().slice(0, 8)}`
	const id = await makeDossier(request, seed.replace('"Putin and Trump"', JSON.stringify(name)))
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	await page.goto('/?lang=en')
	await page.getByRole('searchbox').fill(`загреб ${id}`)
	await page.keyboard.press('Enter')
	await page.getByRole('link', { name }).first().click()
	await expect(page).toHaveURL(`/d/${id}/embed?lang=en`)
	await expect(page.locator('iframe')).toHaveCount(4)
	await expect(page.frameLocator('iframe').first().locator('data').first()).toBeVisible()
	await page.getByRole('button', { name: 'Copy' }).first().click()
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	expect(copied).toContain(`<a href="${baseURL}/w/${id}/count-card?lang=en&amp;theme=host">`)
	await expectSound(page, 'the codes')
})

test('a sentence is shown with its number as it is typed, and its code works in an article', async ({ page }) => {
	await page.goto('/d/putin-trump/embed?lang=ru')
	const builder = page.locator('section.phrase')
	await builder.getByLabel('Падеж').selectOption('genitive')
	await expect(page).toHaveURL(/case=genitive/)
	await builder.getByLabel('Предложение', { exact: true }).fill('Они поговорили уже после ___, <b>говорят</b>.')
	const read = builder.locator('.read')
	await expect(read).toHaveCount(6)
	await expect(read.first()).toHaveText('Они поговорили уже после 24 телефонных звонков, <b>говорят</b>.')
	await expect(read.nth(3)).toHaveText('Они поговорили уже после 1 телефонного звонка, <b>говорят</b>.')
	const code = await builder.getByRole('textbox', { name: 'Предложение с числом' }).inputValue()
	expect(code).toMatch(/^Они поговорили уже после <a [\s\S]+<\/script>, &lt;b&gt;говорят&lt;\/b&gt;\.$/)
	const host = await startHost()
	await page.goto(host.publish({ body: `<p>${code.replace(/24.телефонных звонков/, '23 звонков')}</p>` }))
	await expect(page.locator('p')).toHaveText('Они поговорили уже после 24 телефонных звонков, <b>говорят</b>.')
	host.close()
})

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })
	test('a sentence is shown by its button', async ({ page }) => {
		await page.goto('/d/putin-trump/embed?lang=en')
		await page.getByLabel('Sentence', { exact: true }).fill('After ___, a meeting.')
		await page.getByLabel('Numbers up to ten').selectOption('words')
		await page.getByRole('button', { name: 'Try it' }).click()
		await expect(page.locator('.read')).toHaveText([
			/^After 24/,
			/^After 24/,
			/^After 21/,
			/^After one/,
			/^After two/,
			/^After/,
		])
	})
	test('the list leads to a dossier’s codes, and a search to its meetings', async ({ page, request }) => {
		const id = await makeDossier(request)
		await page.goto(`/?lang=en&q=${id}`)
		await page.getByRole('link', { name: 'Putin and Trump' }).first().click()
		await expect(page.getByRole('textbox').first()).toBeVisible()
		await page.getByRole('searchbox').fill(`helsinki ${id}`)
		await page.getByRole('button', { name: 'Search' }).click()
		await page.getByRole('link', { name: '16 July 2018, Helsinki' }).click()
		await expect(page).toHaveURL(`/d/${id}?lang=en#meeting-2018-07-16-helsinki`)
		await page.goto('/?lang=ru&q=nobody-has-this')
		await expect(page.getByText('Ничего не найдено.')).toBeVisible()
	})
})

test('the page is in the language of the browser where the address names none', async ({ browser, baseURL }) => {
	for (const [locale, language] of [
		['ru-RU', 'ru'],
		['en-GB', 'en'],
	] as const) {
		const context = await browser.newContext({ locale, baseURL: baseURL ?? '' })
		const page = await context.newPage()
		for (const path of ['/', '/d/putin-trump/embed']) {
			await page.goto(path)
			await expect(page.locator('html')).toHaveAttribute('lang', language)
			await page.goto(`${path}?lang=${language === 'ru' ? 'en' : 'ru'}`)
			await expect(page.locator('html')).not.toHaveAttribute('lang', language)
		}
		await context.close()
	}
})

test('the list and what was found are sound at every width and in both schemes', async ({ page, request }) => {
	const id = await makeDossier(request)
	for (const path of ['/?lang=en', `/?lang=ru&q=2018+${id}`]) {
		await page.goto(path)
		await expectSound(page)
	}
})

test('the page of codes never scrolls sideways, whatever its choices are called', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 900 })
	for (const lang of ['en', 'ru']) {
		await page.goto(`/d/putin-trump/embed?lang=${lang}`)
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
	}
})
