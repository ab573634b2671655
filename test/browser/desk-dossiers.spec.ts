/** Dossiers at the desk: what waits in them, and their pages without JavaScript, in either language, at any width. */
import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'
import { AUTHORIZED, chooseFile, exported } from '../support/dossier-file.ts'

/** The dossier as if its period had been opened for many years, with a title that lacks its Russian. */
async function withAllThatWaits(page: Page, dossier: string, title: string): Promise<void> {
	const { bundle, etag } = await exported(page, dossier)
	const text = JSON.stringify({ ...bundle, title: { en: title } }).replace('"to":"2025-12-31"', '"to":"2099-12-31"')
	const put = await page.request.put(`/api/v1/dossiers/${dossier}`, {
		headers: { ...AUTHORIZED, 'If-Match': etag },
		data: { ...JSON.parse(text), reason: 'for the test' },
	})
	expect(put.status(), await put.text()).toBe(200)
}

const uniqueTitle = () => `Test ${randomUUID().slice(0, 8)}`

/** Goes on through the list of what waits until something of that title stands on the page; opens only what names it. */
async function findWaiting(page: Page, title: string, kind: string) {
	const list = page.getByRole('heading', { name: kind, level: 3 }).locator('xpath=following-sibling::ul[1]')
	const item = list.getByRole('listitem').filter({ hasText: title })
	let address: string | undefined = '/desk'
	while (address) {
		const html = await (await page.request.get(address)).text()
		if (html.includes(title)) {
			await page.goto(address)
			if (await item.count()) break
		}
		address = /href="(\/desk\?after=[^"]+)"/.exec(html)?.[1]
	}
	return item
}

test('the first page leads to whatever waits, and a count is confirmed by one press', async ({ desk, dossier }) => {
	const title = uniqueTitle()
	await withAllThatWaits(desk, dossier, title)

	const meeting = await findWaiting(desk, title, 'Meetings whose date has passed')
	await expect(meeting.getByRole('link', { name: /^Add the outcome Anchorage/ })).toHaveAttribute(
		'href',
		`/desk/${dossier}/meetings/2025-08-15-anchorage/held`,
	)
	await expect(meeting.getByRole('link', { name: /^It did not take place/ })).toHaveAttribute('href', /\/cancel$/)

	const count = await findWaiting(desk, title, 'Counts not confirmed for 30 days')
	await expect(count).toContainText('24 phone calls, as of 15 August 2025')
	await count.getByRole('button', { name: 'Still 24 as of today' }).press('Enter')
	await expect(desk.locator('#done')).toContainText('The count is confirmed')
	await expect(desk.locator('#done')).toBeFocused()
	const calls = await (await desk.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()
	expect(calls.total).toBe(24)
	expect(calls.asOf > '2025-08-15').toBe(true)

	const texts = await findWaiting(desk, title, 'Texts without a translation')
	await expect(texts).toContainText('Russian: 1')
	await texts.getByRole('link', { name: /^Translate/ }).click()
	await desk.locator('.texts tbody input').fill('Проба')
	await desk.getByRole('button', { name: 'Publish translations' }).click()
	await expect(desk.locator('#done')).toContainText('Published')
	await expect(desk.getByText('Everything is translated')).toBeVisible()
})

test('everything about a dossier works without JavaScript', async ({ plainDesk, dossier }) => {
	const title = uniqueTitle()
	await plainDesk.goto('/desk/new')
	await plainDesk.getByLabel('Languages').fill('en, fr')
	await plainDesk.getByRole('button', { name: 'Show the fields of these languages' }).click()
	await plainDesk.getByLabel('Title (French)').fill(title)
	for (const group of await plainDesk.getByRole('group', { name: /leader$/ }).all()) {
		await group.getByLabel('Name (English)').fill('Somebody')
		await group.getByLabel('Office (English)').fill('president')
	}
	await plainDesk.getByRole('button', { name: 'Create the dossier' }).click()
	await expect(plainDesk.locator('#done')).toContainText('Saved in the draft')

	await plainDesk.goto(`/desk/${dossier}/about`)
	const heading = plainDesk.locator('form#heading')
	await heading.getByRole('button', { name: 'Add a leader' }).click()
	await heading.getByRole('button', { name: 'Remove: Leader 3' }).click()
	await heading.getByLabel('Title (English)').fill('Trump and Putin')
	await heading.getByLabel('Reason').fill('the house style has it so')
	await heading.getByRole('button', { name: 'Publish title and leaders' }).click()
	await expect(plainDesk.locator('#done')).toContainText('published')
	expect((await exported(plainDesk, dossier)).bundle.title).toMatchObject({ en: 'Trump and Putin' })
})

test('the desk speaks the editor’s language at once, where they are', async ({ colleague, dossier }) => {
	await colleague.goto(`/desk/${dossier}/about`)
	await colleague.getByRole('button', { name: 'По-русски' }).click()
	await expect(colleague).toHaveURL(`/desk/${dossier}/about`)
	await expect(colleague.getByRole('heading', { name: 'О досье', level: 1 })).toBeVisible()
	await colleague.goto('/desk')
	await colleague.getByRole('button', { name: 'In English' }).click()
	await expect(colleague.getByRole('heading', { name: 'Needs attention' })).toBeVisible()
})

test('the pages of dossiers have no findings of axe, wide and narrow, light and dark, and never scroll sideways', async ({
	desk,
	dossier,
}) => {
	test.slow()
	await withAllThatWaits(desk, dossier, uniqueTitle())
	const { bundle } = await exported(desk, dossier)
	for (const path of ['/desk', '/desk/new', `/desk/${dossier}/about`, `/desk/${dossier}/untranslated`]) {
		await desk.goto(path)
		await expectSound(desk)
	}
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, { ...bundle, title: { en: 'Another title', ru: 'Другое название' } })
	await expect(desk.getByRole('heading', { name: 'What the file would change' })).toBeVisible()
	await expectSound(desk, 'what a file would change')
})
