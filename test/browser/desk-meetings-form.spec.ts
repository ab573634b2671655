/** The form of a meeting while it is filled in: the widgets beside it, its rows, and an answer that comes late. */
import { expect } from '@playwright/test'
import { test } from '../support/desk-test.ts'

const HELSINKI = '2018-07-16-helsinki'

test('the widgets beside the form show what is typed, as it will be published', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	const sidebar = desk.frameLocator('iframe[data-kind="previous-meetings"]')
	await desk.getByLabel('Summary (English)').pressSequentially(' Seen while typing.')
	await expect(sidebar.locator(`[data-meeting="${HELSINKI}"] summary`)).toContainText('Seen while typing.')
	await desk.getByLabel('Date', { exact: true }).fill('2019-07-16')
	await expect(
		desk.frameLocator('iframe[data-kind="mini-timeline"]').locator(`[data-meeting="${HELSINKI}"] time`).first(),
	).toHaveAttribute('datetime', '2019-07-16')
})

test('rows are added and taken away without losing a word', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	await desk.getByLabel('Summary (English)').fill('typed before')
	await desk.getByRole('button', { name: 'Add an outcome' }).click()
	const added = desk.getByLabel(/^Outcome \d+ \(Russian\)$/).last()
	await expect(added).toBeFocused()
	await added.fill('новый итог')
	await desk.getByRole('button', { name: 'Remove: Topic 1' }).click()
	await expect(desk.getByLabel(/^Topic \d+ \(English\)$/)).toHaveCount(6)
	await expect(added).toHaveValue('новый итог')
	await desk.reload()
	await desk.locator('.offer').getByRole('button', { name: 'Restore' }).click()
	await expect(desk.getByLabel('Summary (English)')).toHaveValue('typed before')
	await expect(desk.getByLabel(/^Outcome \d+ \(Russian\)$/).last()).toHaveValue('новый итог')
})

test('the tick that answers about a source answers nothing about a meeting', async ({ desk, dossier }) => {
	const field = (name: string) => desk.locator(`[name="${name}"]`)
	const publish = () => desk.locator('form[data-draft="meeting"] button.main').click()
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await field('date').fill('2018-07-17')
	await field('status').selectOption('held')
	await field('format').selectOption('full')
	await field('place.city.en').fill('Helsinki')
	await field('place.country').selectOption('FI')
	await field('sources.0.url').fill('https://example.org/note')
	await desk.getByRole('button', { name: 'Add a source' }).click()
	await field('sources.1.url').fill('https://example.org/note')
	await publish()
	await desk.getByLabel('Yes, list it twice').check()
	await field('date').fill('2018-07-16')
	// The form is shown again for the new date, and asks nothing.
	await expect(desk.getByText('16 July 2018 · Monday')).toBeVisible()
	await publish()
	const ofMeeting = desk.getByLabel('Yes, this is another meeting on this day in this city')
	await expect(ofMeeting).not.toBeChecked()
	await ofMeeting.check()
	await publish()
	await expect(desk.locator('#done')).toContainText('The meeting is published')
})

test('what is wrong stays on the page when the field is left that was typed in last', async ({ desk, dossier }) => {
	const form = desk.locator('form[data-draft="meeting"]')
	const invalid = form.locator('[aria-invalid="true"]')
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await desk.locator('[name="date"]').fill('soon')
	// As when the server alone knows what is wrong.
	await form.evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
	await desk.keyboard.press('Control+Enter')
	await expect(desk.locator('[name="date"][aria-invalid="true"]')).toBeFocused()
	const count = await invalid.count()
	await desk.keyboard.press('Tab')
	await desk.waitForTimeout(800)
	await expect(invalid).toHaveCount(count)
})

test('a slow answer takes nothing back that was typed meanwhile', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await desk.route('**/meetings/new', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 700))
		await route.continue()
	})
	await desk.getByLabel('City (Russian)').pressSequentially('Хельсинки')
	await desk.keyboard.press('Tab')
	await desk.locator('summary', { hasText: 'Venue and occasion' }).click()
	await desk.getByLabel('Venue (English)').pressSequentially('Presidential Palace')
	await expect(desk.getByLabel('City (English)')).toHaveValue('Helsinki')
	await expect(desk.getByLabel('Venue (English)')).toHaveValue('Presidential Palace')
	await expect(desk.getByLabel('Venue (English)')).toBeFocused()
})
