/** The meetings' pages, as editors use them: by keyboard, beside a colleague, with and without JavaScript. */
import { expect, type Locator, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test } from '../support/desk-test.ts'

const HELSINKI = '2018-07-16-helsinki'
const ANCHORAGE = '2025-08-15-anchorage'
const RIA = 'https://ria.ru/20250815/putin-2035410603.html'

const done = (page: Page, words: string) => expect(page.locator('#done')).toContainText(words)

async function meetingOf(page: Page, dossier: string, id: string) {
	return (await page.request.get(`/api/v1/dossiers/${dossier}/meetings/${id}`)).json()
}

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

test('the widgets beside the form show what is typed, as it will be published', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	const sidebar = desk.frameLocator('iframe[data-kind="previous-meetings"]')
	await desk.getByLabel('Summary (English)').pressSequentially(' Seen while typing.')
	await expect(sidebar.locator(`[data-meeting="${HELSINKI}"] summary`)).toContainText('Seen while typing.')
	await desk.getByLabel('Date', { exact: true }).fill('2019-07-16')
	await expect(
		desk.frameLocator('iframe[data-kind="mini-timeline"]').locator(`[data-meeting="${HELSINKI}"] time`).first(),
	).toHaveAttribute('datetime', '2019-07-16')
})

test('an edit needs a reason, and is published with it', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('link', { name: 'Helsinki' }).click()
	await desk.getByLabel('City (English)').fill('Helsingfors')
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(desk.getByLabel('Reason')).toBeFocused()
	await desk.getByLabel('Kind of change').selectOption('clarification')
	await desk.getByLabel('Reason').fill('as its own papers say')
	await desk.keyboard.press('Enter')
	await done(desk, 'The changes are published')
	expect((await meetingOf(desk, dossier, HELSINKI)).place.city.en).toBe('Helsingfors')
})

test('rows are added and taken away without losing a word', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	await desk.getByLabel('Summary (English)').fill('typed before')
	await desk.getByRole('button', { name: 'Add an outcome' }).click()
	const added = desk.getByLabel(/^Outcome \d+ \(Russian\)$/).last()
	await expect(added).toBeFocused()
	await added.fill('новый итог')
	await desk.getByRole('button', { name: 'Remove: Topic 1' }).click()
	await expect(desk.getByLabel(/^Topic \d+ \(English\)$/)).toHaveCount(6)
	await expect(added).toHaveValue('новый итог')
	await desk.reload()
	await desk.locator('.offer').getByRole('button', { name: 'Restore' }).click()
	await expect(desk.getByLabel('Summary (English)')).toHaveValue('typed before')
	await expect(desk.getByLabel(/^Outcome \d+ \(Russian\)$/).last()).toHaveValue('новый итог')
})

test('the tick that answers about a source answers nothing about a meeting', async ({ desk, dossier }) => {
	const field = (name: string) => desk.locator(`[name="${name}"]`)
	const publish = () => desk.locator('form[data-draft="meeting"] button.main').click()
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await field('date').fill('2018-07-17')
	await field('status').selectOption('held')
	await field('format').selectOption('full')
	await field('place.city.en').fill('Helsinki')
	await field('place.country').selectOption('FI')
	await field('sources.0.url').fill('https://example.org/note')
	await desk.getByRole('button', { name: 'Add a source' }).click()
	await field('sources.1.url').fill('https://example.org/note')
	await publish()
	await desk.getByLabel('Yes, list it twice').check()
	await field('date').fill('2018-07-16')
	await publish()
	const ofMeeting = desk.getByLabel('Yes, this is another meeting on this day in this city')
	await expect(ofMeeting).not.toBeChecked()
	await ofMeeting.check()
	await publish()
	await expect(desk.locator('#done')).toContainText('The meeting is published')
})

test('a slow answer takes nothing back that was typed meanwhile', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings/new`)
	await desk.route('**/meetings/new', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 700))
		await route.continue()
	})
	await desk.getByLabel('City (Russian)').pressSequentially('Хельсинки')
	await desk.keyboard.press('Tab')
	await desk.locator('summary', { hasText: 'Venue and occasion' }).click()
	await desk.getByLabel('Venue (English)').pressSequentially('Presidential Palace')
	await expect(desk.getByLabel('City (English)')).toHaveValue('Helsinki')
	await expect(desk.getByLabel('Venue (English)')).toHaveValue('Presidential Palace')
	await expect(desk.getByLabel('Venue (English)')).toBeFocused()
})

test('a scheduled meeting is marked as held in one step', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await expect(desk.locator(`#meeting-${ANCHORAGE}`)).toContainText('add the outcome')
	await desk.getByRole('link', { name: 'Mark as held: 15 August 2025, Anchorage' }).click()
	await expect(desk.getByLabel('Reason')).toHaveValue('The meeting has taken place.')
	await desk.getByRole('button', { name: 'Publish as held' }).click()
	await done(desk, 'published as held')
	expect(await meetingOf(desk, dossier, ANCHORAGE)).toMatchObject({ status: 'held', ordinal: 7 })
	await expect(desk.locator(`#meeting-${ANCHORAGE}`)).not.toContainText('add the outcome')
})

test('a scheduled meeting is marked as cancelled, with the reason', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/meetings`)
	await desk.getByRole('link', { name: 'Mark as cancelled: 15 August 2025, Anchorage' }).click()
	await desk.getByLabel('Reason').fill('called off on the eve')
	await desk.keyboard.press('Enter')
	await done(desk, 'published as cancelled')
	expect((await meetingOf(desk, dossier, ANCHORAGE)).status).toBe('cancelled')
})

async function typeSummary(page: Page, dossier: string, summary: string): Promise<void> {
	await page.goto(`/desk/${dossier}/meetings/${HELSINKI}`)
	await page.getByLabel('Summary (English)').fill(summary)
	await page.getByLabel('Reason').fill('told more exactly')
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publish the changes' }).click()

test('two editors at once: both are shown, and nothing is overwritten unknowingly', async ({
	desk,
	colleague,
	dossier,
}) => {
	await typeSummary(desk, dossier, 'mine')
	await typeSummary(colleague, dossier, 'theirs')
	await colleague.getByLabel('Occasion (English)').fill('a summit of theirs')
	await publish(colleague)
	await done(colleague, 'The changes are published')
	await publish(desk)
	await expect(desk.getByRole('alert')).toBeFocused()
	const conflict = desk.getByRole('region', { name: 'Two editors at once' })
	await expect(conflict).toContainText(/Colleague \w+ published this meeting/)
	for (const side of [/press conference/, 'theirs', 'mine', 'US–Russia summit', 'a summit of theirs']) {
		await expect(conflict.getByText(side, { exact: true }).first()).toBeVisible()
	}
	await expect(desk.getByRole('textbox', { name: 'Summary (English)' })).toHaveValue('mine')
	await expect(desk.getByLabel('Occasion (English)')).toHaveValue('a summit of theirs')
	expect((await meetingOf(desk, dossier, HELSINKI)).summary.en).toBe('theirs')
	await publish(desk)
	await done(desk, 'The changes are published')
	const { summary, occasion } = await meetingOf(desk, dossier, HELSINKI)
	expect([summary.en, occasion.en]).toEqual(['mine', 'a summit of theirs'])
})

test('two editors at once, without JavaScript: theirs is taken in one press', async ({ desk, plainDesk, dossier }) => {
	await typeSummary(plainDesk, dossier, 'mine')
	await plainDesk.getByLabel('Venue (English)').fill('a venue of mine')
	await typeSummary(desk, dossier, 'theirs')
	await publish(desk)
	await done(desk, 'The changes are published')
	await publish(plainDesk)
	await expect(plainDesk.getByRole('alert')).toContainText('newer version')
	await plainDesk.getByRole('button', { name: 'Take theirs: Summary (English)' }).click()
	await expect(plainDesk.getByLabel('Summary (English)')).toHaveValue('theirs')
	await publish(plainDesk)
	await done(plainDesk, 'The changes are published')
	const { summary, place } = await meetingOf(desk, dossier, HELSINKI)
	expect([summary.en, place.venue.en]).toEqual(['theirs', 'a venue of mine'])
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
