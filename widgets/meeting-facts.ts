/** What a widget tells of one meeting, in one language. */

import type { MeetingTotals } from '../src/record/dossier.ts'
import { durationKind } from '../src/record/duration.ts'
import type { PlacedMeeting } from '../src/record/excerpt.ts'
import type { Meeting, MeetingStatus } from '../src/record/meeting.ts'
import type { MeetingDays } from '../src/record/meeting-days.ts'
import type { Text } from '../src/record/text.ts'
import { type Citation, citation } from './attribution.ts'
import { sentenceCase } from './inline.tsx'
import type { Words } from './languages/words.ts'
import { sourceIn } from './publisher.ts'

export type MeetingFacts = {
	readonly id: string
	readonly days: MeetingDays
	/** Where it was, within a sentence: of one by video that has no place, that it was by video. */
	readonly city: string
	/** The same at the beginning of a line. */
	readonly heading: string
	readonly country: string | null
	readonly venue: string | null
	readonly status: MeetingStatus
	/** Null where the heading says it. */
	readonly format: string | null
	/** Who tells of one that is only reported. */
	readonly reportedBy: string | null
	readonly occasion: string | null
	/** What was planned and what it came to are two facts; either may be missing. */
	readonly planned: string | null
	readonly lasted: string | null
	readonly summary: string | null
	readonly sources: readonly Citation[]
	/** Of one that is shortened, where it stands in full: a page holds no more than so many details. */
	readonly inFull: string | null
}

export function meetingFacts(
	meeting: Omit<Meeting, 'attendees' | 'topics' | 'outcomes' | 'remarks'>,
	words: Words,
	say: (text: Text) => string,
): MeetingFacts {
	const { id, status, reportedBy, format, place, occasion, duration, summary, sources } = meeting
	return {
		id,
		...headingOf(meeting, words, say),
		venue: place?.venue ? say(place.venue) : null,
		status,
		format: place ? words.format[format] : null,
		reportedBy: status === 'reported' && reportedBy ? say(reportedBy) : null,
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

export type Heading = Pick<MeetingFacts, 'days' | 'city' | 'heading' | 'country'>

/** When and where. */
export function headingOf(
	{ date, until, datePrecision, place }: PlacedMeeting,
	words: Words,
	say: (text: Text) => string,
): Heading {
	const city = place ? say(place.city) : words.format.video
	return {
		days: { date, until, datePrecision },
		city,
		// A name of a place is as its editors wrote it.
		heading: place ? city : sentenceCase(city, words),
		country: place?.country ? words.country(place.country) : null,
	}
}

/** How many meetings stand beside those in person, and are not in their number. */
export type Besides = Pick<MeetingTotals, 'video' | 'reported'>

/**
 * @param total how many there are in person
 * @example ['2 by video', '1 more reported, not confirmed']
 */
export function saysBesides({ video, reported }: Besides, total: number, words: Words): string[] {
	return [
		...(video > 0 ? [words.byVideo(video, total > 0)] : []),
		...(reported > 0 ? [words.reported(reported, 'meetings', total + video > 0)] : []),
	]
}

/** Place and country; whichever there are. */
export function whereOf({ city, country }: Pick<MeetingFacts, 'city' | 'country'>, { comma }: Words): string {
	return country === null ? city : `${city}${comma}${country}`
}

/** What is left out of a meeting that is shortened. */
export const NO_DETAILS = { venue: null, occasion: null, planned: null, lasted: null, summary: null, sources: [] }
