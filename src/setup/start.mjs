/** `npm start`: installs what is missing, then serves. Takes the server along wherever it goes itself. */
import { spawn } from 'node:child_process'
import { ENVIRONMENT, installMissing, NODE, ROOT } from './install.mjs'

const PARENT_CHECK_MS = 1_000

installMissing()

// The channel closes when this process dies, however it dies, and the server ends itself.
const server = spawn(NODE, ['src/setup/serve.ts'], { cwd: ROOT, env: ENVIRONMENT, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
server.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))

// npm killed outright tells nobody. Without npm, whoever started this may end before it.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
	setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), PARENT_CHECK_MS).unref()
}
