/** A linear time scale in days: whole years from end to end, so that every distance on it is a length of time. */
import { type CalendarDate, dayNumber, yearOf } from '../../src/record/calendar.ts'

export type Scale = {
	/** The years that are marked, oldest first; `at` is the first of January. */
	readonly years: readonly { readonly year: number; readonly at: number }[]
	/** How far a day is from the scale's start: 0 at the start, 1 at the end. */
	readonly at: (date: CalendarDate) => number
}

/** As many years as can be read in the height of a narrow widget. */
const MARKS = 9
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]

/** @param dates oldest first, at least one */
export function scaleOf(dates: readonly [CalendarDate, ...CalendarDate[]]): Scale {
	const first = Number(yearOf(dates[0]))
	const last = Number(yearOf(dates.at(-1) ?? dates[0]))
	const marks = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1
	const step = STEPS.find((s) => marks(s) <= MARKS) ?? last
	const start = Math.floor(first / step) * step
	const from = newYear(start)
	const length = newYear(start + marks(step) * step) - from
	return {
		years: Array.from({ length: marks(step) }, (_, i) => start + i * step)
			// There is no year 0.
			.filter((year) => year > 0)
			.map((year) => ({ year, at: (newYear(year) - from) / length })),
		at: (date) => (dayNumber(date) - from) / length,
	}
}

/** The day number of a first of January. The end of the scale may be in the year 10000, which is no calendar date of ours. */
function newYear(year: number): number {
	return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000
}
