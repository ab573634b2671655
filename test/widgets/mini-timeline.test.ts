/** The timeline's model: where meetings stand, which of them are shown, and what is said of them. */
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { dayNumber } from '../../src/record/calendar.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { BOX } from '../../widgets/mini-timeline/layout.ts'
import { type MiniTimelineModel, miniTimeline } from '../../widgets/mini-timeline/model.ts'
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
		const { years, at } = scaleOf(['2017-07-07', '2025-08-15'])
		expect(years.map((y) => y.year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])
		for (const year of years) expect(at(`${year.year}-01-01`)).toBe(year.at)
		expect([at('2017-01-01'), at('2025-12-31') < 1]).toEqual([0, true])
	})

	it('marks as many years as can be read, from the first year to the last that a calendar has', () => {
		expect(scaleOf(['1984-05-05', '2025-05-05']).years.map((y) => y.year)).toEqual([1980, 1990, 2000, 2010, 2020])
		for (const [first, last] of [
			['0001-01-01', '9999-12-31'],
			['9999-12-31', '9999-12-31'],
		] as const) {
			const { years, at } = scaleOf([first, last])
			expect(years.length).toBeLessThanOrEqual(9)
			expect(years.every(({ year }) => year >= 1 && year <= 9999)).toBe(true)
			expect([at(first), at(last)].every((place) => place >= 0 && place <= 1)).toBe(true)
		}
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
