/** A linear time scale in days, from end to end of whole years, months or days, so that every distance on it is a length of time. */
import { addDays, type CalendarDate, dayNumber } from '../../src/record/calendar.ts'

export type Scale = {
	/** What is marked, oldest first: where a year, a month or a day begins. */
	readonly axis: readonly AxisMark[]
	/** How far a day is from the scale's start: 0 at the start, 1 at the end. */
	readonly at: (date: CalendarDate) => number
}

export type AxisMark = {
	readonly date: CalendarDate
	readonly unit: Unit
	readonly at: number
}

type Unit = 'day' | 'month' | 'year'
type Step = { readonly unit: Unit; readonly every: number }

/** As many as can be read in the height of a narrow widget. */
const MARKS = 9
const YEARS: readonly Step[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((every) => ({
	unit: 'year',
	every,
}))
const MONTHS: readonly Step[] = [1, 2, 3].map((every) => ({ unit: 'month', every }))
/** The shortest first. */
const STEPS: readonly Step[] = [{ unit: 'day', every: 1 }, { unit: 'day', every: 7 }, ...MONTHS, ...YEARS]
/** Of days nearer than this one axis is no more than the year that they are in. */
const MIN_DAYS = 3

/** @param dates oldest first, at least one */
export function scaleOf(dates: readonly [CalendarDate, ...CalendarDate[]]): Scale {
	const [first, last] = [dates[0], dates.at(-1) ?? dates[0]]
	const days = dayNumber(last) - dayNumber(first)
	const steps = days < MIN_DAYS ? YEARS : STEPS
	const step = steps.find((step) => marks(step, first, last) <= MARKS) ?? { unit: 'year', every: 10_000 }
	const start = nth(step, first)
	const count = marks(step, first, last)
	const from = begins(step, start)
	const length = begins(step, start + count) - from
	return {
		axis: Array.from({ length: count }, (_, i) => begins(step, start + i))
			// There is no year 0.
			.filter((day) => day >= FIRST_DAY)
			.map((day) => ({ date: addDays('1970-01-01', day), unit: step.unit, at: (day - from) / length })),
		at: (date) => (dayNumber(date) - from) / length,
	}
}

const FIRST_DAY = dayNumber('0001-01-01')

function marks(step: Step, first: CalendarDate, last: CalendarDate): number {
	return nth(step, last) - nth(step, first) + 1
}

/** Which step a day is in, counted from the year 0. */
function nth({ unit, every }: Step, date: CalendarDate): number {
	const [year = 0, month = 1] = date.split('-').map(Number)
	const count = { day: dayNumber(date), month: 12 * year + month - 1, year }[unit]
	return Math.floor(count / every)
}

/** The day number on which it begins. The end of the scale may be in the year 10000, which is no calendar date of ours. */
function begins({ unit, every }: Step, nth: number): number {
	const count = nth * every
	if (unit === 'day') return count
	const [year, month] = unit === 'year' ? [count, 0] : [Math.floor(count / 12), count % 12]
	return new Date(0).setUTCFullYear(year, month, 1) / 86_400_000
}
