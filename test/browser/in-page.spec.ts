/** Widgets in the page itself: as a reader of many kinds of host sees them. */
import { expect, type Page } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { painted, shiftsOf, shownWidgets, test } from '../support/embed-test.ts'
import { HOSTILE_STYLES } from '../support/hostile-styles.ts'

const CARD = 'putin-trump/count-card'
const height = HEIGHTS['count-card']

function quote(origin: string, path: string, query = 'lang=ru', words = 'Двадцать четыре звонка'): string {
	return `<blockquote class="sidelines" style="box-sizing:border-box;margin:0;min-height:${height}px"><a href="${origin}/w/${path}?${query.replaceAll('&', '&amp;')}">${words}</a></blockquote>`
}
function script(origin: string, path: string, query = 'lang=ru'): string {
	return `<script async src="${origin}/w/${path}/in-page.js?${query.replaceAll('&', '&amp;')}"></script>`
}
const code = (origin: string, path: string, query?: string) =>
	`${quote(origin, path, query)}\n${script(origin, path, query)}`

const total = (page: Page) => page.locator('blockquote data').first()

test('stands in the quote before it under a policy that lets in our scripts alone, with no other request', async ({
	page,
	host,
	origin,
}) => {
	const asked: string[] = []
	page.on('request', (request) => asked.push(request.url()))
	const headers = {
		'Content-Security-Policy': `default-src 'none'; script-src ${origin}/; require-trusted-types-for 'script'`,
	}
	await page.goto(host.publish({ body: `<p>Before.</p>${code(origin, CARD)}<p>After.</p>`, headers }))
	await expect(total(page)).toHaveText('24')
	expect(asked.filter((url) => url.startsWith(origin))).toEqual([`${origin}/w/${CARD}/in-page.js?lang=ru`])
	await expect(page.locator('iframe')).toHaveCount(0)
	// What reads no shadow trees has the sentence.
	expect(await page.locator('blockquote').evaluate((quote) => quote.textContent)).toBe('Двадцать четыре звонка')
	const look = await page.locator('blockquote .sl').evaluate((card) => ({
		font: getComputedStyle(card).fontSize,
		links: card.querySelectorAll('a[target=_blank]').length,
		drawn: card.querySelectorAll('svg path').length,
	}))
	expect(look.font).toBe('13px')
	expect(look.links).toBeGreaterThan(0)
	expect(look.drawn).toBeGreaterThan(0)
})

test('is framed by the loader where the page forbids it', async ({ page, host, origin }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'setHTML'))
	const headers = { 'Content-Security-Policy': `require-trusted-types-for 'script'` }
	await page.goto(host.publish({ body: code(origin, CARD), headers }))
	const [frame] = await shownWidgets(page, 1)
	await expect(frame?.locator('data').first() ?? total(page)).toHaveText('24')
})

test('stands twice and fifty times, each in its own language, and nothing moves', async ({ page, host, origin }) => {
	const body = `${code(origin, CARD)}${code(origin, CARD)}${code(origin, CARD, 'lang=en&theme=dark').repeat(50)}`
	await page.goto(host.publish({ body }))
	await expect(page.locator('blockquote .sl')).toHaveCount(52)
	await expect(page.locator('blockquote').nth(1).locator('data').first()).toHaveText('24')
	await expect(page.locator('blockquote [lang=en][data-theme=dark]')).toHaveCount(50)
	expect(await shiftsOf(page)).toEqual([])
})

test('leaves quotes to the loader, and the loader what is in the page', async ({ page, host, origin }) => {
	const loader = `<script async src="${origin}/embed.js"></script>`
	await page.goto(host.publish({ body: `${code(origin, CARD)}${quote(origin, CARD, 'lang=en')}` }))
	await expect(page.locator('blockquote .sl')).toHaveCount(1)
	await page.evaluate((src) => {
		document.body.appendChild(Object.assign(document.createElement('script'), { src }))
	}, `${origin}/embed.js`)
	await expect(page.locator('iframe')).toHaveCount(1)
	await expect(page.locator('blockquote .sl')).toHaveCount(1)
	await page.goto(host.publish({ body: `${loader}${code(origin, CARD).repeat(3)}` }))
	await expect(page.locator('blockquote .sl, iframe')).toHaveCount(3)
	await expect(page.locator('blockquote .sl:visible, iframe:visible')).toHaveCount(3)
})

test('comes back in pages that are put back, and in articles that come later', async ({ page, host, origin }) => {
	await page.goto(host.publish({ body: `<main>${code(origin, CARD)}</main>` }))
	await expect(total(page)).toHaveText('24')
	await page.evaluate(() => {
		const main = document.querySelector('main')
		main?.replaceWith(main.cloneNode(true))
	})
	await expect(total(page)).toHaveText('24')
	await page.evaluate(
		(html) => {
			document.body.innerHTML = html
		},
		quote(origin, CARD, 'utm_source=x&theme=auto&lang=ru'),
	)
	await expect(total(page)).toHaveText('24')
	// A link to another of its widgets, or in no quote, is the page's own.
	await page.evaluate(
		(html) => {
			document.body.innerHTML = html
		},
		`${quote(origin, CARD, 'lang=en')}<p><a href="${origin}/w/${CARD}?lang=ru">24</a></p><blockquote class="sidelines"><a href="https://[">x</a></blockquote>`,
	)
	await painted(page)
	await expect(page.locator('.sl')).toHaveCount(0)
})

test('takes no style of its page and gives it none, but for its scheme', async ({ page, host, origin }) => {
	const look = (url: string) => async () => {
		await page.goto(url)
		await expect(total(page)).toHaveText('24')
		return page.locator('blockquote').evaluate((quote) => {
			const from = quote.getBoundingClientRect()
			return [...(quote.shadowRoot?.querySelectorAll('.sl, .sl *') ?? [])].map((element) => {
				const { left, top, width, height } = element.getBoundingClientRect()
				const { color, font, backgroundColor, letterSpacing } = getComputedStyle(element)
				return [
					element.tagName,
					left - from.left,
					top - from.top,
					width,
					height,
					color,
					font,
					backgroundColor,
					letterSpacing,
				].join(' ')
			})
		})
	}
	const body = `<div style="width:600px">${code(origin, CARD)}</div>`
	const clean = await look(host.publish({ body }))()
	for (const style of Object.values(HOSTILE_STYLES)) {
		expect(await look(host.publish({ body, head: `<style>${style}</style>` }))()).toEqual(clean)
	}
	await page.emulateMedia({ colorScheme: 'light' })
	await page.goto(
		host.publish({
			body: code(origin, CARD, 'lang=ru&theme=host'),
			head: '<style>:root { color-scheme: dark }</style>',
		}),
	)
	await expect(page.locator('blockquote .sl')).toHaveCSS('background-color', 'rgb(25, 24, 22)')
})

test('makes room for what is opened, and is found, read out and printed', async ({ page, host, origin }) => {
	const body = `${code(origin, 'putin-trump/previous-meetings')}<p>After.</p>`
	await page.goto(host.publish({ body }))
	const box = page.locator('blockquote')
	await expect(box.locator('.sl')).toBeVisible()
	const before = (await box.boundingBox())?.height ?? 0
	await box.locator('summary').first().click()
	await expect.poll(async () => (await box.boundingBox())?.height ?? 0).toBeGreaterThan(before)
	expect(await page.evaluate(() => Reflect.get(window, 'find').call(window, 'Хельсинки'))).toBe(true)
	await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
	expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
})
