/** Serves the Worker behind the local edge on a state that lasts, and takes SQL from whoever started it: what `server.ts` starts, and kills. */
import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { firstEditorToken } from '../../src/setup/first-editor.ts'
import { migrate } from '../../src/setup/migrate.ts'
import { startRuntime } from '../../src/setup/runtime.ts'

const [MODULES = '', stateDir = '', token = ''] = process.argv.slice(2)

// The runtime is a process of its own, and goes with this one where nobody kills both.
process.on('disconnect', () => process.exit(0))

const runtime = startRuntime({
	modules: deserialize(readFileSync(MODULES)),
	host: '127.0.0.1',
	port: 0,
	stateDir,
	vars: { PUBLIC_ORIGIN: 'http://localhost' },
})
const d1 = await runtime.getD1Database('DB')
await migrate(d1)
await firstEditorToken(d1, token)
process.on('message', async (sql: string) => process.send?.((await d1.prepare(sql).all()).results))
const { origin } = await runtime.unsafeGetDirectURL()
await (await fetch(`${origin}/healthz`)).text()
process.send?.(origin)
