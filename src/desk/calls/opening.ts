/** Proposes a new period for a day, and checks that its editor saw its days and name before it is opened. */
import { err } from '../../faults/result.ts'
import { isCalendarDate } from '../../record/calendar.ts'
import { suggestPeriod } from '../../record/suggested-period.ts'
import { periodOf, type Tally } from '../../record/tally.ts'
import type { Language } from '../../record/text.ts'
import { type Fields, flatten } from '../fields.ts'

/** Carries the day for which the fields were filled in: while nobody has typed over them, another day proposes anew. */
export const PROPOSED_FOR = 'proposed-for'

/** What is published is what stood in the form: it is shown again, with the period filled in. */
export const NOT_SHOWN = err({ kind: 'period-to-confirm' } as const)

type Opening = {
	readonly fields: Fields
	/** The name under which the form has the period: `period`, `opens`. */
	readonly at: string
	readonly tally: Tally
	/** The day that the period is to include. */
	readonly day: string
	readonly languages: readonly Language[]
}

/** Whether the form showed the period that it would open, proposed for the day that was sent. */
export function isShown(opening: Opening): boolean {
	const { fields, at } = opening
	return `${at}.from` in fields && !isOutrun(opening)
}

/** The days of the period that a form shows as one to open; undefined where they are none, and no period is opened. */
export function daysShown(fields: Fields, at: string) {
	const [from = '', to = ''] = ['from', 'to'].map((name) => fields[`${at}.${name}`]?.trim())
	return isCalendarDate(from) && isCalendarDate(to) ? { from, to } : undefined
}

/** The form's fields, as typed or as proposed; empty for a day that a period covers already. */
export function openingFields(opening: Opening): Fields {
	const { fields, at, day } = opening
	if (isShown(opening)) return fields
	const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${at}.`))
	return { ...Object.fromEntries(others), ...proposed(opening, day), [PROPOSED_FOR]: day }
}

/** Filled in for another day, and nobody has typed over it. */
function isOutrun(opening: Opening): boolean {
	const { fields, at, day } = opening
	const before = fields[PROPOSED_FOR] ?? ''
	if (before === day) return false
	const [was, now] = [proposed(opening, before), proposed(opening, day)]
	const own = Object.entries(fields).filter(([name, value]) => name.startsWith(`${at}.`) && value.trim() !== '')
	const isUntouched = own.length === Object.keys(was).length && own.every(([name, value]) => was[name] === value)
	return isUntouched && Object.keys(now).length > 0 && JSON.stringify(was) !== JSON.stringify(now)
}

function proposed({ at, tally, languages }: Opening, day: string): Fields {
	if (!isCalendarDate(day) || periodOf(tally, day)) return {}
	return flatten(suggestPeriod(tally.periods, day, languages), at)
}
