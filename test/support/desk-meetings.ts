/** The meetings' pages in a browser test: what is typed and pressed there, and what is in the record then. */
import type { Page } from '@playwright/test'

export const HELSINKI = '2018-07-16-helsinki'
export const ANCHORAGE = '2025-08-15-anchorage'

export async function typeSummary(page: Page, dossier: string, summary: string): Promise<void> {
	await page.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	await page.getByLabel('Summary (English)').fill(summary)
	await page.getByLabel('Reason').fill('told more exactly')
}

export const publish = (page: Page) => page.getByRole('button', { name: 'Publish the changes' }).click()

export async function meetingOf(page: Page, dossier: string, id: string) {
	return (await page.request.get(`/api/v1/dossiers/${dossier}/meetings/${id}`)).json()
}
