/** What is counted in a record and how large it is, as it is stored beside it: one more call, or a changed meeting, needs no more of the ledger. */
import type { Dossier } from './dossier.ts'
import { type CountedTally, counts, type Excerpt } from './excerpt.ts'
import { excerptOf } from './excerpt-of.ts'
import { bytesSaid } from './limits.ts'

export type Counts = {
	readonly tallies: readonly CountedTally[]
	readonly size: { readonly bytes: number; readonly entries: number }
}

export function countsOf(whole: Dossier): Counts {
	// What is counted in a ledger is the same on any day.
	return { tallies: excerptOf(whole, counts('9999-12-31')).tallies, size: sizeOf(whole) }
}

/** @param part of the record, before and after what was added to it */
export function grownCounts(before: Counts, { tallies }: Excerpt, part: Dossier, next: Dossier): Counts {
	const [was, is] = [sizeOf(part), sizeOf(next)]
	const { bytes, entries } = before.size
	return { tallies, size: { bytes: bytes + is.bytes - was.bytes, entries: entries + is.entries - was.entries } }
}

function sizeOf(dossier: Dossier): Counts['size'] {
	const entries = dossier.tallies.reduce((sum, tally) => sum + tally.entries.length, 0)
	return { bytes: bytesSaid(dossier), entries }
}
