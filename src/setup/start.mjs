/** `npm start`: installs what is missing, then serves. Takes the server along wherever it goes itself. */
import { spawn } from 'node:child_process'
import { argumentsOf } from './arguments.mjs'
import { ENVIRONMENT, installMissing, NODE, ROOT } from './install.mjs'

const PARENT_CHECK_MS = 1_000

argumentsOf({ usage: 'npm start (PORT, STATE_DIR and EDITOR_TOKEN stand in the environment)' })
installMissing()

// The channel closes when this process dies, however it dies, and the server ends itself. It leads a group of its own, so
// that what it started can be ended with it.
const server = spawn(NODE, ['src/setup/serve.ts'], {
	cwd: ROOT,
	env: ENVIRONMENT,
	stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	detached: true,
})
server.on('exit', (code) => {
	endGroup(server.pid)
	process.exit(code ?? 1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))

// npm killed outright tells nobody. Without npm, whoever started this may end before it.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
	setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), PARENT_CHECK_MS).unref()
}

function endGroup(leader) {
	try {
		process.kill(-leader, 'SIGKILL')
	} catch {
		// Nobody is left in it.
	}
}
