import { describe, expect, it } from 'vitest'
import { attentionOf } from '../../src/record/attention.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry as entryOf, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'

const entry = (overrides: Partial<LedgerEntry>) =>
	entryOf({ period: '2024', on: '2024-06-01', source: null, ...overrides })

const tally = (entries: readonly LedgerEntry[]): Tally => ({
	id: 'agency',
	authority: { id: 'agency', name: { en: 'an agency', ru: 'агентство' }, site: 'https://agency.example/' },
	preferred: true,
	method: null,
	periods: [{ id: '2024', label: { en: '2024', ru: '2024 год' }, from: '2024-01-01', to: '2024-12-31' }],
	entries,
})

describe('what of a dossier may wait for an editor', () => {
	it('is, in the first one, the announced meeting and the day until which calls are counted', () => {
		expect(attentionOf(firstDossier())).toEqual({
			scheduled: [
				{
					meeting: '2025-08-15-anchorage',
					days: { date: '2025-08-15', until: null, datePrecision: 'day' },
					last: '2025-08-15',
					city: { ru: 'Анкоридж, Аляска', en: 'Anchorage, Alaska' },
				},
			],
			reported: [],
			meetingsAsOf: '2025-08-15',
			tallies: [
				{
					id: 'kremlin',
					authority: { ru: 'Кремль', en: 'the Kremlin' },
					total: 24,
					asOf: '2025-08-15',
					lastStatedOn: '2025-08-15',
					ahead: [{ from: '2025-01-01', to: '2025-12-31' }],
				},
			],
			untranslated: { ru: 0, en: 0 },
		})
	})

	it('is every announced meeting, oldest first, and none that was held or cancelled', () => {
		const meetings = [
			meeting({ id: 'c', status: 'scheduled', date: '2031-01-01' }),
			meeting({ id: 'b', status: 'scheduled', date: '2030-01-01' }),
			meeting({ id: 'a', status: 'cancelled', date: '2030-01-01' }),
			meeting(),
		]
		expect(attentionOf(emptyDossier({ meetings })).scheduled.map((s) => s.meeting)).toEqual(['b', 'c'])
	})

	it('is every reported meeting, with who reports it, and the last day on which each can have been', () => {
		const reportedBy = { en: 'Axios' }
		const meetings = [
			meeting({ id: 'a', status: 'reported', reportedBy, date: '2030-03-01', datePrecision: 'month' }),
			meeting({ id: 'b', status: 'denied', deniedBy: reportedBy }),
			meeting({ id: 'c', status: 'scheduled', date: '2030-01-01', until: '2030-01-02' }),
		]
		const { reported, scheduled } = attentionOf(emptyDossier({ meetings }))
		expect(reported).toMatchObject([{ meeting: 'a', last: '2030-03-31', reportedBy }])
		expect(scheduled).toMatchObject([{ meeting: 'c', last: '2030-01-02' }])
	})

	it('tells the newest day of all from the newest of a stated total, and counts nothing that was undone', () => {
		const dossier = emptyDossier({
			tallies: [
				tally([
					entry({ id: 'a', kind: 'opening', delta: 5, on: '2024-03-01' }),
					entry({ id: 'b', on: '2024-06-01' }),
					entry({ id: 'c', kind: 'correction', on: '2024-09-01' }),
					entry({ id: 'd', kind: 'undo', delta: -1, on: '2024-09-01', undoes: 'c' }),
				]),
			],
		})
		expect(attentionOf(dossier).tallies).toMatchObject([{ total: 6, asOf: '2024-06-01', lastStatedOn: '2024-03-01' }])
		const [silent] = attentionOf(emptyDossier({ tallies: [tally([])] })).tallies
		expect(silent).toMatchObject({ total: null, asOf: null, lastStatedOn: null })
	})

	it('counts what lacks a language, wherever it stands', () => {
		const dossier = emptyDossier({
			title: { en: 'A and B' },
			leaders: [{ id: 'a', name: { en: 'A' }, office: { ru: 'президент' }, terms: [] }],
			meetings: [meeting({ topics: [{ en: 'trade' }], remarks: [{ speaker: { en: 'A' }, text: { en: 'said' } }] })],
			tallies: [tally([entry({ note: { ru: 'о торговле' } })])],
		})
		expect(attentionOf(dossier).untranslated).toEqual({ en: 2, ru: 6 })
	})
})
