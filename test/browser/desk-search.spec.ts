/** The desk's search: by keyboard from any page, and without JavaScript. */
import { expect } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'

test('a slash, a few letters and Enter find a meeting, and a click opens it', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/history`)
	await desk.keyboard.press('/')
	await expect(desk.getByRole('searchbox')).toBeFocused()
	await desk.keyboard.type(`хельс ${dossier}`)
	await desk.keyboard.press('Enter')
	await expect(desk).toHaveTitle(/^Search: хельс/)
	await expect(desk.getByRole('searchbox')).toHaveValue(`хельс ${dossier}`)
	await desk.getByRole('link', { name: '16 July 2018, Helsinki' }).click()
	await expect(desk).toHaveURL(`/desk/${dossier}/meetings/2018-07-16-helsinki`)
})

test('without JavaScript: whom, what and where it is found, and what to try where nothing is', async ({
	plainDesk,
	dossier,
}) => {
	const search = async (words: string) => {
		await plainDesk.getByRole('searchbox').fill(words)
		await plainDesk.getByRole('button', { name: 'Search' }).click()
	}
	await plainDesk.goto('/desk')
	await search(dossier)
	await expect(plainDesk.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
	await expect(plainDesk.locator('.found a').first()).toHaveAttribute('href', `/desk/${dossier}`)
	await search(`${dossier} ria.ru/20250815`)
	await expect(plainDesk.getByText('Source: ').first()).toBeVisible()
	await search('15 августа 2025')
	await expect(plainDesk.getByRole('heading', { name: 'Calls and totals' })).toBeVisible()
	await search('nobody-has-this')
	await expect(plainDesk.getByText('Nothing found.')).toBeVisible()
	await expect(plainDesk.getByText('The beginning of a word is enough', { exact: false })).toBeVisible()
})

test('what was found is sound at every width and in both schemes', async ({ desk, dossier }) => {
	await desk.goto(`/desk?q=${encodeURIComponent(`2018 ${dossier}`)}`)
	await expectSound(desk)
})
