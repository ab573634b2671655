/** How old is what a reader is shown, where more is edited than the platform lets us tell the edge? */
import { execFileSync } from 'node:child_process'
import { buildForNode } from './in-node.ts'

/** In milliseconds after a newer version was acknowledged. */
export type Quantiles = { readonly median: number; readonly p99: number; readonly max: number }

export type Staleness = {
	readonly edits: number
	/** With the runs of the Worker an hour and address, and how many of them found nothing new. */
	readonly ofReads: readonly (Quantiles & {
		readonly kind: string
		readonly reads: number
		readonly runs: number
		readonly nothingNew: number
	})[]
	/** How many edits some reader did not see at once, and how long the last of them did not. */
	readonly unseen: number
	readonly ofEdits: Quantiles
}

export async function measureStaleness(): Promise<Staleness> {
	const file = await buildForNode('test/bench/staleness-in-node.ts')
	return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }))
}
