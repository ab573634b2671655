/** What the desk's script shows by itself, while somebody presses a button. */
import { expect, test } from '@playwright/test'
import { makeDossier, signIn } from '../support/desk-test.ts'
import { offers, typeTotal } from '../support/desk-typing.ts'

test('a form that is shown again does not move away from under a press', async ({ page }) => {
	await signIn(page)
	await page.goto(`/desk/${await makeDossier(page.request)}`)
	let answer = () => {}
	const released = new Promise<void>((resolve) => {
		answer = resolve
	})
	await page.route('**/calls', async (route) => {
		await released
		await route.continue()
	})
	const date = page.getByLabel('Date', { exact: true })
	await expect(page.getByText('Opens a new period')).toBeVisible()
	await date.fill('2025-08-01')
	await page.getByLabel(/^Note/).fill('typed with care')
	const button = page.getByRole('button', { name: 'Record the call' })
	await button.hover()
	const before = await button.boundingBox()
	await page.mouse.down()
	const shown = page.waitForResponse('**/calls')
	answer()
	await (await shown).finished()
	await page.waitForTimeout(300)
	expect(await button.boundingBox()).toEqual(before)
	await page.mouse.up()
	await expect(date).toHaveAccessibleDescription(/Already counted in/)
	await expect(date).toBeFocused()
	await expect(page.getByLabel(/^Note/)).toHaveValue('typed with care')
})

test('let go beside it, the form is shown again', async ({ page }) => {
	await signIn(page)
	await page.goto(`/desk/${await makeDossier(page.request)}`)
	await expect(page.getByText('Opens a new period')).toBeVisible()
	await page.getByRole('button', { name: 'Record the call' }).hover()
	await page.mouse.down()
	await page.getByLabel('Date', { exact: true }).fill('2025-08-01')
	await page.mouse.move(5, 5)
	await page.mouse.up()
	await expect(page.getByText('Opens a new period')).toBeHidden()
})

test('let go over the widget beside it, where the page is not told of it, the form is shown again', async ({
	page,
}) => {
	await signIn(page)
	await page.goto(`/desk/${await makeDossier(page.request)}`)
	await expect(page.getByText('Opens a new period')).toBeVisible()
	await page.getByLabel(/^Note/).hover()
	await page.mouse.down()
	await page.locator('#live iframe').first().hover()
	await page.mouse.up()
	await page.getByLabel('Date', { exact: true }).fill('2025-08-01')
	await expect(page.getByText('Opens a new period')).toBeHidden()
})

test('what is discarded by the press that an offer waits for is not offered again', async ({ page }) => {
	await signIn(page)
	await typeTotal(page, await makeDossier(page.request))
	await page.reload()
	await offers(page).getByRole('button', { name: 'Discard' }).hover()
	await page.mouse.down()
	await page.evaluate(() => document.dispatchEvent(new Event('desk:left')))
	await page.waitForTimeout(300)
	await page.mouse.up()
	await expect(offers(page)).toHaveCount(0)
	await page.waitForTimeout(300)
	await expect(offers(page)).toHaveCount(0)
})
