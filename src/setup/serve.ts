/** Serves the Worker behind the local edge, with a D1 that lasts: what `npm start` runs once all is installed. */
import './build.ts'
import { createServer } from 'node:net'
import { bundle } from './bundle.ts'
import { firstEditorToken } from './first-editor.ts'
import { openLocal } from './open-database.ts'
import { proofKey } from './proof-key.ts'
import { startRuntime } from './runtime.ts'

const MIN_TOKEN_LENGTH = 32

const port = portFrom(process.env.PORT)
const token = tokenFrom(process.env.EDITOR_TOKEN)
const stateDir = process.env.STATE_DIR || '.state'
const origin = `http://localhost:${port}`

// The runtime is a process of its own, and goes when this one goes: by a signal, or with the process that started it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.prependListener(signal, () => process.exit(0))
process.on('disconnect', () => process.exit(0))

const host = await freeHost()
const [{ modules }, printed] = await Promise.all([bundle('src/local.ts'), prepareState()])
await startRuntime({
	modules,
	host,
	port,
	stateDir,
	vars: { PUBLIC_ORIGIN: origin, PROOF_KEY: process.env.PROOF_KEY || proofKey(stateDir) },
}).ready
const health = await fetch(`${origin}/healthz`)
if (!health.ok) fail(`The Worker does not answer: ${health.status} ${await health.text()}`)

console.log(`Gallery   ${origin}/`)
if (printed) console.log(`Sign in   ${origin}/desk/sign-in#${encodeURIComponent(printed)}`)

/** Brings the tables up to date before anybody can ask the Worker, and returns the token to print, if any. */
async function prepareState(): Promise<string | null> {
	const { d1, close } = await openLocal(stateDir)
	const printed = await firstEditorToken(d1, token)
	await close()
	return printed
}

function portFrom(given = '8787'): number {
	const port = Number(given)
	return Number.isInteger(port) && port >= 1 && port <= 65535 ? port : fail(`PORT must be 1 to 65535, not "${given}".`)
}

function tokenFrom(given: string | undefined): string | undefined {
	if (!given) return undefined
	if (given.length < MIN_TOKEN_LENGTH || /\s/.test(given)) {
		fail(`EDITOR_TOKEN must have at least ${MIN_TOKEN_LENGTH} characters, without spaces.`)
	}
	return given
}

/** Both addresses of "localhost", or the one that this machine has. */
async function freeHost(): Promise<string> {
	if ((await listening('127.0.0.1')) === 'in use') fail(`Port ${port} is in use. Choose another: PORT=8788 npm start`)
	const six = await listening('::1')
	if (six === 'in use') fail(`Port ${port} is in use. Choose another: PORT=8788 npm start`)
	return six === 'free' ? 'localhost' : '127.0.0.1'
}

function listening(host: string): Promise<'free' | 'in use' | 'no such address'> {
	return new Promise((resolve) => {
		const probe = createServer()
		probe.once('error', (error) =>
			resolve('code' in error && error.code === 'EADDRINUSE' ? 'in use' : 'no such address'),
		)
		probe.listen({ host, port }, () => probe.close(() => resolve('free')))
	})
}

function fail(message: string): never {
	console.error(message)
	process.exit(1)
}
