/** A newsroom of a test's own, with the first dossier: for what would change everybody's, and below a path of its host. */
import { createServer } from 'node:http'
import { bundle } from '../../src/setup/bundle.ts'
import { migrate } from '../../src/setup/migrate.ts'
import { startRuntime } from '../../src/setup/runtime.ts'
import { EDITOR_TOKEN } from './editor.ts'

export type OwnNewsroom = {
	readonly origin: string
	/** Where editors are: the same, but below a path. */
	readonly desk: string
	readonly close: () => Promise<void>
}

/** At `localhost`, as the tests' other hosts are not. Below a path, editors have a host of their own. */
export async function openOwnNewsroom(path = ''): Promise<OwnNewsroom> {
	const { modules } = await bundle('src/local.ts')
	const port = await freePort()
	const origin = `http://localhost:${port}${path}`
	const desk = path ? `http://127.0.0.1:${port}` : origin
	const vars = { PUBLIC_ORIGIN: origin, EDITOR_TOKEN, ...(path && { DESK_ORIGIN: desk }) }
	const runtime = startRuntime({ modules, host: 'localhost', port, vars })
	await migrate(await runtime.getD1Database('DB'))
	return { origin, desk, close: () => runtime.dispose() }
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, 'localhost', () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
