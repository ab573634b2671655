/** Under each kind of host a plain widget gets its designed height, and what a reader opens grows there and back. */
import { expect, type Page } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { overflowOf, test } from '../support/embed-test.ts'
import { LIBRARIES, RULES } from '../support/hosts.ts'

const HEIGHT = HEIGHTS['previous-meetings']

for (const { name, body } of [...LIBRARIES, ...RULES]) {
	test(`${name}: follows, there and back`, async ({ page, host, origin }) => {
		await page.goto(host.publish({ body: body(`${origin}/w/putin-trump/previous-meetings?lang=ru`) }))
		const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight)
		await expect.poll(height).toBe(HEIGHT)

		const widget = await widgetIn(page)
		await widget.locator('summary').first().click()
		await expect.poll(height).toBeGreaterThan(HEIGHT)
		await expect.poll(() => overflowOf(widget)).toEqual({ x: 0, y: 0 })
		// A host has spoken, so that no scrollbar comes and goes meanwhile.
		expect(await widget.locator('html').evaluate((html) => html.style.scrollbarWidth)).toBe('none')
		await widget.locator('summary').first().click()
		await expect.poll(height).toBe(HEIGHT)
	})
}

async function widgetIn(page: Page) {
	const element = await page.locator('iframe').elementHandle()
	const frame = await element?.contentFrame()
	if (!frame) throw new Error('no frame')
	return frame
}
