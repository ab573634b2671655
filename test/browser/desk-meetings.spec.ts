/** The meetings' pages, as editors use them: by keyboard, beside a colleague, with and without JavaScript. */
import { expect, type Locator, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { ANCHORAGE, HELSINKI, meetingOf, publish, typeSummary } from '../support/desk-meetings.ts'
import { done, test } from '../support/desk-test.ts'

const RIA = 'https://ria.ru/20250815/putin-2035410603.html'

/** Two hands on a keyboard: an interaction is a key pressed, or a text typed in one go. */
function handsOn(page: Page) {
	let interactions = 0
	let characters = 0
	const press = async (key: string, times = 1) => {
		for (let i = 0; i < times; i++) await page.keyboard.press(key)
		interactions += times
	}
	const type = async (text: string) => {
		await page.keyboard.type(text)
		interactions++
		characters += text.length
	}
	/** Types into what has the focus, and goes on. */
	const fill = async (text: string, tabs = 1) => {
		await type(text)
		await press('Tab', tabs)
	}
	/** As far as it takes. */
	const tabTo = async (goal: Locator) => {
		const isThere = () => goal.evaluate((element) => element === document.activeElement)
		for (let tabs = 0; tabs < 30 && !(await isThere()); tabs++) await press('Tab')
		await expect(goal).toBeFocused()
	}
	/** Opens what is folded, and goes into it. */
	const unfold = async (label: string) => {
		await tabTo(page.locator('summary', { hasText: new RegExp(`^${label}$`) }))
		await press('Enter')
		await press('Tab')
	}
	return { press, type, fill, tabTo, unfold, counted: () => ({ interactions, characters }) }
}

test('a meeting with all its fields is added by keyboard alone', async ({ desk, dossier }, info) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	const start = performance.now()
	const { press, fill, unfold, counted } = handsOn(desk)
	await press('m')
	await expect(desk.getByLabel('Date', { exact: true })).toBeFocused()
	// Over today, and past the status.
	await fill('14 August 2025', 2)
	await fill('brief')
	// The record knows these: the other language comes by itself.
	await fill('Хельсинки')
	await expect(desk.getByLabel('City (English)')).toHaveValue('Helsinki')
	await press('Tab')
	await fill('Finland')
	await fill('Короткий разговор.')
	await fill('A short talk.')
	await fill(RIA)
	// What the record knows of the source comes by itself, and unfolds.
	await expect(desk.getByLabel('Source 1: publisher (Russian)')).toHaveValue('РИА Новости')
	await unfold('Venue and occasion')
	await fill('Президентский дворец')
	await fill('Presidential Palace')
	await fill('саммит G20')
	await unfold('Duration')
	await fill('about an hour')
	await fill('over 2 hours')
	await unfold('Also present')
	await fill('Сергей Лавров', 2)
	await fill('министр иностранных дел России')
	await unfold('Topics')
	await fill('Сирия', 3)
	await press('Enter')
	await expect(desk.getByLabel('Topic 2 (Russian)')).toBeFocused()
	await fill('торговля')
	await fill('trade')
	await unfold('Outcomes')
	await fill('Договорились продолжить.')
	await fill('Agreed to go on.')
	await unfold('Who said what')
	await fill('Владимир Путин', 2)
	await fill('назвал разговор полезным.')
	await fill('called the talk useful.')
	await expect(desk.getByLabel('Actual duration')).toHaveAccessibleDescription('Shown as: over 2 hours')
	await press('Control+Enter')
	await done(desk, 'The meeting is published')
	const seconds = ((performance.now() - start) / 1000).toFixed(1)
	const { interactions, characters } = counted()
	const description = `a meeting with all its fields: ${interactions} interactions, ${characters} characters, ${seconds} s`
	info.annotations.push({ type: 'figure', description })
	console.info(description)

	const both = (ru: string, en: string) => ({ ru, en })
	expect(await meetingOf(desk, dossier, '2025-08-14-helsinki')).toEqual({
		id: '2025-08-14-helsinki',
		date: '2025-08-14',
		until: null,
		datePrecision: 'day',
		status: 'held',
		format: 'brief',
		ordinal: 7,
		featured: false,
		reportedBy: null,
		deniedBy: null,
		place: {
			city: both('Хельсинки', 'Helsinki'),
			country: 'FI',
			venue: both('Президентский дворец', 'Presidential Palace'),
		},
		occasion: both('саммит G20', 'G20 summit'),
		duration: { plannedMinutes: 60, plannedApproximate: true, actual: { min: 120, max: null, approximate: false } },
		attendees: [
			{
				name: both('Сергей Лавров', 'Sergey Lavrov'),
				office: both('министр иностранных дел России', 'Russian foreign minister'),
			},
		],
		topics: [both('Сирия', 'Syria'), both('торговля', 'trade')],
		outcomes: [both('Договорились продолжить.', 'Agreed to go on.')],
		remarks: [
			{
				speaker: both('Владимир Путин', 'Vladimir Putin'),
				text: both('назвал разговор полезным.', 'called the talk useful.'),
			},
		],
		summary: both('Короткий разговор.', 'A short talk.'),
		sources: [
			{
				url: RIA,
				publisher: both('РИА Новости', 'RIA Novosti'),
				title: 'Справка о встречах и телефонных разговорах Путина и Трампа',
				publishedOn: '2025-08-15',
				language: 'ru',
			},
		],
	})
})

test('without JavaScript a meeting is added, corrected, previewed and removed', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}/meetings`)
	await plainDesk.getByRole('link', { name: 'Add a meeting' }).click()
	await plainDesk.getByLabel('Date', { exact: true }).fill('2025-08-14')
	await plainDesk.getByLabel('City (Russian)').fill('Хельсинки')
	await plainDesk.getByLabel('Country').selectOption('FI')
	await plainDesk.locator('summary', { hasText: 'Topics' }).click()
	await plainDesk.getByRole('button', { name: 'Add a topic' }).click()
	await plainDesk.getByLabel('Topic 2 (Russian)').fill('Сирия')
	await plainDesk.locator('summary', { hasText: 'Duration' }).click()
	await plainDesk.getByLabel('Actual duration').fill('a while')
	await plainDesk.getByLabel('Source 1: address').fill(RIA)
	await plainDesk.getByRole('button', { name: 'Publish the meeting' }).click()
	await expect(plainDesk.getByLabel('Actual duration')).toHaveAccessibleDescription(/Write it as you would say it/)
	await plainDesk.getByLabel('Actual duration').fill('over 2 hours')
	await plainDesk.locator('figure', { hasText: 'Mini-timeline' }).getByRole('button', { name: 'Preview' }).click()
	await expect(plainDesk.frameLocator('iframe[data-kind="mini-timeline"]').getByText('14 Aug 2025')).toBeVisible()
	await plainDesk.getByRole('button', { name: 'Publish the meeting' }).click()
	await done(plainDesk, 'The meeting is published')
	const added = await meetingOf(plainDesk, dossier, '2025-08-14-helsinki')
	expect([added.place.city.en, added.topics[0].en, added.sources[0].publisher.ru]).toEqual([
		'Helsinki',
		'Syria',
		'РИА Новости',
	])

	await plainDesk.locator('#meeting-2025-08-14-helsinki').getByRole('link').click()
	await plainDesk.getByRole('link', { name: 'Remove' }).click()
	await plainDesk.getByLabel('Reason').fill('it was a test')
	await plainDesk.getByRole('button', { name: 'Remove the meeting' }).click()
	await done(plainDesk, 'The meeting is removed')
	await expect(plainDesk.locator('#meeting-2025-08-14-helsinki')).toHaveCount(0)
})

test('no page has findings of axe or scrolls sideways, narrow and wide, light and dark, in both languages', async ({
	desk,
	plainDesk,
	dossier,
}) => {
	test.slow()
	const list = `/desk/${dossier}/meetings`
	const pages = [list, `${list}/new`, `${list}/${HELSINKI}`]
	const steps = [`${list}/${ANCHORAGE}/held`, `${list}/${ANCHORAGE}/cancel`, `${list}/${HELSINKI}/remove`]
	for (const path of [...pages, ...steps]) {
		await desk.goto(path)
		await expectSound(desk, path)
	}
	await typeSummary(desk, dossier, 'mine')
	await typeSummary(plainDesk, dossier, 'theirs')
	await publish(plainDesk)
	await publish(desk)
	await expect(desk.locator('.conflict')).toBeVisible()
	await expectSound(desk, 'a conflict')
})
