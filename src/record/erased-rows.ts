/** Which rows of a dossier had their words erased: no file and no earlier version brings these back. */
import type { BodyFault } from './because.ts'
import type { Dossier } from './dossier.ts'
import { withoutWords } from './erased.ts'
import { same } from './plain.ts'
import type { LedgerEntry } from './tally.ts'

/** The rows of a dossier whose words are gone for good, whichever of its versions they were in. */
export type ErasedRows = {
	readonly meetings: ReadonlySet<string>
	readonly entries: ReadonlyMap<string, ErasedEntry>
}

/** What such an entry counts still. */
export type ErasedEntry = Pick<LedgerEntry, 'kind' | 'on' | 'delta' | 'confirms'> & {
	readonly tally: string
	readonly isUndone: boolean
	/** The version with which its words went. */
	readonly version: number
}

export const NOTHING_ERASED: ErasedRows = { meetings: new Set(), entries: new Map() }

/** An earlier version of a dossier without the words that were erased since, and without meetings, which are gone with theirs. */
export function withoutErased(past: Dossier, { meetings, entries }: ErasedRows): Dossier {
	const isSince = ({ id }: LedgerEntry) => (entries.get(id)?.version ?? 0) > past.version
	return {
		...past,
		meetings: past.meetings.filter(({ id }) => !meetings.has(id)),
		tallies: past.tallies.map((tally) => ({
			...tally,
			entries: tally.entries.map((entry) => (isSince(entry) ? withoutWords(entry) : entry)),
		})),
	}
}

/** Erased rows that a file says otherwise: with words, or as another fact than the one whose words went. */
export function* erasedFaults(sent: Dossier, over: Dossier, { meetings, entries }: ErasedRows): Generator<BodyFault> {
	for (const [i, { id }] of sent.meetings.entries()) {
		if (meetings.has(id)) yield { pointer: `/meetings/${i}`, because: { kind: 'erased' } }
	}
	const standing = new Map(over.tallies.flatMap((tally) => tally.entries.map((entry) => [entry.id, entry])))
	for (const [i, tally] of sent.tallies.entries()) {
		const undone = new Set(tally.entries.map(({ undoes }) => undoes))
		for (const [k, entry] of tally.entries.entries()) {
			const was = entries.get(entry.id)
			if (!was) continue
			// Whoever denies a report after its words are gone says something new of it.
			const isTold = same(entry, withoutWords(entry)) || same(entry, standing.get(entry.id) ?? null)
			const isSameFact =
				was.tally === tally.id &&
				FACT.every((field) => entry[field] === was[field]) &&
				(!was.isUndone || undone.has(entry.id))
			if (!isTold || !isSameFact) yield { pointer: `/tallies/${i}/entries/${k}`, because: { kind: 'erased' } }
		}
	}
}

const FACT = ['kind', 'on', 'delta', 'confirms'] as const
