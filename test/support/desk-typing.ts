/** A form of the desk in which something was typed, and what the browser keeps of it. */
import { expect, type Locator, type Page } from '@playwright/test'

export const WORDS = 'typed with care, between two calls'

export const reason = (page: Page): Locator => page.getByLabel('Reason')
export const note = (page: Page): Locator => page.getByLabel(/^Note/)

export async function typeTotal(page: Page, dossier: string, total = '7'): Promise<void> {
	await page.goto(`/desk/${dossier}`)
	await page.getByLabel('Total', { exact: true }).fill(total)
	await reason(page).fill(WORDS)
}

export const stateIt = (page: Page) => page.getByRole('button', { name: 'Set the total' }).click()

export const offers = (page: Page): Locator => page.locator('.offer')
export const restore = (page: Page) => offers(page).first().getByRole('button', { name: 'Restore' }).click()

/** A new page of the form: as its address says, with an offer of what was typed before. */
export async function expectOffered(page: Page): Promise<void> {
	await expect(offers(page)).toContainText(WORDS)
	await expect(reason(page)).toHaveValue('')
}

export async function totalOf(page: Page, dossier: string): Promise<number> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossier}/calls`)
	return (await answer.json()).total
}
