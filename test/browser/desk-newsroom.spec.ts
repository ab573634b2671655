/** The people and the settings, as an admin keeps them: by keyboard, without JavaScript, and as readers then see it. */
import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axeFindings, expectSound } from '../support/axe.ts'
import { signInPlainly, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'
import { startHost } from '../support/host-page.ts'
import { openOwnNewsroom } from '../support/own-newsroom.ts'

const someone = () => `Somebody ${randomUUID().slice(0, 8)}`
const row = (page: Page, name: string) => page.locator('.people li').filter({ hasText: name })

async function add(page: Page, name: string, role = 'Editor'): Promise<string> {
	await page.goto('/desk/people')
	await page.getByLabel('Name').fill(name)
	await page.locator('#add').getByLabel('Role').selectOption(role)
	await page.getByRole('button', { name: 'Add and make a token' }).click()
	await expect(page.getByRole('heading', { name: `The token of ${name}` })).toBeVisible()
	return page.getByRole('textbox', { name: 'Token' }).inputValue()
}

test('somebody is added by keyboard, their token is copied, and it is not there a second time', async ({
	desk,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	const name = someone()
	await desk.goto('/desk/people')
	await desk.getByLabel('Name').focus()
	await desk.keyboard.type(name)
	await desk.keyboard.press('Enter')
	await expect(desk.locator('#done')).toHaveText('Added. The token is below: copy it now.')
	await desk.getByRole('button', { name: 'Copy: Token' }).press('Enter')
	await expect(desk.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
	const copied = await desk.evaluate(() => navigator.clipboard.readText())
	expect(copied).toMatch(/^[\w-]{43}$/)
	await expect(desk.getByLabel('Name')).toHaveValue('')
	await desk.reload()
	await expect(row(desk, name)).toBeVisible()
	await expect(desk.locator('#token')).toHaveCount(0)
	expect(await desk.evaluate(() => JSON.stringify(localStorage))).not.toContain(copied)
})

test('what is done to somebody holds at their next click', async ({ desk, browser, baseURL }) => {
	const name = someone()
	const token = await add(desk, name)
	const context = await browser.newContext({ baseURL: baseURL ?? '' })
	const theirs = await context.newPage()
	await signInPlainly(theirs, token)

	await row(desk, name).getByLabel('Role').selectOption('Viewer')
	await row(desk, name).getByRole('button', { name: 'Change' }).click()
	await expect(desk.locator('#done')).toContainText('effective now')
	await theirs.goto('/desk/putin-trump')
	await expect(theirs.getByRole('heading', { name: 'Ledger' }).first()).toBeVisible()
	await expect(theirs.getByRole('button', { name: 'Record the call' })).toHaveCount(0)

	await row(desk, name).getByRole('link', { name: 'Revoke' }).click()
	await desk.getByRole('button', { name: `Revoke ${name}` }).click()
	await expect(desk.locator('#done')).toContainText('signed out everywhere')
	await theirs.reload()
	await expect(theirs).toHaveURL(/sign-in/)
	await context.close()
})

test('everything works without JavaScript; a reload makes no second token', async ({ plainDesk: desk }) => {
	const name = someone()
	await add(desk, name)
	await desk.reload()
	await expect(desk.getByText('This form has already been sent and counts once.')).toBeVisible()
	await desk.getByRole('link', { name: 'Not copied? Make another' }).click()
	await desk.getByRole('button', { name: 'Make a new token' }).click()
	await expect(desk.getByRole('textbox', { name: 'Token' })).toHaveValue(/^[\w-]{43}$/)
	await row(desk, name).getByRole('link', { name: 'Revoke' }).click()
	await desk.getByRole('link', { name: 'Cancel' }).click()
	await row(desk, name).getByRole('link', { name: 'Revoke' }).click()
	await desk.getByRole('button', { name: `Revoke ${name}` }).click()
	await expect(row(desk, name)).toContainText('revoked')
})

test('a colour that cannot be read is refused, and the nearest is taken with one press', async ({ desk }) => {
	await tryUnreadable(desk)
	await expect(desk.getByLabel('On a light background')).toBeFocused()
	await takeNearest(desk)
})

test('after a colour is taken by keyboard, the button that saves it is next', async ({ desk }) => {
	await tryUnreadable(desk)
	await desk.getByRole('button', { name: 'Take #ec0000' }).press('Enter')
	await expect(desk.getByRole('button', { name: 'Save the settings' })).toBeFocused()
})

test('so it is without JavaScript', async ({ plainDesk }) => {
	await tryUnreadable(plainDesk)
	await takeNearest(plainDesk)
})

async function tryUnreadable(desk: Page): Promise<void> {
	await desk.goto('/desk/settings')
	await desk.getByLabel('On a light background').fill('#ff0000')
	await desk.getByRole('button', { name: 'Save the settings' }).click()
	const why = /3\.93 to 1, .*The nearest colour that passes is #ec0000/
	await expect(desk.getByLabel('On a light background')).toHaveAccessibleDescription(why)
}

/** And puts the colour back, so that what is saved is what everybody has. */
async function takeNearest(desk: Page): Promise<void> {
	const light = desk.getByLabel('On a light background')
	await desk.getByRole('button', { name: 'Take #ec0000' }).click()
	await expect(light).toHaveValue('#ec0000')
	await expect(light).not.toHaveAttribute('aria-invalid')
	await light.fill('#9b1c1c')
	await desk.getByRole('button', { name: 'Save the settings' }).click()
	await expect(desk.locator('#done')).toContainText('Saved')
}

test('only listed sites may embed, also for a reader who has the page already; gallery and desk always may', async ({
	browser,
}) => {
	test.slow()
	const [newsroom, unlisted] = [await openOwnNewsroom(), await startHost()]
	const article = `<iframe src="${newsroom.origin}/w/putin-trump/count-card?lang=en" title="Calls"></iframe>`
	// Without a route of its own, so that its browser keeps what it is given.
	const reader = await browser.newPage()
	const embedded = async (page: Page, url: string) => {
		await page.goto(url)
		return page.frameLocator('iframe').first().locator('data').first()
	}
	const elsewhere = unlisted.publish({ body: article })
	await expect(await embedded(reader, elsewhere)).toBeVisible()

	// Chromium asks before a site of the web may reach this machine.
	const context = await browser.newContext({ baseURL: newsroom.origin, permissions: ['local-network-access'] })
	const desk = await context.newPage()
	await desk.goto(`/desk/sign-in#${EDITOR_TOKEN}`)
	await desk.waitForURL('**/desk')
	await desk.goto('/desk/settings')
	await desk.getByLabel('Sites that may embed').fill('https://news.example\nhttps://*.news.example')
	await desk.getByRole('button', { name: 'Save the settings' }).click()
	await expect(desk.locator('#done')).toContainText('Saved')

	const refused = reader.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
	await expect(await embedded(reader, elsewhere)).toHaveCount(0)
	await refused
	for (const own of ['/?lang=en', '/desk/putin-trump']) await expect(await embedded(desk, own)).toBeVisible()
	await context.route(/^https:\/\/(\w+\.)?news\.example\//, (route) =>
		route.fulfill({ contentType: 'text/html', body: article }),
	)
	for (const listed of ['https://news.example/', 'https://live.news.example/']) {
		await expect(await embedded(desk, listed)).toBeVisible()
	}
	await Promise.all([reader.close(), context.close()])
	unlisted.close()
	await newsroom.close()
})

test('the pages have no findings of axe, wide and narrow, light and dark', async ({ desk }) => {
	test.slow()
	const name = someone()
	await add(desk, name)
	expect(await axeFindings(desk), 'the token').toEqual([])
	await row(desk, name).getByRole('link', { name: 'Revoke' }).click()
	const revoke = new URL(desk.url()).pathname
	const pages = ['/desk/people', '/desk/people/history', '/desk/sessions', revoke, '/desk/settings']
	for (const path of pages) {
		await desk.goto(path)
		await expectSound(desk)
	}
	await tryUnreadable(desk)
	expect(await axeFindings(desk), 'refused').toEqual([])
	await desk.context().clearCookies()
	await desk.goto('/desk/sign-in')
	await expectSound(desk)
})
