/** The rules of reported calls in a whole ledger, as a file brings it. */
import { describe, expect, it } from 'vitest'
import { ledgerContradictions } from '../../src/record/ledger-contradictions.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { entry as entryOf } from '../../widgets/example.ts'

const SITE = 'https://a.example/'
const WHO = { en: 'an agency' }
const entry = (overrides: Partial<LedgerEntry>) =>
	entryOf({ period: 'p', on: '2025-02-01', recordedAt: '2025-03-01T00:00:00.000Z', ...overrides })
const report = (overrides: Partial<LedgerEntry> = {}) =>
	entry({ id: 'r', kind: 'reported', delta: 0, reportedBy: WHO, ...overrides })
const undoOf = ({ id, delta, on, period }: LedgerEntry) =>
	entry({ id: `u-${id}`, kind: 'undo', delta: 0 - delta, on, period, source: null, undoes: id })
const confirming = entry({ id: 'c', kind: 'call', delta: 1, confirms: 'r' })

function faultsOf(...entries: LedgerEntry[]) {
	const tally: Tally = {
		id: 'a',
		authority: { id: 'a', name: { en: 'A' }, site: SITE },
		preferred: true,
		method: null,
		periods: [{ id: 'p', label: { en: '2025' }, from: '2025-01-01', to: '2025-12-31' }],
		entries,
	}
	const found = [...ledgerContradictions(tally, '', '2026-06-01T00:00:00.000Z', new Set())]
	return found.map(({ pointer, because }) => `${pointer} ${because.kind}`)
}

describe('a reported call in a file', () => {
	it('is in the period that covers its day, and in none only where none does', () => {
		expect(faultsOf(report())).toEqual([])
		expect(faultsOf(report({ period: null, on: '2023-02-01' }))).toEqual([])
		expect(faultsOf(report({ on: '2023-02-01' }))).toEqual(['/entries/0/on outside-period'])
		expect(faultsOf(report({ period: null }))).toEqual(['/entries/0/period required'])
		const astray = report({ period: null })
		expect(faultsOf(astray, undoOf(astray))).toEqual(['/entries/0/period required', '/entries/1/period required'])
	})

	it.each([
		['open', report(), []],
		['denied', report({ deniedBy: WHO }), []],
		['counted', report({ counted: true }), ['/entries/1/confirms settled-before']],
	])('that is %s is confirmed by the rule of its edit', (_state, told, faults) => {
		expect(faultsOf(told, confirming)).toEqual(faults)
	})

	it('that was taken back is confirmed by no call that counts', () => {
		const [told, fault] = [report(), 'confirms settled-before']
		expect(faultsOf(told, undoOf(told), confirming)).toEqual([`/entries/2/${fault}`])
		expect(faultsOf(told, confirming, undoOf(told))).toEqual([`/entries/1/${fault}`])
		expect(faultsOf(told, confirming, undoOf(confirming), undoOf(told))).toEqual([])
	})

	it('is confirmed once, and again after its call was taken back', () => {
		const again = { ...confirming, id: 'd' }
		expect(faultsOf(report(), confirming, again)).toEqual(['/entries/2/confirms settled-before'])
		expect(faultsOf(report(), confirming, undoOf(confirming), again)).toEqual([])
	})
})
