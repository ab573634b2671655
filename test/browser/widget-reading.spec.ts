/** A widget as its readers meet it: without scripts, with a keyboard, in their own colours, on paper. */

import { expect, test } from '@playwright/test'
import { WIDGETS } from '../support/addresses.ts'
import { axeFindings } from '../support/axe.ts'

const SIZES = [280, 390, 680, 900]

const address = (widget: string, query: string) => `/w/putin-trump/${widget}${widget.includes('?') ? '&' : '?'}${query}`

for (const widget of WIDGETS) {
	test(`${widget} has no findings of axe, light and dark, ru and en, at four sizes`, async ({ page }) => {
		test.slow()
		for (const [i, theme] of ['light', 'dark'].entries()) {
			for (const [j, lang] of ['ru', 'en'].entries()) {
				await page.goto(address(widget, `lang=${lang}&theme=${theme}`))
				// Each theme and each language at all four, by turns.
				for (const width of SIZES.filter((_, n) => n % 2 === (i + j) % 2)) {
					await page.setViewportSize({ width, height: 700 })
					// A frame has the headings of the page around it above its own.
					const violations = await axeFindings(page, { 'page-has-heading-one': { enabled: false } })
					expect(violations, `${theme} ${lang} ${width}`).toEqual([])
				}
			}
		}
	})

	test(`${widget} is whole under sandbox="" and asks for nothing more`, async ({ page, baseURL }) => {
		const asked: string[] = []
		page.on('request', (request) => asked.push(request.url()))
		await page.route('**/host', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<iframe sandbox="" width="400" height="600" src="${baseURL}${address(widget, 'lang=en')}"></iframe>`,
			}),
		)
		await page.goto('/host')
		const frame = page.frameLocator('iframe')
		await expect(frame.locator('data').first()).toBeVisible()
		await expect(frame.locator('time').first()).toBeVisible()
		expect(asked).toHaveLength(2)
	})

	test(`${widget} is dark on light on paper, whatever its theme on screen`, async ({ page }) => {
		for (const theme of ['dark', 'auto']) {
			await page.goto(address(widget, `lang=ru&theme=${theme}`))
			await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
			await page.waitForFunction(() => matchMedia('print and (prefers-color-scheme: dark)').matches)
			const lightest = await page.evaluate(() => {
				const shown = [...document.querySelectorAll('.sl, .sl :is(h2, p, li, data, time, a, b, i, span)')]
				return Math.max(
					...shown.flatMap((e) => getComputedStyle(e).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? 255),
				)
			})
			expect(lightest, theme).toBeLessThan(160)
		}
	})
}

test('every meeting of the timeline says place, date and format to the keyboard, at both orientations', async ({
	page,
}) => {
	for (const width of [280, 680]) {
		await page.setViewportSize({ width, height: 600 })
		await page.goto(address('mini-timeline', 'lang=en'))
		const said = new Set<string>()
		for (let stop = 0; stop < 14; stop++) {
			await page.keyboard.press('Tab')
			const focused = page.locator('li[data-meeting] :focus')
			if (await focused.count()) said.add((await focused.innerText()).replace(/\s+/g, ' '))
		}
		for (const city of ['Hamburg', 'Da Nang', 'Helsinki', 'Paris', 'Buenos Aires', 'Osaka', 'Anchorage']) {
			expect(
				[...said].filter((text) => text.includes(city)),
				`${city} at ${width}`,
			).toHaveLength(1)
		}
		expect([...said].every((text) => /20\d\d/.test(text))).toBe(true)
	}
})

test('the labels of the timeline never lie over one another', async ({ page }) => {
	for (const lang of ['ru', 'en']) {
		await page.goto(address('mini-timeline', `lang=${lang}`))
		for (let width = 280; width <= 900; width += 20) {
			await page.setViewportSize({ width, height: 600 })
			const overlaps = await page.evaluate(() => {
				const boxes = [...document.querySelectorAll('li[data-meeting] summary')].map((e) => e.getBoundingClientRect())
				return boxes.flatMap((a, i) =>
					boxes
						.slice(i + 1)
						.filter(
							(b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
						),
				).length
			})
			expect(overlaps, `${lang} ${width}`).toBe(0)
		}
	}
})
