/** What an editor may still have to see to, year by year. */
import { expect, it } from 'vitest'
import { isMarked, marksOf } from '../../src/record/marks.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'

const source = (n: number) => ({ url: `https://press.example/${n}`, publisher: null, title: null, publishedOn: null })
const two = { sources: [source(1), source(2)] }

it('is nothing of what has two sources and every language', () => {
	const dossier = emptyDossier({ languages: ['en'], meetings: [meeting({ ...two, place: null, format: 'video' })] })
	expect(marksOf(dossier)).toEqual([])
})

it('is what is only reported, has one source or lacks a language; of calls too', () => {
	const reportedBy = { en: 'a paper', ru: 'газета' }
	const meetings = [
		meeting({ ...two, id: 'told', date: '2019-03-01', status: 'reported', reportedBy, place: null, format: 'video' }),
		meeting({ sources: [source(1)], id: 'one', date: '2020-01-01', place: null, format: 'video' }),
		meeting({ ...two, id: 'said', date: '2020-05-01', summary: { en: 'Only in English' } }),
		meeting({
			sources: [source(1)],
			id: 'ahead',
			date: '2031-05-01',
			status: 'scheduled',
			place: null,
			format: 'video',
		}),
	]
	const tally = yearlyTally({ 2020: 1 })
	const call = entry({ id: 'r', kind: 'reported', delta: 0, on: '2020-02-02', reportedBy: { en: 'a paper' } })
	const dossier = emptyDossier({
		languages: ['en', 'ru'],
		meetings,
		tallies: [{ ...tally, entries: [...tally.entries, call] }],
	})
	expect(marksOf(dossier)).toEqual([
		['reported', [[2019, 1]]],
		['one-source', [[2020, 1]]],
		['untranslated', [[2020, 1]]],
		['reported-call', [[2020, 1]]],
		['untranslated-call', [[2020, 1]]],
	])
	expect(meetings.filter((one) => isMarked('one-source', one, dossier)).map(({ id }) => id)).toEqual(['one'])
})
