/** A meeting is edited: with a reason, in one step, and beside a colleague who edits it too. */
import { expect } from '@playwright/test'
import { ANCHORAGE, HELSINKI, meetingOf, publish, typeSummary } from '../support/desk-meetings.ts'
import { done, test } from '../support/desk-test.ts'

test('an edit needs a reason, and is published with it', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('link', { name: 'Helsinki' }).click()
	await desk.getByLabel('City (English)').fill('Helsingfors')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(desk.getByLabel('Reason')).toBeFocused()
	await desk.getByLabel('Kind of change').selectOption('clarification')
	await desk.getByLabel('Reason').fill('as its own papers say')
	await desk.keyboard.press('Enter')
	await done(desk, 'The changes are published')
	expect((await meetingOf(desk, dossier, HELSINKI)).place.city.en).toBe('Helsingfors')
})

test('a scheduled meeting is marked as held in one step', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await expect(desk.locator(`#meeting-${ANCHORAGE}`)).toContainText('add the outcome')
	await desk.getByRole('link', { name: 'Mark as held: 15 August 2025, Anchorage' }).click()
	await expect(desk.getByLabel('Reason')).toHaveValue('The meeting has taken place.')
	await desk.getByRole('button', { name: 'Publish as held' }).click()
	await done(desk, 'published as held')
	expect(await meetingOf(desk, dossier, ANCHORAGE)).toMatchObject({ status: 'held', ordinal: 7 })
	await expect(desk.locator(`#meeting-${ANCHORAGE}`)).not.toContainText('add the outcome')
})

test('a scheduled meeting is marked as cancelled, with the reason', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('link', { name: 'Mark as cancelled: 15 August 2025, Anchorage' }).click()
	await desk.getByLabel('Reason').fill('called off on the eve')
	await desk.keyboard.press('Enter')
	await done(desk, 'published as cancelled')
	expect((await meetingOf(desk, dossier, ANCHORAGE)).status).toBe('cancelled')
})

test('two editors at once: both are shown, and nothing is overwritten unknowingly', async ({
	desk,
	colleague,
	dossier,
}) => {
	await typeSummary(desk, dossier, 'mine')
	await typeSummary(colleague, dossier, 'theirs')
	await colleague.getByLabel('Occasion (English)').fill('a summit of theirs')
	await publish(colleague)
	await done(colleague, 'The changes are published')
	await publish(desk)
	await expect(desk.getByRole('alert')).toBeFocused()
	const conflict = desk.getByRole('region', { name: 'Two editors at once' })
	await expect(conflict).toContainText(/Colleague \w+ published this meeting/)
	for (const side of [/press conference/, 'theirs', 'mine', 'US–Russia summit', 'a summit of theirs']) {
		await expect(conflict.getByText(side, { exact: true }).first()).toBeVisible()
	}
	await expect(desk.getByRole('textbox', { name: 'Summary (English)' })).toHaveValue('mine')
	await expect(desk.getByLabel('Occasion (English)')).toHaveValue('a summit of theirs')
	expect((await meetingOf(desk, dossier, HELSINKI)).summary.en).toBe('theirs')
	await publish(desk)
	await done(desk, 'The changes are published')
	const { summary, occasion } = await meetingOf(desk, dossier, HELSINKI)
	expect([summary.en, occasion.en]).toEqual(['mine', 'a summit of theirs'])
})

test('two editors at once, without JavaScript: theirs is taken in one press', async ({ desk, plainDesk, dossier }) => {
	await typeSummary(plainDesk, dossier, 'mine')
	await plainDesk.getByLabel('Venue (English)').fill('a venue of mine')
	await typeSummary(desk, dossier, 'theirs')
	await publish(desk)
	await done(desk, 'The changes are published')
	await publish(plainDesk)
	await expect(plainDesk.getByRole('alert')).toContainText('newer version')
	await plainDesk.getByRole('button', { name: 'Take theirs: Summary (English)' }).click()
	await expect(plainDesk.getByLabel('Summary (English)')).toHaveValue('theirs')
	await publish(plainDesk)
	await done(plainDesk, 'The changes are published')
	const { summary, place } = await meetingOf(desk, dossier, HELSINKI)
	expect([summary.en, place.venue.en]).toEqual(['theirs', 'a venue of mine'])
})
