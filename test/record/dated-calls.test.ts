/** The days on which calls were follow an edit without being read again, as long as it is known which come next. */
import { describe, expect, it } from 'vitest'
import { datedCallsAfter } from '../../src/record/dated-calls.ts'
import { MAX_CALL_DAYS } from '../../src/record/excerpt.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { entry, yearlyTally } from '../../widgets/example.ts'

const { authority } = yearlyTally({ 2025: 0 })

function tallyOf(...entries: readonly LedgerEntry[]): Tally {
	return { ...yearlyTally({ 2025: 0 }), entries }
}

/** The newest first. */
function daysOf(count: number) {
	return Array.from({ length: count }, (_, n) => ({
		on: new Date(Date.UTC(2025, 0, 400 - n)).toISOString().slice(0, 10),
		count: 1,
	}))
}

const call = (id: string, on: string) => entry({ id, on })
const undo = (id: string, on: string) => entry({ id: `undo-${id}`, kind: 'undo', undoes: id, on, delta: -1 })

describe('the days of calls', () => {
	it('count one more, and one fewer', () => {
		const known = { authority, days: [{ on: '2025-03-02', count: 2 }] }
		const was = tallyOf(call('a', '2025-03-02'), call('b', '2025-03-02'))
		const more = tallyOf(...was.entries, call('c', '2025-04-01'))
		const fewer = tallyOf(...was.entries, undo('a', '2025-03-02'))
		expect(datedCallsAfter(known, was, more)?.days).toEqual([
			{ on: '2025-04-01', count: 1 },
			{ on: '2025-03-02', count: 2 },
		])
		expect(datedCallsAfter(known, was, fewer)?.days).toEqual([{ on: '2025-03-02', count: 1 }])
	})

	it('leave out one without a call, where all of them are known', () => {
		const days = daysOf(MAX_CALL_DAYS)
		const was = tallyOf(call('a', days[7]?.on ?? ''))
		const after = datedCallsAfter({ authority, days }, was, tallyOf(...was.entries, undo('a', days[7]?.on ?? '')))
		expect(after?.days).toEqual(days.toSpliced(7, 1))
	})

	it('are not known where one that is gone makes room for another', () => {
		const days = daysOf(MAX_CALL_DAYS + 1)
		const was = tallyOf(call('a', days[7]?.on ?? ''))
		expect(datedCallsAfter({ authority, days }, was, tallyOf(...was.entries, undo('a', days[7]?.on ?? '')))).toBe(null)
		// Older than those that are told of.
		const old = tallyOf(call('a', '2001-01-01'))
		expect(datedCallsAfter({ authority, days }, old, tallyOf(...old.entries, undo('a', '2001-01-01')))?.days).toEqual(
			days,
		)
		expect(datedCallsAfter({ authority, days }, tallyOf(), old)?.days).toEqual(days)
	})
})
