/** The timeline's model: where meetings stand, which of them are shown, and what is said of them. */
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { addDays, dayNumber } from '../../src/record/calendar.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { axisLabels } from '../../widgets/mini-timeline/axis.ts'
import { BOX } from '../../widgets/mini-timeline/layout.ts'
import { type MiniTimelineModel, miniTimeline } from '../../widgets/mini-timeline/model.ts'
import { cutRemark } from '../../widgets/mini-timeline/remarks.ts'
import { scaleOf } from '../../widgets/mini-timeline/scale.ts'
import { miniTimelineSentence } from '../../widgets/mini-timeline/sentence.ts'
import { firstDossier } from '../support/dossier.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const NBSP = /\u00a0/g

function model(overrides: Partial<WholeInput> = {}): MiniTimelineModel {
	const whole = { dossier: firstDossier(), language: 'en', today: '2025-08-16', ...overrides }
	return miniTimeline(inputFor({ widget: 'mini-timeline' }, whole))
}

function sentence(overrides: Partial<WholeInput> = {}): string {
	return miniTimelineSentence(model(overrides)).replace(NBSP, ' ')
}

function of(...meetings: Partial<Meeting>[]) {
	return emptyDossier({ meetings: meetings.map((m, i) => meeting({ id: `m${i}`, ...m })) })
}

const marked = (first: string, last: string) => scaleOf([first, last]).axis.map(({ date }) => date.slice(0, 4))

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

describe('the scale', () => {
	it('is linear in days', () => {
		const { meetings } = model()
		const [first, last] = [meetings[0], meetings.at(-1)]
		if (!first || !last) throw new Error('no meetings')
		const perDay = (last.mark.at - first.mark.at) / (dayNumber(last.days.date) - dayNumber(first.days.date))
		for (const { days, mark } of meetings) {
			expect(mark.at).toBeCloseTo(first.mark.at + perDay * (dayNumber(days.date) - dayNumber(first.days.date)), 10)
		}
	})

	it('runs over whole years, each marked on its first of January', () => {
		const { axis, at } = scaleOf(['2017-07-07', '2025-08-15'])
		expect(axis.map(({ date }) => date)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15].map((n) => `${2010 + n}-01-01`))
		for (const mark of axis) expect(at(mark.date)).toBe(mark.at)
		expect([at('2017-01-01'), at('2025-12-31') < 1]).toEqual([0, true])
	})

	it('marks as many years as can be read, from the first year to the last that a calendar has', () => {
		expect(marked('1984-05-05', '2025-05-05')).toEqual(['1980', '1990', '2000', '2010', '2020'])
		for (const [first, last] of [
			['0001-01-01', '9999-12-31'],
			['9999-12-31', '9999-12-31'],
		] as const) {
			const { axis, at } = scaleOf([first, last])
			expect(axis.length).toBeLessThanOrEqual(9)
			expect(axis.every(({ date }) => date >= '0001-01-01' && date <= '9999-01-01')).toBe(true)
			expect([at(first), at(last)].every((place) => place >= 0 && place <= 1)).toBe(true)
		}
	})
})

describe('a short scale', () => {
	it('is of months or of days, by the length of the record; of one day it is its year', () => {
		expect(scaleOf(['2026-02-03', '2026-08-01']).axis.map(({ date }) => date.slice(0, 7))).toEqual(
			[2, 3, 4, 5, 6, 7, 8].map((month) => `2026-0${month}`),
		)
		expect(scaleOf(['2025-06-30', '2026-06-01']).axis.map(({ unit }) => unit)).toEqual(Array(7).fill('month'))
		expect(scaleOf(['2026-02-26', '2026-03-02']).axis.map(({ date }) => date.slice(5))).toEqual([
			...['02-26', '02-27', '02-28', '03-01', '03-02'],
		])
		expect(scaleOf(['2026-02-26', '2026-02-26']).axis).toEqual([{ date: '2026-01-01', unit: 'year', at: 0 }])
	})

	it('says its months, and the year where one begins', () => {
		const { axis } = scaleOf(['2025-11-03', '2026-02-01'])
		expect(axisLabels(axis, wordsFor('ru')).map(({ label }) => label)).toEqual([
			...['нояб. 2025', 'дек.', 'янв. 2026', 'февр.'],
		])
	})
})

describe('marks without a name', () => {
	const dossier = of(...Array.from({ length: 50 }, (_, i) => ({ date: addDays('1970-05-05', 400 * i) })))

	it('are in groups, each once, and in the order of their days', () => {
		const { items, meetings, ticks } = model({ dossier })
		const groups = items.flatMap((item) => (item.kind === 'group' ? item : []))
		const inGroups = groups.flatMap((group) => group.meetings.map(({ id }) => id))
		expect(inGroups.toSorted()).toEqual(
			meetings
				.filter(({ mark }) => !mark.labelled)
				.map(({ id }) => id)
				.toSorted(),
		)
		expect([inGroups.length, ticks.length]).toEqual([42, 42])
		expect(groups.map(({ count }) => count)).toEqual(groups.map((group) => group.meetings.length))
		const days = items.map((item) => (item.kind === 'group' ? item.from.date : item.meeting.days.date))
		expect(days).toEqual(days.toSorted())
	})

	it('have targets of 24 px that do not lie over each other, and inside the box', () => {
		for (const [isCompact, length, size] of [
			[false, BOX.height, 24],
			[true, 256, 32],
		] as const) {
			const { items } = model({ dossier, isCompact })
			const at = items.flatMap((item) => (item.kind === 'group' ? item.at * length : []))
			expect(at.length).toBeGreaterThan(4)
			for (const [i, middle] of at.entries()) {
				expect(middle - (at[i - 1] ?? -size / 2)).toBeGreaterThanOrEqual(size - 1e-6)
				expect(middle + size / 2).toBeLessThanOrEqual(length + 1e-6)
			}
		}
	})

	it('are said to have none, and those that are older than the newest three hundred are counted by year', () => {
		const many = of(...Array.from({ length: 320 }, (_, i) => ({ date: addDays('1970-05-05', 60 * i) })))
		const { items, meetings, isCut, total } = model({ dossier: many })
		const groups = items.flatMap((item) => (item.kind === 'group' ? item : []))
		expect([meetings.length, isCut, total]).toEqual([300, false, 320])
		expect(groups.flatMap(({ older }) => older.map(({ year, count }) => ({ year, count })))).toEqual([
			{ year: '1970', count: 5 },
			{ year: '1971', count: 6 },
			{ year: '1972', count: 6 },
			{ year: '1973', count: 3 },
		])
		expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(312)
		expect(cutRemark(model({ dossier: many }))?.replace(NBSP, ' ')).toBe('8 of 320 named')
	})

	it('have their details as far as the newest fifty', () => {
		const { meetings } = model({
			dossier: of(...Array.from({ length: 60 }, (_, i) => ({ date: `${1960 + i}-05-05` }))),
		})
		expect(meetings.filter(({ isNameOnly }) => isNameOnly).map(({ days }) => days.date)).toEqual(
			Array.from({ length: 10 }, (_, i) => `${1960 + i}-05-05`),
		)
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

describe('the labels', () => {
	it('keep Paris and Buenos Aires apart, twenty days from each other', () => {
		const { meetings } = model()
		const [paris, buenosAires] = ['2018-11-11', '2018-12-01'].map((d) => meetings.find((m) => m.days.date === d)?.mark)
		expect((buenosAires?.top ?? 0) - (paris?.top ?? 0)).toBeGreaterThanOrEqual(BOX.label.height)
		expect(buenosAires?.above).not.toBe(paris?.above)
	})

	it('lie over no other and inside the box, for as many meetings as are asked for', () => {
		const days = Array.from({ length: 50 }, (_, i) => ({ date: `20${10 + Math.floor(i / 4)}-03-0${1 + (i % 4)}` }))
		const { meetings } = model({ dossier: of(...days) })
		const marks = meetings.map((m) => m.mark)
		const kept = marks.filter((mark) => mark.labelled)
		expect([marks.length, kept.length]).toEqual([50, 8])
		for (const { top, left } of marks) {
			expect(top >= 0 && top + BOX.label.height <= BOX.height).toBe(true)
			expect(left >= 0 && left + BOX.label.width <= 1).toBe(true)
		}
		for (const [i, mark] of kept.entries()) {
			const [next, opposite] = [kept[i + 1], kept[i + 2]]
			if (next) expect(next.top - mark.top).toBeGreaterThanOrEqual(BOX.label.height)
			if (opposite) expect(opposite.left - mark.left).toBeGreaterThan(BOX.label.width)
		}
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
