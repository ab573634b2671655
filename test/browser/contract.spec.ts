/** widgets/CONTRACT.md says what a framed widget tells its host. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { contractTable } from '../support/contract.ts'
import { test } from '../support/embed-test.ts'

declare global {
	interface Window {
		heard: unknown[]
	}
}

const PAPER = readFileSync('widgets/CONTRACT.md', 'utf8')
const CONTRACT = contractTable(PAPER, 'key')
const SRC = '/w/putin-trump/count-card?lang=en&childId=chart#?secret=abcdefghij'
const HEIGHT = 296

test.beforeEach(async ({ page, host, origin }) => {
	await page.addInitScript(() => {
		window.heard = []
		addEventListener('message', ({ data }) => void window.heard.push(data))
	})
	await page.goto(host.publish({ body: `<iframe src="${origin}${SRC}" width="400" height="${HEIGHT}"></iframe>` }))
	await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(3)
})

test('a widget posts one object, of the keys and fixed values of the contract', async ({ page }) => {
	const fixed = CONTRACT.flatMap(([key = '', value = '']) => (value.startsWith('"') ? [[key, JSON.parse(value)]] : []))
	const said = (await heard(page)).filter((data) => typeof data === 'object')
	for (const type of ['embed-size', 'iframe-resized']) {
		const message = said.find((data) => Object(data).type === type)
		expect(Object.keys(Object(message)).sort()).toEqual(CONTRACT.map(([key]) => key).sort())
		expect(message).toMatchObject({
			...Object.fromEntries(fixed),
			type,
			height: HEIGHT,
			value: HEIGHT,
			embed: 'putin-trump/count-card',
			'datawrapper-height': { 'putin-trump/count-card': HEIGHT },
			secret: 'abcdefghij',
		})
	}
})

test('a widget posts the strings of the contract, and no others', async ({ page, origin }) => {
	await tell(page, '[iFrameSizer]chart:8:false:true:32')
	const said = async () => [...new Set((await heard(page)).filter((data) => typeof data === 'string'))]
	const strings = contractTable(PAPER, 'string').map(([string = '']) =>
		string
			.replace(/\{(childId|id)\}/, 'chart')
			.replace('{pixels}', String(HEIGHT))
			.replace('{pixels}', '400'),
	)
	const json = strings.findIndex((string) => string.startsWith('{'))
	await expect
		.poll(async () => (await said()).filter((string) => strings.includes(string)).sort())
		.toEqual(strings.toSpliced(json, 1).sort())
	const others = (await said()).filter((string) => !strings.includes(string))
	expect(others.map((string) => JSON.parse(string))).toEqual([
		expect.objectContaining({
			type: 'set-height',
			context: 'iframe.resize',
			src: origin + SRC,
			height: HEIGHT,
			value: HEIGHT,
			kind: 'interactive:height',
		}),
	])
})

test('a widget tells its height again whenever it hears one of the words of the contract', async ({ page }) => {
	// After its last word of its own.
	await page.waitForTimeout(2300)
	for (const [word = '', from] of contractTable(PAPER, 'heard')) {
		const before = (await heard(page)).length
		await tell(page, word.startsWith('{') ? JSON.parse(word) : word.replace('{id}', 'chart').replace('…', ''))
		if (from?.includes('theme=host')) {
			await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
			expect((await heard(page)).length).toBe(before)
		} else {
			await expect.poll(async () => (await heard(page)).length, word).toBeGreaterThan(before)
		}
	}
})

function heard(page: Page): Promise<unknown[]> {
	return page.evaluate(() => window.heard)
}

async function tell(page: Page, message: unknown): Promise<void> {
	await page.evaluate((data) => frames[0]?.postMessage(data, '*'), message)
}
