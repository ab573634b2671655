/** Whose heights the loader obeys, and which: anybody on the page may post it a message. */
import { expect, type Frame, type Page } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { heightsOf, test } from '../support/embed-test.ts'

const HEIGHT = HEIGHTS['count-card']

const PATH = '/w/putin-trump/count-card?silent'

/** Frames that say nothing but what a test has them say, at addresses of the product and of others. */
const SILENT = '<!doctype html><title>Silent</title><p><data value="24">24</data>'

let page: Page
let frames: Frame[]

test.beforeEach(async ({ page: opened, host, origin }) => {
	page = opened
	await page.route(/silent/, (route) => route.fulfill({ contentType: 'text/html', body: SILENT }))
	const quote = `<blockquote class="sidelines"><a href="${origin}${PATH}">24</a></blockquote>`
	await page.goto(host.publish({ body: `${quote}${quote}<script src="${origin}/embed.js"></script>` }))
	await expect(page.locator('iframe')).toHaveCount(2)
	frames = await framesIn(page)
})

async function framesIn(page: Page): Promise<Frame[]> {
	const found: Frame[] = []
	for (const element of await page.locator('iframe').elementHandles()) {
		const frame = await element.contentFrame()
		await frame?.locator('data').waitFor({ state: 'attached' })
		if (frame) found.push(frame)
	}
	return found
}

/** Has a frame post a message to the page. Resolves when the page, and so the loader before it, has heard it. */
async function say(speaker: Frame | undefined, message: string): Promise<void> {
	const id = crypto.randomUUID()
	const heard = page.evaluate(
		(expected) =>
			new Promise<void>((resolve) => {
				const listen = ({ data }: MessageEvent) => data === expected && resolve()
				addEventListener('message', listen)
			}),
		id,
	)
	// The messages of one window arrive in their order.
	await speaker?.evaluate(`parent.postMessage(${message}, '*'); parent.postMessage('${id}', '*')`)
	await heard
}

async function loaderHeights(): Promise<number[]> {
	return (await heightsOf(page)).slice(0, 2)
}

test('a frame of the loader sizes itself, and no other', async () => {
	await say(frames[0], '{ height: 512 }')
	expect(await loaderHeights()).toEqual([512, HEIGHT])
	await say(frames[1], '{ height: 444 }')
	expect(await loaderHeights()).toEqual([512, 444])
	await say(frames[0], '{ height: 300 }')
	expect(await loaderHeights()).toEqual([300, 444])
})

test('nobody else sizes it: another origin, a lookalike, a sandbox, another frame of ours, the page itself', async ({
	host,
	origin,
}) => {
	const lookalike = origin.replace('localhost', 'sidelines.localhost')
	const others = [
		`<iframe src="${host.origin}/silent"></iframe>`,
		`<iframe src="${lookalike}${PATH}"></iframe>`,
		`<iframe src="${origin}${PATH}" sandbox="allow-scripts"></iframe>`,
		`<iframe src="${origin}${PATH}"></iframe>`,
	]
	await page.locator('body').evaluate((body, html) => body.insertAdjacentHTML('beforeend', html), others.join(''))
	for (const speaker of [page.mainFrame(), ...(await framesIn(page)).slice(2)]) {
		await say(speaker, '{ height: 512 }')
		await say(speaker, `{ height: 512, embed: 'putin-trump/count-card', origin: '${origin}' }`)
	}
	expect(await loaderHeights()).toEqual([HEIGHT, HEIGHT])
	await expect(page.locator('blockquote')).toHaveCount(2)
})

test('its own frame sizes it no more once it has gone to another site', async ({ host }) => {
	await page
		.locator('iframe')
		.first()
		.evaluate((element, url) => element.setAttribute('src', url), `${host.origin}/silent`)
	await frames[0]?.waitForURL('**/silent')
	await say(frames[0], '{ height: 512 }')
	expect(await loaderHeights()).toEqual([HEIGHT, HEIGHT])
})

test('only a finite number is a height, and only between 40 and 20,000 px', async () => {
	const noHeights = ['NaN', 'Infinity', '"512"', '[512]', 'null', '{}', 'true', '512n', '{ valueOf: 512 }']
	for (const value of noHeights) await say(frames[0], `{ height: ${value} }`)
	for (const message of ['512', '"512"', 'null', 'undefined', '[]', '"{\\"height\\":512}"', '{ value: 512 }']) {
		await say(frames[0], message)
	}
	expect(await loaderHeights()).toEqual([HEIGHT, HEIGHT])
	await expect(page.locator('blockquote')).toHaveCount(2)
	for (const [said, obeyed] of [
		['-1', 40],
		['0', 40],
		['1e9', 20_000],
		['512.5', 512.5],
	]) {
		await say(frames[0], `{ height: ${said} }`)
		expect(await loaderHeights()).toEqual([obeyed, HEIGHT])
	}
})

test('a frame cannot lead the page elsewhere or write into it', async () => {
	const before = page.url()
	await say(frames[0], `{ message: 'link', value: 'https://example.com/', type: 'link', href: 'https://example.com/' }`)
	await say(frames[0], `{ height: 300, title: '<img src=x onerror=alert(1)>', style: 'position:fixed' }`)
	expect(page.url()).toBe(before)
	await expect(page.locator('img')).toHaveCount(0)
})
