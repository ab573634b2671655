/** A newsroom of a test's own, as `npm start` serves it: for tests of what would change everybody's. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EDITOR_TOKEN } from './editor.ts'

export type OwnNewsroom = { readonly origin: string; readonly close: () => Promise<void> }

export async function openOwnNewsroom(): Promise<OwnNewsroom> {
	const port = await freePort()
	const stateDir = mkdtempSync(join(tmpdir(), 'sidelines-'))
	const env = { ...process.env, PORT: String(port), STATE_DIR: stateDir, EDITOR_TOKEN }
	const server = spawn(process.execPath, ['src/setup/start.mjs'], { env, stdio: 'ignore' })
	const origin = `http://localhost:${port}`
	while (!(await answers(origin))) {
		if (server.exitCode !== null) throw new Error('the newsroom has not opened')
		await new Promise((resolve) => setTimeout(resolve, 200))
	}
	return {
		origin,
		close: async () => {
			await ended(server)
			rmSync(stateDir, { recursive: true, force: true })
		},
	}
}

async function answers(origin: string): Promise<boolean> {
	try {
		return (await fetch(`${origin}/healthz`)).ok
	} catch {
		return false
	}
}

function ended(server: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		server.once('exit', () => resolve())
		server.kill('SIGTERM')
	})
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer()
		probe.listen(0, 'localhost', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
		})
	})
}
