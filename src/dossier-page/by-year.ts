/** Meetings and calls year by year, as a page's plot and its table have them. */
import { callsByYear, type Span } from '../record/calls-by-year.ts'
import { type Excerpt, preferredIn } from '../record/excerpt.ts'

export type YearCounts = { readonly year: number; readonly meetings: number; readonly calls: number }

export type ByYear = {
	/** Oldest first; years of which nothing is counted are left out. */
	readonly years: readonly YearCounts[]
	/** Calls of which only the sum over several years is known. */
	readonly spans: readonly Span[]
}

export function byYearOf(dossier: Excerpt): ByYear {
	const { years, spans } = callsByYear(preferredIn(dossier)?.periods ?? [], dossier.callYears)
	const meetings = new Map(dossier.meetings.years.map(({ year, held }) => [Number(year), held]))
	const calls = new Map(years.map(({ year, calls }) => [Number(year), calls]))
	const all = [...new Set([...meetings.keys(), ...calls.keys()])].sort((a, b) => a - b)
	return {
		years: all.map((year) => ({ year, meetings: meetings.get(year) ?? 0, calls: calls.get(year) ?? 0 })),
		spans,
	}
}
