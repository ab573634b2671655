/** The timeline’s model: which meetings are shown, and what is said of them. */
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { addDays } from '../../src/record/calendar.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, entry, yearlyTally } from '../../widgets/example.ts'
import { scaleOf } from '../../widgets/mini-timeline/scale.ts'
import { miniTimelineSentence } from '../../widgets/mini-timeline/sentence.ts'
import { firstDossier } from '../support/dossier.ts'
import { model, of } from '../support/timeline.ts'
import type { WholeInput } from '../support/told.ts'

const NBSP = /\u00a0/g

function sentence(overrides: Partial<WholeInput> = {}): string {
	return miniTimelineSentence(model(overrides)).replace(NBSP, ' ')
}

describe('calls', () => {
	const counted = (...days: readonly string[]) => {
		const entries = days.map((on, i) => entry({ id: `e${i}`, on, period: on.slice(0, 4) }))
		const years = Object.fromEntries(days.map((on) => [on.slice(0, 4), 0]))
		return { ...of({ date: '2024-03-01' }, { date: '2026-01-05' }), tallies: [yearlyTally(years, { entries })] }
	}
	const told = (...days: readonly string[]) => model({ dossier: counted(...days) }).calls

	it('stand at their days, each day once with how many it had, and nowhere beyond the axis', () => {
		const calls = told('2023-12-31', '2024-03-01', '2025-08-18', '2025-08-18', '2026-03-31', '2026-04-01')
		expect(calls?.days.map(({ on, count }) => [on, count])).toEqual([
			['2024-03-01', 1],
			['2025-08-18', 2],
			['2026-03-31', 1],
		])
		const { at } = scaleOf(['2024-03-01', '2026-01-05'])
		expect(calls?.days.map((day) => day.at)).toEqual(calls?.days.map(({ on }) => at(on)))
		expect(calls).toMatchObject({ since: null, countedBy: { name: 'the agency', url: 'https://agency.example/' } })
	})

	it('are none where no day is recorded, none is on the axis, or what is told is not counted', () => {
		expect([model().calls, told(), told('2023-12-31')]).toEqual([null, null, null])
		const uncounted = counted('2025-08-18', '2025-08-19', '2025-08-20')
		const [undone, reported, stated] = uncounted.tallies[0]?.entries ?? []
		if (!undone || !reported || !stated) throw new Error('no entries')
		const undo = entry({ ...undone, id: 'undo', kind: 'undo', delta: -1, undoes: undone.id })
		const entries = [undone, { ...reported, kind: 'reported' as const }, { ...stated, kind: 'opening' as const }, undo]
		expect(model({ dossier: { ...uncounted, tallies: [yearlyTally({ 2025: 0 }, { entries })] } }).calls).toBeNull()
	})

	it('are the newest three hundred days, and said to begin there', () => {
		const days = Array.from({ length: 320 }, (_, i) => addDays('2025-01-01', i))
		const calls = told('2024-12-31', ...days)
		expect([calls?.days.length, calls?.days[0]?.on, calls?.since]).toEqual([300, '2025-01-21', '2025-01-21'])
		expect(told(...days.slice(0, 300))?.since).toBeNull()
	})

	it('are those that were by the day, and on the days, that are asked for', () => {
		const dossier = counted('2024-03-02', '2025-08-18', '2026-01-02')
		const days = (whole: Partial<WholeInput>) => model(whole).calls?.days.map(({ on }) => on)
		expect(days({ dossier })).toEqual(['2024-03-02', '2025-08-18', '2026-01-02'])
		expect(days({ dossier: asOf(dossier, '2026-01-05') })).toEqual(['2024-03-02', '2025-08-18', '2026-01-02'])
		expect(days({ dossier: asOf(dossier, '2024-12-31') })).toEqual(['2024-03-02'])
		expect(days({ dossier, from: '2025-01-01' })).toEqual(['2026-01-02'])
		expect(days({ dossier, to: '2025-12-31' })).toEqual(['2024-03-02'])
	})
})

describe('a timeline from one day to another', () => {
	it('counts and shows the meetings that may have been between them, and says so', () => {
		const dossier = of(
			{ date: '2017-01-01', datePrecision: 'year' },
			{ date: '2018-03-01', until: '2018-03-04' },
			{ date: '2019-05-05' },
			{ date: '2020-05-05' },
		)
		const asked = { dossier, from: '2017-06-01', to: '2019-05-05' }
		expect(model(asked).total).toBe(3)
		expect(model({ ...asked, from: '2018-03-04' }).total).toBe(2)
		expect(sentence(asked)).toContain('A and B, 1 Jun 2017 – 5 May 2019: 3 meetings in person, ')
		expect(sentence({ dossier, to: '2019-05-05' })).toContain('A and B, until 5 May 2019: 3 ')
		expect(model(asked).attribution.asOf).toBe(model({ dossier }).attribution.asOf)
	})
})

describe('what is shown', () => {
	it('is the newest of all, and the number still counts every held one', () => {
		const { meetings, total, isCut } = model({ limit: 3 })
		expect(meetings.map((m) => m.city)).toEqual(['Buenos Aires', 'Osaka', 'Anchorage, Alaska'])
		expect([total, isCut, model().isCut]).toEqual([6, true, false])
	})

	it('keeps a cancelled meeting, uncounted', () => {
		const { meetings, total } = model({ dossier: of({}, { status: 'cancelled', date: '2021-01-01' }) })
		expect(meetings.map((m) => m.status)).toEqual(['held', 'cancelled'])
		expect(total).toBe(1)
	})

	it('stands as of the newest day that held meetings and their sources speak of, and never after the day asked about', () => {
		expect(model({ today: '2030-01-01' }).attribution.asOf).toBe('2025-08-15')
		const cut = model({ dossier: asOf(firstDossier(), '2018-11-20'), today: '2018-11-20' })
		expect([cut.attribution.asOf, cut.total]).toEqual(['2018-11-20', 4])
	})

	it('stands as of the day of reading where nothing was held yet', () => {
		const planned = { status: 'scheduled', date: '2030-01-01' } as const
		expect(model({ dossier: of(planned) }).attribution.asOf).toBe('2025-08-16')
	})
})

describe('the sentence', () => {
	it('ends with the day on which the last of them ended, whichever began last', () => {
		const spoken = (...meetings: Partial<Meeting>[]) => sentence({ dossier: of(...meetings) })
		const within = { date: '2019-07-03' }
		expect(spoken({ date: '2019-07-02', until: '2019-07-05' }, within)).toContain(', 2–5 July 2019.')
		expect(spoken({ date: '2019-06-01' }, { date: '2019-07-02', until: '2019-07-05' }, within)).toContain(
			', 1 June 2019 – 5 July 2019.',
		)
		expect(spoken(within, { date: '2019-07-04', until: '2019-07-05' })).toContain(', 3 July 2019 – 5 July 2019.')
	})

	it('says how many, from when to when, what is open, on whose word and until when', () => {
		expect(sentence()).toBe(
			'Putin and Trump: 6 meetings in person, 7 July 2017 – 28 June 2019; ' +
				'1 announced: 15 August 2025 (outcome not recorded). Source: RIA Novosti, as of 15 August 2025.',
		)
	})

	it('says of a meeting still to come only that it is announced', () => {
		expect(sentence({ today: '2025-08-15' })).toContain('; 1 announced: 15 August 2025.')
	})

	it('says one day once', () => {
		expect(sentence({ dossier: of({}) })).toMatch(/^A and B: 1 meeting in person, 2 January 2020\./)
	})

	it('names a few announced days and counts them all', () => {
		const dossier = of(...[1, 2, 3, 4].map((day) => ({ status: 'scheduled' as const, date: `2030-01-0${day}` })))
		expect(sentence({ dossier })).toMatch(/; 4 announced: 1 January 2030, 2 January 2030, 3 January 2030 and others\./)
	})

	it('says that nothing is recorded', () => {
		expect(sentence({ dossier: emptyDossier() })).toBe('A and B: no meetings are recorded as of 16 August 2025.')
		expect(sentence({ dossier: emptyDossier(), language: 'ru' })).toBe(
			'А и Б: личных встреч не зафиксировано по состоянию на 16 августа 2025 года.',
		)
	})

	it('counts in Russian', () => {
		expect(sentence({ language: 'ru' })).toContain(
			'6 личных встреч, 7 июля 2017 года – 28 июня 2019 года; 1 объявлена: ',
		)
	})
})
