/** Suggests a period for a date that none covers: the free days around it in that calendar year. */
import { addDays, type CalendarDate, yearOf } from './calendar.ts'
import type { Period } from './tally.ts'
import type { Language, Text } from './text.ts'

/** A period that the desk offers, and the API suggests, for a date that no period covers. */
export type SuggestedPeriod = { readonly from: CalendarDate; readonly to: CalendarDate; readonly label: Text }

/** The free days around `date`, within its calendar year. `date` lies in none of `periods`. */
export function suggestPeriod(
	periods: readonly Period[],
	date: CalendarDate,
	languages: readonly Language[],
): SuggestedPeriod {
	const year = yearOf(date)
	const before = periods.filter((p) => p.to < date).map((p) => addDays(p.to, 1))
	const after = periods.filter((p) => p.from > date).map((p) => addDays(p.from, -1))
	return {
		from: [`${year}-01-01`, ...before].reduce((a, b) => (a > b ? a : b)),
		to: [`${year}-12-31`, ...after].reduce((a, b) => (a < b ? a : b)),
		label: Object.fromEntries(languages.map((language) => [language, year])),
	}
}

/** An id for a new period that no other has: its year or years, and a letter where that is taken. */
export function newPeriodId(periods: readonly Period[], from: CalendarDate, to: CalendarDate): string {
	const years = yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}-${yearOf(to)}`
	const taken = new Set(periods.map((p) => p.id))
	let id = years
	for (let n = 2; taken.has(id); n++) id = `${years}-${n}`
	return id
}
