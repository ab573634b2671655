/** The browser tests: the product as `npm start` serves it, and pages of other sites that embed it. */
import { defineConfig } from '@playwright/test'
import { chromium } from './test/support/chromium.ts'
import { EDITOR_TOKEN } from './test/support/editor.ts'

const port = process.env.TEST_PORT ?? '8797'
const origin = `http://localhost:${port}`
const stateDir = '.state/browser-tests'

export default defineConfig({
	testDir: 'test/browser',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	timeout: 30_000,
	expect: { timeout: 10_000 },
	reporter: 'line',
	use: {
		baseURL: origin,
		browserName: 'chromium',
		launchOptions: chromium(),
	},
	webServer: {
		// Each run starts from the seed.
		command: `node -e "fs.rmSync('${stateDir}', { recursive: true, force: true })" && node src/setup/start.mjs`,
		url: `${origin}/healthz`,
		env: { PORT: port, STATE_DIR: stateDir, EDITOR_TOKEN },
		timeout: 120_000,
	},
})
