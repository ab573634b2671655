import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { dateInTimeZone, isCalendarDate } from '../../src/record/calendar.ts'
import { preferredCount } from '../../src/record/dossier.ts'
import { durationKind } from '../../src/record/duration.ts'
import { heldMeetings, ordinals, outcomeUnrecorded } from '../../src/record/meeting.ts'
import { newPeriodId, suggestPeriod } from '../../src/record/suggested-period.ts'
import { countOf, type LedgerEntry, overlap, type Period, statedUntil, type Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry as entryOf, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'

const period = (from: string, to: string): Period => ({ id: from, label: { en: from }, from, to })

const entry = (overrides: Partial<LedgerEntry>) =>
	entryOf({ period: 'p', on: '2025-01-01', recordedAt: '2025-01-01T00:00:00.000Z', ...overrides })

function tally(entries: LedgerEntry[]): Tally {
	const authority = { id: 'a', name: { en: 'A' }, site: 'https://a.example/' }
	const periods = [{ ...period('2025-01-01', '2025-12-31'), id: 'p' }]
	return { id: 't', authority, preferred: true, method: null, periods, entries }
}

describe('a count', () => {
	it('is the sum of its entries: 24 follows from 18 and 6', () => {
		expect(preferredCount(firstDossier()).total).toBe(24)
		const without = firstDossier()
		const [kremlin] = without.tallies
		const less = { ...without, tallies: kremlin ? [{ ...kremlin, entries: kremlin.entries.slice(0, 1) }] : [] }
		expect(preferredCount(less).total).toBe(18)
	})

	it('is not 0 but none before the first entry', () => {
		expect(countOf(tally([]))).toEqual({ total: null, asOf: null, periods: [] })
		expect(preferredCount(emptyDossier()).total).toBeNull()
	})

	it('is stated as of its newest counting entry; one undone does not count', () => {
		const call = entry({ id: 'c', on: '2025-05-05' })
		const undo = entry({ id: 'u', kind: 'undo', delta: -1, on: '2025-05-05', undoes: 'c' })
		const opening = entry({ id: 'o', kind: 'opening', delta: 6, on: '2025-02-02' })
		expect(countOf(tally([opening, call]))).toMatchObject({ total: 7, asOf: '2025-05-05' })
		expect(countOf(tally([opening, call, undo]))).toMatchObject({ total: 6, asOf: '2025-02-02' })
	})

	it('has calls inside it up to the day of its newest stated total', () => {
		const opening = entry({ id: 'o', kind: 'opening', delta: 6, on: '2025-02-02' })
		const correction = entry({ id: 'k', kind: 'correction', delta: 0, on: '2025-03-03' })
		const undo = entry({ id: 'u', kind: 'undo', delta: 0, on: '2025-03-03', undoes: 'k' })
		expect(statedUntil(tally([opening]), 'p')).toBe('2025-02-02')
		expect(statedUntil(tally([opening, correction]), 'p')).toBe('2025-03-03')
		expect(statedUntil(tally([opening, correction, undo]), 'p')).toBe('2025-02-02')
	})
})

describe('as-of', () => {
	it.each([
		['2017-07-06', 0, null],
		['2017-07-07', 1, null],
		['2018-11-11', 4, null],
		['2021-01-20', 6, 18],
		['2025-08-14', 6, 18],
		['2025-08-15', 6, 24],
	])('%s: %d meetings held, %s calls', (day, held, calls) => {
		const then = asOf(firstDossier(), day)
		expect(heldMeetings(then.meetings)).toHaveLength(held)
		expect(preferredCount(then).total).toBe(calls)
	})

	it('knows an announced meeting from the day on which a source told of it', () => {
		const scheduled = (day: string) => asOf(firstDossier(), day).meetings.filter((m) => m.status === 'scheduled')
		expect(scheduled('2025-08-14')).toHaveLength(0)
		expect(scheduled('2025-08-15')).toHaveLength(1)
	})
})

describe('a scheduled meeting', () => {
	it('is not held because its day has passed', () => {
		const announced = meeting({ status: 'scheduled', date: '2025-08-15' })
		expect(outcomeUnrecorded(announced, '2025-08-15')).toBe(false)
		expect(outcomeUnrecorded(announced, '2025-08-16')).toBe(true)
		expect(heldMeetings([announced])).toEqual([])
		expect(ordinals([announced, meeting({ id: 'held' })])).toEqual(new Map([['held', 1]]))
	})
})

describe('periods', () => {
	it('share no day', () => {
		expect(overlap([period('2025-01-01', '2025-12-31'), period('2017-01-20', '2021-01-20')])).toBeNull()
		expect(overlap([period('2021-01-20', '2021-12-31'), period('2017-01-20', '2021-01-20')])).not.toBeNull()
	})

	it('are suggested as the free part of the calendar year around a date', () => {
		const periods = [period('2017-01-20', '2021-01-20'), period('2025-01-01', '2025-12-31')]
		expect(suggestPeriod(periods, '2026-11-23', ['ru'])).toEqual({
			from: '2026-01-01',
			to: '2026-12-31',
			label: { ru: '2026' },
		})
		expect(suggestPeriod(periods, '2017-01-19', ['en'])).toMatchObject({ from: '2017-01-01', to: '2017-01-19' })
		expect(suggestPeriod(periods, '2021-01-21', ['en'])).toMatchObject({ from: '2021-01-21', to: '2021-12-31' })
	})

	it.each([
		[
			{ ru: '2025 год', en: '2025', ar: 'عام 2025' },
			{ ru: '2026 год', en: '2026', ar: 'عام 2026' },
		],
		[{ ru: '2025 г.' }, { ru: '2026 г.', en: '2026', ar: '2026' }],
		// Whether the next year is such a one too nobody knows.
		[
			{ ru: 'Второй срок, 2025 год', en: 'Since 20 January 2025' },
			{ ru: '2026', en: '2026', ar: '2026' },
		],
	])('are named as their neighbours are: %o', (label, named) => {
		const periods = [
			{ ...period('2017-01-20', '2021-01-20'), label: { ru: 'Первый срок' } },
			{ ...period('2025-01-01', '2025-12-31'), label },
		]
		expect(suggestPeriod(periods, '2026-11-23', ['ru', 'en', 'ar']).label).toEqual(named)
	})

	it('that are suggested always hold the date, stay in its year and overlap none', () => {
		const day = fc
			.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
			.map((d) => d.toISOString().slice(0, 10))
		fc.assert(
			fc.property(fc.array(fc.tuple(day, day)), day, (pairs, date) => {
				const periods: Period[] = []
				for (const [a, b] of pairs) {
					const next = period(a < b ? a : b, a < b ? b : a)
					if (!overlap([...periods, next]) && !(next.from <= date && date <= next.to)) periods.push(next)
				}
				const { from, to } = suggestPeriod(periods, date, ['en'])
				expect(from <= date && date <= to).toBe(true)
				expect([from.slice(0, 4), to.slice(0, 4)]).toEqual([date.slice(0, 4), date.slice(0, 4)])
				expect(overlap([...periods, period(from, to)])).toBeNull()
			}),
		)
	})

	it('get an id of their own', () => {
		expect(newPeriodId([], '2026-01-01', '2026-12-31')).toBe('2026')
		expect(newPeriodId([{ ...period('2026-01-01', '2026-06-30'), id: '2026' }], '2026-07-01', '2026-12-31')).toBe(
			'2026-2',
		)
		expect(newPeriodId([], '2021-01-20', '2025-01-19')).toBe('2021-2025')
	})
})

describe('a duration', () => {
	it('is one of four different things', () => {
		expect(durationKind({ min: 30, max: 30, approximate: false }).kind).toBe('exact')
		expect(durationKind({ min: 120, max: null, approximate: false }).kind).toBe('lower-bound')
		expect(durationKind({ min: 10, max: 15, approximate: false }).kind).toBe('range')
		expect(durationKind({ min: 90, max: 90, approximate: true }).kind).toBe('approximate')
	})
})

describe('a calendar date', () => {
	it.each(['2025-02-30', '2025-13-01', '0000-01-01', '2025-1-1', '2025-01-01T00:00', '', null, 20250101])(
		'is not %s',
		(value) => {
			expect(isCalendarDate(value)).toBe(false)
		},
	)

	it('follows from an instant only in a named time zone', () => {
		const instant = new Date('2025-12-31T21:30:00Z')
		expect(dateInTimeZone(instant, 'Europe/Moscow')).toBe('2026-01-01')
		expect(dateInTimeZone(instant, 'America/New_York')).toBe('2025-12-31')
	})

	it('is told anew at midnight, whatever was asked before', () => {
		const asked = (zone: string, at: string) => dateInTimeZone(new Date(at), zone)
		expect(asked('Asia/Kathmandu', '2026-03-01T18:14:59.999Z')).toBe('2026-03-01')
		expect(asked('Asia/Kathmandu', '2026-03-01T18:15:00.000Z')).toBe('2026-03-02')
		expect(asked('Asia/Kathmandu', '2026-03-01T18:14:59.999Z')).toBe('2026-03-01')
		expect(asked('Europe/Moscow', '2026-03-01T18:15:00.000Z')).toBe('2026-03-01')
	})
})
