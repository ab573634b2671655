/** Where this machine keeps its Chromium: the browser tests install none of their own. */
import { existsSync } from 'node:fs'

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export function chromiumPath(): string {
	const given = process.env.CHROMIUM_PATH
	const found = given ? [given].find(existsSync) : USUAL_PLACES.find(existsSync)
	if (found) return found
	throw new Error(
		given
			? `CHROMIUM_PATH is "${given}", and nothing is there.`
			: `The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH. Looked in: ${USUAL_PLACES.join(', ')}`,
	)
}
