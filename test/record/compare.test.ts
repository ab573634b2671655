import { describe, expect, it } from 'vitest'
import { correctTotal } from '../../src/edits/correct-total.ts'
import type { Decide } from '../../src/edits/decision.ts'
import { recordCall } from '../../src/edits/record-call.ts'
import { addMeeting, editMeeting, removeMeeting } from '../../src/edits/save-meeting.ts'
import { undoEntry } from '../../src/edits/undo-entry.ts'
import { compareDossiers, compareMeetings } from '../../src/record/compare.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { differences } from '../../src/record/plain.ts'
import { meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'

const first = firstDossier()
const OSAKA = '2019-06-28-osaka'
const SOURCE = 'http://www.kremlin.ru/events/1'

function edited<Answer>(decide: Decide<Answer>, dossier: Dossier = first): Dossier {
	const decided = decide(dossier, { at: '2025-08-17T09:00:00.000Z', today: '2025-08-17', newId: () => 'new-entry' })
	if (!decided.ok) throw new Error(JSON.stringify(decided.error))
	return decided.value.next
}

const patched = (patch: object) =>
	compareDossiers(first, edited(editMeeting(OSAKA, { reason: 'r', reasonKind: 'correction', ...patch })))

describe('comparing two records', () => {
	it('finds nothing between a record and itself, whatever the version', () => {
		expect(compareDossiers(first, { ...first, version: 9, updatedAt: '2026-01-01T00:00:00.000Z' })).toEqual([])
	})

	it('shows a text language by language', () => {
		expect(patched({ place: { city: { ru: 'Осака (Япония)' }, venue: 'Intex Osaka' } })).toEqual([
			{ about: { kind: 'meeting', id: OSAKA }, path: 'place.city.ru', before: 'Осака', after: 'Осака (Япония)' },
			{ about: { kind: 'meeting', id: OSAKA }, path: 'place.venue.ru', before: null, after: 'Intex Osaka' },
		])
	})

	it('shows a list with what came and what went', () => {
		const topics = first.meetings.find((m) => m.id === OSAKA)?.topics ?? []
		const trade = { en: 'trade', ru: 'торговля' }
		const [change, ...others] = patched({ topics: [...topics.slice(1), trade] })
		expect(others).toEqual([])
		expect(change).toMatchObject({ path: 'topics', before: topics, added: [trade], removed: [topics[0]] })
		expect(patched({ topics: topics.toReversed() })).toMatchObject([{ path: 'topics', added: [], removed: [] }])
	})

	it('shows how long a meeting lasted as one value', () => {
		const actual = { min: 80, max: 80, approximate: false }
		expect(patched({ duration: { plannedMinutes: 45, actual } })).toMatchObject([
			{ path: 'duration.plannedMinutes', before: 60, after: 45 },
			{ path: 'duration.actual', before: { min: 90, max: 90, approximate: true }, after: actual },
		])
		expect(patched({ duration: null })).toMatchObject([
			{ path: 'duration.plannedMinutes', before: 60, after: null },
			{ path: 'duration.plannedApproximate', before: true, after: false },
			{ path: 'duration.actual', after: null },
		])
	})

	it('shows a meeting that came or went as a whole', () => {
		const { id: _id, ...body } = meeting({ date: '2020-01-02' })
		const more = edited(addMeeting({ ...body, attendees: [], topics: [], outcomes: [], remarks: [], sources: [] }))
		expect(compareDossiers(first, more)).toMatchObject([
			{ about: { kind: 'meeting', id: '2020-01-02-geneva' }, path: '', before: null, after: { date: '2020-01-02' } },
		])
		expect(
			compareDossiers(first, edited(removeMeeting(OSAKA, { reason: 'doubled', reasonKind: 'correction' }))),
		).toMatchObject([{ about: { kind: 'meeting', id: OSAKA }, path: '', before: { id: OSAKA }, after: null }])
	})

	it('shows calls, totals and undos as the entries and periods that they wrote', () => {
		const period = { from: '2021-01-21', to: '2021-12-31', label: '2021' }
		const called = edited(recordCall({ on: '2021-03-01', source: SOURCE, delta: 1, period }))
		expect(compareDossiers(first, called).map(({ about, before }) => [about, before])).toEqual([
			[{ kind: 'period', tally: 'kremlin', id: '2021' }, null],
			[{ kind: 'entry', tally: 'kremlin', id: 'new-entry' }, null],
		])
		const stated = edited(correctTotal('2025', { total: 7, reason: 'recount', source: SOURCE }))
		expect(compareDossiers(first, stated)).toMatchObject([{ after: { kind: 'correction', delta: 1 } }])
		const undone = edited(undoEntry('opening-2025', {}))
		expect(compareDossiers(first, undone)).toMatchObject([{ after: { kind: 'undo', undoes: 'opening-2025' } }])
	})

	it('shows what changed in the heading, in a leader and in a tally', () => {
		const [putin, trump] = first.leaders
		const [tally] = first.tallies
		if (!putin || !trump || !tally) throw new Error('the first dossier has two leaders and a tally')
		const changed: Dossier = {
			...first,
			title: { ...first.title, de: 'Putin und Trump' },
			languages: [...first.languages, 'de'],
			leaders: [{ ...trump, terms: [] }, putin],
			tallies: [{ ...tally, authority: { ...tally.authority, site: 'https://kremlin.ru/' } }],
		}
		expect(compareDossiers(first, changed).map(({ about, path }) => [about.kind, path])).toEqual([
			['dossier', 'title.de'],
			['dossier', 'languages'],
			['dossier', 'leaders'],
			['leader', 'terms'],
			['tally', 'authority.site'],
		])
	})

	it('shows the first version as all that it brought', () => {
		const kinds = compareDossiers(null, first).map(({ about, before }) => [about.kind, before])
		expect(kinds.filter(([kind]) => kind === 'meeting')).toHaveLength(7)
		expect(kinds.filter(([kind]) => kind === 'tally')).toHaveLength(1)
	})
})

it('finds nothing between two meetings that differ in the order of their fields', () => {
	const { place, ...rest } = meeting()
	const { city: _city, ...where } = place ?? { country: null, venue: null }
	expect(compareMeetings(meeting(), { place: { ...where, city: { ru: 'Женева', en: 'Geneva' } }, ...rest })).toEqual([])
})

it('counts an item that stands twice twice', () => {
	expect(differences(['a', 'b'], ['a', 'a'])).toEqual([
		{ path: '', before: ['a', 'b'], after: ['a', 'a'], added: ['a'], removed: ['b'] },
	])
})
