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
		label: labelOf(periods, date, languages),
	}
}

const YEAR_WITH_WORD = /^(?:\p{L}{1,8}\s)?\d{4}(?:\s\p{L}{1,8}\.?)?$/u

/** As the nearest period of one year is named, where its label is the year with a word at most: «2026 год» beside «2025 год». */
function labelOf(periods: readonly Period[], date: CalendarDate, languages: readonly Language[]): Text {
	const yearly = periods.filter((p) => yearOf(p.from) === yearOf(p.to)).sort((a, b) => (a.from < b.from ? -1 : 1))
	const near = yearly.findLast((p) => p.from < date) ?? yearly[0]
	const own = near && yearOf(near.from)
	const named = (language: Language) => {
		const label = near?.label[language] ?? ''
		return own && YEAR_WITH_WORD.test(label) ? label.replace(own, yearOf(date)) : yearOf(date)
	}
	return Object.fromEntries(languages.map((language) => [language, named(language)]))
}

/** An id for a new period that no other has: its year or years, and a letter where that is taken. */
export function newPeriodId(periods: readonly Period[], from: CalendarDate, to: CalendarDate): string {
	const years = yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}-${yearOf(to)}`
	const taken = new Set(periods.map((p) => p.id))
	let id = years
	for (let n = 2; taken.has(id); n++) id = `${years}-${n}`
	return id
}
