/** Where each bar of a plot by year stands: across in percent of the width, so that it fits any, and upwards in pixels. */
import { dayNumber } from '../record/calendar.ts'
import type { PeriodCount } from '../record/tally.ts'
import type { ByYear, YearCounts } from './by-year.ts'

export type Counted = 'meetings' | 'calls'

type Bar = {
	/** Percent. */
	readonly x: number
	readonly width: number
	/** Pixels. */
	readonly height: number
	readonly count: number
	/** The year, or the first and the last of several. */
	readonly name: string
	/** Where its number stands: across in percent, and upwards in pixels; null where there is no room for one. */
	readonly number: { readonly x: number; readonly at: number } | null
}

export type Strip = {
	readonly of: Counted
	/** Pixels, with the numbers. */
	readonly height: number
	/** Of one year, or of as many as a step has. */
	readonly bars: readonly Bar[]
	/** Of several years of which only the sum is known: as high as their yearly average, so that areas compare. */
	readonly spans: readonly Bar[]
}

export type PlotLayout = {
	/** How many years a bar stands for. */
	readonly step: number
	readonly scale: Scale
	readonly strips: readonly Strip[]
	readonly ticks: readonly { readonly x: number; readonly year: number }[]
}

/** Pixels: the highest bar, and a number above a bar. */
const STRIP_HEIGHT = 64
const NUMBER = 16
/** Sixty years and more are told year by year; what is longer, by decades or centuries. */
const MOST_SLOTS = 80
/** A single year is a bar and not a wall. */
const FEWEST_SLOTS = 6
/** In 256 pixels there is room for as many numbers above bars, and for as many years below. */
const MOST_LABELLED = 12
const MOST_TICKS = 6
/** Every so many years there is a number below: from five on, at round ones. */
const ROUND = [1, 2, 3, 5, 10, 20, 50]
const BAR = 0.62

/** @returns null where there is nothing to draw */
export function plotLayout({ years, spans }: ByYear): PlotLayout | null {
	const numbers = [...years.map(({ year }) => year), ...spans.flatMap(({ from, to }) => [yearIn(from), yearIn(to)])]
	if (numbers.length === 0) return null
	const [earliest, latest] = [Math.min(...numbers), Math.max(...numbers)]
	const step = [1, 10, 100].find((years) => (latest - earliest) / years < MOST_SLOTS) ?? 1_000
	const start = Math.floor(earliest / step) * step
	const slots = Math.max(FEWEST_SLOTS, Math.floor((latest - start) / step) + 1)
	const scale: Scale = { start, step, slots }
	const shown = Math.floor((latest - start) / step) + 1
	const every = ROUND.find((steps) => shown / steps <= MOST_TICKS) ?? shown
	const ticks = Array.from({ length: shown }, (_, i) => ({ x: ((i + 0.5) / slots) * 100, year: start + i * step }))
	return {
		step,
		scale,
		strips: (['meetings', 'calls'] as const)
			.map((of) => strip(of, years, of === 'calls' ? spans : [], scale))
			.filter(({ bars, spans }) => bars.length + spans.length > 0),
		ticks: ticks.filter(({ year }, i) => (every < 5 ? i : year / step) % every === 0),
	}
}

/** The first year, how many years a slot has, and how many slots there are from edge to edge. */
type Scale = { readonly start: number; readonly step: number; readonly slots: number }

function strip(of: Counted, years: readonly YearCounts[], spans: readonly PeriodCount[], scale: Scale): Strip {
	const { start, step, slots } = scale
	const counts = new Map<number, number>()
	for (const { year, [of]: count } of years) {
		const slot = Math.floor((year - start) / step)
		if (count > 0) counts.set(slot, (counts.get(slot) ?? 0) + count)
	}
	const wide = spans.map(({ from, to, count }) => {
		const [begin, end] = [yearsUntil(from), yearsUntil(to, 1)].map((years) => (years - start) / step)
		const [x = 0, until = 0] = [begin, end]
		return { x, width: until - x, count, from, to, level: count / Math.max(1, until - x) }
	})
	const most = Math.max(...counts.values(), ...wide.map(({ level }) => level))
	const height = (level: number) => Math.max(2, Math.round((level / most) * STRIP_HEIGHT))
	const highest = [...counts].find(([, count]) => count === Math.max(...counts.values()))?.[0]
	const bars = [...counts]
		.sort(([a], [b]) => a - b)
		.map(([slot, count]) => ({
			x: percent(slot + (1 - BAR) / 2, slots),
			width: percent(BAR, slots),
			height: height(count),
			count,
			name: yearsIn(start + slot * step, start + (slot + 1) * step - 1),
			number: slots <= MOST_LABELLED || slot === highest ? { x: percent(slot + 0.5, slots), at: height(count) } : null,
		}))
	const outlined = wide.map(({ x, width, count, level, from, to }) => {
		const bar = { x: percent(x, slots), width: percent(width, slots), height: height(level), count }
		const within = bars.filter((own) => own.x < bar.x + bar.width && bar.x < own.x + own.width)
		const middle = x + width / 2
		const [free] = Array.from({ length: slots }, (_, slot) => slot + 0.5)
			.filter((centre) => x < centre && centre < x + width && !counts.has(centre - 0.5))
			.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
		// In a year that has no bar, as far as there is room; else above the bars that stand before it, and their numbers.
		const number =
			within.length === 0 || free === undefined || slots > MOST_LABELLED
				? {
						x: percent(middle, slots),
						at: Math.max(bar.height, ...within.map((own) => (own.number ? own.number.at + NUMBER : own.height))),
					}
				: { x: percent(free, slots), at: bar.height }
		return { ...bar, name: yearsIn(yearIn(from), yearIn(to)), number }
	})
	const top = Math.max(STRIP_HEIGHT, ...outlined.map(({ number }) => number.at)) + NUMBER
	return { of, height: top, bars, spans: outlined }
}

function yearsIn(first: number, last: number): string {
	return first === last ? `${first}` : `${first}–${last}`
}

function percent(slot: number, slots: number): number {
	return Math.round((slot / slots) * 100_00) / 100
}

function yearIn(day: string): number {
	return Number(day.slice(0, 4))
}

/** Since the year 0, with the part of the year that has gone by on the day, or at its end. */
function yearsUntil(day: string, daysMore = 0): number {
	const year = day.slice(0, 4)
	const [first, next] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`) + 1]
	return Number(year) + (dayNumber(day) + daysMore - first) / (next - first)
}
