/** Calls that are reported and not confirmed, as an editor meets them: recorded, confirmed, counted, denied. */
import { expect, type Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { firstNumber, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

const headers = { Authorization: `Bearer ${EDITOR_TOKEN}` }
const open = (page: Page) => page.getByRole('region', { name: 'Reported, not confirmed' })

async function callsOf(page: Page, dossier: string) {
	return (await page.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()
}

async function report(page: Page, dossier: string, on: string, reportedBy = 'Axios'): Promise<void> {
	const data = { on, source: 'https://agency.example/1', reportedBy: { en: reportedBy, ru: reportedBy } }
	const answer = await page.request.post(`/api/v1/dossiers/${dossier}/calls/reported`, { headers, data })
	expect(answer.status(), await answer.text()).toBe(201)
}

test('a reported call is recorded beside the others, and confirmed by one press', async ({ desk, dossier }, info) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.getByText('Record a reported call').click()
	const form = desk.locator('#report-kremlin')
	await form.getByLabel('Date of the call').fill('2025-12-01')
	await form.getByLabel('Reported by').fill('Axios')
	await form.getByLabel('Source').fill('axios.example/call')
	await form.getByRole('button', { name: 'Record as reported' }).click()
	await expect(desk.locator('#done')).toContainText('It does not count towards the total')
	await expect(open(desk)).toContainText('Reported by: Axios')
	await expect(firstNumber(desk)).toHaveText('24')
	const start = performance.now()
	await open(desk)
		.getByRole('button', { name: /^Confirm/ })
		.click()
	await expect(desk.locator('#done')).toContainText('The call is confirmed')
	const seconds = ((performance.now() - start) / 1000).toFixed(2)
	info.annotations.push({ type: 'figure', description: `a confirmation: 1 interaction, ${seconds} s` })
	await expect(open(desk)).toHaveCount(0)
	await expect(firstNumber(desk)).toHaveText('25')
	await expect(desk.locator('.ledger')).toContainText('confirms a report')
})

test('a call inside a stated total is counted already, and a slip is taken back from the history', async ({
	desk,
	dossier,
}) => {
	await report(desk, dossier, '2025-03-18')
	await desk.goto(`/desk/${dossier}`)
	await expect(open(desk)).toContainText(/total as of 15.August.2025 already covers this day/)
	await expect(open(desk).getByRole('button', { name: /^Confirm/ })).toHaveCount(0)
	await open(desk)
		.getByRole('button', { name: /^Already counted/ })
		.click()
	await expect(desk.locator('#done')).toContainText('marked as already counted')
	await expect(open(desk)).toHaveCount(0)
	await desk.goto(`/desk/${dossier}/history`)
	await desk.getByRole('button', { name: 'Undo this edit' }).click()
	await expect(desk.locator('#done')).not.toBeEmpty()
	await desk.goto(`/desk/${dossier}`)
	await expect(open(desk)).toContainText('Axios')
})

test('a denial asks who denies it, and keeps what was typed until it is told', async ({ desk, dossier }) => {
	await report(desk, dossier, '2025-12-01')
	await desk.goto(`/desk/${dossier}`)
	await open(desk).getByText('Denied…').click()
	await open(desk).getByLabel('Source of the denial').fill('no address')
	await open(desk).getByLabel('Denied by').fill('the Kremlin')
	await open(desk).getByRole('button', { name: 'Record the denial' }).click()
	await expect(open(desk).getByLabel('Source of the denial')).toHaveAttribute('aria-invalid', 'true')
	await expect(open(desk).getByLabel('Denied by')).toHaveValue('the Kremlin')
	expect(await axeFindings(desk)).toEqual([])
	await open(desk).getByLabel('Source of the denial').fill('kremlin.example/denial')
	await open(desk).getByRole('button', { name: 'Record the denial' }).click()
	await expect(desk.locator('#done')).toContainText('The denial is recorded')
	await expect(desk.locator('.ledger')).toContainText('Denied by: the Kremlin')
	expect(await callsOf(desk, dossier)).toMatchObject({ total: 24, reported: 0 })
})

test('a call on a day in no period is confirmed with the period that it opens', async ({ desk, dossier }) => {
	await report(desk, dossier, '2023-05-05')
	await desk.goto(`/desk/${dossier}`)
	await expect(open(desk).getByLabel('From')).toHaveValue('2023-01-01')
	await open(desk).getByLabel('Period name (English)').fill('The year 2023')
	await open(desk)
		.getByRole('button', { name: /^Confirm/ })
		.click()
	await expect(desk.getByRole('rowheader', { name: /The year 2023/ })).toBeVisible()
	expect(await callsOf(desk, dossier)).toMatchObject({ total: 25, reported: 0 })
})

test('all of it works without JavaScript', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}`)
	await plainDesk.getByText('Record a reported call').click()
	const form = plainDesk.locator('#report-kremlin')
	await form.getByLabel('Date of the call').fill('2025-12-01')
	await form.getByLabel('Reported by').fill('Axios')
	await form.getByLabel('Source').fill('nowhere')
	await form.getByRole('button', { name: 'Record as reported' }).click()
	await expect(form.getByLabel('Source')).toHaveAttribute('aria-invalid', 'true')
	await expect(form.getByLabel('Reported by')).toHaveValue('Axios')
	await form.getByLabel('Source').fill('axios.example/call')
	await form.getByRole('button', { name: 'Record as reported' }).click()
	await open(plainDesk).getByText('Denied…').click()
	await open(plainDesk).getByLabel('Denied by').fill('the Kremlin')
	await open(plainDesk).getByRole('button', { name: 'Record the denial' }).click()
	await expect(plainDesk.locator('#done')).toContainText('The denial is recorded')
	await report(plainDesk, dossier, '2025-12-02')
	await plainDesk.goto(`/desk/${dossier}`)
	await open(plainDesk)
		.getByRole('button', { name: /^Confirm/ })
		.click()
	await expect(plainDesk.locator('#done')).toContainText('The call is confirmed')
	expect(await callsOf(plainDesk, dossier)).toMatchObject({ total: 25, reported: 0 })
})

test('the page has no findings of axe with each kind of report in it, on a phone too', async ({ desk, dossier }) => {
	for (const on of ['2025-12-01', '2025-03-18', '2023-05-05']) await report(desk, dossier, on)
	await desk.goto(`/desk/${dossier}`)
	await desk.getByText('Record a reported call').click()
	await open(desk).getByText('Denied…').first().click()
	for (const width of [280, 1280]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			await desk.setViewportSize({ width, height: 800 })
			await desk.emulateMedia({ colorScheme })
			expect(await axeFindings(desk), `${width} ${colorScheme}`).toEqual([])
			const beyond = await desk.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
			expect(beyond, `${width}`).toBe(0)
		}
	}
})
