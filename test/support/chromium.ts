/** The browser of the tests and the measurements, as Playwright starts it: with fonts of the project's own, not the machine's. */
import type { LaunchOptions } from '@playwright/test'
import { browserCommand, findBrowser } from '../../src/setup/browser.ts'
import { testFonts } from '../../src/setup/test-fonts.ts'

export function chromium(): LaunchOptions {
	const browser = findBrowser()
	if (!browser) throw new Error(`There is no browser here. What is missing: ${browserCommand()}`)
	const { LD_LIBRARY_PATH, ...environment } = process.env
	const libraries = [browser.libraries, LD_LIBRARY_PATH].filter(Boolean).join(':')
	return {
		executablePath: browser.path,
		env: { ...environment, FONTCONFIG_FILE: testFonts(), ...(libraries && { LD_LIBRARY_PATH: libraries }) },
		args: ['--no-sandbox', '--disable-background-networking'],
	}
}
