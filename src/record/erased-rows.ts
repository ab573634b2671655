/** Which rows of a dossier had their words erased: no file and no earlier version brings these back. */
import type { BodyFault } from './because.ts'
import type { Dossier } from './dossier.ts'
import { isErased, withoutWords } from './erased.ts'
import { same } from './plain.ts'
import type { LedgerEntry, Tally } from './tally.ts'

/** By their ids, whichever versions they were in. */
export type ErasedRows = {
	readonly meetings: ReadonlySet<string>
	readonly entries: ReadonlyMap<string, ErasedEntry>
}

/** What such an entry still says. */
export type ErasedEntry = Pick<LedgerEntry, (typeof FACTS)[number] | 'confirms'> & {
	readonly tally: string
	/** The version with which its words went, the last time. */
	readonly version: number
	/** It was in no tally any more when they went. */
	readonly isGone: boolean
	readonly isUndone: boolean
	/** Of a report: whether it is denied, by words that went, or by some that were said after. */
	readonly denial: 'none' | 'erased' | 'said'
	/** Whether a note came with these. */
	readonly isNoted: boolean
}

const FACTS = ['kind', 'on', 'delta', 'undoes'] as const

/** What a whole dossier takes the place of, and what was erased there. */
export type Replaced = { readonly dossier: Dossier; readonly erased: ErasedRows }

export const NOTHING_ERASED: ErasedRows = { meetings: new Set(), entries: new Map() }

/** An earlier version without the words that were erased since, and without the meetings that went with theirs. What it counted, it counts. */
export function withoutErased(past: Dossier, { meetings, entries }: ErasedRows): Dossier {
	const isErasedSince = ({ id }: LedgerEntry) => (entries.get(id)?.version ?? 0) > past.version
	return {
		...past,
		meetings: past.meetings.filter(({ id }) => !meetings.has(id)),
		tallies: past.tallies.map((tally) => ({
			...tally,
			entries: tally.entries.map((entry) => (isErasedSince(entry) ? withoutWords(entry) : entry)),
		})),
	}
}

/** Faults of a file that gives an erased row words again, or makes another fact of it. */
export function* erasedFaults(sent: Dossier, { dossier, erased }: Replaced): Generator<BodyFault> {
	for (const [i, { id }] of sent.meetings.entries()) {
		if (erased.meetings.has(id)) yield { pointer: `/meetings/${i}`, because: { kind: 'erased-row', is: 'gone' } }
	}
	if (erased.entries.size === 0) return
	const all = sent.tallies.flatMap((tally) => tally.entries)
	const named = { ids: new Set(all.map(({ id }) => id)), undone: new Set(all.map(({ undoes }) => undoes)) }
	for (const [i, tally] of sent.tallies.entries()) {
		for (const [k, entry] of tally.entries.entries()) {
			const was = erased.entries.get(entry.id)
			const is = was && wrongIn(entry, was, isOf(tally, was, sent, dossier), named)
			if (is) yield { pointer: `/tallies/${i}/entries/${k}`, because: { kind: 'erased-row', is } }
		}
	}
}

/** @param named by the entries of the file: each id, and what is undone */
function wrongIn(
	entry: LedgerEntry,
	was: ErasedEntry,
	isOfItsTally: boolean,
	{ ids, undone }: { readonly ids: ReadonlySet<string>; readonly undone: ReadonlySet<string | null> },
): 'gone' | 'another' | 'undone' | null {
	if (was.isGone) return 'gone'
	const isLeftOut = was.confirms !== null && entry.confirms === null && !ids.has(was.confirms)
	const confirmsTheSame = entry.confirms === was.confirms || isLeftOut
	const isSameFact = FACTS.every((field) => entry[field] === was[field]) && confirmsTheSame
	if (!isSameFact || !isOfItsTally || !hasNoErasedWords(entry, was)) return 'another'
	return was.isUndone && !undone.has(entry.id) ? 'undone' : null
}

/** Of the tally that it was of, which may have another id now. */
function isOf({ id }: Tally, { tally }: ErasedEntry, sent: Dossier, { tallies }: Dossier): boolean {
	const isRenamed = !sent.tallies.some((one) => one.id === tally) && !tallies.some((one) => one.id === id)
	return id === tally || isRenamed
}

/** Whoever denied a report after its words were gone said something new. */
function hasNoErasedWords(entry: LedgerEntry, { denial, isNoted }: ErasedEntry): boolean {
	const { deniedBy, denialSource, note } = entry
	if (denial === 'said') {
		const said = { deniedBy, denialSource, note: isNoted ? note : null }
		return deniedBy !== null && !isErased(deniedBy) && same(entry, { ...withoutWords(entry), ...said })
	}
	return (deniedBy !== null) === (denial === 'erased') && same(entry, withoutWords(entry))
}
