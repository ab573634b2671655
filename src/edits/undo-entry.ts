/** Undoes a ledger entry by a compensating entry on the same day, never by deleting it; one of a draft is taken out of the ledger. */
import * as v from 'valibot'
import { type LedgerAnswer, ledgerAnswer } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import { countingEntries, type LedgerEntry, type Tally } from '../record/tally.ts'
import { isDraft } from '../record/visibility.ts'
import { fieldsOnly, prose } from './body.ts'
import type { Decide } from './decision.ts'
import { findEntry, NO_REPORT, withEntry, withoutEntry, withReopened } from './ledger.ts'

export const UndoBody = fieldsOnly({ reason: v.optional(prose) })
export type UndoBody = v.InferOutput<typeof UndoBody>

/** Why an entry of a tally cannot be undone, whatever its numbers are; null where it can. */
export function whyKept({ entries }: Tally): (entry: LedgerEntry) => Fault | null {
	const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
	const callOf = new Map(countingEntries(entries).map((e) => [e.confirms, e.id]))
	return ({ id, kind }) => {
		if (undone.has(id)) return { kind: 'already-undone', entry: id }
		if (kind === 'undo') return badValue('', { kind: 'undo-of-undo' })
		const call = callOf.get(id)
		return call === undefined ? null : { kind: 'confirmed-by-call', entry: id, call }
	}
}

export function undoEntry(entryId: string, body: UndoBody): Decide<LedgerAnswer> {
	return (dossier, moment) => {
		const found = findEntry(dossier, entryId)
		if (!found) return err({ kind: 'not-found', what: 'entry' })
		const { tally, entry } = found
		const kept = whyKept(tally)(entry)
		if (kept) return err(kept)
		// An undo comes after what it undoes: which of the later ones count is known from them alone.
		const later = countingEntries(tally.entries.slice(tally.entries.indexOf(entry) + 1))
		const above = later.find(
			(e) => e.kind !== 'call' && e.period === entry.period && entry.kind !== 'reported' && e.on >= entry.on,
		)
		if (above) return err(badValue('', { kind: 'undone-inside-stated-total', stated: above.on }))
		const left = tally.entries.reduce((sum, e) => (e.period === entry.period ? sum + e.delta : sum), -entry.delta)
		if (left < 0) {
			const label = tally.periods.find((p) => p.id === entry.period)?.label ?? {}
			return err(badValue('', { kind: 'negative-total', period: entry.period ?? '', label, left }))
		}
		const undo: LedgerEntry = {
			id: moment.newId(),
			kind: 'undo',
			period: entry.period,
			// No -0 of a reported call.
			delta: 0 - entry.delta,
			on: entry.on,
			source: null,
			note: null,
			reason: body.reason ?? null,
			undoes: entry.id,
			...NO_REPORT,
			recordedAt: moment.at,
		}
		// Of a draft nobody was told: what is undone in it was never there.
		const isGone = isDraft(dossier)
		const next = isGone ? ok(withoutEntry(dossier, tally, entry.id)) : withEntry(dossier, tally, undo)
		if (!next.ok) return next
		return ok({
			next: withReopened(next.value),
			changes: [{ kind: 'entry-undone', entry: isGone ? entry.id : undo.id, undoes: entry.id, period: entry.period }],
			reason: undo.reason,
			reasonKind: undo.reason === null ? null : 'correction',
			answer: (_written, origin, today, counted, newest) =>
				ledgerAnswer(counted, origin, today, { tally: tally.id, entries: newest(tally.id) }, isGone ? null : undo),
		})
	}
}
