/** The databases of the owner's account. */
import { spawnSync } from 'node:child_process'
import { ENVIRONMENT, ROOT } from './install.mjs'

/** Ends the command where the account does not say. @param target with its configuration written: it may name the account @returns {readonly { name: string, uuid: string }[]} */
export function databases({ config }) {
	const { status, stdout } = spawnSync('wrangler', ['d1', 'list', '--json', ...config], {
		cwd: ROOT,
		env: ENVIRONMENT,
		stdio: ['inherit', 'pipe', 'inherit'],
	})
	if (status !== 0) process.exit(1)
	return JSON.parse(stdout.toString())
}
