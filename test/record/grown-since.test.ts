/** How many calls and meetings came after the day of an article. */
import { describe, expect, it } from 'vitest'
import { callsSince, meetingsSince } from '../../src/record/grown-since.ts'
import type { LedgerEntry, Period, Tally } from '../../src/record/tally.ts'
import { entry as entryOf, meeting } from '../../widgets/example.ts'

const year = (n: number): Period => ({ id: `${n}`, label: { en: `${n}` }, from: `${n}-01-01`, to: `${n}-12-31` })

function entry(
	kind: LedgerEntry['kind'],
	on: string,
	delta: number,
	overrides: Partial<LedgerEntry> = {},
): LedgerEntry {
	const recordedAt = `${on}T12:00:00.000Z`
	return entryOf({ id: `${kind} ${on}`, kind, period: on.slice(0, 4), delta, on, recordedAt, ...overrides })
}

function tally(...entries: LedgerEntry[]): Tally {
	const authority = { id: 'a', name: { en: 'A' }, site: 'https://a.example/' }
	return { id: 'a', authority, preferred: true, method: null, periods: [year(2024), year(2025), year(2026)], entries }
}

const SIX = entry('opening', '2025-08-15', 6)

describe('the calls since a day', () => {
	it('are those that stand on a later day', () => {
		const counted = tally(SIX, entry('call', '2025-08-18', 1), entry('call', '2026-01-02', 2))
		expect(callsSince(counted, '2025-08-15')).toBe(3)
		expect(callsSince(counted, '2025-08-18')).toBe(2)
		expect(callsSince(counted, '2026-01-02')).toBeNull()
	})

	it('include those of a period that began later, though only its total is known', () => {
		expect(callsSince(tally(SIX, entry('opening', '2026-03-01', 4)), '2025-12-31')).toBe(4)
	})

	it('cannot be told where a period had begun by then and was counted only later', () => {
		expect(callsSince(tally(entry('opening', '2024-12-31', 18), SIX), '2025-08-10')).toBeNull()
	})

	it('cannot be told where nothing had been counted by then', () => {
		expect(callsSince(tally(SIX), '2025-08-14')).toBeNull()
		expect(callsSince(tally(entry('call', '2025-08-15', 1)), '2025-08-14')).toBeNull()
		expect(callsSince(tally(), '2025-08-14')).toBeNull()
	})

	it('follow what the authority states later, and are not told where that is less', () => {
		expect(callsSince(tally(SIX, entry('correction', '2025-09-01', 2)), '2025-08-20')).toBe(2)
		expect(callsSince(tally(SIX, entry('correction', '2025-09-01', -1)), '2025-08-20')).toBeNull()
	})

	it('leave out a call that was undone, and an undone statement says nothing', () => {
		const call = entry('call', '2025-08-18', 1)
		const undo = entry('undo', '2025-08-18', -1, { undoes: call.id })
		expect(callsSince(tally(SIX, call, undo), '2025-08-15')).toBeNull()
	})
})

describe('the meetings since a day', () => {
	const held = ['2020-01-02', '2021-03-04'].map((date) => meeting({ id: date, date }))

	it('are those held on a later day, and no announced one', () => {
		const announced = meeting({ id: 'next', date: '2022-01-01', status: 'scheduled' })
		expect(meetingsSince([...held, announced], '2020-01-02')).toBe(1)
	})

	it('are not told while a month or a year is not over of which nobody knows the day', () => {
		const inAYear = meeting({ id: 'year', date: '2020-01-01', datePrecision: 'year' })
		expect(meetingsSince([...held, inAYear], '2020-06-01')).toBeNull()
		expect(meetingsSince([...held, inAYear], '2020-12-31')).toBe(1)
		const twoDays = meeting({ id: 'two-days', date: '2020-06-01', until: '2020-06-02' })
		expect(meetingsSince([...held, twoDays], '2020-06-01')).toBe(1)
	})

	it('are not told where none came, or none had been held by then', () => {
		expect(meetingsSince(held, '2021-03-04')).toBeNull()
		expect(meetingsSince(held, '2020-01-01')).toBeNull()
		expect(meetingsSince([], '2020-01-01')).toBeNull()
	})
})
