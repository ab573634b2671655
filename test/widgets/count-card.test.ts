/** What the count card counts, and what it says of it in a sentence. */
import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/pages/render.tsx'
import { asOf } from '../../src/record/as-of.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { countCard } from '../../widgets/count-card/model.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import type { Metric } from '../../widgets/kinds.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { firstDossier } from '../support/dossier.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

function input(overrides: Partial<WholeInput> = {}, metric: Metric = 'calls'): WidgetInput {
	const kind = { widget: 'count-card', metric } as const
	return inputFor(kind, { dossier: firstDossier(), language: 'en', today: '2025-08-18', ...overrides })
}

/** With ordinary spaces, as one would type it. */
function said(overrides: Partial<WholeInput> = {}, metric: Metric = 'calls'): string {
	return renderText({ widget: 'count-card', metric }, input(overrides, metric)).replaceAll('\u00a0', ' ')
}

function withEntries(...more: LedgerEntry[]): Dossier {
	const dossier = firstDossier()
	return { ...dossier, tallies: dossier.tallies.map((t) => ({ ...t, entries: [...t.entries, ...more] })) }
}

const of = (...tallies: Tally[]) => emptyDossier({ tallies })

describe('the calls of the first dossier', () => {
	it('are 24, of which 18 and 6, by the Kremlin’s count', () => {
		expect(said()).toBe(
			'Putin and Trump: 24 phone calls — 18 (Trump’s first presidential term) and 6 (2025). ' +
				'Counted by the Kremlin, as of 15 August 2025.',
		)
		expect(said({ language: 'ru' })).toBe(
			'Путин и Трамп: 24 телефонных звонка — 18 (первый президентский срок Трампа) и 6 (2025 год). ' +
				'Подсчёт: Кремль, данные на 15 августа 2025 года.',
		)
	})

	it('are 25 after one more call, and 24 again when it is undone', () => {
		const call = entry({ id: 'call' })
		const undo = entry({ id: 'undo', kind: 'undo', delta: -1, undoes: 'call' })
		expect(said({ dossier: withEntries(call) })).toMatch(/25 phone calls — 18 .* and 7 .*as of 18 August 2025\.$/)
		expect(said({ dossier: withEntries(call, undo) })).toBe(said())
	})

	it('read the same on any later day', () => {
		expect(said({ today: '2031-01-01' })).toBe(said())
	})

	it('take the form that the number asks for', () => {
		const counted = (n: number) => said({ language: 'ru', dossier: of(yearlyTally({ 2025: n })) })
		expect(counted(1)).toContain(': 1 телефонный звонок (2025 год).')
		expect(counted(2)).toContain(': 2 телефонных звонка (')
		expect(counted(5)).toContain(': 5 телефонных звонков (')
		expect(counted(21)).toContain(': 21 телефонный звонок (')
	})
})

describe('this year', () => {
	const areThisYear = (today: string, dossier = firstDossier()) =>
		countCard(input({ today, dossier }), 'calls').count?.shares.map((share) => share.thisYear)

	it('is 2025 when read in 2025, and turns with the year', () => {
		expect(areThisYear('2025-12-31')).toEqual([false, true])
		expect(areThisYear('2026-01-01')).toEqual([false, false])
		expect(areThisYear('2024-12-31')).toEqual([false, false])
	})

	it('is a whole calendar year, not a part of one', () => {
		const { periods, ...tally } = yearlyTally({ 2025: 3 })
		const part = periods.map((year) => ({ ...year, from: '2025-01-20' }))
		expect(areThisYear('2025-06-01', of({ ...tally, periods: part }))).toEqual([false])
	})
})

describe('the source', () => {
	const publishers = (dossier: Dossier) => countCard(input({ dossier }), 'calls').sources.map((s) => s.publisher)

	it('is that of the newest entry that counts and has one', () => {
		const call = entry({ id: 'call' })
		expect(publishers(firstDossier())).toEqual(['RIA Novosti'])
		expect(publishers(withEntries(call))).toEqual(['Example'])
		expect(publishers(withEntries(call, entry({ id: 'later', on: '2025-08-19', source: null })))).toEqual(['Example'])
		const undo = entry({ id: 'undo', kind: 'undo', delta: -1, undoes: 'call' })
		expect(publishers(withEntries(call, undo))).toEqual(['RIA Novosti'])
	})
})

describe('before anything is recorded', () => {
	it('there is no count, which is not 0', () => {
		for (const dossier of [emptyDossier(), of(yearlyTally({})), asOf(firstDossier(), '2021-01-19')]) {
			expect(countCard(input({ dossier }), 'calls').count).toBeNull()
			expect(said({ dossier })).toMatch(/^[^\d]*\. No count of phone calls is recorded as of 18 August 2025\.$/)
		}
		expect(said({ dossier: emptyDossier() }, 'meetings')).toBe(
			'A and B. No meetings are recorded as of 18 August 2025.',
		)
	})

	it('a count of none is one: somebody counted', () => {
		expect(said({ dossier: of(yearlyTally({ 2025: 0 })) })).toContain('A and B: 0 phone calls (2025).')
	})
})

describe('the meetings of the first dossier', () => {
	it('are the six that were held, by year', () => {
		expect(said({}, 'meetings')).toContain(
			'6 meetings in person — 2 (2017), 3 (2018) and 1 (2019). Source: RIA Novosti, ',
		)
		expect(said({ language: 'ru' }, 'meetings')).toContain('6 личных встреч — 2 (2017), 3 (2018) и 1 (2019).')
	})

	it('leave the announced one out, whatever the date', () => {
		expect(said({ today: '2025-08-15' }, 'meetings')).toContain('15 August 2025, Anchorage, Alaska: announced.')
		expect(said({ today: '2025-08-16' }, 'meetings')).toContain('Anchorage, Alaska: outcome not recorded.')
		expect(said({ today: '2025-08-16' }, 'meetings')).toContain(': 6 meetings')
	})

	it('are seven once an editor says that it was held', () => {
		const dossier = firstDossier()
		const meetings = dossier.meetings.map((m) => ({ ...m, status: 'held' as const }))
		expect(said({ dossier: { ...dossier, meetings } }, 'meetings')).toContain('7 meetings in person — 2 (2017), 3')
	})

	it('speak of no day after the one asked about', () => {
		const dossier = asOf(firstDossier(), '2018-08-01')
		expect(said({ dossier, today: '2018-08-01' }, 'meetings')).toBe(
			'Putin and Trump: 3 meetings in person — 2 (2017) and 1 (2018). Source: RIA Novosti, as of 1 August 2018.',
		)
	})
})

describe('an announced meeting', () => {
	const planned = (date: string) => meeting({ id: date, date, status: 'scheduled' })

	it('is the last of which nothing was heard, else the next one', () => {
		const dossier = emptyDossier({ meetings: [planned('2025-01-01'), planned('2025-02-01'), planned('2025-03-01')] })
		expect(said({ dossier, today: '2025-01-01' }, 'meetings')).toContain('1 January 2025, Geneva: announced.')
		expect(said({ dossier, today: '2025-02-01' }, 'meetings')).toContain(
			'1 January 2025, Geneva: outcome not recorded.',
		)
		expect(said({ dossier, today: '2025-04-01' }, 'meetings')).toContain('1 March 2025, Geneva: outcome not recorded.')
	})

	it('has its source even where no meeting was held', () => {
		const dossier = emptyDossier({ meetings: [planned('2025-01-01')] })
		expect(said({ dossier, today: '2024-12-01' }, 'meetings')).toContain(
			'No meetings are recorded as of 1 December 2024. Source: Example.',
		)
	})

	it('is not one that was called off', () => {
		const dossier = emptyDossier({ meetings: [meeting(), meeting({ id: 'off', status: 'cancelled' })] })
		expect(said({ dossier }, 'meetings')).toBe(
			'A and B: 1 meeting in person (2020). Source: Example, as of 3 January 2020.',
		)
	})
})
