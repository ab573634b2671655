/** Hosts that allow little, and what an embed asks of the network: our own host, and nothing to remember a reader by. */
import { expect } from '@playwright/test'
import { WIDGETS } from '../../widgets/kinds.ts'
import { article, shiftsOf, shownWidgets, test } from '../support/embed-test.ts'

/** What CONTRACT.md tells a host to allow; `unsafe-inline` is for the style that a pasted code reserves its room with. */
function strictPolicy(origin: string, styles: string): string {
	return [
		"default-src 'none'",
		`script-src ${origin}`,
		`frame-src ${origin}`,
		`style-src ${styles}`,
		"base-uri 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ')
}

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.violations = []
		addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective))
	})
})

declare global {
	interface Window {
		violations: string[]
	}
}

for (const [styles, violations] of [
	["'unsafe-inline'", []],
	["'none'", ['style-src-attr', 'style-src-elem']],
] as const) {
	test(`a strict policy with Trusted Types, styles ${styles}: every code works`, async ({
		page,
		host,
		codes,
		origin,
	}) => {
		const { iframe, blockquote, script } = await codes('count-card')
		const headers = { 'Content-Security-Policy': strictPolicy(origin, styles) }
		await page.goto(host.publish({ ...article([iframe, blockquote, script]), headers }))
		await shownWidgets(page, 3)
		const reported = await page.evaluate(() => [...new Set(window.violations)].sort())
		// The browser itself asks for the icon, which no article is about.
		expect(reported.filter((directive) => directive !== 'img-src')).toEqual(violations)
	})
}

test('a policy that forbids our frames: the quote stays', async ({ page, host, codes, origin }) => {
	const { blockquote } = await codes('count-card')
	const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${origin}; style-src 'unsafe-inline'` }
	await page.goto(host.publish({ ...article([blockquote]), headers }))
	await expect(page.locator('iframe')).toHaveCount(1)
	await expect(page.locator('iframe')).toBeHidden()
	await expect(page.locator('blockquote a')).toBeVisible()
	expect(await shiftsOf(page)).toEqual([])
})

test('a host isolated by COEP and COOP: every code works', async ({ page, host, codes }) => {
	const { iframe, blockquote, script } = await codes('count-card')
	const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
	await page.goto(host.publish({ ...article([iframe, blockquote, script]), headers }))
	await shownWidgets(page, 3)
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('nothing but our host is asked, and nothing is kept of the reader', async ({
	page,
	host,
	codes,
	origin,
	context,
}) => {
	const kinds = await Promise.all(
		WIDGETS.map(async (widget) => {
			const { iframe, blockquote, script } = await codes(widget)
			return [iframe, blockquote, script]
		}),
	)
	const asked: URL[] = []
	page.on('request', (request) => asked.push(new URL(request.url())))
	await page.goto(host.publish(article(kinds.flat())))
	await expect(page.locator('iframe')).toHaveCount(kinds.flat().length)
	// Frames far down are fetched as the reader comes near.
	for (const frame of await page.locator('iframe').all()) await frame.evaluate((element) => element.scrollIntoView())
	await shownWidgets(page, kinds.flat().length)
	const ours = asked.filter((url) => url.origin === origin).map((url) => url.pathname)
	expect([...new Set(ours)].sort()).toEqual(
		['/embed.js', ...WIDGETS.map((widget) => `/w/putin-trump/${widget}`)].sort(),
	)
	expect(asked.filter((url) => ![origin, host.origin, 'null'].includes(url.origin))).toEqual([])
	expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
})
