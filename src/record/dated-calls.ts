/** The days on which calls were, after some of them have changed. */
import { type DatedCalls, MAX_CALL_DAYS } from './excerpt.ts'
import { countingEntries, type LedgerEntry, type Tally } from './tally.ts'

/**
 * @param was of the tally's entries at least those that the edit changes, each with its undo; `is` has what became of them
 * @returns null where a day has no call any more, and the next one to be told of is not known
 */
export function datedCallsAfter({ days }: DatedCalls, was: Tally, is: Tally): DatedCalls | null {
	const calls = new Map(days.map(({ on, count }) => [on, count]))
	for (const { on, delta } of datedCallsIn(was)) calls.set(on, (calls.get(on) ?? 0) - delta)
	for (const { on, delta } of datedCallsIn(is)) calls.set(on, (calls.get(on) ?? 0) + delta)
	const isCut = days.length > MAX_CALL_DAYS
	if (isCut && days.some(({ on }) => calls.get(on) === 0)) return null
	const newestFirst = [...calls].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? 1 : -1))
	return {
		authority: is.authority,
		days: newestFirst.slice(0, MAX_CALL_DAYS + 1).map(([on, count]) => ({ on, count })),
	}
}

export function datedCallsIn({ entries }: Tally): LedgerEntry[] {
	return countingEntries(entries).filter(({ kind }) => kind === 'call')
}
