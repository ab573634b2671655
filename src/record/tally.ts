/** Tallies of calls: who counts, and how a count follows from its ledger. Totals are sums of entries, never stored. */
import { type CalendarDate, notAfter } from './calendar.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

export type Authority = { readonly id: string; readonly name: Text; readonly site: string }

/** A stretch of days, both ends included. Periods of one tally never overlap. */
export type Period = {
	readonly id: string
	readonly label: Text
	readonly from: CalendarDate
	readonly to: CalendarDate
}

export const ENTRY_KINDS = ['opening', 'call', 'correction', 'reported', 'undo'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type LedgerEntry = {
	readonly id: string
	readonly kind: EntryKind
	/** Null only of a reported call on a day that no period covers, and of its undo. */
	readonly period: string | null
	/** 0 of a call that is only reported: it is in no total. */
	readonly delta: number
	/** The day in the world on which the entry stands; an undo stands on the day of what it undoes. */
	readonly on: CalendarDate
	readonly source: Source | null
	readonly note: Text | null
	/** Why a stated total was changed, or an entry undone. */
	readonly reason: string | null
	/** The id of the entry that an undo takes back. */
	readonly undoes: string | null
	/** Who tells of a call that the authority has not confirmed, and who denies it. */
	readonly reportedBy: Text | null
	readonly deniedBy: Text | null
	/** Where the denial stands, beside the source of the report. */
	readonly denialSource: Source | null
	/** Of a reported call: a stated total has it already, or a call that was recorded for its day. */
	readonly counted: boolean
	/** Of a call: the id of the reported one that it confirms. */
	readonly confirms: string | null
	/** RFC 3339, when it was written down. */
	readonly recordedAt: string
}

/** An entry among those of all tallies. */
export type ListedEntry = LedgerEntry & {
	readonly tally: string
	readonly isUndone: boolean
	/** Of an undo: the kind of what it takes back. */
	readonly undoneKind: EntryKind | null
	/** Of a reported call. */
	readonly state: ReportState | null
}

export type Tally = {
	readonly id: string
	readonly authority: Authority
	readonly preferred: boolean
	/** What the authority counts, and how; null where it is not stated. */
	readonly method: Text | null
	/** Oldest first. */
	readonly periods: readonly Period[]
	/** Oldest first, in the order of writing. */
	readonly entries: readonly LedgerEntry[]
}

export type PeriodCount = Period & { readonly count: number }

export type TallyCount = {
	/** Null before the first entry: no count is recorded, which is not 0. */
	readonly total: number | null
	/** The newest day for which the tally is stated. */
	readonly asOf: CalendarDate | null
	/** Only periods that have an entry, oldest first. */
	readonly periods: readonly PeriodCount[]
}

/** The entries that count: neither an undo nor undone, and not merely reported. Their sum is the same as the sum of all. */
export function countingEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
	const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
	return entries.filter((e) => e.kind !== 'undo' && e.kind !== 'reported' && !undone.has(e.id))
}

/** Where a reported call stands; `counted`: a stated total has it already. */
export const REPORT_STATES = ['open', 'confirmed', 'counted', 'denied', 'undone'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Of each reported call, by its id. */
export function reportStates(entries: readonly LedgerEntry[]): ReadonlyMap<string, ReportState> {
	const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
	const confirmed = new Set(countingEntries(entries).flatMap((e) => e.confirms ?? []))
	return new Map(entries.flatMap((e) => (e.kind === 'reported' ? [[e.id, reportState(e, undone, confirmed)]] : [])))
}

/**
 * Of a reported call. One that was denied and is confirmed after all is confirmed: the world went on.
 *
 * @param undone the ids of what was taken back
 * @param confirmed the ids of what calls that count confirm
 */
export function reportState(
	{ id, counted, deniedBy }: LedgerEntry,
	undone: ReadonlySet<string>,
	confirmed: ReadonlySet<string>,
): ReportState {
	if (undone.has(id)) return 'undone'
	if (confirmed.has(id)) return 'confirmed'
	if (counted) return 'counted'
	return deniedBy === null ? 'open' : 'denied'
}

/** The reported calls that nobody has confirmed, denied, found in a stated total, or taken back. Oldest first. */
export function openReports(entries: readonly LedgerEntry[]): LedgerEntry[] {
	const states = reportStates(entries)
	return entries.filter((e) => states.get(e.id) === 'open')
}

export function countOf(tally: Tally): TallyCount {
	const counting = countingEntries(tally.entries)
	if (counting.length === 0) return { total: null, asOf: null, periods: [] }
	const counts = new Map<string, number>()
	for (const e of counting) if (e.period !== null) counts.set(e.period, (counts.get(e.period) ?? 0) + e.delta)
	return {
		total: counting.reduce((sum, e) => sum + e.delta, 0),
		asOf: newestDay(counting),
		periods: tally.periods.flatMap((p) => {
			const count = counts.get(p.id)
			return count === undefined ? [] : [periodCount(p, count)]
		}),
	}
}

/** Field by field, so that the same count gives the same bytes, wherever its period comes from. */
export function periodCount({ id, label, from, to }: Period, count: number): PeriodCount {
	return { id, label, from, to, count }
}

/** The count as it is shown: never as of a day that the newsroom has not come to, whatever was dated further east. */
export function countUntil(tally: Tally, today: CalendarDate): TallyCount {
	const count = countOf(tally)
	return { ...count, asOf: count.asOf && notAfter(count.asOf, today) }
}

/** The newest day that a stated total (opening or correction) of the period covers, or null. */
export function statedUntil(tally: Tally, period: string): CalendarDate | null {
	return newestDay(countingEntries(tally.entries).filter((e) => e.period === period && e.kind !== 'call'))
}

export function newestDay(entries: readonly LedgerEntry[]): CalendarDate | null {
	return entries.reduce<CalendarDate | null>((newest, e) => (newest === null || e.on > newest ? e.on : newest), null)
}

export function periodOf(tally: Tally, date: CalendarDate): Period | null {
	return tally.periods.find((p) => p.from <= date && date <= p.to) ?? null
}

/** The tally with each reported call, and its undo, in the period that covers its day, or in none: periods come and go around it. */
export function withReportsPlaced(tally: Tally): Tally {
	const reports = new Set(tally.entries.flatMap((e) => (e.kind === 'reported' ? e.id : [])))
	const entries = tally.entries.map((e) => {
		if (!reports.has(e.undoes ?? e.id)) return e
		const period = periodOf(tally, e.on)?.id ?? null
		return e.period === period ? e : { ...e, period }
	})
	return { ...tally, entries }
}

/** The tally with each reported call that was found in what is counted open again where that counts no more. */
export function withReportsReopened(tally: Tally): Tally {
	if (!tally.entries.some((e) => e.counted)) return tally
	const called = new Set<CalendarDate>()
	const stated = new Map<string | null, CalendarDate>()
	for (const { kind, period, on } of countingEntries(tally.entries)) {
		if (kind === 'call') called.add(on)
		else if (on > (stated.get(period) ?? '')) stated.set(period, on)
	}
	const isWithin = ({ period, on }: LedgerEntry) => called.has(on) || on <= (stated.get(period) ?? '')
	return { ...tally, entries: tally.entries.map((e) => (e.counted && !isWithin(e) ? { ...e, counted: false } : e)) }
}

/** The period of `periods` that shares a day with another one, or null. */
export function overlapped(periods: readonly Period[], { from, to }: Omit<Period, 'label'>): Period | null {
	return periods.find((p) => p.from <= to && from <= p.to) ?? null
}

/** The first pair of periods that share a day, or null. */
export function overlap(periods: readonly Period[]): readonly [Period, Period] | null {
	const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
	for (const [i, p] of sorted.entries()) {
		const next = sorted[i + 1]
		if (next && next.from <= p.to) return [p, next]
	}
	return null
}
