/** What an anonymous request costs at the limits of a dossier, in processor time and memory: the Worker in Node, under a heap of 128 MB. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildForNode } from './in-node.ts'

export type Cost = {
	readonly address: string
	/** Of the first dossier, of the one with the most rows, of the one with the longest texts. */
	readonly of: readonly {
		/** Milliseconds of a processor, and of them what the database took. */
		readonly worker: number
		readonly database: number
		/** Allocated while it was answered. */
		readonly megabytes: number
		/** Milliseconds of both for what is done behind the answer. */
		readonly behind: number
		readonly bytes: number
	}[]
}

/** @returns `twoAtOnce`: whether the two heaviest were answered at once under that heap */
export async function measureBounds(): Promise<{ costs: Cost[]; twoAtOnce: boolean }> {
	const dir = mkdtempSync(join(tmpdir(), 'sidelines-bounds-'))
	try {
		const file = await buildForNode('test/bench/bounds-in-node.ts')
		const database = join(dir, 'record.sqlite')
		execFileSync(process.execPath, [file, database, 'seed'], { stdio: 'inherit' })
		const flags = ['--max-old-space-size=128', '--expose-gc']
		const said = execFileSync(process.execPath, [...flags, file, database], { encoding: 'utf8' })
		// Above it the Worker has logged a sign-in.
		return JSON.parse(said.trim().split('\n').at(-1) ?? '')
	} finally {
		rmSync(dir, { recursive: true, force: true })
	}
}
