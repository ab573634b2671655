/** The product below a path of its host, for the browser tests: with the first dossier, and nothing kept. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../src/setup/bundle.ts'
import { migrate } from '../../src/setup/migrate.ts'
import { startRuntime } from '../../src/setup/runtime.ts'

/** @returns `PUBLIC_ORIGIN`, at `localhost`, as the tests' other hosts are not */
export async function serveBelowPath(): Promise<{ origin: string; stop: () => Promise<void> }> {
	const { modules } = await bundle('src/local.ts')
	const port = await freePort()
	const stateDir = mkdtempSync(join(tmpdir(), 'sidelines-below-path-'))
	const origin = `http://localhost:${port}/sidelines`
	const vars = { PUBLIC_ORIGIN: origin, DESK_ORIGIN: `http://127.0.0.1:${port}` }
	const runtime = startRuntime({ modules, host: 'localhost', port, vars, stateDir })
	await migrate(await runtime.getD1Database('DB'))
	return {
		origin,
		async stop() {
			await runtime.dispose()
			rmSync(stateDir, { recursive: true, force: true })
		},
	}
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, 'localhost', () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
