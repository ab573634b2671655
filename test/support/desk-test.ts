/** What a test of the desk starts from: somebody signed in, and a dossier of the test's own, so that tests meet nobody. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type APIRequestContext, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { OWN_PAGES } from './desk-session.ts'
import { EDITOR_TOKEN } from './editor.ts'

export const seed = readFileSync('drizzle/seed/putin-trump.json', 'utf8')

type DeskTest = {
	/** The id of a dossier that says what the first one says. */
	dossier: string
	/** A page of somebody who is signed in at the desk, in English. */
	desk: Page
	/** The same without JavaScript. */
	plainDesk: Page
	/** A page of another editor: another browser, another token, the same dossier. */
	colleague: Page
	/** Another editor's without JavaScript. */
	plainColleague: Page
}

export const test = base.extend<DeskTest>({
	dossier: async ({ request }, use) => use(await makeDossier(request)),
	desk: async ({ page }, use) => {
		await signIn(page)
		await use(page)
	},
	plainDesk: async ({ browser, baseURL }, use) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
		const page = await context.newPage()
		await signIn(page)
		await use(page)
		await context.close()
	},
	colleague: async ({ browser, baseURL, desk }, use) => {
		const context = await browser.newContext({ baseURL: baseURL ?? '' })
		const page = await context.newPage()
		await signIn(page, await newToken(desk))
		await use(page)
		await context.close()
	},
	plainColleague: async ({ browser, baseURL, desk }, use) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
		const page = await context.newPage()
		await signIn(page, await newToken(desk))
		await use(page)
		await context.close()
	},
})

/** A dossier that says what the first one says, under an id of its own. */
export async function makeDossier(request: APIRequestContext, bundle = seed): Promise<string> {
	const id = `test-${randomUUID()}`
	const answer = await request.put(`/api/v1/dossiers/${id}`, {
		headers: { Authorization: `Bearer ${EDITOR_TOKEN}`, 'Content-Type': 'application/json' },
		data: bundle.replace('"id": "putin-trump"', `"id": "${id}"`),
	})
	if (!answer.ok()) throw new Error(`no dossier for the test: ${answer.status()} ${await answer.text()}`)
	return id
}

/** As the form does, without a look at the two pages: most tests are about others. */
export async function signIn(page: Page, token: string = EDITOR_TOKEN): Promise<void> {
	const answer = await page.request.post('/desk/sign-in', { form: { token }, headers: OWN_PAGES, maxRedirects: 0 })
	if (answer.status() !== 303) throw new Error(`not signed in: ${answer.status()}`)
}

/** As without JavaScript: by the form. */
export async function signInPlainly(page: Page, token: string = EDITOR_TOKEN): Promise<void> {
	await page.goto('/desk/sign-in')
	await page.locator('#token').fill(token)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await page.waitForURL('**/desk')
}

/** By the form, as somebody begins one. */
export async function beginDossier(page: Page, title: string): Promise<string> {
	await page.goto('/desk/new')
	await page.getByLabel('Title (English)').fill(title)
	await page.getByLabel('Title (Russian)').fill(`${title} по-русски`)
	for (const group of await page.getByRole('group', { name: /leader$/ }).all()) {
		await group.getByLabel('Name (English)').fill('Somebody')
		await group.getByLabel('Office (English)').fill('president')
	}
	await page.getByRole('button', { name: 'Create the dossier' }).click()
	await page.waitForURL('**/about?done=created')
	return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** The session ends, and nobody has said so to the page. */
export async function endSession(context: BrowserContext): Promise<void> {
	await context.clearCookies()
}

/** A new editor's token, as the desk's page of people gives it to an admin who adds them by its form. */
export async function newToken(desk: Page): Promise<string> {
	const form = { key: randomUUID(), name: `Colleague ${randomUUID().slice(0, 8)}`, role: 'editor' }
	const answer = await desk.request.post('/desk/people', { form, headers: OWN_PAGES })
	const token = /<textarea id="token"[^>]*>([^<]+)</.exec(await answer.text())?.[1]
	if (!token) throw new Error(`no token for a colleague: ${answer.status()}`)
	return token
}

/** What the page says was done. */
export const done = (page: Page, words: string | RegExp) => expect(page.locator('#done')).toContainText(words)

/** The number in the first widget that the desk shows beside its form. */
export const firstNumber = (page: Page) => page.frameLocator('.live iframe').first().locator('data').first()
