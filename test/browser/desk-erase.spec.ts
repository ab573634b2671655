/** Words erased for good at the desk, as an admin does it: by the page's script and without, from the meeting, the ledger and a version. */
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'

const GROUND = 'By decision 12 of the city court.'

async function erase(page: Page): Promise<void> {
	await page.getByLabel('On what grounds').fill(GROUND)
	await page.getByRole('button', { name: 'Erase for good' }).click()
	await expect(page.locator('#done')).toContainText('Erased:')
}

for (const [how, script] of [
	['with the page’s script', true],
	['without JavaScript', false],
] as const) {
	test(`what will be gone is shown, and then it is gone, ${how}`, async ({ desk, plainDesk, dossier }) => {
		const page = script ? desk : plainDesk
		await page.goto(`/desk/${dossier}/meetings/2018-07-16-helsinki`)
		await page.getByRole('link', { name: 'Erase for good' }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erase for good: meeting, 16 July 2018, Helsinki')
		await expect(page.getByText('US–Russia summit')).toBeVisible()
		await page.getByRole('button', { name: 'Erase for good' }).click()
		await expect(page.getByText('US–Russia summit')).toBeVisible()
		await erase(page)
		expect((await page.request.get(`/api/v1/dossiers/${dossier}/meetings/2018-07-16-helsinki`)).status()).toBe(404)
		await page.goto(`/desk/${dossier}/history`)
		await expect(page.getByText(GROUND)).toBeVisible()
	})
}

test('the pages have no findings of axe, wide and narrow, light and dark', async ({ desk, dossier }) => {
	test.slow()
	for (const query of ['', '?type=meeting&id=2018-07-16-helsinki']) {
		await desk.goto(`/desk/${dossier}/erase${query}`)
		await expectSound(desk)
	}
})
