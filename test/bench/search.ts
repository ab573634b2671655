/** What a search of 10,000 dossiers takes: the product's own, over Node's SQLite. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildForNode } from './in-node.ts'

/** Milliseconds of one question, of all turns: by the clock, and of a processor for what the database did. */
type Times = Readonly<Record<'wall' | 'database', { readonly median: number; readonly worst: number }>>

export type Searched = {
	readonly dossiers: number
	readonly terms: number
	/** `found`: dossiers, meetings and entries that are shown. */
	readonly of: readonly (Readonly<Record<'readers' | 'newsroom', Times & { readonly found: number }>> & {
		readonly question: string
	})[]
}

export async function measureSearch(): Promise<Searched> {
	const dir = mkdtempSync(join(tmpdir(), 'sidelines-search-'))
	try {
		const file = await buildForNode('test/bench/search-in-node.ts')
		return JSON.parse(execFileSync(process.execPath, [file, join(dir, 'record.sqlite')], { encoding: 'utf8' }))
	} finally {
		rmSync(dir, { recursive: true, force: true })
	}
}
