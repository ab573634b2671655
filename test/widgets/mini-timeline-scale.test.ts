/** The timeline’s scale: where meetings stand on it, and what is written at them. */
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '../../src/record/calendar.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { axisLabels } from '../../widgets/mini-timeline/axis.ts'
import { BOX } from '../../widgets/mini-timeline/layout.ts'
import { cutRemark } from '../../widgets/mini-timeline/remarks.ts'
import { scaleOf } from '../../widgets/mini-timeline/scale.ts'
import { model, of } from '../support/timeline.ts'

const NBSP = /\u00a0/g

const marked = (first: string, last: string) => scaleOf([first, last]).axis.map(({ date }) => date.slice(0, 4))

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
