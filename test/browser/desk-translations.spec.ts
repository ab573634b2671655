/** A dossier translated as an editor does it: one table, from the keyboard, with nothing lost on the way. */
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test as deskTest, done, endSession, makeDossier, seed } from '../support/desk-test.ts'
import { offers } from '../support/desk-typing.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

/** The first dossier as it would be had it been kept in Russian alone. */
const inRussian = JSON.stringify(
	JSON.parse(seed, (_key, value: unknown) =>
		typeof value === 'object' && value !== null && 'ru' in value ? { ru: value.ru } : value,
	),
	null,
	1,
)

const test = deskTest.extend({ dossier: async ({ request }, use) => use(await makeDossier(request, inRussian)) })

const field = (page: Page, text: string) => page.getByLabel(text, { exact: true })

async function citiesOf(page: Page, dossier: string): Promise<string[]> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossier}/meetings`)
	const { meetings } = await answer.json()
	return meetings.flatMap((m: { place: { city: { en?: string } } }) => m.place.city.en ?? [])
}

test('a table is filled from the keyboard alone, and is published at once', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/about`)
	await desk.getByRole('link', { name: 'Texts without a translation' }).focus()
	await desk.keyboard.press('Enter')
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Without a translation')
	const rows = desk.locator('.texts tbody tr')
	const count = await rows.count()
	const first = desk.locator('.texts :is(input, textarea)').first()
	for (let n = 0; n < 60; n++) {
		if (await first.evaluate((field) => field === document.activeElement)) break
		await desk.keyboard.press('Tab')
	}
	await expect(first).toBeFocused()
	// Enter goes on, and sends nothing; in a long text it breaks the line, and Tab goes on.
	for (let n = 0; n < count; n++) {
		const isEmpty = await desk.evaluate(
			() =>
				document.activeElement instanceof HTMLElement &&
				'value' in document.activeElement &&
				document.activeElement.value === '',
		)
		if (isEmpty) await desk.keyboard.type(`Text ${n}`)
		await desk.keyboard.press(
			(await desk.evaluate(() => document.activeElement?.tagName)) === 'INPUT' ? 'Enter' : 'Tab',
		)
	}
	await expect(desk.getByRole('button', { name: 'Publish translations' })).toBeFocused()
	await desk.keyboard.press('Enter')
	await done(desk, `Published: ${count} texts translated, and readers see them.`)
	await expect(desk.getByText('Everything is translated into every language of this dossier.')).toBeVisible()
	await desk.goto(`/desk/${dossier}/history`)
	await expect(desk.getByText(`Translated ${count} texts into English.`)).toBeVisible()
})

test('some rows are filled and sent from any of them; the others stay', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/untranslated`)
	await expect(field(desk, 'Сирия')).toHaveValue('Syria')
	await expect(field(desk, 'Сирия')).toHaveAccessibleDescription('Suggested: the usual name of the country')
	await field(desk, 'Сирия').fill('')
	await field(desk, 'Хельсинки').fill('Helsinki')
	await field(desk, 'Хельсинки').press('Control+Enter')
	await done(desk, 'Published:')
	await expect(field(desk, 'Хельсинки')).toHaveCount(0)
	await expect(field(desk, 'Сирия')).toHaveValue('Syria')
	await expect.poll(() => citiesOf(desk, dossier)).toEqual(['Helsinki'])
})

test('a lost session and a closed tab lose nothing that was typed', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/untranslated/en`)
	await field(desk, 'Хельсинки').fill('Helsinki')
	const context = desk.context()
	await desk.close()
	const again = await context.newPage()
	await again.goto(`/desk/${dossier}/untranslated/en`)
	await expect(offers(again)).toContainText('Helsinki')
	await expect(field(again, 'Хельсинки')).toHaveValue('')
	await offers(again).getByRole('button', { name: 'Restore' }).click()
	await expect(field(again, 'Хельсинки')).toHaveValue('Helsinki')
	await endSession(context)
	await field(again, 'Хельсинки').press('Control+Enter')
	await again.getByRole('dialog').getByLabel('Your editor’s token').fill(EDITOR_TOKEN)
	await again.keyboard.press('Enter')
	await done(again, 'Published:')
	await expect.poll(() => citiesOf(again, dossier)).toEqual(['Helsinki'])
})

test('what a colleague has translated meanwhile stays, and both are told', async ({ desk, colleague, dossier }) => {
	for (const page of [desk, colleague]) await page.goto(`/desk/${dossier}/untranslated/en`)
	await field(desk, 'Хельсинки').fill('Helsingfors')
	await field(desk, 'Гамбург').fill('Hamburg')
	await field(colleague, 'Хельсинки').fill('Helsinki')
	await field(colleague, 'Хельсинки').press('Control+Enter')
	await done(colleague, 'Published:')
	await field(desk, 'Гамбург').press('Control+Enter')
	await expect(desk.getByRole('alert')).toBeFocused()
	const told = desk.locator('.overtaken li').filter({ hasText: 'Хельсинки' })
	await expect(told).toContainText(/Already translated as\s*Helsinki\s*You typed\s*Helsingfors/)
	await expect(field(desk, 'Гамбург')).toHaveValue('Hamburg')
	await expect.poll(() => citiesOf(desk, dossier)).toEqual(['Helsinki'])
	await field(desk, 'Гамбург').press('Control+Enter')
	await done(desk, 'Published:')
	await expect.poll(async () => (await citiesOf(desk, dossier)).sort()).toEqual(['Hamburg', 'Helsinki'])
})

test('without JavaScript the table is filled, refused at its row, and published', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}/untranslated`)
	await field(plainDesk, 'Хельсинки').fill('x'.repeat(201))
	await field(plainDesk, 'Гамбург').fill('Hamburg')
	// Not even Enter publishes a half-filled table.
	await field(plainDesk, 'Гамбург').press('Enter')
	await expect.poll(() => citiesOf(plainDesk, dossier)).toEqual([])
	await plainDesk.getByRole('button', { name: 'Publish translations' }).click()
	await expect(field(plainDesk, 'Хельсинки')).toHaveAccessibleDescription(/200 characters/)
	await expect(field(plainDesk, 'Гамбург')).toHaveValue('Hamburg')
	await field(plainDesk, 'Хельсинки').fill('Helsinki')
	await plainDesk.getByRole('button', { name: 'Publish translations' }).click()
	await done(plainDesk, 'Published:')
	await expect.poll(async () => (await citiesOf(plainDesk, dossier)).sort()).toEqual(['Hamburg', 'Helsinki'])
})

test('the table has no findings of axe, with faults and with what a colleague did', async ({ desk, dossier }) => {
	test.slow()
	await desk.goto(`/desk/${dossier}/untranslated`)
	await expectSound(desk)
	await field(desk, 'Хельсинки').fill('x'.repeat(201))
	await desk.getByRole('button', { name: 'Publish translations' }).click()
	await expect(field(desk, 'Хельсинки')).toBeFocused()
	await expectSound(desk, 'a refused table')
})
