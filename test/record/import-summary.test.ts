import { describe, expect, it } from 'vitest'
import { importSummary } from '../../src/record/import-summary.ts'
import { emptyDossier, firstDossier, meeting } from '../support/dossier.ts'

const NONE = { added: 0, changed: 0, removed: 0 }

describe('what an import would change', () => {
	it('is nothing where the same record comes back', () => {
		const { totals, heading, counts } = importSummary(firstDossier(), firstDossier({ version: 9 }))
		expect(totals.after).toEqual(totals.before)
		expect(heading).toEqual([])
		expect(counts).toEqual({ leader: NONE, meeting: NONE, tally: NONE, period: NONE, entry: NONE })
	})

	it('is everything where the dossier is new', () => {
		const { totals, counts } = importSummary(null, firstDossier())
		expect(totals.before).toBeNull()
		expect(counts).toMatchObject({ leader: { added: 2 }, meeting: { added: 7 }, tally: { added: 1 } })
	})

	it('counts each meeting once, whatever is otherwise in it, and tells the title field by field', () => {
		const kept = meeting({ id: 'kept' })
		const before = emptyDossier({ meetings: [meeting({ id: 'gone' }), meeting({ id: 'other' }), kept] })
		const other = meeting({ id: 'other', format: 'brief', date: '2020-02-02', topics: [{ en: 'trade' }] })
		const after = emptyDossier({
			title: { en: 'A & B', ru: 'А и Б' },
			meetings: [other, kept, meeting({ id: 'new' }), meeting({ id: 'newer', status: 'scheduled' })],
		})
		const { totals, heading, counts } = importSummary(before, after)
		expect(counts.meeting).toEqual({ added: 2, changed: 1, removed: 1 })
		expect(heading).toMatchObject([{ path: 'title.en', before: 'A and B', after: 'A & B' }])
		expect([totals.before?.meetings.held, totals.after.meetings.held]).toEqual([3, 3])
	})

	it('counts entries and periods of a tally that was there', () => {
		const [tally] = firstDossier().tallies
		if (!tally) throw new Error('the first dossier has a tally')
		const shorter = { ...tally, periods: tally.periods.slice(1), entries: tally.entries.slice(1) }
		const { counts } = importSummary(firstDossier(), firstDossier({ tallies: [shorter] }))
		expect(counts).toMatchObject({ period: { removed: 1 }, entry: { removed: 1 }, tally: NONE })
	})
})
