/** A list from a spreadsheet gets into the record as a person would do it: pasted, looked at, corrected, published once. */
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { endSession, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

/** As many as a newsroom keeps in a spreadsheet, one of them mistyped and one of them there already. */
const ROWS = Array.from({ length: 300 }, (_, i) => {
	const day = new Date(Date.UTC(1999, 0, 4 + 20 * i)).toISOString().slice(0, 10).split('-').reverse().join('.')
	return [
		i === 7 ? '31.02.2000' : day,
		`Город ${i % 40}`,
		'Финляндия',
		`Повод ${i}`,
		'Сирия; Украина',
		'более двух часов',
	].join('\t')
})
const TABLE = ['Дата\tГород\tСтрана\tПовод\tТемы\tПродолжительность', ...ROWS].join('\n')

async function paste(page: Page, text: string): Promise<void> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	await page.evaluate((words) => navigator.clipboard.writeText(words), text)
	await page.getByLabel('Table', { exact: true }).focus()
	await page.keyboard.press('ControlOrMeta+V')
}

test('three hundred meetings are pasted, corrected in place and published as one revision', async ({
	desk,
	dossier,
}) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('link', { name: 'Paste a table' }).click()
	await paste(desk, TABLE)
	await desk.getByLabel('One source for all').fill('kremlin.ru/list')
	await desk.getByRole('button', { name: 'Look at the rows' }).click()
	const looked = desk.locator('[data-looked]')
	await expect(looked).toContainText('299 new')
	await expect(looked).toContainText('1 to correct')
	await expect(looked).toBeFocused()
	const wrong = desk.locator('[aria-invalid="true"]')
	await expect(wrong).toHaveCount(1)
	await wrong.fill('28.02.2000')
	await wrong.press('Enter')
	await expect(looked).toContainText('300 new')
	await desk.getByRole('button', { name: 'Edit row 4', exact: true }).click()
	await expect(desk.locator('#row-2 input').first()).toBeFocused()
	await desk.locator('#row-2').getByLabel('City').fill('Хельсинки')
	await desk.keyboard.press('Enter')
	await expect(desk.locator('#row-2 th')).toContainText('Хельсинки')
	await desk.getByRole('button', { name: 'Publish the table' }).click()
	await expect(desk.locator('#done')).toContainText('The table is published')
	await desk.goto(`/desk/${dossier}/history`)
	await expect(desk.getByRole('heading', { name: 'Version 2' })).toBeVisible()
	await expect(desk.getByRole('heading', { name: 'Version 3' })).toHaveCount(0)
})

test('what follows hundreds of rows stays where it is scrolled to', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/table/meetings`)
	// One row more than the last whole batch has.
	const right = TABLE.replace('31.02.2000', '28.02.2000')
	for (const table of [right, `${right}\n${ROWS[0]?.replace('1999', '1998')}`]) {
		await desk.getByLabel('Table', { exact: true }).fill(table)
		await desk.getByLabel('One source for all').fill('kremlin.ru/list')
		await desk.getByRole('button', { name: 'Look at the rows' }).click()
		await expect(desk.locator('[data-looked]')).toContainText(`${table.split('\n').length - 1} new`)
		const publish = desk.getByRole('button', { name: 'Publish the table' })
		const places = await publish.evaluate(async (button) => {
			const frame = () => new Promise(requestAnimationFrame)
			scrollTo(0, 0)
			await frame()
			button.scrollIntoView({ block: 'center' })
			const seen = []
			for (let n = 0; n < 10; n++) {
				seen.push(Math.round(button.getBoundingClientRect().top))
				await frame()
			}
			return seen
		})
		expect(new Set(places).size, places.join(' ')).toBe(1)
		await desk.reload()
	}
})

test('no button of a row submits by itself: for each that does, the browser looks through all of the form', async ({
	desk,
	plainDesk,
	dossier,
}) => {
	for (const [page, type] of [
		[desk, 'button'],
		[plainDesk, 'submit'],
	] as const) {
		await page.goto(`/desk/${dossier}/table/meetings`)
		await page.getByLabel('Table', { exact: true }).fill(TABLE)
		await page.getByRole('button', { name: 'Look at the rows' }).click()
		await expect(page.locator('[data-looked]')).toContainText('300 to correct')
		await expect(page.locator(`tbody button[type="${type}"]`)).toHaveCount(300)
	}
})

test('a table outlives a lost session and a closed tab, with what was corrected in it', async ({ desk, dossier }) => {
	const page = `/desk/${dossier}/table/calls`
	await desk.goto(page)
	await paste(desk, 'Date\tSource\n16 August 2025\tkremlin.ru/1\n31 June 2026\tkremlin.ru/2')
	await endSession(desk.context())
	await desk.getByRole('button', { name: 'Look at the rows' }).click()
	await desk.locator('dialog #token').fill(EDITOR_TOKEN)
	await desk.locator('dialog').getByRole('button', { name: 'Sign in' }).click()
	await expect(desk.locator('[data-looked]')).toContainText('1 to correct')
	await expectSound(desk)
	await desk.locator('[aria-invalid="true"]').fill('30 June 2026')
	await desk.getByRole('button', { name: 'Look again' }).click()
	await expect(desk.locator('[data-looked]')).toContainText('1 January 2026 – 31 December 2026')
	await desk.goto(page)
	await desk.getByRole('button', { name: 'Restore' }).click()
	await expect(desk.locator('[data-looked]')).toContainText('2 new')
	await desk.getByRole('button', { name: 'Publish the table' }).click()
	await expect(desk.locator('#done')).toContainText('The calls are recorded')
})

test('without JavaScript: columns are chosen, and what is there already is left out', async ({
	plainDesk,
	dossier,
}) => {
	await plainDesk.goto(`/desk/${dossier}/table/meetings`)
	const table =
		'Date\tTown of the meeting\tCountry\tSource\n16 July 2018\tHelsinki\tFinland\tyle.fi/1\n5 May 2019\tOslo\tNorway\tnrk.no/2\n6 May 2019\tOslo\tNorge\tnrk.no/3'
	await plainDesk.getByLabel('Table', { exact: true }).fill(table)
	await plainDesk.getByRole('button', { name: 'Look at the rows' }).click()
	await plainDesk.getByLabel('Town of the meeting').selectOption({ label: 'City' })
	await plainDesk.getByRole('button', { name: 'Look again' }).click()
	await expect(plainDesk.getByText('Already recorded: 16 July 2018, Helsinki')).toBeVisible()
	await plainDesk.getByLabel('One row looks like what is already there').selectOption('Leave all of them out')
	await plainDesk.getByLabel('Country').last().fill('Norway')
	await plainDesk.getByRole('button', { name: 'Look again' }).click()
	await plainDesk.getByRole('button', { name: 'Publish the table' }).click()
	await expect(plainDesk.locator('#done')).toContainText('The table is published')
	await expect(plainDesk.locator('tbody')).toContainText('Oslo')
})
