/** Runs one of the project's tools to its end, in front of everybody. */
import { spawnSync } from 'node:child_process'
import { ENVIRONMENT, ROOT } from './install.mjs'

/** @returns {boolean} whether it succeeded */
export function run(command, args, environment = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...ENVIRONMENT, ...environment },
	})
	if (error) console.error(error.message)
	return status === 0
}
