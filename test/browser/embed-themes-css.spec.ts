/** What themes say of frames, and of what stands around them: every code keeps its designed height and its column's width. */
import { expect, type Page } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { heightsOf, shownWidgets, test } from '../support/embed-test.ts'

const HEIGHT = HEIGHTS['mini-timeline']
const COLUMN = 640

const FRAME_RULES = [
	'height: auto',
	'height: 100%',
	'height: 80px; width: 200px',
	'aspect-ratio: 16 / 9; height: auto; width: 100%',
	'max-height: 200px; min-height: 0',
	'min-height: 900px',
	'max-width: 50%',
	'min-width: 1200px',
	'width: auto; height: auto',
	'float: left; margin: 20px; padding: 10px; border: 5px solid red; box-sizing: content-box',
	'position: absolute; inset: 0; transform: scale(.5); opacity: .5; zoom: 2',
	'display: inline; vertical-align: middle',
	'display: none',
	'block-size: 10px; inline-size: 10px; max-block-size: 20px; max-inline-size: 20px',
	'contain: size; content-visibility: auto; contain-intrinsic-size: 10px 10px',
]
/** Some themes are there when the page comes, and the others take their place in it. */
const LOADED_AT_EACH = 6
const THEMES = [
	...FRAME_RULES.map((rule) => `iframe { ${rule} } article iframe, .entry > * iframe { ${rule} }`),
	'* { max-width: 65ch; box-sizing: border-box } article, body, html, div { max-width: none }',
	'article { display: flex; flex-direction: column; align-items: center }',
	'article { display: flex; flex-direction: column; align-items: flex-start; height: 500px }',
	'article { display: flex; justify-content: center }',
	'article { display: grid; place-items: center }',
	'article { display: grid; grid-template-columns: 1fr min(640px, 100%) 1fr } article > * { grid-column: 2 }',
	'article > * { margin-inline: auto; max-width: 640px }',
	'article div { float: left }',
	'article div { display: flex; align-items: flex-start; padding: 0 }',
	'article div { display: inline }',
	'article > * { width: min-content }',
	'article > div { width: 200px; min-height: 900px }',
	'article { display: flex; flex-direction: column } article > * { margin-inline: auto }',
	'blockquote { border-left: 4px solid; padding: 2em; margin: 2em 40px; max-width: 20em; font-size: 1.4em; quotes: none }',
]

test('every code, whatever a theme says', async ({ page, host, codes, origin, request }) => {
	test.slow()
	const url = `${origin}/w/putin-trump/mini-timeline?lang=en`
	const { html } = await (await request.get(`/oembed?url=${encodeURIComponent(url)}`)).json()
	const { iframe, blockquote, script } = await codes('mini-timeline', { lang: 'en' })
	const oembed = String(html).replace(/^<blockquote>.*?<\/blockquote>/s, '')
	const articles = [iframe, blockquote, script, oembed].map((code) => `<article class="entry">${code}</article>`)
	const head = `<style>body { margin: 0 } article { width: ${COLUMN}px }</style><style id="theme"></style>`
	const body = articles.join('\n')
	const right = articles.map(() => [COLUMN, HEIGHT])
	for (const [nth, theme] of THEMES.entries()) {
		// A load takes most of the time. What a theme says when the codes come, it says afterwards too.
		if (nth % LOADED_AT_EACH === 0) {
			await page.goto(host.publish({ head: head.replace('"></', `">${theme}</`), body }))
			await shownWidgets(page, articles.length)
		} else await page.locator('#theme').evaluate((style, text) => style.replaceChildren(text), theme)
		expect.soft(await sizesOf(page), theme).toEqual(right)
	}
})

test('a theme that narrows what stands in an article narrows every code alike', async ({ page, host, codes }) => {
	for (const theme of ['article div { max-width: 60% }', 'article > * { max-width: 400px; margin-inline: auto }']) {
		const seen = []
		for (const code of ['iframe', 'blockquote', 'script'] as const) {
			const pasted = (await codes('mini-timeline', { lang: 'en' }))[code]
			const head = `<style>body { margin: 0 } article { width: ${COLUMN}px } ${theme}</style>`
			await page.goto(host.publish({ head, body: `<article>${pasted}</article>` }))
			await shownWidgets(page, 1)
			seen.push((await sizesOf(page))[0] ?? [])
		}
		const [width] = seen[0] ?? []
		expect([theme, ...seen]).toEqual([theme, ...seen.map(() => [width, HEIGHT])])
	}
})

test('beside a floated picture: below it or as wide as is left, and as high as it is', async ({
	page,
	host,
	codes,
}) => {
	const head = `<style>article { width: ${COLUMN}px } .picture { float: left; width: 200px; height: 200px }</style>`
	for (const code of ['iframe', 'blockquote', 'script'] as const) {
		const pasted = (await codes('mini-timeline', { lang: 'en' }))[code]
		await page.goto(host.publish({ head, body: `<article><div class="picture"></div>${pasted}</article>` }))
		await shownWidgets(page, 1)
		const [[width, height] = []] = await sizesOf(page)
		expect([COLUMN, COLUMN - 200]).toContain(width)
		expect(height).toBe(HEIGHT)
	}
})

test('a host that sets a height is followed, by the attribute and by the style, up and down', async ({
	page,
	host,
	codes,
}) => {
	const { iframe } = await codes('mini-timeline', { lang: 'en' })
	for (const theme of ['', 'iframe { height: auto; max-height: 200px; aspect-ratio: 1 }']) {
		await page.goto(host.publish({ head: `<style>${theme}</style>`, body: iframe }))
		await shownWidgets(page, 1)
		for (const height of [700, 420]) {
			await page.locator('iframe').evaluate((frame, value) => frame.setAttribute('height', value), `${height}`)
			expect(await heightsOf(page)).toEqual([height])
		}
		await page.locator('iframe').evaluate((frame) => {
			frame.style.height = '512px'
		})
		expect(await heightsOf(page)).toEqual([512])
	}
})

async function sizesOf(page: Page): Promise<number[][]> {
	return page.locator('iframe').evaluateAll((frames) =>
		frames.map((frame) => {
			const { width, height } = frame.getBoundingClientRect()
			return [width, height]
		}),
	)
}
