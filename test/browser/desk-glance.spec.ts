/** A dossier at a glance at the desk: its plot, and marks that lead to what they mark; also without JavaScript. */
import { expect } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

test('a mark leads to the meetings of its year that it marks, and back to all', async ({ desk, dossier }) => {
	test.slow()
	await desk.goto(`/desk/${dossier}`)
	await desk.getByRole('link', { name: '2018, meetings without a second source: 3' }).click()
	await expect(desk.locator('tbody tr')).toHaveCount(3)
	await expect(desk.getByText('Meetings without a second source, 2018.')).toBeVisible()
	await desk.getByRole('link', { name: 'All meetings' }).click()
	await expect(desk.locator('tbody tr')).toHaveCount(7)
	await desk.goto(`/desk/${dossier}`)
	await expectSound(desk)
})

test('without JavaScript: what is reported, untranslated and last checked, each a link to it', async ({
	plainDesk,
	dossier,
	request,
}) => {
	const headers = { Authorization: `Bearer ${EDITOR_TOKEN}` }
	const told = { reportedBy: { en: 'a newspaper' }, source: 'https://paper.example/told' }
	const call = await request.post(`/api/v1/dossiers/${dossier}/calls/reported`, {
		headers,
		data: { on: '2024-03-02', ...told },
	})
	expect(call.status()).toBe(201)
	await plainDesk.goto(`/desk/${dossier}`)
	await expect(plainDesk.getByRole('img', { name: 'By year', exact: true })).toBeVisible()
	await plainDesk.getByRole('link', { name: '2024, calls only reported: 1' }).click()
	await expect(plainDesk.locator('[id^="report-of-"]:target')).toContainText('a newspaper')
	await plainDesk.getByRole('link', { name: 'calls to translate: 1', exact: true }).click()
	await expect(plainDesk).toHaveURL(`/desk/${dossier}/untranslated`)
	await plainDesk.goto(`/desk/${dossier}`)
	await expect(plainDesk.getByRole('listitem').filter({ hasText: 'Last checked:' })).toContainText('15 Aug 2025')
})
