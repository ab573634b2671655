/** The browser tests: the product as `npm start` serves it, and pages of other sites that embed it. */
import { defineConfig } from '@playwright/test'
import { chromium } from './test/support/chromium.ts'
import { EDITOR_TOKEN } from './test/support/editor.ts'

const port = process.env.TEST_PORT ?? '8797'
const origin = `http://localhost:${port}`
/** What is no different below a path is tested there: each of the others embeds from an origin alone. */
const BELOW_PATH = /\/(?:embed-codes|embed-loader|in-page|phrases)\.spec\.ts$/

// A renderer for each test took a third of the browser's time. Two sites never share one, as in a browser with many tabs.
const browser = chromium()
const launched = { ...browser, args: [...(browser.args ?? []), '--renderer-process-limit=1'] }

const stateDir = '.state/browser-tests'

export default defineConfig<object, { isBelowPath: boolean }>({
	testDir: 'test/browser',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// A machine that is busy with something else is not a failure.
	timeout: 60_000,
	expect: { timeout: 20_000 },
	reporter: 'line',
	use: {
		baseURL: origin,
		browserName: 'chromium',
		launchOptions: launched,
		// A renderer and a profile for each test took a third of the browser's time. Cookies, storage, routes and scripts go.
		reuseContext: true,
	},
	projects: [
		{ name: 'at its origin', testIgnore: BELOW_PATH },
		// Each worker of it is one more runtime.
		{ name: 'below a path', testMatch: BELOW_PATH, workers: 1, use: { isBelowPath: true } },
	],
	webServer: {
		// Each run starts from the seed.
		command: `node -e "fs.rmSync('${stateDir}', { recursive: true, force: true })" && node src/setup/start.mjs`,
		url: `${origin}/healthz`,
		env: { PORT: port, STATE_DIR: stateDir, EDITOR_TOKEN },
		timeout: 120_000,
	},
})
