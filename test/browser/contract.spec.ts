/** widgets/CONTRACT.md says what a framed widget tells its host. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { contractTable } from '../support/contract.ts'
import { test } from '../support/embed-test.ts'

declare global {
	interface Window {
		heard: unknown[]
	}
}

const CONTRACT = contractTable(readFileSync('widgets/CONTRACT.md', 'utf8'), 'key')

test('a widget posts one object, of the keys and fixed values of the contract', async ({ page, host, origin }) => {
	const src = `${origin}/w/putin-trump/count-card?lang=en#?secret=abcdefghij`
	await page.addInitScript(() => {
		window.heard = []
		addEventListener('message', ({ data }) => void window.heard.push(data))
	})
	await page.goto(host.publish({ body: `<iframe src="${src}" width="400" height="296"></iframe>` }))
	await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0)
	const [message] = await page.evaluate(() => window.heard)
	const fixed = CONTRACT.flatMap(([key = '', value = '']) => (value.startsWith('"') ? [[key, JSON.parse(value)]] : []))
	expect(Object.keys(Object(message)).sort()).toEqual(CONTRACT.map(([key]) => key).sort())
	expect(message).toMatchObject({
		...Object.fromEntries(fixed),
		height: 296,
		value: 296,
		embed: 'putin-trump/count-card',
		'datawrapper-height': { 'putin-trump/count-card': 296 },
		secret: 'abcdefghij',
	})
})
