/** What axe finds wrong with a page, a line a rule; and a page that is sound at every size and in every scheme. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'

declare global {
	interface Window {
		axe?: typeof axe
	}
}

/** Minified, it is half of what each page would have to read. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

export async function axeFindings(page: Page, rules: RunOptions['rules'] = {}): Promise<string[]> {
	// By the debugger's protocol, to which the page's CSP does not apply.
	if (!(await page.evaluate(() => window.axe))) await page.evaluate(AXE)
	return page.evaluate(async (rules) => {
		const found = await window.axe?.run(document, {
			iframes: false,
			preload: false,
			resultTypes: ['violations'],
			selectors: false,
			rules,
		})
		return found?.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`) ?? ['axe did not run']
	}, rules)
}

const LOOKS = [
	{ width: 280, colorScheme: 'dark' },
	{ width: 390, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
] as const

/** Axe finds nothing, and nothing scrolls sideways: at each width once, in each scheme at least once. */
export async function expectSound(page: Page, what = page.url(), rules: RunOptions['rules'] = {}): Promise<void> {
	for (const { width, colorScheme } of LOOKS) {
		await page.emulateMedia({ colorScheme })
		await page.setViewportSize({ width, height: 900 })
		expect(await axeFindings(page, rules), `${what} ${colorScheme} ${width}`).toEqual([])
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0)
	}
}
