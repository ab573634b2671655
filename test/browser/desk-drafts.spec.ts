/** What was typed and not saved is kept by the browser, and offered when the form is opened again. */
import { expect } from '@playwright/test'
import { signIn, signInPlainly, test } from '../support/desk-test.ts'
import { expectOffered, offers, reason, restore, stateIt, totalOf, typeTotal, WORDS } from '../support/desk-typing.ts'

test('the tab was closed by mistake: the text is offered, can be looked at, and restored', async ({
	desk,
	dossier,
}) => {
	await typeTotal(desk, dossier)
	const context = desk.context()
	await desk.close()
	const again = await context.newPage()
	await again.goto(`/desk/${dossier}`)
	await expectOffered(again)
	await offers(again).getByText('Show all of it').click()
	await expect(offers(again).locator('dd').filter({ hasText: /^7$/ })).toBeVisible()
	await restore(again)
	await expect(reason(again)).toHaveValue(WORDS)
	await expect(again.getByLabel('Total', { exact: true })).toHaveValue('7')
	await expect(offers(again)).toHaveCount(0)
	await stateIt(again)
	await expect(again.locator('#done')).toContainText('The total is set')
	expect(await totalOf(again, dossier)).toBe(25)
	await again.goto(`/desk/${dossier}`)
	await expect(again.locator('#presence')).toBeAttached()
	await expect(offers(again)).toHaveCount(0)
})

test('an offer says when it was typed, and is gone for good once it is discarded', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.reload()
	await expectOffered(desk)
	await expect(offers(desk)).toContainText(String(new Date().getFullYear()))
	await offers(desk).getByRole('button', { name: 'Discard' }).click()
	await expect(offers(desk)).toHaveCount(0)
	await desk.reload()
	await desk.waitForTimeout(800)
	await expect(offers(desk)).toHaveCount(0)
	await expect(reason(desk)).toHaveValue('')
})

test('the same form of another dossier is offered nothing', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.goto('/desk/putin-trump')
	await desk.waitForTimeout(800)
	await expect(offers(desk)).toHaveCount(0)
	await desk.goto(`/desk/${dossier}`)
	await expectOffered(desk)
})

test('a week later it is still offered; after a month it is not', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	const age = (days: number) =>
		desk.evaluate(
			(milliseconds) => {
				for (const [name, text] of Object.entries(localStorage)) {
					if (!name.startsWith('sidelines draft')) continue
					localStorage.setItem(name, JSON.stringify({ ...JSON.parse(text), at: Date.now() - milliseconds }))
				}
			},
			days * 24 * 60 * 60 * 1000,
		)
	await age(7)
	await desk.reload()
	await expectOffered(desk)
	await age(31)
	await desk.reload()
	await desk.waitForTimeout(800)
	await expect(offers(desk)).toHaveCount(0)
})

test('two tabs of one form keep what was typed in each, and offer only what a closed one held', async ({
	desk,
	dossier,
}) => {
	const other = await desk.context().newPage()
	await typeTotal(desk, dossier)
	await other.goto(`/desk/${dossier}`)
	await other.waitForTimeout(800)
	await expect(offers(other)).toHaveCount(0)
	await reason(other).fill('of the other tab')
	await desk.reload()
	await expectOffered(desk)
	await expect(offers(desk)).toHaveCount(1)
	await other.close()
	const third = await desk.context().newPage()
	await third.goto(`/desk/${dossier}`)
	await expect(offers(third)).toHaveCount(2)
	await expect(offers(third).first()).toContainText('of the other tab')
	await expect(reason(third)).toHaveValue('')
})

test('a page that is slow to go leaves its text to the next one all the same', async ({ desk, dossier }) => {
	const slow = await desk.context().newPage()
	await typeTotal(slow, dossier)
	await desk.goto(`/desk/${dossier}`)
	await desk.waitForTimeout(800)
	await expect(offers(desk)).toHaveCount(0)
	await slow.close()
	await expectOffered(desk)
})

test('an offer that comes, or a form that is shown again, leaves the other offers as somebody has them', async ({
	desk,
	dossier,
}) => {
	const [closed, slow] = [await desk.context().newPage(), await desk.context().newPage()]
	await typeTotal(closed, dossier)
	await closed.close()
	await slow.goto(`/desk/${dossier}`)
	await reason(slow).fill('of the slow one')
	await desk.goto(`/desk/${dossier}`)
	await expectOffered(desk)
	await offers(desk).locator('summary').click()
	const looked = offers(desk).filter({ hasText: WORDS })
	await looked.getByRole('button', { name: 'Restore' }).focus()
	const asIs = async () => {
		await expect(looked.locator('details')).toHaveAttribute('open')
		await expect(looked.getByRole('button', { name: 'Restore' })).toBeFocused()
	}
	await slow.close()
	await expect(offers(desk)).toHaveCount(2)
	await asIs()
	await desk.locator('form[action$="/calls"] [name="on"]').evaluate((field: HTMLInputElement) => {
		field.value = '2024-06-01'
		field.dispatchEvent(new Event('change', { bubbles: true }))
	})
	await expect(desk.getByText(/none covers 1.June.2024/)).toBeVisible()
	await asIs()
})

test('the page was left by a link, and the back button pressed: the text is offered', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.getByRole('link', { name: 'Gallery' }).click()
	await desk.goBack()
	await expectOffered(desk)
	await restore(desk)
	await expect(reason(desk)).toHaveValue(WORDS)
})

test('signing out and in again loses nothing that another tab holds', async ({ desk, dossier, browser, baseURL }) => {
	await typeTotal(desk, dossier)
	const other = await desk.context().newPage()
	await other.goto('/desk')
	await other.getByRole('button', { name: 'Sign out' }).click()
	await signIn(other)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
	const stranger = await browser.newPage({ baseURL: baseURL ?? '' })
	await signInPlainly(stranger)
	await stranger.goto(`/desk/${dossier}`)
	await expect(reason(stranger)).toHaveValue('')
	await expect(offers(stranger)).toHaveCount(0)
	await stranger.close()
})

test('an offer of a field that was only emptied names it, in both languages', async ({ colleague, dossier }) => {
	const source = colleague.locator('form[action$="/calls"] [name="source"]')
	for (const [language, words] of [
		['en', 'Source: empty'],
		['ru', 'Источник: пусто'],
	] as const) {
		await colleague.request.post('/desk/language', { form: { language }, headers: { 'Sec-Fetch-Site': 'same-origin' } })
		await colleague.goto(`/desk/${dossier}`)
		await source.fill('')
		await colleague.reload()
		await expect(offers(colleague).locator('> p').first()).toContainText(`${words}?`)
		await expect(offers(colleague).locator('dd')).toHaveText([words.replace(/^.*: /, '')])
		await offers(colleague).locator('button').first().click()
		await expect(source).toHaveValue('')
		await expect(offers(colleague)).toHaveCount(0)
		await colleague.evaluate(() => localStorage.clear())
	}
})

test('a browser that denies storage keeps nothing, and all else works', async ({ desk, dossier }) => {
	const errors: string[] = []
	desk.on('pageerror', ({ message }) => errors.push(message))
	await desk.addInitScript(() => {
		const get = () => {
			throw new DOMException('Access is denied for this document.', 'SecurityError')
		}
		Object.defineProperty(window, 'localStorage', { get })
	})
	await typeTotal(desk, dossier)
	await stateIt(desk)
	await expect(desk.locator('#done')).toContainText('The total is set')
	await desk.reload()
	await desk.locator('h1').click()
	await desk.keyboard.press('c')
	await expect(desk.locator('form[action$="/calls"] [name="on"]')).toBeFocused()
	await expect(offers(desk)).toHaveCount(0)
	expect(errors).toEqual([])
})

test('an offer names what was typed, and nothing that came with the page', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/about`)
	await desk.getByLabel('Title (English)').fill('New title')
	await desk.reload()
	await expect(offers(desk)).toContainText('and did not publish: New title?')
	await offers(desk).getByText('Show all of it').click()
	await expect(offers(desk).locator('dd')).toHaveText(['New title'])

	await desk.goto(`/desk/${dossier}/periods/2025`)
	await desk.locator('[name="label.en"]').fill('the year 2025')
	await desk.reload()
	await expect(offers(desk)).toContainText('and did not publish: the year 2025?')

	await desk.goto(`/desk/${dossier}/meetings/2019-06-28-osaka`)
	await desk.getByRole('button', { name: 'Remove: Topic 2' }).click()
	await expect(desk.getByLabel('Topic 4 (English)')).toHaveCount(0)
	await desk.getByLabel('Topic 2 (English)').fill(WORDS)
	await desk.getByRole('button', { name: 'Remove: Topic 1' }).click()
	await expect(desk.getByLabel('Topic 1 (English)')).toHaveValue(WORDS)
	await desk.reload()
	await expect(offers(desk)).toContainText(`and did not publish: ${WORDS}?`)
})
