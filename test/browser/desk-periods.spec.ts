/** Periods at the desk: opened only as the form shows them, edited and removed, with and without JavaScript, on a phone too. */
import { expect, type Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'

const totalForm = (page: Page) => page.locator('#total-kremlin')

async function periodsOf(page: Page, dossier: string): Promise<[string, number][]> {
	const { periods } = await (await page.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()
	return periods.map(({ from, count }: { from: string; count: number }) => [from, count])
}

test('a total’s new period stands in the form, follows the date, and is opened as it stands', async ({
	desk,
	dossier,
}) => {
	await desk.goto(`/desk/${dossier}`)
	const form = totalForm(desk)
	await expect(form.getByLabel('From')).toHaveCount(0)
	await form.getByLabel('Period', { exact: true }).selectOption('new')
	await expect(form.getByLabel('From')).toBeVisible()
	await form.getByLabel('As of').fill('2024-12-31')
	await form.getByLabel('As of').blur()
	await expect(form.getByLabel('From')).toHaveValue('2024-01-01')
	await form.getByLabel('To', { exact: true }).fill('2025-01-01')
	await form.getByLabel('To', { exact: true }).blur()
	await form.getByLabel('To', { exact: true }).fill('2024-12-31')
	await form.getByLabel(/Period name.*English/).fill('The year 2024')
	await form.getByLabel('Total', { exact: true }).fill('3')
	await form.getByLabel('Reason').fill('counted in the archive')
	expect(await axeFindings(desk)).toEqual([])
	await form.getByRole('button', { name: 'Set the total' }).click()
	await expect(desk.locator('#done')).toContainText('The total is set')
	expect(await periodsOf(desk, dossier)).toContainEqual(['2024-01-01', 3])
	await expect(desk.getByRole('rowheader', { name: /The year 2024/ })).toBeVisible()
})

test('without JavaScript a new period is shown before it is opened', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}`)
	const form = totalForm(plainDesk)
	await form.getByLabel('Period', { exact: true }).selectOption('new')
	await form.getByLabel('As of').fill('2024-12-31')
	await form.getByLabel('Total', { exact: true }).fill('3')
	await form.getByLabel('Reason').fill('counted in the archive')
	await form.getByRole('button', { name: 'Set the total' }).click()
	await expect(form.getByRole('alert')).toContainText('This would open a new period')
	await expect(form.getByLabel('From')).toHaveValue('2024-01-01')
	await expect(form.getByLabel('Reason')).toHaveValue('counted in the archive')
	expect(await periodsOf(plainDesk, dossier)).toHaveLength(2)
	await form.getByRole('button', { name: 'Set the total' }).click()
	expect(await periodsOf(plainDesk, dossier)).toContainEqual(['2024-01-01', 3])
})

test('a period is renamed from its row, and the widgets show it as it is typed', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.getByRole('link', { name: 'Edit the period “2025”' }).click()
	const form = desk.locator('form.period')
	await form.getByLabel(/Period name.*English/).fill('The second term')
	await desk.getByRole('radio', { name: 'English' }).check()
	await expect(desk.frameLocator('.live iframe').first().getByText('The second term')).toBeVisible()
	expect(await axeFindings(desk)).toEqual([])
	await form.getByRole('button', { name: 'Publish the period' }).click()
	await expect(form.getByLabel('Reason')).toBeFocused()
	await form.getByLabel('Reason').fill('what it is called')
	await form.getByRole('button', { name: 'Publish the period' }).click()
	await expect(desk.locator('#done')).toContainText('The period is published')
	await expect(desk.getByRole('rowheader', { name: /The second term/ })).toBeVisible()
})

for (const width of [390, 280]) {
	test(`rows and forms of periods fit a screen of ${width} px`, async ({ plainDesk, dossier }) => {
		await plainDesk.setViewportSize({ width, height: 800 })
		await plainDesk.goto(`/desk/${dossier}/periods/2025`)
		const beyond = await plainDesk
			.locator('form.period, form.period *, .periods .edit')
			.evaluateAll((parts) =>
				parts
					.map((part) => part.getBoundingClientRect().right)
					.filter((right) => right > document.documentElement.clientWidth),
			)
		expect(beyond).toEqual([])
	})
}
