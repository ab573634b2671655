/** Widgets in the page itself: what the record says, as it is read, heard and printed there. */
import { expect, mergeTests, type Page } from '@playwright/test'
import { WIDGETS } from '../../widgets/kinds.ts'
import { test as deskTest, makeDossier, seed } from '../support/desk-test.ts'
import { article, test as embedTest } from '../support/embed-test.ts'

const test = mergeTests(embedTest, deskTest)

/** Ends a script, begins a comment in it, or ends a line of it, wherever it is not escaped. */
const HOSTILE = `</script><!--<script>"\\'\`\${1}&lt;<b>\u2028`

test('words that could end the script or begin markup stand there as they were typed, in its own tag and inline', async ({
	page,
	host,
	origin,
	request,
}) => {
	const bundle = JSON.parse(seed)
	const said = { ru: HOSTILE, en: HOSTILE }
	for (const meeting of bundle.meetings) Object.assign(meeting, { occasion: said, summary: said })
	const id = await makeDossier(request, JSON.stringify({ ...bundle, title: said }, null, 1))
	const address = `${origin}/w/${id}/previous-meetings?lang=en`
	const script = await (await request.get(address.replace('?', '/in-page.js?'))).text()
	const quote = `<blockquote class="sidelines"><a href="${address}">24</a></blockquote>`
	const shown = async () => {
		const widget = page.locator('blockquote .sl')
		const bdi = widget.locator('header bdi')
		await expect(bdi).toHaveText(/^<\/script><!--<script>"\\'`\$\{1\}&lt;<b>/)
		await expect(widget.locator('[data-meeting]')).toHaveCount(6)
		await expect(widget.locator('script, header b')).toHaveCount(0)
		await expect(page.getByText('After.', { exact: true })).toBeVisible()
	}
	for (const tag of [
		`<script async src="${address.replace('?', '/in-page.js?')}"></script>`,
		`<script>${script}</script>`,
	]) {
		await page.goto(host.publish(article([quote + tag])))
		await shown()
	}
})

test('is heard as its page is', async ({ page, host, origin, codes }) => {
	for (const widget of WIDGETS) {
		await page.goto(`${origin}/w/putin-trump/${widget}?lang=en`)
		const alone = await page.locator('.sl').ariaSnapshot()
		expect(alone).toContain('heading')
		await page.goto(host.publish(article([(await codes(widget, { lang: 'en' })).inPage])))
		await expect(page.locator('blockquote .sl')).toBeVisible()
		expect(await page.locator('.sl').ariaSnapshot()).toBe(alone)
	}
})

test('is printed as its page is: dark on light, with the addresses of its links, and nothing cut', async ({
	page,
	host,
	origin,
	codes,
}) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
	await page.setViewportSize({ width: 700, height: 900 })
	for (const widget of WIDGETS) {
		await page.goto(`${origin}/w/putin-trump/${widget}?lang=en`)
		const alone = await onPaper(page)
		await page.goto(host.publish(article([(await codes(widget, { lang: 'en' })).inPage])))
		await expect(page.locator('blockquote .sl')).toBeVisible()
		expect(await onPaper(page)).toEqual(alone)
		expect(alone.links.length).toBeGreaterThan(0)
		for (const { says, isCut } of alone.links) expect([says, isCut]).toEqual([expect.stringContaining('http'), false])
		expect(alone.breaks).toBe('avoid')
	}
})

function onPaper(page: Page) {
	return page.locator('.sl').evaluate((widget) => ({
		paper: getComputedStyle(widget).backgroundColor,
		ink: getComputedStyle(widget).color,
		height: Math.round(widget.getBoundingClientRect().height),
		breaks: getComputedStyle(widget).breakInside,
		links: [...widget.querySelectorAll('a')]
			.filter((link) => link.checkVisibility())
			.map((link) => ({
				says: getComputedStyle(link, '::after').content,
				isCut: getComputedStyle(link.parentElement ?? link).overflow !== 'visible',
			})),
	}))
}
