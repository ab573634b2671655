/** What axe finds wrong with a page, a line a rule. */
import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
	interface Window {
		axe: typeof axe
	}
}

export async function axeFindings(page: Page, rules: RunOptions['rules'] = {}): Promise<string[]> {
	// By the debugger's protocol, to which the page's CSP does not apply.
	await page.evaluate(axe.source)
	return page.evaluate(async (rules) => {
		const { violations } = await window.axe.run(document, { iframes: false, rules })
		return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
	}, rules)
}
