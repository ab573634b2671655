/** What a widget tells of one meeting, in one language. */
import { durationKind } from '../src/record/duration.ts'
import type { CalendarDate } from '../src/record/calendar.ts'
import type { Meeting } from '../src/record/meeting.ts'
import type { MeetingDays } from '../src/record/meeting-days.ts'
import type { Text } from '../src/record/text.ts'
import { type Citation, citation } from './attribution.ts'
import type { Words } from './languages/words.ts'
import { sourceIn } from './publisher.ts'

export type MeetingFacts = {
	readonly id: string
	readonly date: CalendarDate
	readonly days: MeetingDays
	/** Null of one by video. */
	readonly city: string | null
	readonly country: string | null
	readonly venue: string | null
	readonly format: string
	readonly occasion: string | null
	/** What was planned and what it came to are two facts; either may be missing. */
	readonly planned: string | null
	readonly lasted: string | null
	readonly summary: string | null
	readonly sources: readonly Citation[]
	/** Of one that is shortened, where it stands in full: a page holds no more than so many details. */
	readonly inFull: string | null
}

export function meetingFacts(meeting: Meeting, words: Words, say: (text: Text) => string): MeetingFacts {
	const { id, date, until, datePrecision, format, place, occasion, duration, summary, sources } = meeting
	return {
		id,
		date,
		days: { date, until, datePrecision },
		city: place && say(place.city),
		country: place?.country ? words.country(place.country) : null,
		venue: place?.venue ? say(place.venue) : null,
		format: words.format[format],
		occasion: occasion && say(occasion),
		planned:
			duration === null || duration.plannedMinutes === null
				? null
				: words.planned(duration.plannedMinutes, duration.plannedApproximate),
		lasted: duration?.actual ? words.lasted(durationKind(duration.actual)) : null,
		summary: summary && say(summary),
		sources: sources.map((source) => citation(sourceIn(source, say))),
		inFull: null,
	}
}

/** What is left out of a meeting that is shortened. */
export const NO_DETAILS = { venue: null, occasion: null, planned: null, lasted: null, summary: null, sources: [] }
