/** Nothing that an editor has typed is lost, whatever goes wrong between the keyboard and the record. */
import { expect, type Locator, type Page } from '@playwright/test'
import { endSession, signIn, signInPlainly, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

const WORDS = 'typed with care, between two calls'

const reason = (page: Page): Locator => page.getByLabel('Reason')
const note = (page: Page): Locator => page.getByLabel(/^Note/)

async function typeTotal(page: Page, dossier: string, total = '7'): Promise<void> {
	await page.goto(`/desk/${dossier}`)
	await page.getByLabel('Total', { exact: true }).fill(total)
	await reason(page).pressSequentially(WORDS)
}

const stateIt = (page: Page) => page.getByRole('button', { name: 'State the total' }).click()

async function totalOf(page: Page, dossier: string): Promise<number> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossier}/calls`)
	return (await answer.json()).total
}

test('the session has expired: they sign in over the page, and what was typed is sent', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await endSession(desk.context())
	await stateIt(desk)
	await desk.locator('dialog #token').fill(EDITOR_TOKEN)
	await desk.locator('dialog').getByRole('button', { name: 'Sign in' }).click()
	await expect(desk.locator('#done')).toContainText('The total is stated')
	expect(await totalOf(desk, dossier)).toBe(25)
})

test('the session has expired, without JavaScript: the way in carries what was typed', async ({
	plainDesk,
	dossier,
}) => {
	await typeTotal(plainDesk, dossier)
	await endSession(plainDesk.context())
	await stateIt(plainDesk)
	await plainDesk.locator('#token').fill('not-the-token')
	await plainDesk.getByRole('button', { name: 'Sign in' }).click()
	await plainDesk.locator('#token').fill(EDITOR_TOKEN)
	await plainDesk.getByRole('button', { name: 'Sign in' }).click()
	await expect(plainDesk.getByText(WORDS)).toBeVisible()
	await plainDesk.getByRole('button', { name: 'Go on editing' }).click()
	await expect(reason(plainDesk)).toHaveValue(WORDS)
	await stateIt(plainDesk)
	await expect(plainDesk.locator('#done')).toContainText('The total is stated')
})

test('the connection is gone: the text stays, and can be sent when it is back', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.context().setOffline(true)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('no connection')
	await expect(reason(desk)).toHaveValue(WORDS)
	await desk.context().setOffline(false)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
})

test('the connection is gone, without JavaScript: back, and the text is there', async ({ plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier)
	await plainDesk.context().setOffline(true)
	await stateIt(plainDesk).catch(() => {})
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
	await desk.goto(`/desk/${dossier}`)
	await note(desk).pressSequentially(WORDS)
	await desk.route('**/calls', async (route) => {
		await route.fetch({ maxRedirects: 0 })
		// And nothing ever comes back.
	})
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('No answer came', { timeout: 20_000 })
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
	await expect(desk.locator('#done')).toContainText('does not answer')
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('something is wrong with it (422): the text stays, and the focus is on what is wrong', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier)
	await desk.getByLabel('Stated for the day').fill('2024-01-01')
	await stateIt(desk)
	await expect(desk.getByLabel('Stated for the day')).toBeFocused()
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('something is wrong with it (422), without JavaScript', async ({ plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier)
	await plainDesk.getByLabel('Stated for the day').fill('2024-01-01')
	await stateIt(plainDesk)
	await expect(plainDesk.getByLabel('Stated for the day')).toHaveAccessibleDescription(/outside the period/)
	await expect(reason(plainDesk)).toHaveValue(WORDS)
})

test('the language is changed on a refused form, without JavaScript: all that is typed stays', async ({
	plainColleague,
	dossier,
}) => {
	await typeTotal(plainColleague, dossier)
	await plainColleague.getByLabel('Stated for the day').fill('2024-01-01')
	await stateIt(plainColleague)
	await reason(plainColleague).fill(`${WORDS}, and more`)
	await plainColleague.getByRole('button', { name: 'По-русски' }).click()
	await expect(plainColleague.locator('html')).toHaveAttribute('lang', 'ru')
	await expect(plainColleague.getByLabel('Причина')).toHaveValue(`${WORDS}, and more`)
	expect(await totalOf(plainColleague, dossier)).toBe(24)
	await plainColleague.getByRole('button', { name: 'In English' }).click()
	await expect(reason(plainColleague)).toHaveValue(`${WORDS}, and more`)
	await plainColleague.getByLabel('Stated for the day').fill('')
	await stateIt(plainColleague)
	await expect(plainColleague.locator('#done')).toContainText('The total is stated')
})

async function changeLanguageUnsent(page: Page, dossier: string): Promise<void> {
	await page.goto(`/desk/${dossier}/meetings/2018-07-16-helsinki`)
	await page.getByLabel('Summary · English').fill(WORDS)
	await page.getByRole('button', { name: 'По-русски' }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
	await expect(page.locator('[name="summary.en"]')).toHaveValue(WORDS)
	await page.getByRole('button', { name: 'In English' }).click()
	await expect(page.getByLabel('Summary · English')).toHaveValue(WORDS)
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

test('somebody saved a newer version (412): nothing of theirs is lost, and the text stays', async ({
	desk,
	plainDesk,
	dossier,
}) => {
	await typeTotal(desk, dossier, '9')
	await typeTotal(plainDesk, dossier, '7')
	await stateIt(plainDesk)
	await stateIt(desk)
	await expect(desk.getByRole('alert')).toContainText('newer version')
	await expect(reason(desk)).toHaveValue(WORDS)
	expect(await totalOf(desk, dossier)).toBe(25)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	expect(await totalOf(desk, dossier)).toBe(27)
})

test('somebody saved a newer version (412), without JavaScript', async ({ desk, plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier, '9')
	await typeTotal(desk, dossier, '7')
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	await stateIt(plainDesk)
	await expect(plainDesk.getByRole('alert')).toContainText('newer version')
	await expect(reason(plainDesk)).toHaveValue(WORDS)
})

test('the tab was closed by mistake: the text is there again, and can be discarded', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	const context = desk.context()
	await desk.close()
	const again = await context.newPage()
	await again.goto(`/desk/${dossier}`)
	await expect(reason(again)).toHaveValue(WORDS)
	await expect(again.getByLabel('Total', { exact: true })).toHaveValue('7')
	await expect(again.locator('#done')).toContainText('here again')
	await again.getByRole('button', { name: 'Discard it' }).click()
	await expect(reason(again)).toHaveValue('')
})

test('two tabs of one form keep what was typed in each, and a third takes over what a closed one held', async ({
	desk,
	dossier,
}) => {
	const other = await desk.context().newPage()
	await typeTotal(desk, dossier)
	await other.goto(`/desk/${dossier}`)
	await expect(other.getByLabel('Total', { exact: true })).not.toHaveValue('7')
	await reason(other).fill('of the other tab')
	await desk.reload()
	await expect(reason(desk)).toHaveValue(WORDS)
	await other.reload()
	await expect(reason(other)).toHaveValue('of the other tab')
	await other.close()
	const third = await desk.context().newPage()
	await third.goto(`/desk/${dossier}`)
	await expect(reason(third)).toHaveValue('of the other tab')
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	await third.reload()
	await expect(reason(third)).toHaveValue('of the other tab')
})

test('the page was left by a link, and the back button pressed: the text is there again', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.getByRole('link', { name: 'Gallery' }).click()
	await desk.goBack()
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('the page was reloaded: the text is there again, and once it is sent it does not come back', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier)
	await desk.reload()
	await expect(reason(desk)).toHaveValue(WORDS)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	await desk.goto(`/desk/${dossier}`)
	await expect(reason(desk)).toHaveValue('')
})

test('another form of the page was sent: what was typed in this one stays', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('The call is recorded')
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('another form was sent after this one was refused: what was typed in this one stays', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier, '6')
	await desk.getByLabel('Stated for the day').fill('2025-08-14')
	await stateIt(desk)
	await expect(desk.getByRole('alert').or(desk.locator('[aria-invalid="true"]'))).toBeVisible()
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.locator('#done')).toContainText('The call is recorded')
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('another form was sent after this one followed its date: what was typed in this one stays', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier)
	await note(desk).fill(WORDS)
	await desk.getByLabel('Date', { exact: true }).fill('2024-03-01')
	await desk.getByLabel('Date', { exact: true }).blur()
	await expect(desk.getByText('opens', { exact: false }).first()).toContainText('2024')
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	await expect(note(desk)).toHaveValue(WORDS)
})

test('what is typed while a form is being saved stays for the next time', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.route('**/calls', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 700))
		await route.continue()
	})
	await note(desk).fill('of the first call')
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await note(desk).fill(WORDS)
	await expect(desk.locator('#done')).toContainText('The call is recorded')
	await expect(note(desk)).toHaveValue(WORDS)
	await desk.reload()
	await expect(note(desk)).toHaveValue(WORDS)
})

test('a form that leads away was typed in while it was being saved: the text is there when it is opened again', async ({
	desk,
	dossier,
}) => {
	const page = `/desk/${dossier}/meetings/2018-07-16-helsinki`
	await desk.goto(page)
	await desk.route(`**${page}`, async (route) => {
		if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 700))
		await route.continue()
	})
	await desk.getByLabel('Venue · English').fill('Presidential Palace')
	await reason(desk).fill('the venue was not recorded')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await desk.getByLabel('Summary · English').fill(WORDS)
	await expect(desk.locator('#done')).toContainText('The changes are published')
	await desk.goto(page)
	await expect(desk.getByLabel('Summary · English')).toHaveValue(WORDS)
	await reason(desk).fill('more is known')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(desk.locator('#done')).toContainText('The changes are published')
})

test('rows come back as they were left: none twice, and none that was taken away', async ({ desk, dossier }) => {
	const topics = () =>
		desk
			.getByLabel(/^Topic \d+ · English$/)
			.evaluateAll((all) => all.map((topic) => (topic instanceof HTMLInputElement ? topic.value : '')))
	await desk.goto(`/desk/${dossier}/meetings/2019-06-28-osaka`)
	await desk.getByRole('button', { name: 'Remove: Topic 2' }).click()
	await expect.poll(topics).toEqual(['Iran', 'Venezuela', 'Ukraine'])
	await desk.reload()
	await expect.poll(topics).toEqual(['Iran', 'Venezuela', 'Ukraine'])
	await desk.getByLabel('Topic 2 · English').fill(WORDS)
	await desk.reload()
	await expect.poll(topics).toEqual(['Iran', WORDS, 'Ukraine'])
})

test('signing out and in again loses nothing that another tab holds', async ({ desk, dossier, browser, baseURL }) => {
	await typeTotal(desk, dossier)
	const other = await desk.context().newPage()
	await other.goto('/desk')
	await other.getByRole('button', { name: 'Sign out' }).click()
	await signIn(other)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is stated')
	const stranger = await browser.newPage({ baseURL: baseURL ?? '' })
	await signInPlainly(stranger)
	await stranger.goto(`/desk/${dossier}`)
	await expect(reason(stranger)).toHaveValue('')
	await stranger.close()
})
