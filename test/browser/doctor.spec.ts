/** The embed doctor in a reader's browser: without scripts, for everyone, and a code that can be copied. */
import { expect, test } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'

const BROKEN = '<iframe src="https://elsewhere.example/w/putin-trump/count-card?lang=ru" height="100"></iframe>'

test('mends a code without JavaScript, in both languages, and has no findings of axe', async ({
	browser,
	baseURL,
	page,
}) => {
	for (const lang of ['en', 'ru']) {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
		const plain = await context.newPage()
		await plain.goto(`/doctor?lang=${lang}`)
		await plain.locator('#code').fill(BROKEN)
		await plain.locator('#policy').fill("default-src 'self'")
		await plain.locator('button.main').click()
		await expect(plain.locator('[data-finding="height"]')).toBeVisible()
		const mended = await plain.locator('#mended').inputValue()
		expect(mended).toContain(`src="${baseURL}/w/putin-trump/count-card?lang=ru"`)
		await expect(plain.locator('#code')).toHaveValue(BROKEN)
		await context.close()
	}
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		await page.goto('/doctor')
		await page.locator('#code').fill(BROKEN)
		await page.locator('button.main').click()
		for (const width of [320, 900]) {
			await page.setViewportSize({ width, height: 800 })
			expect(await axeFindings(page)).toEqual([])
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
		}
	}
})

test('gives the mended code to the clipboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	await page.goto('/doctor')
	await page.locator('#code').fill(BROKEN)
	await page.locator('button.main').click()
	await page.locator('[data-copy="mended"]').click()
	await expect(page.getByText('✓ Copied')).toBeVisible()
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('#mended').inputValue())
})
