/** The databases of the owner's account. */
import { spawnSync } from 'node:child_process'
import { ENVIRONMENT, ROOT } from './install.mjs'

/** Ends the command where the account does not say. @returns {readonly { name: string, uuid: string }[]} */
export function databases() {
	const { status, stdout } = spawnSync('wrangler', ['d1', 'list', '--json'], {
		cwd: ROOT,
		env: ENVIRONMENT,
		stdio: ['inherit', 'pipe', 'inherit'],
	})
	if (status !== 0) process.exit(1)
	return JSON.parse(stdout.toString())
}
