/** The desk on a host of its own, with readers below a path of another: as editors go from one to the other. */
import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { beginDossier, test as deskTest, endSession, firstNumber, signInPlainly } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'
import { startHost } from '../support/host-page.ts'
import { type OwnNewsroom, openOwnNewsroom } from '../support/own-newsroom.ts'

/** At the desk's host; on no page of it may the browser refuse anything. */
const test = deskTest.extend<{ page: Page }, { newsroom: OwnNewsroom }>({
	newsroom: [
		async ({ browserName: _any }, use) => {
			const newsroom = await openOwnNewsroom('/sidelines')
			await use(newsroom)
			await newsroom.close()
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	baseURL: async ({ newsroom }, use) => use(newsroom.desk),
	page: async ({ page }, use) => {
		const refused: string[] = []
		page.on('console', (message) => {
			if (/Content Security Policy|CORS|Refused|blocked/i.test(message.text())) refused.push(message.text())
		})
		page.on('pageerror', (error) => refused.push(error.message))
		await use(page)
		expect(refused).toEqual([])
	},
})

async function numberForReaders(page: Page, origin: string, dossier: string): Promise<string> {
	const reader = await page.context().newPage()
	await reader.goto(`${origin}/w/${dossier}/count-card?lang=en`)
	const number = await reader.locator('data').first().innerText()
	await reader.close()
	return number
}

test('a sign-in link opens it, a call is recorded by keyboard, and readers see it on their host', async ({
	page,
	dossier,
	newsroom: { origin, desk },
}) => {
	await page.goto(`${desk}/desk/sign-in#${EDITOR_TOKEN}`)
	await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
	await page.goto(`/desk/${dossier}`)
	await expect(firstNumber(page)).toHaveText('24')
	expect(page.frames()[1]?.url()).toContain(`${origin}/w/${dossier}/`)
	await page.keyboard.press('c')
	await page.getByLabel(/^Note/).fill('typed')
	await expect(firstNumber(page)).toHaveText('25')
	await page.getByLabel('Date', { exact: true }).press('Enter')
	await expect(page.locator('#done')).toContainText('The call is recorded')
	await expect(firstNumber(page)).toHaveText('25')
	expect(await numberForReaders(page, origin, dossier)).toBe('25')
	const cookies = await page.context().cookies()
	expect(cookies.map(({ name, domain, secure, httpOnly }) => ({ name, domain, secure, httpOnly }))).toEqual([
		{ name: expect.stringMatching(/^__Host-/), domain: new URL(desk).hostname, secure: true, httpOnly: true },
	])
})

test('a refused form, a lost session and a change of language lead back to where they were, with what was typed', async ({
	desk: page,
	dossier,
}) => {
	await page.goto(`/desk/${dossier}`)
	const [date, note] = [page.getByLabel('Date', { exact: true }), page.getByLabel(/^Note/)]
	await date.fill('2025-08-01')
	await note.fill('typed with care')
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(date).toHaveAccessibleDescription(/Already counted in/)
	await expect(note).toHaveValue('typed with care')
	await page.getByRole('button', { name: 'По-русски' }).click()
	await expect(page.getByRole('button', { name: 'Записать звонок' })).toBeVisible()
	await page.getByRole('button', { name: 'In English' }).click()
	await expect(page).toHaveURL(new RegExp(`/desk/${dossier}`))
	await date.fill('2025-08-16')
	await note.fill('typed again')
	await expect(firstNumber(page)).toHaveText('25')
	await endSession(page.context())
	await page.getByRole('button', { name: 'Record the call' }).click()
	await page.getByRole('dialog').locator('#token').fill(EDITOR_TOKEN)
	await page.keyboard.press('Enter')
	await expect(page.locator('#done')).toContainText('The call is recorded')
	await expect(firstNumber(page)).toHaveText('25')
})

test('without JavaScript too: in, a preview, a refusal, a call, out', async ({
	browser,
	dossier,
	newsroom: { origin, desk },
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk })
	const page = await context.newPage()
	await signInPlainly(page)
	await page.goto(`/desk/${dossier}`)
	await expect(firstNumber(page)).toHaveText('24')
	await page.getByRole('button', { name: 'Preview' }).first().click()
	await expect(firstNumber(page)).toHaveText('25')
	await page.getByLabel('Date', { exact: true }).fill('2025-08-01')
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(/Already counted in/)
	await page.getByLabel('Date', { exact: true }).fill('2025-08-16')
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.locator('#done')).toContainText('The call is recorded')
	expect(await numberForReaders(page, origin, dossier)).toBe('25')
	await page.getByRole('button', { name: 'По-русски' }).click()
	await expect(page).toHaveURL(`${desk}/desk/${dossier}`)
	await page.getByRole('button', { name: 'In English' }).click()
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.goto('/desk')
	await expect(page).toHaveURL(`${desk}/desk/sign-in`)
	await context.close()
})

test('its pages lead to each other and to what readers see, and those back to it', async ({
	desk: page,
	dossier,
	newsroom: { origin, desk },
}) => {
	const led = new Set<string>()
	for (const path of ['', '/people', '/settings', `/${dossier}`, `/${dossier}/meetings`, `/${dossier}/embed`]) {
		await page.goto(`/desk${path}`)
		const addresses = await page
			.locator('a[href], iframe[src]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''))
		for (const address of addresses) led.add(new URL(address, page.url()).href)
	}
	const own = [...led].filter((address) => [desk, new URL(origin).origin].includes(new URL(address).origin))
	expect(own.filter((address) => !address.startsWith(`${desk}/`) && !address.startsWith(`${origin}/`))).toEqual([])
	expect(own.filter((address) => address.startsWith(`${origin}/`)).length).toBeGreaterThan(3)
	for (const address of own) {
		const answer = await page.request.get(address, { maxRedirects: 0 })
		expect([address, answer.status()]).toEqual([address, 200])
	}
	await page.goto('/desk')
	await page.getByRole('link', { name: 'Gallery' }).click()
	await expect(page).toHaveURL(new RegExp(`^${origin}/\\?`))
	await page.getByRole('link', { name: 'Desk' }).click()
	await expect(page).toHaveURL(`${desk}/desk`)
	await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
})

test('the codes of its kit work on another site, and name nothing of it', async ({
	desk: page,
	dossier,
	newsroom: { origin, desk },
}) => {
	const host = await startHost()
	await page.goto(`/desk/${dossier}/embed`)
	await expect(page.frameLocator('#seen iframe').locator('data').first()).toHaveText('24')
	await page.getByLabel('Language').selectOption('ru')
	await expect(page.frameLocator('#seen iframe').locator('[lang=ru]')).toBeAttached()
	const codes = await page
		.locator('textarea')
		.evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')))
	expect(codes.filter((code) => code.includes(desk))).toEqual([])
	const [blockquote = '', inPage = ''] = codes
	expect(blockquote).toContain(`${origin}/embed.js`)
	const article = await page.context().newPage()
	await article.goto(host.publish({ body: blockquote }))
	await expect(article.frameLocator('iframe').locator('data').first()).toHaveText('24')
	await article.goto(host.publish({ body: inPage }))
	await expect(article.locator('blockquote data').first()).toHaveText('24')
	host.close()
})

test('a draft is seen by its preview link there alone, and published for readers', async ({
	desk: page,
	browser,
	newsroom: { origin, desk },
}) => {
	const title = `Draft ${randomUUID().slice(0, 8)}`
	const id = await beginDossier(page, title)
	await page.goto(`/desk/${id}/visibility`)
	await page.getByRole('button', { name: 'Make a preview link' }).click()
	const link = await page.getByRole('textbox', { name: 'Preview link' }).inputValue()
	expect(link).toMatch(new RegExp(`^${desk}/preview/`))
	const context = await browser.newContext()
	const stranger = await context.newPage()
	await stranger.goto(link)
	await expect(stranger.frameLocator('iframe').first().locator('body')).toContainText('No count of phone calls')
	await stranger.getByRole('main').getByRole('link').first().click()
	await expect(stranger).toHaveURL(new RegExp(`^${desk}/preview/`))
	await expect(stranger.getByRole('heading', { name: title, level: 1 })).toBeVisible()
	const status = async (address: string) => (await stranger.goto(address))?.status()
	expect(await status(link.replace(desk, origin))).toBe(404)
	expect(await status(`${origin}/w/${id}/count-card`)).toBe(404)
	await page.getByRole('button', { name: 'Publish for readers' }).click()
	await expect(page.locator('#done')).toContainText('readers see it')
	expect(await status(`${origin}/w/${id}/count-card`)).toBe(200)
	await context.close()
})

test('no page of the readers’ host is the desk, has its cookie, or writes in its session', async ({
	desk: page,
	dossier,
	newsroom: { origin, desk },
}) => {
	const above = new URL(origin).origin
	for (const address of [`${origin}/desk`, `${above}/desk`, `${origin}/desk/sign-in`, `${origin}/healthz`])
		expect([address, (await page.request.get(address)).status()]).toEqual([address, 404])
	await page.goto(`${desk}/w/${dossier}/count-card?lang=en`)
	await expect(page).toHaveURL(`${origin}/w/${dossier}/count-card?lang=en`)
	const cookies = (await page.context().cookies()).map(({ domain }) => domain)
	expect(cookies).toEqual([new URL(desk).hostname])
	// As a script of an article there might: its policy is the article's.
	const host = await startHost()
	await page.goto(
		host.publish({ body: `<form method="post" action="${desk}/desk/${dossier}/calls"><button>x</button></form>` }),
	)
	const [answer] = await Promise.all([
		page.waitForResponse((response) => response.url().startsWith(desk)),
		page.getByRole('button').click(),
	])
	expect(answer.status()).toBe(403)
	expect(await numberForReaders(page, origin, dossier)).toBe('24')
	host.close()
})
