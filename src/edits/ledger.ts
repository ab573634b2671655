/** What all edits of a ledger share: which tally it is, and the record with one more entry. */

import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Because } from '../record/because.ts'
import type { Dossier } from '../record/dossier.ts'
import { preferredTally } from '../record/dossier.ts'
import { MAX_ENTRIES } from '../record/limits.ts'
import { type LedgerEntry, type Period, type Tally, withReportsPlaced, withReportsReopened } from '../record/tally.ts'

/** Of an entry that neither is a reported call nor confirms one. */
export const NO_REPORT = {
	reportedBy: null,
	deniedBy: null,
	denialSource: null,
	counted: false,
	confirms: null,
} as const

/** The tally that a body names in `tally`, or the preferred one. */
export function tallyToEdit(dossier: Dossier, id: string | undefined): Result<Tally, Fault> {
	if (id === undefined) {
		const tally = preferredTally(dossier)
		return tally ? ok(tally) : err(badValue('', { kind: 'no-tally' }))
	}
	const tally = dossier.tallies.find((t) => t.id === id)
	return tally ? ok(tally) : err(badValue('/tally', { kind: 'unknown-id', id }))
}

/** The error of a day outside its period. */
export function outside({ id, label, from, to }: Period): Because {
	return { kind: 'outside-period', period: id, label, from, to }
}

export function findEntry(dossier: Dossier, id: string): { tally: Tally; entry: LedgerEntry } | null {
	for (const tally of dossier.tallies) {
		const entry = tally.entries.find((e) => e.id === id)
		if (entry) return { tally, entry }
	}
	return null
}

/** The record with an entry written to a tally, and a period opened for it if one is given. */
export function withEntry(dossier: Dossier, tally: Tally, entry: LedgerEntry, opened?: Period): Result<Dossier, Fault> {
	const written = dossier.tallies.reduce((sum, { entries }) => sum + entries.length, 0)
	// What was written can always be taken back.
	if (written >= MAX_ENTRIES && entry.kind !== 'undo') return err(badValue('', { kind: 'too-many', max: MAX_ENTRIES }))
	const entries = [...tally.entries, entry]
	if (!opened) return ok(withTally(dossier, { ...tally, entries }))
	const periods = [...tally.periods, opened].sort((a, b) => (a.from < b.from ? -1 : 1))
	return ok(withTally(dossier, withReportsPlaced({ ...tally, periods, entries })))
}

export function withTally(dossier: Dossier, tally: Tally): Dossier {
	return { ...dossier, tallies: dossier.tallies.map((t) => (t.id === tally.id ? tally : t)) }
}

/** For an edit that can take a count away: no report is said to be in it any more. */
export function withReopened(dossier: Dossier): Dossier {
	return { ...dossier, tallies: dossier.tallies.map(withReportsReopened) }
}

/** The record without an entry, and without what others say of it; its row is ended. */
export function withoutEntry(dossier: Dossier, tally: Tally, id: string): Dossier {
	const left = tally.entries.filter((e) => e.id !== id && e.undoes !== id)
	return withTally(dossier, {
		...tally,
		entries: left.map((e) => (e.confirms === id ? { ...e, confirms: null } : e)),
	})
}
