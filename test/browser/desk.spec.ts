/** The desk and the gallery, as an editor and a reporter use them. */
import { expect, type Page, test } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { makeDossier, signIn } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

test.describe.configure({ mode: 'serial' })

/** Of this file's own: other tests read the first one meanwhile. */
let dossier = ''
test.beforeAll(async ({ request }) => {
	dossier = await makeDossier(request)
})

const totalIn = async (page: Page) => Number(/^\d+/.exec(await page.locator('h2').first().innerText())?.[0])

test('one press records a call of today, opens its period, and the widget beside shows it without a reload', async ({
	page,
}) => {
	await page.goto(`/desk/sign-in#${EDITOR_TOKEN}`)
	await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
	await page.goto(`/desk/${dossier}`)
	const before = await totalIn(page)
	await page.evaluate(() => {
		document.body.dataset['loadedOnce'] = 'true'
	})
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByRole('status')).toContainText('recorded')
	expect(await totalIn(page)).toBe(before + 1)
	await expect(page.frameLocator('.live iframe').first().locator('data').first()).toHaveText(String(before + 1))
	await expect(page.locator('body')).toHaveAttribute('data-loaded-once', 'true')
})

test('undo takes it back', async ({ page }) => {
	await signIn(page)
	await page.goto(`/desk/${dossier}`)
	const before = await totalIn(page)
	await page
		.getByRole('button', { name: /Undo Call/ })
		.first()
		.click()
	await expect(page.getByRole('status')).toContainText('undone')
	expect(await totalIn(page)).toBe(before - 1)
})

test('a refusal keeps what was typed and puts the focus on what is wrong', async ({ page }) => {
	await signIn(page)
	await page.goto('/desk/putin-trump')
	await page.getByLabel('Date', { exact: true }).fill('2025-08-01')
	// Shown again for its date, the form is shorter: before that, the button is elsewhere.
	await expect(page.getByText('Opens a new period')).toBeHidden()
	await page.getByLabel(/^Note/).fill('typed with care')
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
	await expect(page.getByLabel(/^Note/)).toHaveValue('typed with care')
	// Not from its first word: after ten in the morning, UTC, the field first says that it is tomorrow further east.
	await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(
		/(^| )Already counted in .+ To add it, set a new total\.$/,
	)
})

test('what was typed outlives a lost connection', async ({ page, context }) => {
	await signIn(page)
	await page.goto('/desk/putin-trump')
	await page.getByLabel(/^Note/).fill('typed on a train')
	await context.setOffline(true)
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByRole('status')).toContainText('no connection')
	await expect(page.getByLabel(/^Note/)).toHaveValue('typed on a train')
	await context.setOffline(false)
})

test('an answer that is no desk says that nothing is known to be saved', async ({ page }) => {
	await signIn(page)
	await page.goto('/desk/putin-trump')
	await page.getByLabel(/^Note/).fill('typed during an outage')
	await page.route('**/desk/putin-trump/calls', (route) =>
		route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }),
	)
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByRole('status')).toContainText('is not answering')
	await expect(page.getByLabel(/^Note/)).toHaveValue('typed during an outage')
})

test('everything works without JavaScript', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
	await page.goto('/desk/sign-in')
	await page.getByLabel(/token/).fill(EDITOR_TOKEN)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await page.goto('/desk/putin-trump')
	const before = await totalIn(page)
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByRole('status')).toContainText('recorded')
	expect(await totalIn(page)).toBe(before + 1)
	await page
		.getByRole('button', { name: /Undo Call/ })
		.first()
		.click()
	await expect(page.getByRole('status')).toContainText('undone')
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.goto('/desk')
	await expect(page).toHaveURL(/sign-in/)
	await page.close()
})

test('the desk has no findings of axe, wide and narrow, light and dark, and never scrolls sideways', async ({
	page,
}) => {
	test.slow()
	await signIn(page)
	for (const path of ['/desk', '/desk/putin-trump']) {
		await page.goto(path)
		await expectSound(page)
	}
})
