/** The desk on a phone: everything that can be pressed or typed in is on the screen, without a scroll to the side. */
import { expect, type Page } from '@playwright/test'
import { test } from '../support/desk-test.ts'

const WIDTHS = [280, 390]

const pagesOf = (dossier: string) => [
	'/desk',
	`/desk/${dossier}`,
	`/desk/${dossier}/periods/2025`,
	`/desk/${dossier}/meetings`,
	`/desk/${dossier}/meetings/new`,
	`/desk/${dossier}/meetings/2018-07-16-helsinki`,
	`/desk/${dossier}/meetings/2025-08-15-anchorage/held`,
	`/desk/${dossier}/meetings/2025-08-15-anchorage/cancel`,
	`/desk/${dossier}/meetings/2018-07-16-helsinki/remove`,
	`/desk/${dossier}/history`,
	`/desk/${dossier}/history/1`,
	`/desk/${dossier}/about`,
	`/desk/${dossier}/untranslated`,
	`/desk/${dossier}/embed`,
	'/desk/new',
	'/desk/people',
	'/desk/settings',
]

/** What lies outside the window, or in a part of the page that scrolls sideways beyond its edge. */
function outside(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const shown = [
			...document.querySelectorAll<HTMLElement>('a, button, input:not([type="hidden"]), select, textarea, summary'),
		]
		const out = shown.filter((element) => {
			const { left, right, width } = element.getBoundingClientRect()
			const isSeen =
				element.checkVisibility({ visibilityProperty: true }) && width > 1 && !element.classList.contains('skip')
			return isSeen && (left < -0.5 || right > innerWidth + 0.5)
		})
		const names = out.map((element) =>
			`${element.localName} ${(element.textContent || element.getAttribute('name')) ?? ''}`.trim(),
		)
		const { scrollWidth } = document.documentElement
		return scrollWidth > innerWidth ? [...names, `the page is ${scrollWidth} px wide`] : names
	})
}

for (const width of WIDTHS) {
	test(`at ${width} px every act of every page is within reach`, async ({ desk, dossier }) => {
		test.slow()
		await desk.setViewportSize({ width, height: 800 })
		for (const path of pagesOf(dossier)) {
			await desk.goto(path)
			expect([path, await outside(desk)]).toEqual([path, []])
		}
	})
}

test('the ledger’s Undo is where a thumb finds it', async ({ desk, dossier }) => {
	await desk.setViewportSize({ width: 390, height: 800 })
	await desk.goto(`/desk/${dossier}`)
	const undo = await desk.locator('.ledger').getByRole('button').first().boundingBox()
	expect(undo && undo.x + undo.width).toBeLessThanOrEqual(390)
	expect(undo?.height).toBeGreaterThanOrEqual(24)
})

test('the form of a new meeting is two screens long, and what is rare is folded behind it', async ({
	desk,
	dossier,
}) => {
	await desk.setViewportSize({ width: 390, height: 800 })
	await desk.goto(`/desk/${dossier}/meetings/new`)
	const form = await desk.locator('form[data-draft="meeting"]').boundingBox()
	expect(form?.height).toBeLessThanOrEqual(2000)
	await expect(desk.locator('[name="place.venue.en"]')).toBeHidden()
	await desk.getByText('Venue and occasion').click()
	await desk.locator('[name="place.venue.en"]').fill('Palais des Nations')
	// A page that is put in place by the script folds nothing that somebody has opened.
	await desk.getByText('Duration', { exact: true }).click()
	await desk.locator('[name="lasted"]').fill('over 2 hours')
	await desk.locator('[name="lasted"]').blur()
	await expect(desk.getByText('over 2 hours').first()).toBeAttached()
	await expect(desk.locator('[name="place.venue.en"]')).toBeVisible()
})

test('what is folded opens where something stands in it, also without JavaScript', async ({ plainDesk, dossier }) => {
	await plainDesk.goto(`/desk/${dossier}/meetings/2017-07-07-hamburg`)
	await expect(plainDesk.locator('[name="lasted"]')).toBeVisible()
	await expect(plainDesk.locator('[name="topics.0.en"]')).toBeVisible()
	await plainDesk.goto(`/desk/${dossier}/meetings/new`)
	await plainDesk.locator('summary', { hasText: 'Topics' }).click()
	await plainDesk.getByRole('button', { name: 'Add a topic' }).click()
	await expect(plainDesk.locator('[name="topics.0.en"]')).toBeVisible()
})
