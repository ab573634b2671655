/** Validates a whole ledger: each entry by the rules that its edit had to keep when it was written. */
import type { Because, BodyFault } from './because.ts'
import { type CalendarDate, latestDay } from './calendar.ts'
import {
	countingEntries,
	type LedgerEntry,
	overlap,
	type Period,
	reportStates,
	type Tally,
	withReportsPlaced,
} from './tally.ts'

/** @param erased the ids of entries whose words are gone, and their sources with them */
export function* ledgerContradictions(
	tally: Tally,
	at: string,
	now: string,
	erased: Pick<ReadonlySet<string>, 'has'>,
): Generator<BodyFault> {
	yield* periodFaults(tally.periods, `${at}/periods`)
	yield* entryFaults(tally, `${at}/entries`, now, erased)
	yield* reportFaults(tally, `${at}/entries`)
	yield* undoFaults(tally.entries, `${at}/entries`)
	yield* negativeTotals(tally, `${at}/periods`)
}

function* periodFaults(periods: readonly Period[], at: string): Generator<BodyFault> {
	for (const [i, { from, to }] of periods.entries()) {
		if (to < from) yield { pointer: `${at}/${i}/to`, because: { kind: 'ends-before-start' } }
	}
	const [first, second] = overlap(periods) ?? []
	if (first && second) {
		const { id: period, label, from, to } = first
		yield { pointer: `${at}/${periods.indexOf(second)}`, because: { kind: 'overlaps-period', period, label, from, to } }
	}
}

function* entryFaults(
	tally: Tally,
	at: string,
	now: string,
	erased: Pick<ReadonlySet<string>, 'has'>,
): Generator<BodyFault> {
	const latest = latestDay(now)
	const periods = new Map(tally.periods.map((p) => [p.id, p]))
	const counting = new Set(countingEntries(tally.entries))
	const statedUntil = new Map<string, CalendarDate>()
	let written = ''
	for (const [i, entry] of tally.entries.entries()) {
		const { on, recordedAt, kind } = entry
		const fault = (field: string, because: Because) => ({ pointer: `${at}/${i}/${field}`, because })
		if (recordedAt < written) yield fault('recordedAt', { kind: 'out-of-order' })
		written = recordedAt
		if (recordedAt > now) yield fault('recordedAt', { kind: 'future', latest })
		if (on > latest) yield fault('on', { kind: 'future', latest })
		for (const name of ['source', 'denialSource'] as const) {
			if ((entry[name]?.publishedOn ?? '') > latest) yield fault(`${name}/publishedOn`, { kind: 'future', latest })
		}
		// No fact without a source (rule 4); an undo takes a fact back.
		if (entry.source === null && kind !== 'undo' && !erased.has(entry.id)) yield fault('source', { kind: 'required' })
		if (entry.delta < (kind === 'call' ? 1 : 0) && (kind === 'call' || kind === 'opening')) {
			yield fault('delta', { kind: 'too-small', min: kind === 'call' ? 1 : 0 })
		}
		const period = entry.period === null ? null : periods.get(entry.period)
		if (entry.period === null) {
			// An undo has the period of what it undoes, which is tried with it.
			if (kind !== 'reported' && kind !== 'undo') yield fault('period', { kind: 'required' })
		} else if (!period) yield fault('period', { kind: 'unknown-id', id: entry.period })
		else if (on < period.from || on > period.to) {
			const { id, label, from, to } = period
			yield fault('on', { kind: 'outside-period', period: id, label, from, to })
		}
		// Rule 2: a call inside a total that was stated before it, a total for a day before that.
		if (!period || !counting.has(entry)) continue
		const stated = statedUntil.get(period.id)
		const of = { period: period.id, label: period.label }
		if (kind === 'call') {
			if (stated && on <= stated) yield fault('on', { kind: 'inside-stated-total', ...of, stated })
		} else {
			if (stated && on < stated) yield fault('on', { kind: 'before-stated-total', ...of, stated })
			statedUntil.set(period.id, on)
		}
	}
}

function* reportFaults(tally: Tally, at: string): Generator<BodyFault> {
	const counting = new Set(countingEntries(tally.entries))
	const placed = withReportsPlaced(tally).entries
	// How each would stand if no call confirmed it: only one that is open or denied can be confirmed.
	const states = reportStates(tally.entries.filter((e) => e.confirms === null))
	const reported = new Set<string>()
	const confirmed = new Set<string>()
	for (const [i, entry] of tally.entries.entries()) {
		const { kind, confirms } = entry
		const fault = (field: string, because: Because) => ({ pointer: `${at}/${i}/${field}`, because })
		if (kind === 'reported') {
			reported.add(entry.id)
			if (entry.reportedBy === null) yield fault('reportedBy', { kind: 'required' })
			if (entry.delta !== 0) yield fault('delta', { kind: 'too-great', max: 0 })
			if (entry.denialSource && entry.deniedBy === null) yield fault('deniedBy', { kind: 'required' })
		} else yield* onlyOfReported(entry, fault)
		if (entry.period === null && placed[i]?.period) yield fault('period', { kind: 'required' })
		if (confirms === null) continue
		if (kind !== 'call' || !reported.has(confirms)) yield fault('confirms', { kind: 'unknown-id', id: confirms })
		else if (counting.has(entry)) {
			const state = states.get(confirms)
			const isOpen = (state === 'open' || state === 'denied') && !confirmed.has(confirms)
			if (!isOpen) yield fault('confirms', { kind: 'settled-before' })
			confirmed.add(confirms)
		}
	}
}

function* onlyOfReported(
	{ reportedBy, deniedBy, denialSource, counted }: LedgerEntry,
	fault: (field: string, because: Because) => BodyFault,
): Generator<BodyFault> {
	if (reportedBy !== null) yield fault('reportedBy', { kind: 'only-of-reported' })
	if (deniedBy !== null) yield fault('deniedBy', { kind: 'only-of-reported' })
	if (denialSource !== null) yield fault('denialSource', { kind: 'only-of-reported' })
	if (counted) yield fault('counted', { kind: 'only-of-reported' })
}

function* undoFaults(entries: readonly LedgerEntry[], at: string): Generator<BodyFault> {
	const before = new Map<string, LedgerEntry>()
	const undone = new Set<string>()
	for (const [i, entry] of entries.entries()) {
		const { kind, undoes } = entry
		const fault = (because: Because) => ({ pointer: `${at}/${i}/undoes`, because })
		if (kind === 'undo' && undoes === null) yield fault({ kind: 'required' })
		if (kind !== 'undo' && undoes !== null) yield fault({ kind: 'unknown-field' })
		if (kind === 'undo' && undoes !== null) {
			const of = before.get(undoes)
			if (!of) yield fault({ kind: 'unknown-id', id: undoes })
			else if (of.kind === 'undo') yield fault({ kind: 'undo-of-undo' })
			else if (entry.period !== of.period || entry.on !== of.on || entry.delta !== -of.delta) {
				yield fault({ kind: 'not-the-opposite', undoes, on: of.on, delta: -of.delta })
			}
			if (undone.has(undoes)) yield fault({ kind: 'taken', id: undoes })
			undone.add(undoes)
		}
		before.set(entry.id, entry)
	}
}

/** A period's count may not be negative at the end of any day: any day can be asked for (rule 5). */
function* negativeTotals({ periods, entries }: Tally, at: string): Generator<BodyFault> {
	const days = new Map<string, Map<CalendarDate, number>>(periods.map(({ id }) => [id, new Map()]))
	for (const { period, on, delta } of entries) {
		const ofPeriod = days.get(period ?? '')
		ofPeriod?.set(on, (ofPeriod.get(on) ?? 0) + delta)
	}
	for (const [i, { id, label }] of periods.entries()) {
		let left = 0
		for (const [, delta] of [...(days.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
			left += delta
			if (left >= 0) continue
			yield { pointer: `${at}/${i}`, because: { kind: 'negative-total', period: id, label, left } }
			break
		}
	}
}
