/** The Worker in processes of their own that can be killed outright, on a real D1 on disk, and started again on the same state. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { bundle } from '../../src/setup/bundle.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

export type Server = {
	readonly origin: string
	/** The rows that a statement returns. */
	readonly sql: <Row>(statement: string) => Promise<Row[]>
	/** SIGKILL, to the server and to the runtime that it started: neither is told. */
	readonly kill: () => Promise<void>
}

export type Place = { readonly start: () => Promise<Server>; readonly remove: () => Promise<void> }

/** A state that is empty at first. */
export async function openPlace(): Promise<Place> {
	const folder = mkdtempSync('.build/trust-')
	const modules = join(folder, 'modules')
	writeFileSync(modules, serialize((await bundle('src/local.ts')).modules))
	let running: Server | null = null
	return {
		start: async () => {
			running = await start([modules, join(folder, 'state'), EDITOR_TOKEN])
			return running
		},
		remove: async () => {
			await running?.kill()
			rmSync(folder, { recursive: true })
		},
	}
}

async function start(args: readonly string[]): Promise<Server> {
	// A group of its own, which the runtime is in too.
	const child = fork('test/trust/serve.ts', args, {
		detached: true,
		execArgv: [],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	})
	const ended = once(child, 'exit')
	const [origin] = await Promise.race([once(child, 'message'), ended])
	if (typeof origin !== 'string') throw new Error(`the server ended before it served: ${origin}`)
	return {
		origin,
		sql: async (statement) => {
			child.send(statement)
			const [rows] = await once(child, 'message')
			return rows
		},
		kill: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return
			process.kill(-(child.pid ?? 0), 'SIGKILL')
			await ended
		},
	}
}
