/** What was typed outlives the sending of a form: a refusal, an answer that takes its time, and another form. */
import { expect } from '@playwright/test'
import { done, test } from '../support/desk-test.ts'
import { expectOffered, note, offers, reason, restore, typeTotal, WORDS } from '../support/desk-typing.ts'

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

test('a meeting that was published before another one leaves nothing to be offered', async ({ desk, dossier }) => {
	const closed = await desk.context().newPage()
	await closed.goto(`/desk/${dossier}/meetings/new`)
	await closed.locator('[name="place.city.ru"]').fill('Осло')
	await closed.close()
	await desk.goto(`/desk/${dossier}/meetings/new`)
	const field = (name: string) => desk.locator(`[name="${name}"]`)
	const typed = { date: '4 May 2019', 'place.city.ru': 'Женева', 'sources.0.url': 'https://example.org/a-source' }
	for (const [name, value] of Object.entries(typed)) await field(name).fill(value)
	for (const [name, value] of [
		['status', 'held'],
		['format', 'full'],
		['place.country', 'CH'],
	] as const)
		await field(name).selectOption(value)
	await desk.getByRole('button', { name: 'Publish and add another' }).click()
	await done(desk, 'The meeting is published')
	await expect(field('place.city.ru')).toHaveValue('')
	await restore(desk)
	await expect(field('place.city.ru')).toHaveValue('Осло')
	await desk.waitForTimeout(800)
	await expect(offers(desk)).toHaveCount(0)
})

test('an answer about a duplicate is offered to no form that has it', async ({ colleague, dossier }) => {
	await colleague.goto(`/desk/${dossier}`)
	const form = colleague.locator('form[action$="/calls"]')
	await form.getByRole('button', { name: 'Record the call' }).click()
	await done(colleague, 'The call is recorded')
	await form.getByRole('button', { name: 'Record the call' }).click()
	await colleague.getByLabel('Yes, record another call on this day').check()
	await colleague.getByRole('button', { name: 'По-русски' }).click()
	await expect(form.locator('[name="answered"]')).toHaveValue(/^call:/)
	await colleague.waitForTimeout(800)
	await expect(offers(colleague)).toHaveCount(0)
	await form.getByRole('button', { name: 'Записать звонок' }).click()
	await done(colleague, 'записан')
	await colleague.reload()
	await colleague.waitForTimeout(800)
	await expect(offers(colleague)).toHaveCount(0)
})

test('what was typed in the moment before a refusal is kept too, where keeping takes its time', async ({
	desk,
	dossier,
}) => {
	await desk.addInitScript(() => {
		const { setItem } = Storage.prototype
		Storage.prototype.setItem = function (...kept) {
			for (const end = performance.now() + 20; performance.now() < end; );
			setItem.apply(this, kept)
		}
	})
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await desk.locator('[name="date"]').fill('2019-05-04')
	await desk.evaluate((words) => {
		const form = document.querySelector<HTMLFormElement>('form[data-draft="meeting"]')
		const field = form?.querySelector<HTMLTextAreaElement>('[name="summary.en"]')
		if (!form || !field) throw new Error('no form')
		field.value = words
		field.dispatchEvent(new Event('input', { bubbles: true }))
		form.noValidate = true
		form.requestSubmit(form.querySelector<HTMLButtonElement>('button.main'))
	}, WORDS)
	await expect(desk.locator('[aria-invalid="true"]').first()).toBeVisible()
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await restore(desk)
	await expect(desk.locator('[name="summary.en"]')).toHaveValue(WORDS)
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
