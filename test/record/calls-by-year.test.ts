/** Calls by year: what is dated has a year, what is stated for several years has none. */
import { describe, expect, it } from 'vitest'
import { callsByYear } from '../../src/record/calls-by-year.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { counts, preferredIn } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import type { LedgerEntry } from '../../src/record/tally.ts'
import { emptyDossier, entry, yearlyTally } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'

function told(dossier: Dossier) {
	const excerpt = excerptOf(dossier, { ...counts('2026-01-01'), datesCalls: true })
	return callsByYear(preferredIn(excerpt)?.periods ?? [], excerpt.callYears)
}

const TERM = { id: 'term', label: { en: 'term' }, from: '2017-01-20', to: '2021-01-20' }

/** A term with as many calls as are stated, and others dated. */
function termWith(stated: number, ...days: string[]): Dossier {
	const opening = entry({ id: 'o', kind: 'opening', period: 'term', delta: stated, on: '2017-02-01' })
	const calls = days.map((on, n): LedgerEntry => entry({ id: `c${n}`, period: 'term', on }))
	const tally = { ...yearlyTally({}), periods: [TERM], entries: [opening, ...calls] }
	return emptyDossier({ tallies: [tally] })
}

const spans = (dossier: Dossier) => told(dossier).spans.map(({ id, count }) => [id, count])

describe('a total that is stated', () => {
	it('for a year is that year’s, and for several years none of theirs', () => {
		expect(told(firstDossier()).years).toEqual([{ year: '2025', calls: 6 }])
		expect(spans(firstDossier())).toEqual([['first-term', 18]])
	})

	it('stays with its years where calls of them are dated, without those', () => {
		const dossier = termWith(3, '2018-01-01', '2018-05-05', '2020-12-31')
		expect(told(dossier).years).toEqual([
			{ year: '2018', calls: 2 },
			{ year: '2020', calls: 1 },
		])
		expect(spans(dossier)).toEqual([['term', 3]])
	})

	it('of nothing is not there where all calls are dated', () => {
		expect(spans(termWith(0, '2018-01-01'))).toEqual([])
	})

	it('and corrected to fewer than are dated leaves none of them its year', () => {
		const dossier = termWith(-1, '2018-01-01', '2019-01-01')
		expect(told(dossier).years).toEqual([])
		expect(spans(dossier)).toEqual([['term', 1]])
	})
})

it('a call of a day that lies in a period of several years is in its own year, one that was undone in none', () => {
	const dossier = termWith(0, '2018-01-01', '2019-03-03')
	const [tally] = dossier.tallies
	if (!tally) throw new Error('no tally')
	const undo = entry({ id: 'u', kind: 'undo', period: 'term', delta: -1, on: '2018-01-01', undoes: 'c0' })
	const undone = emptyDossier({ tallies: [{ ...tally, entries: [...tally.entries, undo] }] })
	expect(told(undone)).toEqual({ years: [{ year: '2019', calls: 1 }], spans: [] })
})

it('nothing is told where no count is recorded', () => {
	expect(told(emptyDossier())).toEqual({ years: [], spans: [] })
})
