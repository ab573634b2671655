/** What the count card says of many periods, and of an authority that counts otherwise. */
import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/pages/render.tsx'
import type { Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import type { Metric } from '../../widgets/kinds.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { firstDossier } from '../support/dossier.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

function input(overrides: Partial<WholeInput> = {}, metric: Metric = 'calls'): WidgetInput {
	const kind = { widget: 'count-card', metric } as const
	return inputFor(kind, { dossier: firstDossier(), language: 'en', today: '2025-08-18', ...overrides })
}

/** With ordinary spaces, as one would type it. */
function said(overrides: Partial<WholeInput> = {}, metric: Metric = 'calls'): string {
	return renderText({ widget: 'count-card', metric }, input(overrides, metric)).replaceAll('\u00a0', ' ')
}

const of = (...tallies: Tally[]) => emptyDossier({ tallies })

describe('many periods', () => {
	it('are summed up but for the newest', () => {
		const counts = { 2020: 1, 2021: 2, 2022: 3, 2023: 4, 2024: 5, 2025: 6 }
		expect(said({ dossier: of(yearlyTally(counts)) })).toContain(
			'21 phone calls — 6 (2020–2022), 4 (2023), 5 (2024) and 6',
		)
	})

	const summed = (periods: readonly (readonly [from: string, to: string])[], language = 'en') => {
		const all = [
			...periods,
			['2030-01-01', '2030-12-31'],
			['2031-01-01', '2031-12-31'],
			['2032-01-01', '2032-12-31'],
		] as const
		const made = all.map(([from, to], i) => ({ id: `${i}`, label: { en: 'a part', ru: 'часть' }, from, to }))
		const entries = made.map(({ id, to }) => entry({ id, kind: 'opening', period: id, delta: 10, on: to }))
		const text = said({ language, dossier: of(yearlyTally({}, { periods: made, entries })) })
		return /— \d+ \(([^)]*)\)/.exec(text)?.[1]
	}

	it('are named by their years, and by none in which nobody counted', () => {
		expect(
			summed([
				['2017-01-20', '2021-01-20'],
				['2021-01-21', '2024-12-31'],
			]),
		).toBe('2017–2024')
		expect(
			summed([
				['2000-01-01', '2004-12-31'],
				['2010-01-01', '2012-12-31'],
			]),
		).toBe('2000–2004, 2010–2012')
		expect(
			summed([
				['2012-01-01', '2012-06-30'],
				['2012-07-01', '2012-12-31'],
			]),
		).toBe('2012')
	})

	it('are those before a day where years would say too much, or too many', () => {
		const before = 'before 1 January 2030'
		expect(
			summed([
				['2001-01-01', '2001-12-31'],
				['2003-01-01', '2003-12-31'],
				['2005-01-01', '2005-12-31'],
			]),
		).toBe(before)
		expect(
			summed([
				['2012-01-01', '2012-03-31'],
				['2012-10-01', '2012-12-31'],
			]),
		).toBe(before)
		expect(
			summed([
				['0001-01-01', '2012-12-31'],
				['2013-01-01', '2013-12-31'],
			]),
		).toBe(before)
		expect(
			summed(
				[
					['0001-01-01', '2012-12-31'],
					['2013-01-01', '2013-12-31'],
				],
				'ru',
			),
		).toBe('до 1 января 2030 года')
	})

	it('share no year with the one that follows them', () => {
		const months = Array.from({ length: 6 }, (_, i) => `2025-0${i + 1}`)
		const periods = months.map((m) => ({ id: m, label: { en: m }, from: `${m}-01`, to: `${m}-28` }))
		const entries = periods.map(({ id, to }) => entry({ id, kind: 'opening', period: id, on: to }))
		expect(said({ dossier: of(yearlyTally({}, { periods, entries })) })).toContain(
			'3 (before 1 April 2025), 1 (2025-04)',
		)
	})

	it('are years of meetings, held or not', () => {
		const held = [2001, 2004, 2010, 2011, 2012, 2020].map((n) => meeting({ id: `${n}`, date: `${n}-02-03` }))
		expect(said({ dossier: emptyDossier({ meetings: held }) }, 'meetings')).toContain(
			'3 (2001–2010), 1 (2011), 1 (2012)',
		)
	})
})

describe('an authority that counts otherwise', () => {
	const other = (total: number, name = 'another agency') =>
		yearlyTally({ 2024: total }, { id: name, preferred: false, authority: { id: name, name: { en: name }, site: '' } })

	it('is heard, with its own day', () => {
		expect(said({ dossier: of(yearlyTally({ 2025: 24 }), other(20)) })).toMatch(
			/Another count: another agency — 20, as of 1 June 2024\.$/,
		)
	})

	it('is not in the way when it agrees or says nothing', () => {
		const silent = { ...other(0), entries: [] }
		expect(said({ dossier: of(yearlyTally({ 2025: 24 }), other(24), silent) })).not.toContain('Another count')
	})

	it('does not stand in for the one that is preferred', () => {
		const dossier = of(yearlyTally({}), other(20))
		expect(said({ dossier })).toMatch(/^A and B\. No count .* Another count: another agency — 20/)
	})
})
