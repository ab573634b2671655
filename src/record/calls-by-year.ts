/** Calls by calendar year, as far as the record dates them: a total that is stated for several years is told for those years together. */
import { yearOf } from './calendar.ts'
import { type PeriodCount, periodCount } from './tally.ts'

/** How many dated calls a period of several years has in one of them. */
export type CallYear = { readonly period: string; readonly year: string; readonly count: number }

/** Of the newest years with a dated call; what is older is told with its period. */
export const MAX_CALL_YEARS = 200

export type CallsByYear = {
	/** Oldest first. A year in which none is counted is left out. */
	readonly years: readonly { readonly year: string; readonly calls: number }[]
	/** What is known of several years together alone: each period with as many of its calls as have no year. Oldest first. */
	readonly spans: readonly Span[]
}

/** `dated`: how many more of the period's calls are told with their own years. */
export type Span = PeriodCount & { readonly dated: number }

export function isOfOneYear({ from, to }: Pick<PeriodCount, 'from' | 'to'>): boolean {
	return yearOf(from) === yearOf(to)
}

/** @param dated of those periods that are several years long */
export function callsByYear(periods: readonly PeriodCount[], dated: readonly CallYear[]): CallsByYear {
	const years = new Map<string, number>()
	const add = (year: string, count: number) => years.set(year, (years.get(year) ?? 0) + count)
	const spans: Span[] = []
	for (const period of periods) {
		const own = dated.filter((call) => call.period === period.id)
		const sum = own.reduce((sum, { count }) => sum + count, 0)
		const rest = period.count - sum
		if (isOfOneYear(period)) add(yearOf(period.from), period.count)
		// A total that was corrected to fewer than are dated does not say which of them were not.
		else if (rest < 0) spans.push({ ...period, dated: 0 })
		else {
			for (const { year, count } of own) add(year, count)
			if (rest > 0) spans.push({ ...periodCount(period, rest), dated: sum })
		}
	}
	const counted = [...years].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1))
	return { years: counted.map(([year, calls]) => ({ year, calls })), spans }
}
