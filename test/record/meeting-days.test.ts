/** Days that are less than certain: their order, what they share, when they are over, and who has which ordinal. */
import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { addDays, dayNumber } from '../../src/record/calendar.ts'
import { meetingsAsOf, meetingTotals } from '../../src/record/dossier.ts'
import {
	byDate,
	MEETING_FORMATS,
	MEETING_STATUSES,
	type Meeting,
	meetingsInPerson,
	ordinals,
} from '../../src/record/meeting.ts'
import { DATE_PRECISIONS, fromIsoDate, isoDate, lastDay, sharesDay } from '../../src/record/meeting-days.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'

const RUNS = { numRuns: 1_000 }

/** Meetings of a few years, so that many share days. */
const meetings = array(
	record({
		day: integer({ min: 0, max: 1_200 }),
		length: integer({ min: 0, max: 3 }),
		datePrecision: constantFrom(...DATE_PRECISIONS),
		status: constantFrom(...MEETING_STATUSES),
		format: constantFrom(...MEETING_FORMATS),
	}),
	{ maxLength: 12 },
).map((all) =>
	all.map(({ day, length, datePrecision, status, format }, i): Meeting => {
		const first = addDays('2019-12-01', day)
		const days = fromIsoDate(isoDate({ date: first, datePrecision })) ?? { date: first, datePrecision: 'day' }
		const until = days.datePrecision === 'day' && length > 0 ? addDays(first, length) : null
		return meeting({ id: `m-${i}`, ...days, until, status, format })
	}),
)

describe('the last possible day', () => {
	it.each([
		['2024-02', '2024-02-29'],
		['2025-02', '2025-02-28'],
		['2025-12', '2025-12-31'],
		['0004-02', '0004-02-29'],
		['9999-12', '9999-12-31'],
		['2025', '2025-12-31'],
		['2025-03-04', '2025-03-04'],
	])('of %s is %s', (written, last) => {
		const days = fromIsoDate(written)
		expect(days && lastDay({ ...days, until: null })).toBe(last)
	})

	it('of several days is the last', () => {
		expect(lastDay({ date: '2017-07-03', until: '2017-07-04', datePrecision: 'day' })).toBe('2017-07-04')
	})
})

describe('a written date', () => {
	it('is read as it was written, and nothing else is', () => {
		for (const written of ['2025', '2025-03', '2025-03-04']) {
			const days = fromIsoDate(written)
			expect(days && isoDate(days)).toBe(written)
		}
		for (const other of ['', '25', '2025-3', '2025-03-4', '2025-W10', '2025-03-04T00:00', ' 2025', '２０２５']) {
			expect(fromIsoDate(other)).toBeNull()
		}
	})
})

describe('the order', () => {
	it('is by first day, then the more exact one, then by id', () => {
		const of = (id: string, written: string) => ({ ...meeting({ id }), ...fromIsoDate(written) })
		const sorted = [
			of('a', '2025'),
			of('b', '2025-01'),
			of('d', '2025-01-01'),
			of('c', '2025-01-01'),
			of('e', '2024-12-31'),
		]
		expect(sorted.sort(byDate).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a'])
	})

	it('is the same however the list came', () => {
		assert(
			property(meetings, integer(), (list, seed) => {
				const shuffled = list.toSorted(
					(a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 5) || (seed % 2 ? -1 : 1),
				)
				expect(shuffled.sort(byDate)).toEqual(list.toSorted(byDate))
			}),
			RUNS,
		)
	})
})

describe('ordinals', () => {
	it('are positions among the meetings in person, and none where days are shared', () => {
		assert(
			property(meetings, (list) => {
				const inPerson = meetingsInPerson(list)
				const known = ordinals(list)
				for (const [index, one] of inPerson.entries()) {
					const shares = inPerson.some((other) => other !== one && sharesDay(other, one))
					expect(known.get(one.id)).toBe(shares ? undefined : index + 1)
				}
				expect([...known.keys()].every((id) => inPerson.some((m) => m.id === id))).toBe(true)
			}),
			RUNS,
		)
	})

	it('are kept by those that share a day with a video, a report or an announcement only', () => {
		const others = ['video', 'reported', 'scheduled'].map((kind) =>
			meeting({
				id: kind,
				...(kind === 'video' ? { format: 'video' } : { status: kind === 'reported' ? 'reported' : 'scheduled' }),
			}),
		)
		expect(ordinals([meeting(), ...others])).toEqual(new Map([[meeting().id, 1]]))
	})
})

describe('as of a day', () => {
	it('nothing counts that may not be over, more days never take a meeting away, and the last has all', () => {
		assert(
			property(meetings, integer({ min: 0, max: 1_600 }), (list, at) => {
				const dossier = emptyDossier({ meetings: list })
				const day = addDays('2019-12-01', at)
				const known = asOf(dossier, day)
				const later = asOf(dossier, addDays(day, 30))
				for (const { status, ...days } of known.meetings) {
					if (status === 'held' || status === 'reported' || status === 'denied') expect(lastDay(days) <= day).toBe(true)
				}
				const ids = new Set(later.meetings.map(({ id }) => id))
				expect(known.meetings.every(({ id }) => ids.has(id))).toBe(true)
				expect(meetingTotals(asOf(dossier, '2030-01-01')).held).toBe(meetingTotals(dossier).held)
			}),
			RUNS,
		)
	})

	it('keeps what was announced by then, or on no known day', () => {
		const source = { url: 'https://example.org/', publisher: null, title: null }
		const planned = (id: string, publishedOn: string | null) =>
			meeting({ id, status: 'scheduled', date: '2026-01-01', sources: [{ ...source, publishedOn }] })
		const dossier = emptyDossier({ meetings: [planned('dated', '2025-06-01'), planned('undated', null)] })
		expect(asOf(dossier, '2025-05-31').meetings.map(({ id }) => id)).toEqual(['undated'])
		expect(asOf(dossier, '2025-06-01').meetings).toHaveLength(2)
	})
})

describe('totals', () => {
	it('count a held meeting once, in person or by video, and neither reports nor denials among them', () => {
		assert(
			property(meetings, (list) => {
				const { held, video, scheduled, reported, cancelled } = meetingTotals(emptyDossier({ meetings: list }))
				const denied = list.filter(({ status }) => status === 'denied').length
				expect(held + video).toBe(list.filter(({ status }) => status === 'held').length)
				expect(held + video + scheduled + reported + cancelled + denied).toBe(list.length)
				const certain = list.filter(({ status }) => status !== 'reported' && status !== 'denied')
				expect(meetingTotals(emptyDossier({ meetings: certain }))).toMatchObject({ held, video })
			}),
			RUNS,
		)
	})

	it('are as of the newest day that is spoken of, or of the last check', () => {
		const undated = [{ url: 'https://example.org/', publisher: null, title: null, publishedOn: null }]
		const held = meeting({ date: '2024-06-30', until: '2024-07-01', sources: undated })
		const of = (meetingsCheckedOn: string | null) => meetingsAsOf({ meetings: [held], meetingsCheckedOn })
		expect([of(null), of('2024-06-30'), of('2025-01-01')]).toEqual(['2024-07-01', '2024-07-01', '2025-01-01'])
		const inAYear = { ...held, date: '2025-01-01', until: null, datePrecision: 'year' } as const
		expect(meetingsAsOf({ meetings: [held, inAYear], meetingsCheckedOn: null })).toBe('2025-01-01')
		expect(meetingsAsOf({ meetings: [], meetingsCheckedOn: null })).toBeNull()
	})
})

it('shares a day with itself, and with nothing that is over before', () => {
	assert(
		property(meetings, (list) => {
			for (const [i, a] of list.entries()) {
				expect(sharesDay(a, a)).toBe(true)
				for (const b of list.slice(i + 1)) {
					const apart = dayNumber(lastDay(a)) < dayNumber(b.date) || dayNumber(lastDay(b)) < dayNumber(a.date)
					expect([sharesDay(a, b), sharesDay(b, a)]).toEqual([!apart, !apart])
				}
			}
		}),
		RUNS,
	)
})
