/** Whether what a widget shows of a day was corrected after that day. */
import { describe, expect, it } from 'vitest'
import { type Corrections, correctedOn, type EntryFact, type Shown } from '../../src/record/corrected-on.ts'
import { meeting } from '../../widgets/example.ts'

const MOSCOW = 'Europe/Moscow'
const DAY = '2025-08-20'
const NOTHING: Corrections = {
	revisions: [{ version: 2, at: '2025-09-03T09:00:00.000Z' }],
	tallies: [],
	entries: [],
	meetings: [],
}

const entry = (overrides: Partial<EntryFact> = {}): EntryFact => ({
	id: 'e',
	kind: 'correction',
	period: '2025',
	delta: 1,
	on: '2025-08-15',
	source: null,
	note: null,
	undoes: null,
	...overrides,
})
const written = <Fact>(fact: Fact, version = 2) => ({ fact, written: version, ended: null })
const ended = <Fact>(fact: Fact, version = 2) => ({ fact, written: 1, ended: version })

function corrected(corrections: Partial<Corrections>, shown: Shown = 'calls', day = DAY) {
	return correctedOn(shown, day, { ...NOTHING, ...corrections }, MOSCOW)
}

describe('the count of calls of a day', () => {
	it('was corrected on the day of an edit that changed an entry of it', () => {
		expect(corrected({ entries: [written(entry())] })).toBe('2025-09-03')
		expect(corrected({ entries: [ended(entry())] })).toBe('2025-09-03')
		expect(corrected({})).toBeNull()
	})

	it('was not by an edit about a later day', () => {
		expect(corrected({ entries: [written(entry({ on: '2025-08-21' }))] })).toBeNull()
	})

	it('was not by an edit that was made on that day, by the newsroom’s clock', () => {
		const entries = [written(entry())]
		const made = (at: string) => corrected({ entries, revisions: [{ version: 2, at }] })
		expect(made('2025-08-20T20:59:59.000Z')).toBeNull()
		expect(made('2025-08-20T21:00:00.000Z')).toBe('2025-08-21')
	})

	it('was corrected when the newest of the edits about it was made', () => {
		const revisions = [4, 3, 2].map((version) => ({ version, at: `2025-09-0${version}T09:00:00.000Z` }))
		const entries = [written(entry(), 2), written(entry({ id: 'f' }), 3), written(entry({ on: '2025-08-30' }), 4)]
		expect(corrected({ entries, revisions })).toBe('2025-09-03')
	})

	it('was where another authority is preferred since', () => {
		const tallies = [ended({ id: 'a', preferred: true }), written({ id: 'a', preferred: false })]
		expect(corrected({ tallies })).toBe('2025-09-03')
	})

	it('was not by rows that say again what was said before', () => {
		expect(corrected({ entries: [ended(entry()), written(entry())] })).toBeNull()
	})

	it('is nothing to those that show meetings, nor the other way round', () => {
		expect(corrected({ entries: [written(entry())] }, 'meetings')).toBeNull()
		expect(corrected({ meetings: [ended(meeting())] })).toBeNull()
	})
})

describe('the meetings of a day', () => {
	const was = meeting({ date: '2025-08-15' })

	it('were corrected where one that was known by then was changed or taken away', () => {
		const is = { ...was, summary: { en: 'They met.' } }
		expect(corrected({ meetings: [ended(was), written(is)] }, 'meetings')).toBe('2025-09-03')
		expect(corrected({ meetings: [ended(was)] }, 'meetings')).toBe('2025-09-03')
	})

	it('were not where one was changed that was not known yet', () => {
		const later = meeting({ date: '2025-08-21' })
		expect(corrected({ meetings: [ended(later)] }, 'meetings')).toBeNull()
	})

	it('were where one that stood there has moved to a later day', () => {
		const meetings = [ended(was), written({ ...was, date: '2025-08-25' })]
		for (const shown of ['meetings', 'meeting-count'] as const)
			expect(corrected({ meetings }, shown)).toBe('2025-09-03')
	})

	it('are as many as before where only words about one were changed', () => {
		const meetings = [ended(was), written({ ...was, topics: [{ en: 'Trade' }] })]
		expect(corrected({ meetings }, 'meeting-count')).toBeNull()
		expect(corrected({ meetings }, 'meetings')).toBe('2025-09-03')
	})
})
