/** A tally, a period and a ledger entry, each as it is read at its own address. */
import type { CalendarDate } from '../record/calendar.ts'
import type { CountedTally, Excerpt } from '../record/excerpt.ts'
import type { Authority, Period } from '../record/tally.ts'
import { type EntryAnswer, type TallyAnswer, tallyAnswer } from './answers.ts'

/** A tally at its own address: what can be said of it, as it is sent back, and what it counts. */
export type TallyResource = Pick<TallyAnswer, 'id' | 'method' | 'preferred' | 'total' | 'asOf' | 'periods'> &
	Pick<Authority, 'name' | 'site'> & { readonly reported: number; readonly version: number }

export function tallyResource({ version }: Excerpt, tally: CountedTally, today: CalendarDate): TallyResource {
	const { id, preferred, countedBy, method, total, asOf, periods } = tallyAnswer(tally, today)
	const { name, site } = countedBy
	return { id, name, site, method, preferred, total, asOf, reported: tally.reported, periods, version }
}

/** A period at its own address. `asOf` is its tally's. */
export type PeriodResource = Period & {
	/** Null where no entry counts in it, which is not 0. */
	readonly count: number | null
	readonly tally: string
	readonly countedBy: Authority
	readonly asOf: CalendarDate | null
	readonly version: number
}

export function periodResource(
	{ version }: Excerpt,
	counted: CountedTally,
	period: Period,
	today: CalendarDate,
): PeriodResource {
	const { id: tally, countedBy, asOf, periods } = tallyAnswer(counted, today)
	const { id, label, from, to } = period
	const count = periods.find((p) => p.id === id)?.count ?? null
	return { id, tally, label, from, to, count, countedBy, asOf, version }
}

/** A ledger entry at its own address. */
export type EntryResource = EntryAnswer & { readonly tally: string; readonly version: number }
