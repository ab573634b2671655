/** Meetings as newsrooms know them, at the desk: by video, in a month, on two days, reported, confirmed, denied; the list checked. */
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { done, test } from '../support/desk-test.ts'

const NOTE = 'https://example.org/note'

const date = (page: Page) => page.getByLabel('Date', { exact: true })
const publish = (page: Page) => page.getByRole('button', { name: 'Publish the meeting' }).click()

async function meetingsOf(page: Page, dossier: string) {
	return (await (await page.request.get(`/api/v1/dossiers/${dossier}/meetings`)).json()).meetings
}

/** A reported meeting, as an editor types it. */
async function report(page: Page, dossier: string): Promise<void> {
	await page.goto(`/desk/${dossier}/meetings/new`)
	await date(page).fill('July 2025')
	await page.getByLabel('Status').selectOption('reported')
	const by = page.getByLabel('Who reports it (English)')
	if (!(await by.isVisible())) await page.locator('summary', { hasText: 'Who reports or denies it' }).click()
	await by.fill('Axios')
	await page.getByLabel('City (English)').fill('Geneva')
	await page.getByLabel('Country').selectOption('CH')
	await page.getByLabel('Source 1: address').fill(NOTE)
	await publish(page)
	await done(page, 'The meeting is published, and readers see it. Date: July 2025 · the day is not known.')
}

test('days are understood while they are typed, and what cannot be is told beside them', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await date(desk).fill('')
	await date(desk).pressSequentially('3–4 July 2025')
	await expect(date(desk)).toHaveAccessibleDescription('3–4 July 2025 · two days')
	await date(desk).fill('4–3 July 2025')
	await expect(date(desk)).toHaveAccessibleDescription(/As you would say it/)
	await desk.getByLabel('City (English)').fill('Geneva')
	await desk.getByLabel('Country').selectOption('CH')
	await desk.getByLabel('Source 1: address').fill(NOTE)
	await publish(desk)
	await expect(date(desk)).toBeFocused()
	await expect(date(desk)).toHaveAccessibleDescription(/The last day is before the first one/)
	await expect(date(desk)).toHaveValue('4–3 July 2025')
	await date(desk).fill('30 June – 1 July 2025')
	await publish(desk)
	await done(desk, '30 June – 1 July 2025 · two days')
	expect((await meetingsOf(desk, dossier))[1]).toMatchObject({ date: '2025-06-30', until: '2025-07-01' })
})

test('a meeting by video needs no place, and says so', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await date(desk).fill('2 June 2025')
	await desk.getByLabel('Format').selectOption('by video')
	await expect(desk.getByLabel('City (Russian)')).toHaveAccessibleDescription('A meeting by video needs no place.')
	await desk.getByLabel('Source 1: address').fill(NOTE)
	await publish(desk)
	await done(desk, 'The meeting is published')
	expect((await meetingsOf(desk, dossier))[1]).toMatchObject({ id: '2025-06-02-video', format: 'video', place: null })
})

test('a reported meeting is confirmed in one press, where it stands or on the first page', async ({
	desk,
	dossier,
}) => {
	await report(desk, dossier)
	// Other tests' dossiers wait as well, a page of them at a time.
	const page = `/desk?after=${encodeURIComponent(`2 2025-07-31 ${dossier} 0`)}`
	await desk.goto(page)
	const waits = desk.locator('li', { has: desk.locator(`a[href="/desk/${dossier}"]`), hasText: 'reported by Axios' })
	await expect(waits).toContainText('Geneva, July 2025')
	await waits.getByRole('button', { name: 'Confirm: it was held' }).click()
	await done(desk, 'The meeting is confirmed and published as held.')
	await desk.goto(page)
	await expect(waits).toHaveCount(0)
	expect((await meetingsOf(desk, dossier))[1]).toMatchObject({ status: 'held', datePrecision: 'month' })
})

test('a reported meeting is denied by one field and one press', async ({ desk, dossier }) => {
	await report(desk, dossier)
	const row = desk.locator('#meeting-2025-07-geneva')
	await row.getByLabel('Who denies it').fill('the Kremlin')
	await row.getByRole('button', { name: 'Denied' }).click()
	await done(desk, 'The meeting is published as denied')
	await expect(row).toContainText('the Kremlin')
	expect((await meetingsOf(desk, dossier))[1]).toMatchObject({
		status: 'denied',
		deniedBy: { en: 'the Kremlin', ru: 'Кремль' },
	})
})

test('without JavaScript a meeting is reported, denied, and the list checked', async ({ plainDesk, dossier }) => {
	await report(plainDesk, dossier)
	const row = plainDesk.locator('#meeting-2025-07-geneva')
	await row.getByLabel('Who denies it').fill('the Kremlin')
	await row.getByRole('button', { name: 'Denied' }).click()
	await done(plainDesk, 'The meeting is published as denied')
	await plainDesk.getByRole('button', { name: 'Checked today: nothing new' }).click()
	await done(plainDesk, 'The list of meetings is confirmed')
	await expect(plainDesk.getByRole('button', { name: 'Checked today: nothing new' })).toHaveCount(0)
})

test('the list is checked in one press', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('button', { name: 'Checked today: nothing new' }).click()
	await done(desk, 'The list of meetings is confirmed')
	const { totals } = await (await desk.request.get(`/api/v1/dossiers/${dossier}`)).json()
	expect(totals.meetings.asOf > '2025-08-15').toBe(true)
})

test('the pages of half-known meetings are sound', async ({ desk, dossier }) => {
	test.slow()
	await report(desk, dossier)
	for (const path of [`/desk/${dossier}/meetings`, `/desk/${dossier}/meetings/2025-07-geneva`, '/desk']) {
		await desk.goto(path)
		await expectSound(desk, path)
	}
})
