/** The history, as an editor uses it: what was done, what it changed, and back. */
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

const HEADERS = { Authorization: `Bearer ${EDITOR_TOKEN}` }

async function recordCall(page: Page, dossier: string, on: string): Promise<void> {
	const data = { on, source: 'http://www.kremlin.ru/' }
	const answer = await page.request.post(`/api/v1/dossiers/${dossier}/calls`, { headers: HEADERS, data })
	expect(answer.status()).toBe(201)
}

async function editHelsinki(page: Page, dossier: string): Promise<void> {
	const url = `/api/v1/dossiers/${dossier}/meetings/2018-07-16-helsinki`
	const etag = (await page.request.get(url)).headers()['etag'] ?? ''
	const data = {
		place: { city: { en: 'Helsinki (Vantaa)' } },
		topics: [{ en: 'Syria', ru: 'Сирия' }],
		reason: 'as the protocol has it',
	}
	const answer = await page.request.patch(url, { headers: { ...HEADERS, 'If-Match': etag }, data })
	expect(answer.status()).toBe(200)
}

async function totalOf(page: Page, dossier: string): Promise<number> {
	return (await (await page.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()).total
}

test('by keyboard: the newest edit is undone by one press, and the undoing can be undone', async ({
	desk,
	dossier,
}) => {
	await recordCall(desk, dossier, '2025-08-18')
	await desk.goto(`/desk/${dossier}/history`)
	await desk.evaluate(() => {
		document.body.dataset['loadedOnce'] = 'true'
	})
	await desk.getByRole('link', { name: 'Version 2' }).focus()
	await desk.keyboard.press('Tab')
	await expect(desk.getByRole('button', { name: 'Undo this edit: version 2' })).toBeFocused()
	await desk.keyboard.press('Enter')
	await expect(desk.locator('#done')).toContainText('The edit is undone')
	await expect(desk.locator('.history > li').first()).toContainText('Restored version 1.')
	await expect(desk.locator(':focus')).not.toHaveCount(0)
	expect(await totalOf(desk, dossier)).toBe(24)
	await desk.getByRole('button', { name: 'Undo this edit: version 3' }).press('Enter')
	await expect(desk.locator('.history > li').first()).toContainText('Restored version 2.')
	expect(await totalOf(desk, dossier)).toBe(25)
	await expect(desk.locator('body')).toHaveAttribute('data-loaded-once', 'true')
})

test('a version shows what it changed and what readers saw, and comes back with a reason', async ({
	desk,
	dossier,
}) => {
	await recordCall(desk, dossier, '2025-08-18')
	await editHelsinki(desk, dossier)
	await recordCall(desk, dossier, '2025-08-19')
	await desk.goto(`/desk/${dossier}/history`)
	await desk.getByRole('link', { name: 'Version 3' }).click()
	await expect(desk.locator('ins').first()).toHaveText('(Vantaa)')
	await expect(desk.locator('del').filter({ hasText: 'Iran' })).toBeVisible()
	const frame = desk.frameLocator('#live iframe')
	await expect(frame.first().locator('data').first()).toHaveText('25')
	await desk.getByRole('radio', { name: 'Russian' }).check()
	await expect(frame.first().locator('html')).toHaveAttribute('lang', 'ru')
	await expect(frame.first().locator('data').first()).toHaveText('25')

	await desk.getByRole('button', { name: 'Restore this version' }).click()
	await expect(desk.getByRole('textbox', { name: 'Reason' })).toBeFocused()
	await desk.getByRole('textbox', { name: 'Reason' }).fill('the last call was recorded twice')
	await desk.keyboard.press('Control+Enter')
	await expect(desk.locator('#done')).toContainText('The version is restored')
	expect(await totalOf(desk, dossier)).toBe(25)
	const corrections = await (await desk.request.get(`/api/v1/dossiers/${dossier}/corrections`)).json()
	expect(corrections.corrections[0].reason).toBe('the last call was recorded twice')
})

test('an undo that comes after somebody’s newer edit undoes nothing, and says why', async ({ desk, dossier }) => {
	await recordCall(desk, dossier, '2025-08-18')
	await desk.goto(`/desk/${dossier}/history`)
	await recordCall(desk, dossier, '2025-08-19')
	await desk.getByRole('button', { name: /^Undo this edit/ }).click()
	await expect(desk.getByRole('alert')).toContainText('Somebody saved a newer version')
	await expect(desk.getByRole('button', { name: 'Undo this edit: version 3' })).toBeVisible()
	expect(await totalOf(desk, dossier)).toBe(26)
})

test('works without JavaScript', async ({ plainDesk, dossier }) => {
	await recordCall(plainDesk, dossier, '2025-08-18')
	await plainDesk.goto(`/desk/${dossier}/history/1`)
	await expect(plainDesk.frameLocator('#live iframe').first().locator('data').first()).toHaveText('24')
	await plainDesk.getByLabel('Reason').fill('recorded by mistake')
	await plainDesk.getByRole('button', { name: 'Restore this version' }).click()
	await expect(plainDesk.locator('#done')).toContainText('The version is restored')
	await plainDesk.getByRole('button', { name: 'Undo this edit: version 3' }).click()
	await expect(plainDesk.locator('#done')).toContainText('The edit is undone')
	expect(await totalOf(plainDesk, dossier)).toBe(25)
})

test('has no findings of axe, wide and narrow, light and dark, and never scrolls sideways', async ({
	desk,
	dossier,
}) => {
	test.slow()
	await recordCall(desk, dossier, '2025-08-18')
	await editHelsinki(desk, dossier)
	await recordCall(desk, dossier, '2025-08-19')
	for (const path of ['history', 'history/1', 'history/3']) {
		await desk.goto(`/desk/${dossier}/${path}`)
		await expectSound(desk)
	}
})
