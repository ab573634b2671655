/** Is everything here that the lock file asks for? Plain JavaScript: it runs before anything is installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BIN = join(ROOT, 'node_modules/.bin')

/** The project's own Node, whatever the machine has. */
export const NODE = join(BIN, 'node')

/** Tools find each other, and the project's Node, before the machine's; none of them talks about itself to anyone. */
export const ENVIRONMENT = {
	...process.env,
	PATH: `${BIN}${delimiter}${process.env.PATH}`,
	WRANGLER_SEND_METRICS: 'false',
	WRANGLER_HIDE_BANNER: 'true',
}

export function installMissing() {
	if (isInstalled()) return
	console.log('Installing what is missing …')
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: ROOT,
		stdio: 'inherit',
	})
	if (status === 0) return
	console.error('npm ci did not succeed: see above. Nothing was started.')
	process.exit(1)
}

/** npm writes down what it installed; other platforms' optional packages are in the lock alone. */
function isInstalled() {
	const installed = join(ROOT, 'node_modules/.package-lock.json')
	if (!existsSync(installed) || !existsSync(NODE)) return false
	const have = packagesOf(installed)
	const wanted = packagesOf(join(ROOT, 'package-lock.json'))
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || (optional && !have[path]) || have[path]?.version === version,
	)
}

function packagesOf(lock) {
	return JSON.parse(readFileSync(lock, 'utf8')).packages
}
