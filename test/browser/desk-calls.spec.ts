/** The calls' page, as an editor on deadline uses it: by keyboard, with several authorities, beside a colleague. */
import { expect, type Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { firstNumber, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

const recorded = (page: Page) => expect(page.locator('#done')).toContainText('The call is recorded')

async function callsOf(page: Page, dossier: string) {
	return (await page.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()
}

/** A second authority that has heard of fewer calls, as its own bundle says. */
async function withAgency(page: Page, dossier: string): Promise<void> {
	const headers = { Authorization: `Bearer ${EDITOR_TOKEN}` }
	const whole = await page.request.get(`/api/v1/dossiers/${dossier}/export`, { headers })
	const bundle = await whole.json()
	const source = { url: 'https://agency.example/', publisher: 'Agency', title: null, publishedOn: '2025-08-15' }
	bundle.tallies.push({
		id: 'agency',
		authority: { id: 'agency', name: { ru: 'агентство', en: 'the agency' }, site: 'https://agency.example/' },
		preferred: false,
		periods: [{ id: 'all', label: { ru: 'всего', en: 'all' }, from: '2017-01-20', to: '2025-12-31' }],
		entries: [
			{
				id: 'opening-agency',
				kind: 'opening',
				period: 'all',
				delta: 20,
				on: '2025-08-15',
				source,
				note: null,
				reason: null,
				undoes: null,
				recordedAt: '2025-08-15T09:00:00.000Z',
			},
		],
	})
	const put = await page.request.put(`/api/v1/dossiers/${dossier}`, {
		headers: { ...headers, 'If-Match': whole.headers()['etag'] ?? '' },
		data: { ...bundle, reason: 'a second authority' },
	})
	expect(put.status(), await put.text()).toBe(200)
}

test('a call is recorded by keyboard alone, in two presses', async ({ desk, dossier }, info) => {
	await desk.goto(`/desk/${dossier}`)
	const start = performance.now()
	await desk.keyboard.press('c')
	await desk.keyboard.press('Enter')
	await recorded(desk)
	const seconds = ((performance.now() - start) / 1000).toFixed(2)
	info.annotations.push({ type: 'figure', description: `a call: 2 interactions, ${seconds} s` })
	await expect(firstNumber(desk)).toHaveText('25')
})

test('shortcuts are listed, and can be switched off', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.getByText('Keyboard shortcuts').click()
	await expect(desk.locator('#shortcuts dd').filter({ hasText: 'Record the call' })).toBeVisible()
	await desk.getByLabel('Shortcuts are on').uncheck()
	await desk.locator('body').press('c')
	await expect(desk.getByLabel('Date', { exact: true })).not.toBeFocused()
	await desk.reload()
	await desk.getByText('Keyboard shortcuts').click()
	await expect(desk.getByLabel('Shortcuts are on')).not.toBeChecked()
})

test('a second call on one day is asked about, and recorded once it is meant', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.keyboard.press('c')
	await desk.keyboard.press('Enter')
	await recorded(desk)
	await desk.keyboard.press('Control+Enter')
	await expect(desk.getByRole('alert')).toContainText('recorded already')
	await desk.getByLabel('Yes, record another call on this day').check()
	await desk.keyboard.press('Control+Enter')
	await expect(firstNumber(desk)).toHaveText('26')
	expect((await callsOf(desk, dossier)).total).toBe(26)
})

test('the period that is offered follows the date', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	const date = desk.getByLabel('Date', { exact: true })
	await expect(desk.getByText(/Opens a new period/)).toBeVisible()
	await date.fill('2025-12-01')
	await date.blur()
	await expect(desk.getByText(/Opens a new period/)).toHaveCount(0)
	await date.fill('2024-06-01')
	await date.blur()
	await expect(desk.getByText(/Opens a new period: none covers 1.June.2024/)).toBeVisible()
	await expect(desk.getByLabel('From')).toHaveValue('2024-01-01')
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await recorded(desk)
	expect((await callsOf(desk, dossier)).periods.map((p: { id: string }) => p.id)).toContain('2024')
})

test('authorities that disagree are shown side by side: at the desk, in the API, and on the card', async ({
	desk,
	dossier,
}) => {
	await withAgency(desk, dossier)
	await desk.goto(`/desk/${dossier}`)
	await expect(desk.locator('.side-by-side')).toHaveText('The authorities disagree: the Kremlin 24 · the agency 20')
	expect((await callsOf(desk, dossier)).others).toMatchObject([{ total: 20, countedBy: { id: 'agency' } }])
	await desk.goto(`/w/${dossier}/count-card?lang=en`)
	await expect(desk.getByRole('link', { name: 'the agency' })).toBeVisible()
	await expect(desk.locator('data').getByText('20')).toBeVisible()
})

test('a call is recorded for the authority beside which it was typed', async ({ desk, dossier }) => {
	await withAgency(desk, dossier)
	await desk.goto(`/desk/${dossier}`)
	const agency = desk.getByRole('region', { name: 'counted by the agency' })
	await agency.getByLabel('Date', { exact: true }).fill('2025-12-01')
	await agency.getByRole('button', { name: 'Record the call' }).click()
	await recorded(desk)
	await expect(desk.locator('.side-by-side')).toContainText('the Kremlin 24 · the agency 21')
	await expect(firstNumber(desk)).toHaveText('24')
})

test('the widgets beside show what is typed, at each width, theme and language, before it is published', async ({
	desk,
	dossier,
}, info) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.getByLabel('Reason').pressSequentially('counted again, with more care', { delay: 20 })
	await desk.getByLabel('Total', { exact: true }).fill('7')
	await expect(firstNumber(desk)).toHaveText('25')
	expect((await callsOf(desk, dossier)).total).toBe(24)
	for (const width of [280, 390, 680, 900]) {
		await desk.getByRole('radio', { name: String(width) }).check()
		expect(
			await desk
				.locator('.live iframe')
				.first()
				.evaluate((frame) => frame.clientWidth),
		).toBe(width)
	}
	await desk.getByRole('radio', { name: 'dark' }).check()
	await desk.getByRole('radio', { name: 'Russian' }).check()
	const root = desk.frameLocator('.live iframe').first().locator('html')
	await expect(root).toHaveAttribute('data-theme', 'dark')
	await expect(root).toHaveAttribute('lang', 'ru')
	await expect(firstNumber(desk)).toHaveText('25')

	const drawn = await root.evaluate((html) => html.outerHTML)
	await desk.getByRole('button', { name: 'Set the total' }).click()
	await expect(desk.locator('#done')).toContainText('The total is set')
	const published = await (await desk.request.get(`/w/${dossier}/count-card?lang=ru&theme=dark`)).text()
	expect(drawn).toContain(/<section[\s\S]*<\/section>/.exec(published)?.[0].slice(0, 200))

	const looks = await desk.evaluate(() => performance.getEntriesByName('preview').map((e) => e.duration))
	const sorted = looks.sort((a, b) => a - b)
	const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
	info.annotations.push({ type: 'figure', description: `preview: median ${at(0.5)} ms, p95 ${at(0.95)} ms` })
})

test('the widgets make ready for a form that somebody turns to, and show what is published until they type', async ({
	desk,
	dossier,
}) => {
	await desk.goto(`/desk/${dossier}`)
	const look = desk.waitForResponse((answer) => answer.url().includes('preview=all'))
	await desk.getByLabel('Total', { exact: true }).focus()
	await look
	const canvases = () => desk.frames().filter((frame) => new URL(frame.url()).pathname === '/desk/preview').length
	await expect.poll(canvases).toBe(3)
	await expect(firstNumber(desk)).toHaveText('24')
	await desk.getByLabel('Total', { exact: true }).fill('7')
	await desk.getByLabel('Reason').fill('counted again')
	await expect(firstNumber(desk)).toHaveText('25')
})

test('who else has the dossier open is shown, and that they saved a newer version', async ({
	desk,
	colleague,
	dossier,
}) => {
	// Asked ten times as often as it is.
	await desk.addInitScript(() => {
		const inFull = window.setInterval
		window.setInterval = ((run: () => void, ms: number) => inFull(run, ms / 10)) as typeof window.setInterval
	})
	await desk.goto(`/desk/${dossier}`)
	await colleague.goto(`/desk/${dossier}`)
	await expect(desk.locator('#presence')).toContainText('Colleague', { timeout: 10_000 })
	await colleague.getByRole('button', { name: 'Record the call' }).click()
	await recorded(colleague)
	await expect(desk.locator('#presence')).toContainText('saved a newer version', { timeout: 10_000 })
	await desk.getByRole('link', { name: 'Show it' }).click()
	await expect(firstNumber(desk)).toHaveText('25')
})

test('the page has no findings of axe while it refuses, asks and offers', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}`)
	await desk.getByLabel('Date', { exact: true }).fill('2020-01-01')
	await desk.getByRole('button', { name: 'Record the call' }).click()
	await expect(desk.getByLabel('Date', { exact: true })).toHaveAttribute('aria-invalid', 'true')
	for (const colorScheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme })
		expect(await axeFindings(desk), colorScheme).toEqual([])
	}
})

test('without JavaScript each widget is previewed by a button of its own', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}`)
	await plainDesk.getByLabel('Total', { exact: true }).fill('9')
	await plainDesk.getByLabel('Reason').fill('only to look')
	await plainDesk.getByRole('button', { name: 'Preview' }).nth(1).click()
	await expect(firstNumber(plainDesk)).toHaveText('27')
})
