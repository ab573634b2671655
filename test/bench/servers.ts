/** The product and its peers, each in a Workers runtime of its own, on one machine and in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../src/setup/bundle.ts'
import { migrate } from '../../src/setup/migrate.ts'
import { startRuntime } from '../../src/setup/runtime.ts'

export type Server = { readonly origin: string; readonly startedInMs: number; readonly stop: () => Promise<void> }

export const TOKEN = 'a-token-for-the-measurements-only-0123456789'

/** The first dossier in a D1 that two servers, one after the other, may open. */
export async function seededState(): Promise<{ stateDir: string; remove: () => void }> {
	const stateDir = mkdtempSync(join(tmpdir(), 'sidelines-bench-'))
	const seeding = await serve('src/local.ts', { stateDir })
	await seeding.stop()
	return { stateDir, remove: () => rmSync(stateDir, { recursive: true, force: true }) }
}

export async function serve(
	entry: string,
	how: { stateDir?: string; vars?: Record<string, string> } = {},
): Promise<Server> {
	const { modules } = await bundle(entry)
	const begun = performance.now()
	const vars = { PUBLIC_ORIGIN: 'http://localhost', EDITOR_TOKEN: TOKEN, ...how.vars }
	const runtime = startRuntime({
		modules,
		host: '127.0.0.1',
		port: 0,
		vars,
		...(how.stateDir && { stateDir: how.stateDir }),
	})
	if (how.stateDir) await migrate(await runtime.getD1Database('DB'))
	const { origin } = await runtime.unsafeGetDirectURL()
	const first = await fetch(`${origin}/healthz`)
	await first.text()
	return { origin, startedInMs: performance.now() - begun, stop: () => runtime.dispose() }
}

export type Answered = { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** The bare peer, with the product's own answers in its one table. */
export async function serveBare(answers: ReadonlyMap<string, Answered>): Promise<Server> {
	const { modules } = await bundle('test/bench/bare-worker.ts')
	const begun = performance.now()
	const headers = JSON.stringify(Object.fromEntries([...answers].map(([path, { headers }]) => [path, headers])))
	const runtime = startRuntime({ modules, host: '127.0.0.1', port: 0, vars: { HEADERS: headers } })
	const d1 = await runtime.getD1Database('DB')
	await d1.prepare('CREATE TABLE answers (path TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT').run()
	for (const [path, { body }] of answers) await d1.prepare('INSERT INTO answers VALUES (?, ?)').bind(path, body).run()
	const { origin } = await runtime.unsafeGetDirectURL()
	return { origin, startedInMs: performance.now() - begun, stop: () => runtime.dispose() }
}

/** What a server answers to one address: its bytes, and the headers that it wrote itself. */
export async function answerOf(url: string): Promise<Answered> {
	const answer = await fetch(url)
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
	const own = [...answer.headers].filter(([name]) => !WRITTEN_BY_THE_RUNTIME.includes(name))
	return { body: await answer.text(), headers: Object.fromEntries(own) }
}

const WRITTEN_BY_THE_RUNTIME = ['connection', 'content-length', 'date', 'transfer-encoding']

export async function textOf(url: string): Promise<string> {
	const answer = await fetch(url)
	if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
	return answer.text()
}
