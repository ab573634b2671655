/** What was typed and not saved is kept by the browser, and offered when the form is opened again. */
import { expect } from '@playwright/test'
import { signIn, signInPlainly, test } from '../support/desk-test.ts'
import {
	expectOffered,
	note,
	offers,
	reason,
	restore,
	stateIt,
	totalOf,
	typeTotal,
	WORDS,
} from '../support/desk-typing.ts'

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

test('a refused meeting, and then another one: the first one’s words are in the second one only if they are restored', async ({
	desk,
	dossier,
}) => {
	const form = `/desk/${dossier}/meetings/new`
	const field = (name: string) => desk.locator(`[name="${name}"]`)
	const fill = async (day: string, city: string) => {
		await field('date').fill(day)
		await field('status').selectOption('held')
		await field('format').selectOption('full')
		await field('place.city.ru').fill(city)
		await field('place.country').selectOption('CH')
		await field('sources.0.url').fill('https://example.org/a-source')
	}
	const publish = () => desk.locator('form[data-draft="meeting"] button.main').click()
	await desk.goto(form)
	await fill('2019-05-04', 'Geneva')
	await field('summary.en').fill(WORDS)
	await desk.locator('summary', { hasText: 'Duration' }).click()
	await field('lasted').fill('as long as it took')
	await publish()
	await expect(field('lasted')).toBeFocused()
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.goto(form)
	await expect(offers(desk)).toContainText('Geneva')
	await expect(field('place.city.ru')).toHaveValue('')
	await expect(field('summary.en')).toHaveValue('')
	await fill('2019-06-05', 'Bern')
	await publish()
	await expect(desk.locator('#done')).toContainText('The meeting is published')
	const answer = await desk.request.get(`/api/v1/dossiers/${dossier}/meetings?from=2019-06-05&to=2019-06-05`)
	const { meetings } = await answer.json()
	expect(meetings).toHaveLength(1)
	expect(meetings[0].summary).toBeNull()
	await desk.goto(form)
	await restore(desk)
	await expect(field('place.city.ru')).toHaveValue('Geneva')
	await expect(field('summary.en')).toHaveValue(WORDS)
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

test('restoring takes nothing away that was typed since: it is offered in turn', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.reload()
	await expectOffered(desk)
	await reason(desk).fill('typed since')
	await restore(desk)
	await expect(reason(desk)).toHaveValue(WORDS)
	await expect(offers(desk)).toContainText('typed since')
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

test('the page was left by a link, and the back button pressed: the text is offered', async ({ desk, dossier }) => {
	await typeTotal(desk, dossier)
	await desk.getByRole('link', { name: 'Gallery' }).click()
	await desk.goBack()
	await expectOffered(desk)
	await restore(desk)
	await expect(reason(desk)).toHaveValue(WORDS)
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
	await expect(offers(desk)).toContainText(WORDS)
	await expect(note(desk)).toHaveValue('')
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
	await desk.getByLabel('Venue (English)').fill('Presidential Palace')
	await reason(desk).fill('the venue was not recorded')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await desk.getByLabel('Summary (English)').fill(WORDS)
	await expect(desk.locator('#done')).toContainText('The changes are published')
	await desk.goto(page)
	await expect(desk.getByLabel('Summary (English)')).not.toHaveValue(WORDS)
	await restore(desk)
	await expect(desk.getByLabel('Summary (English)')).toHaveValue(WORDS)
	await reason(desk).fill('more is known')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(desk.locator('#done')).toContainText('The changes are published')
})

test('rows come back as they were left: none twice, and none that was taken away', async ({ desk, dossier }) => {
	const topics = () =>
		desk
			.getByLabel(/^Topic \d+ \(English\)$/)
			.evaluateAll((all) => all.map((topic) => (topic instanceof HTMLInputElement ? topic.value : '')))
	await desk.goto(`/desk/${dossier}/meetings/2019-06-28-osaka`)
	await desk.getByRole('button', { name: 'Remove: Topic 2' }).click()
	await expect.poll(topics).toEqual(['Iran', 'Venezuela', 'Ukraine'])
	await desk.getByLabel('Topic 2 (English)').fill(WORDS)
	await desk.reload()
	await expect.poll(topics).toEqual(['Iran', 'Syria', 'Venezuela', 'Ukraine'])
	await restore(desk)
	await expect.poll(topics).toEqual(['Iran', WORDS, 'Ukraine'])
	await desk.reload()
	await restore(desk)
	await expect.poll(topics).toEqual(['Iran', WORDS, 'Ukraine'])
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
