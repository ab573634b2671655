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
export type ErasedEntry = Pick<LedgerEntry, (typeof FACT)[number] | 'confirms'> & {
	readonly tally: string
	/** The version with which its words went, the last time. */
	readonly version: number
	/** It was in no tally any more when they went. */
	readonly isGone: boolean
	readonly isUndone: boolean
	/** Of a report: whether it is denied, by words that went, or by some that were said after; a note came with these. */
	readonly denial: 'none' | 'erased' | 'said'
	readonly isNoted: boolean
}

const FACT = ['kind', 'on', 'delta', 'undoes'] as const

/** What a whole dossier takes the place of, and what was erased there. */
export type Over = { readonly dossier: Dossier; readonly erased: ErasedRows }

export const NOTHING_ERASED: ErasedRows = { meetings: new Set(), entries: new Map() }

/** An earlier version without the words that were erased since, and without the meetings that went with theirs. What it counted, it counts. */
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

/** Faults of a file that gives an erased row words again, or makes another fact of it. */
export function* erasedFaults(sent: Dossier, { dossier, erased }: Over): Generator<BodyFault> {
	for (const [i, { id }] of sent.meetings.entries()) {
		if (erased.meetings.has(id)) yield { pointer: `/meetings/${i}`, because: { kind: 'erased-row', is: 'gone' } }
	}
	if (erased.entries.size === 0) return
	const ids = new Set(sent.tallies.flatMap(({ entries }) => entries.map(({ id }) => id)))
	const undone = new Set(sent.tallies.flatMap(({ entries }) => entries.map(({ undoes }) => undoes)))
	for (const [i, tally] of sent.tallies.entries()) {
		for (const [k, entry] of tally.entries.entries()) {
			const was = erased.entries.get(entry.id)
			if (!was) continue
			const fault = (is: 'gone' | 'another' | 'undone'): BodyFault => {
				return { pointer: `/tallies/${i}/entries/${k}`, because: { kind: 'erased-row', is } }
			}
			const isLeftOut = was.confirms !== null && entry.confirms === null && !ids.has(was.confirms)
			const isSameFact =
				FACT.every((field) => entry[field] === was[field]) && (entry.confirms === was.confirms || isLeftOut)
			if (was.isGone) yield fault('gone')
			else if (!isSameFact || !isOf(tally, was, sent, dossier) || !hasNoErasedWords(entry, was)) yield fault('another')
			else if (was.isUndone && !undone.has(entry.id)) yield fault('undone')
		}
	}
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
