/** Nothing that an editor has typed is lost, whatever goes wrong between the keyboard and the record. */
import { expect, type Page } from '@playwright/test'
import { endSession, newToken, signIn, test } from '../support/desk-test.ts'
import { note, reason, stateIt, totalOf, typeTotal, WORDS } from '../support/desk-typing.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

test('the session has expired: they sign in over the page, and what was typed is sent', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await endSession(desk.context())
	await stateIt(desk)
	await desk.locator('dialog #token').fill(EDITOR_TOKEN)
	await desk.locator('dialog').getByRole('button', { name: 'Sign in' }).click()
	await expect(desk.locator('#done')).toContainText('The total is set')
	expect(await totalOf(desk, dossier)).toBe(25)
})

test('the session has expired, and somebody else signs in over the page: they are asked before it goes out under their name', async ({
	desk,
	dossier,
}) => {
	const token = await newToken(desk)
	await typeTotal(desk, dossier)
	await endSession(desk.context())
	await stateIt(desk)
	await desk.locator('dialog #token').fill(token)
	await desk.locator('dialog').getByRole('button', { name: 'Sign in' }).click()
	const question = desk.getByRole('dialog', { name: /You are signed in as Colleague/ })
	await expect(question).toContainText('nothing typed on it was sent')
	await question.getByRole('button', { name: 'Do not send' }).click()
	await expect(desk.getByRole('dialog')).toHaveCount(0)
	await expect(reason(desk)).toHaveValue(WORDS)
	await stateIt(desk)
	await expect(question).toBeVisible()
	expect(await totalOf(desk, dossier)).toBe(24)
	await question.getByRole('button', { name: /^Send it as Colleague/ }).click()
	await expect(desk.locator('#done')).toContainText('The total is set')
	expect(await totalOf(desk, dossier)).toBe(25)
	await expect(desk.locator('.masthead')).toContainText('Colleague')
})

test('somebody else has signed in from another tab: they are asked before it goes out under their name', async ({
	desk,
	dossier,
}) => {
	const token = await newToken(desk)
	await typeTotal(desk, dossier)
	await signIn(desk, token)
	await stateIt(desk)
	await expect(desk.getByRole('dialog')).toContainText('Colleague')
	expect(await totalOf(desk, dossier)).toBe(24)
})

test('the session has expired, without JavaScript: signed in again in another tab, the form is sent by a reload', async ({
	plainDesk,
	dossier,
}) => {
	await typeTotal(plainDesk, dossier)
	await endSession(plainDesk.context())
	await stateIt(plainDesk)
	await expect(plainDesk.getByText('Nothing was saved')).toBeVisible()
	expect(await plainDesk.content()).not.toContain(WORDS)
	await plainDesk.locator('#token').fill(EDITOR_TOKEN)
	const otherTab = plainDesk.context().waitForEvent('page')
	await plainDesk.getByRole('button', { name: 'Sign in' }).click()
	await (await otherTab).waitForURL('**/desk')
	await plainDesk.reload()
	await expect(plainDesk.locator('#done')).toContainText('The total is set')
	expect(await totalOf(plainDesk, dossier)).toBe(25)
})

test('the connection is gone: the text stays, and can be sent when it is back', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.context().setOffline(true)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('no connection')
	await expect(reason(desk)).toHaveValue(WORDS)
	await desk.context().setOffline(false)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
})

test('the connection is gone, without JavaScript: back, and the text is there', async ({ plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier)
	await plainDesk.context().setOffline(true)
	await stateIt(plainDesk)
	await expect(reason(plainDesk)).toHaveCount(0)
	await plainDesk.context().setOffline(false)
	await plainDesk.goBack()
	await expect(reason(plainDesk)).toHaveValue(WORDS)
})

test('the answer is lost after the call was saved: sent again, it counts once', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await note(desk).pressSequentially(WORDS)
	await desk.route('**/calls', async (route) => {
		await route.fetch({ maxRedirects: 0 })
		await route.abort()
	})
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('no connection')
	await expect(note(desk)).toHaveValue(WORDS)
	await desk.unroute('**/calls')
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('The call is recorded')
	expect(await totalOf(desk, dossier)).toBe(25)
})

test('the connection hangs after the call was saved: that is said, and sent again it counts once', async ({
	desk,
	dossier,
}) => {
	await desk.addInitScript(() => {
		const inFull = AbortSignal.timeout
		AbortSignal.timeout = (ms) => inFull.call(AbortSignal, ms / 10)
	})
	await desk.goto(`/desk/${dossier}`)
	await note(desk).pressSequentially(WORDS)
	await desk.route('**/calls', async (route) => {
		await route.fetch({ maxRedirects: 0 })
		// And nothing ever comes back.
	})
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('did not answer')
	await expect(note(desk)).toHaveValue(WORDS)
	await desk.unroute('**/calls')
	await desk.getByRole('button', { name: 'Send again' }).click()
	await expect(desk.locator('#done')).toContainText('The call is recorded')
	expect(await totalOf(desk, dossier)).toBe(25)
})

test('a look at what is typed hangs: the next one is shown all the same', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.route('**/calls?preview=*', () => {}, { times: 1 })
	await note(desk).fill('never answered')
	await note(desk).fill(WORDS)
	await expect(desk.frameLocator('#live iframe').first().locator('data').first()).toHaveText('25', { timeout: 15_000 })
})

test('the record does not answer (503): the text stays', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.route('**/totals', (route) =>
		route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' }),
	)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('is not answering')
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('something is wrong with it (422): the text stays, and the focus is on what is wrong', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier)
	await desk.getByLabel('As of').fill('2024-01-01')
	await stateIt(desk)
	await expect(desk.getByLabel('As of')).toBeFocused()
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('something is wrong with it (422), without JavaScript', async ({ plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier)
	await plainDesk.getByLabel('As of').fill('2024-01-01')
	await stateIt(plainDesk)
	await expect(plainDesk.getByLabel('As of')).toHaveAccessibleDescription(/Outside the period/)
	await expect(reason(plainDesk)).toHaveValue(WORDS)
})

test('the language is changed on a refused form, without JavaScript: all that is typed stays', async ({
	plainColleague,
	dossier,
}) => {
	await typeTotal(plainColleague, dossier)
	await plainColleague.getByLabel('As of').fill('2024-01-01')
	await stateIt(plainColleague)
	await reason(plainColleague).fill(`${WORDS}, and more`)
	await plainColleague.getByRole('button', { name: 'По-русски' }).click()
	await expect(plainColleague.locator('html')).toHaveAttribute('lang', 'ru')
	await expect(plainColleague.getByLabel('Причина')).toHaveValue(`${WORDS}, and more`)
	expect(await totalOf(plainColleague, dossier)).toBe(24)
	await plainColleague.getByRole('button', { name: 'In English' }).click()
	await expect(reason(plainColleague)).toHaveValue(`${WORDS}, and more`)
	await plainColleague.getByLabel('As of').fill('')
	await stateIt(plainColleague)
	await expect(plainColleague.locator('#done')).toContainText('The total is set')
})

async function changeLanguageUnsent(page: Page, dossier: string): Promise<void> {
	await page.goto(`/desk/${dossier}/meetings/2018-07-16-helsinki`)
	await page.getByLabel('Summary (English)').fill(WORDS)
	await page.getByRole('button', { name: 'По-русски' }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
	await expect(page.locator('[name="summary.en"]')).toHaveValue(WORDS)
	await page.getByRole('button', { name: 'In English' }).click()
	await expect(page.getByLabel('Summary (English)')).toHaveValue(WORDS)
}

test('the language is changed in a form that was not sent yet: all that is typed stays', async ({
	colleague,
	dossier,
}) => {
	await changeLanguageUnsent(colleague, dossier)
})

test('the language is changed in a form that was not sent yet, without JavaScript', async ({
	plainColleague,
	dossier,
}) => {
	await changeLanguageUnsent(plainColleague, dossier)
})
