/** A dossier's page and its backgrounder in a browser: readable at every width, on paper, without a script, and sound. */
import { expect, test } from '@playwright/test'
import type { Dossier } from '../../src/record/dossier.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { expectSound } from '../support/axe.ts'
import { ORIGIN, pageRead } from '../support/dossier-page.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { loadDossierPage } from '../support/render.ts'

const PAGE = '/d/putin-trump'
const NOTE = `${PAGE}/backgrounder`

for (const path of [PAGE, `${PAGE}?lang=en`, `${PAGE}?as-of=2025-08-15`, NOTE, `${NOTE}?lang=en&length=short`]) {
	test(`${path} is sound, and all that is on it comes from here`, async ({ page, baseURL }) => {
		const asked: string[] = []
		const said: string[] = []
		page.on('request', (request) => asked.push(new URL(request.url()).origin))
		page.on('console', (message) => said.push(message.text()))
		await page.goto(path)
		await expectSound(page)
		expect([[...new Set(asked)], said]).toEqual([[baseURL], []])
	})
}

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false })

	test('the numbers, the table behind the plot and the live widgets are there', async ({ page }) => {
		await page.goto(`${PAGE}?lang=en`)
		await page.getByText('As a table').click()
		await expect(page.getByRole('row', { name: /first presidential term/ })).toContainText('18')
		await expect(page.getByRole('row', { name: 'Total' })).toContainText('24')
		await page.locator('iframe').first().scrollIntoViewIfNeeded()
		await expect(page.frameLocator('iframe >> nth=0').getByText('phone calls').first()).toBeVisible()
	})
})

test('a reader’s browser checks that nothing was rewritten, and finds what was', async ({ page }) => {
	await page.goto(`${PAGE}?lang=en`)
	const told = page.locator('#proof-checked')
	const check = () => page.getByRole('button', { name: 'Check in this browser' }).click()
	await check()
	await expect(told).toContainText('Nothing was rewritten')
	await page.route('**/proof?*', async (route) => {
		const answer = await route.fetch()
		await route.fulfill({ response: answer, body: (await answer.text()).replace('Helsinki', 'Helsinky') })
	})
	await check()
	await expect(told).toContainText('The check failed; discrepancies found: ')
})

test('both print on two sheets at most', async ({ page }) => {
	for (const path of [PAGE, `${PAGE}?lang=en`, NOTE, `${NOTE}?lang=en`]) {
		await page.goto(path)
		const pdf = (
			await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
		).toString('latin1')
		expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, path).toBeLessThanOrEqual(2)
	}
})

const OTHERS: Readonly<Record<string, [Dossier, { language: string; today: string }]>> = {
	'in Arabic': [hardDossier(), { language: 'ar', today: '2026-01-10' }],
	'of sixty years': [manyDossier(), { language: 'en', today: '2026-01-10' }],
}

for (const [what, [dossier, asked]] of Object.entries(OTHERS)) {
	test(`a page ${what} is sound`, async ({ page }) => {
		const { dossierPage } = await loadDossierPage()
		await page.setContent(
			dossierPage(pageRead(dossier, asked), [], ORIGIN).body.replace(/<iframe[^>]*><\/iframe>/g, ''),
		)
		await expectSound(page, what)
	})
}
