/** A dossier's way to its readers, as people go it: begun as a draft, previewed by a link, published, taken back, archived. */
import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { beginDossier, test } from '../support/desk-test.ts'

/** Whether the gallery has it, on whichever of its pages: read and not drawn, for they are full of other tests' dossiers. */
async function isInGallery(page: Page, title: string): Promise<boolean> {
	for (let path: string | undefined = '/?lang=en'; path; ) {
		const html: string = await (await page.request.get(path)).text()
		if (html.includes(`>${title}</`)) return true
		path = /href="([^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
	}
	return false
}

const ownTitle = () => `Draft ${randomUUID().slice(0, 8)}`

for (const [how, script] of [
	['with the page’s script', true],
	['without JavaScript', false],
] as const) {
	test(`a new dossier goes from draft to readers and back, ${how}`, async ({ desk, plainDesk, browser, baseURL }) => {
		test.slow()
		const page = script ? desk : plainDesk
		const title = ownTitle()
		const id = await beginDossier(page, title)
		await expect(page.locator('#done')).toContainText('Saved in the draft')
		await expect(page.locator('.standing')).toContainText('Readers do not see this dossier')

		// Somebody without a sign-in, in a window of their own.
		const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
		expect((await stranger.goto(`/w/${id}/count-card`))?.status()).toBe(404)
		expect(await isInGallery(stranger, title)).toBe(false)

		await page.getByRole('link', { name: 'Check and publish' }).click()
		await page.getByRole('button', { name: 'Make a preview link' }).click()
		const link = await page.getByRole('textbox', { name: 'Preview link' }).inputValue()
		await stranger.goto(link)
		await expect(stranger.getByRole('heading', { name: `Preview: ${title}`, level: 1 })).toBeVisible()
		await expect(stranger.getByText('unpublished draft')).toBeVisible()
		const frame = stranger.frameLocator('iframe').first()
		await expect(frame.locator('body')).toContainText('No count of phone calls is recorded')
		await stranger.getByRole('link', { name: 'русский' }).click()
		await expect(stranger.getByRole('heading', { name: `Предпросмотр: ${title} по-русски` })).toBeVisible()

		await page.getByRole('button', { name: /^End this link/ }).click()
		await expect(page.locator('#done')).toContainText('no longer works')
		expect((await stranger.goto(link))?.status()).toBe(404)

		// From any page of the dossier: two presses.
		await page.goto(`/desk/${id}/meetings`)
		await page.getByRole('link', { name: 'Check and publish' }).click()
		await expect(page.getByText('No meeting is recorded')).toBeVisible()
		await page.getByRole('button', { name: 'Publish for readers' }).click()
		await expect(page.locator('#done')).toContainText('readers see it')
		await expect(page.locator('.standing')).toHaveCount(0)
		expect(await isInGallery(stranger, title)).toBe(true)
		expect((await stranger.goto(`/w/${id}/count-card`))?.status()).toBe(200)

		await page.getByRole('button', { name: 'Take back to a draft' }).click()
		await expect(page.locator('#done')).toContainText('readers no longer see it')
		expect((await stranger.goto(`/w/${id}/count-card`))?.status()).toBe(404)
		expect(await isInGallery(stranger, title)).toBe(false)

		await page.getByRole('button', { name: 'Publish for readers' }).click()
		await page.getByRole('button', { name: 'Archive the dossier' }).click()
		await expect(page.locator('.standing')).toContainText('Archived.')
		expect(await isInGallery(stranger, title)).toBe(false)
		expect((await stranger.goto(`/w/${id}/count-card`))?.status()).toBe(200)
		await page.goto(`/desk/${id}/about`)
		await expect(page.locator('form#heading')).toHaveCount(0)
		await stranger.context().close()
	})
}

test('the widgets beside a draft’s forms are shown, and follow what is typed', async ({ desk }) => {
	const id = await beginDossier(desk, ownTitle())
	const card = desk.frameLocator('iframe[data-kind="previous-meetings"]')
	await expect(card.locator('body')).toContainText('No meetings are recorded')
	await desk.locator('#heading').getByLabel('Title (English)').fill('Typed')
	await expect(card.locator('body')).toContainText('Typed')
	await desk.locator('#heading').getByRole('button', { name: 'Save in the draft' }).click()
	await expect(desk.locator('#done')).toContainText('Saved in the draft')
	await desk.goto(`/desk/${id}/embed`)
	await expect(desk.getByText('These codes work once the dossier is published.')).toBeVisible()
	await expect(desk.frameLocator('#seen iframe').locator('body')).toContainText('No count of phone calls is recorded')
})

test('the pages about drafts have no findings of axe, wide and narrow, light and dark', async ({ desk }) => {
	test.slow()
	const id = await beginDossier(desk, ownTitle())
	await expectSound(desk, 'a new draft')
	await desk.goto(`/desk/${id}/visibility`)
	await desk.getByRole('button', { name: 'Make a preview link' }).click()
	const link = await desk.getByRole('textbox', { name: 'Preview link' }).inputValue()
	await expectSound(desk, 'publishing')
	await desk.goto(link)
	await expectSound(desk, 'a preview')
	await desk.goto(`/desk/${id}/embed`)
	await expectSound(desk, 'embed codes of a draft')
	await desk.goto(`/desk/${id}/visibility`)
	await desk.getByRole('button', { name: 'Publish for readers' }).click()
	await expect(desk.locator('#done')).toContainText('readers see it')
	await expectSound(desk, 'published')
	await desk.getByRole('button', { name: 'Archive the dossier' }).click()
	await expect(desk.locator('.standing')).toContainText('Archived.')
	await expectSound(desk, 'archived')
})
