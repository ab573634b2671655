/** The type that both ways of counting, calls and meetings, fill in and the count card shows. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { MeetingDays } from '../../src/record/meeting-days.ts'
import type { SpokenSource } from '../publisher.ts'

/** One share of the total. `thisYear`: the calendar year of reading; its label is the one for every other year. */
export type Share = {
	readonly from: CalendarDate
	readonly to: CalendarDate
	readonly label: { readonly period: string } | { readonly year: string }
	readonly thisYear: boolean
	readonly count: number
}

export type Authority = { readonly name: string; readonly site: string }

export type Count = {
	readonly total: number
	/** Oldest first; together they are the total. */
	readonly shares: readonly Share[]
	/** Who keeps the count; null where it follows from the sources alone. */
	readonly countedBy: Authority | null
}

/** Another authority's total for the same calls. */
export type OtherCount = { readonly authority: Authority; readonly total: number; readonly asOf: CalendarDate }

/** A meeting that is not counted, because nobody has said yet that it was held (rule 3). */
export type Announced = {
	readonly days: MeetingDays
	readonly city: string
	readonly status: 'scheduled' | 'outcome-not-recorded'
}

/** What is counted, until when, what stands beside it, and where it was read. `count: null`: nothing is recorded, not 0. */
export type Counted = {
	readonly count: Count | null
	/** Of no count, the day of reading. */
	readonly asOf: CalendarDate
	/** Newest first, one a publisher. */
	readonly sources: readonly SpokenSource[]
	/** How many came after the day of the article; null where there is nothing to say of it. */
	readonly sincePublication: number | null
	/** Told of, and not confirmed: not in the count. */
	readonly reported: number
} & (
	| {
			readonly metric: 'calls'
			readonly others: readonly OtherCount[]
			/** What is counted, and how; null where it is not stated. */
			readonly method: string | null
	  }
	| { readonly metric: 'meetings'; readonly announced: Announced | null; readonly byVideo: number }
)
