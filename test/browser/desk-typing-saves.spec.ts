/** Nothing typed in one form is lost or outdated by a save: somebody else’s, or one’s own by another form of the page. */
import { expect, type Page } from '@playwright/test'
import { test } from '../support/desk-test.ts'
import { note, reason, restore, stateIt, totalOf, typeTotal, WORDS } from '../support/desk-typing.ts'

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
	await expect(desk.locator('#done')).toContainText('The total is set')
	expect(await totalOf(desk, dossier)).toBe(27)
})

test('somebody saved a newer version (412), without JavaScript', async ({ desk, plainDesk, dossier }) => {
	await typeTotal(plainDesk, dossier, '9')
	await typeTotal(desk, dossier, '7')
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
	await stateIt(plainDesk)
	await expect(plainDesk.getByRole('alert')).toContainText('newer version')
	await expect(reason(plainDesk)).toHaveValue(WORDS)
})

const recordCall = async (page: Page) => {
	await page.getByRole('button', { name: 'Record the call' }).click()
	await expect(page.locator('#done')).toContainText('The call is recorded')
}

test('one’s own save by another form of the page is no newer version of somebody else’s', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier, '9')
	await recordCall(desk)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
	expect(await totalOf(desk, dossier)).toBe(28)
})

test('somebody else’s save is a newer version (412) also after one’s own', async ({ desk, plainDesk, dossier }) => {
	await typeTotal(desk, dossier, '9')
	await typeTotal(plainDesk, dossier, '7')
	await stateIt(plainDesk)
	await expect(plainDesk.locator('#done')).toContainText('The total is set')
	await recordCall(desk)
	await stateIt(desk)
	await expect(desk.getByRole('alert')).toContainText('newer version')
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('what was typed before one’s own save is not outdated by it once it is restored', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier, '9')
	await recordCall(desk)
	await desk.reload()
	await restore(desk)
	await expect(reason(desk)).toHaveValue(WORDS)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
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
	await desk.getByLabel('As of').fill('2025-08-14')
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
	await expect(desk.locator('#done')).toContainText('The total is set')
	await expect(note(desk)).toHaveValue(WORDS)
})
