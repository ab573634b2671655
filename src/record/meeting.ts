/** A meeting: its facts, its order and ordinal, and whether it is announced, held, or only told of. */
import type { CalendarDate } from './calendar.ts'
import type { Duration } from './duration.ts'
import { byDays, lastDay, type MeetingDays, sharesDay } from './meeting-days.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

export const MEETING_FORMATS = ['full', 'sidelines', 'informal', 'brief', 'video'] as const
export const MEETING_STATUSES = ['held', 'scheduled', 'cancelled', 'reported', 'denied'] as const

export type MeetingFormat = (typeof MEETING_FORMATS)[number]
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export type Attendee = { readonly name: Text; readonly office: Text | null }
export type Remark = { readonly speaker: Text; readonly text: Text }

export type Place = {
	readonly city: Text
	/** ISO 3166-1 alpha-2, or a user-assigned code that CLDR names; null where there was none: at sea, in the air. */
	readonly country: string | null
	readonly venue: Text | null
}

export type Meeting = MeetingDays & {
	readonly id: string
	readonly status: MeetingStatus
	readonly format: MeetingFormat
	/** Named first where there is no room for all. */
	readonly featured: boolean
	/** Who tells of one that is only reported, and who denies it. */
	readonly reportedBy: Text | null
	readonly deniedBy: Text | null
	/** Null only of one by video. */
	readonly place: Place | null
	readonly occasion: Text | null
	readonly duration: Duration | null
	readonly attendees: readonly Attendee[]
	readonly topics: readonly Text[]
	readonly outcomes: readonly Text[]
	readonly remarks: readonly Remark[]
	readonly summary: Text | null
	readonly sources: readonly Source[]
}

type Ordered = Pick<Meeting, 'date' | 'datePrecision' | 'id'>

/** By first day, then the more exact one first, then by id, so that two on one day keep their order on every machine. */
export function byDate(a: Ordered, b: Ordered): number {
	return byDays(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The held meetings, by video too, oldest first. */
export function heldMeetings(meetings: readonly Meeting[]): Meeting[] {
	return meetings.filter((m) => m.status === 'held').sort(byDate)
}

/** Held, and not by video: what "meetings in person" counts. Oldest first. */
export function meetingsInPerson(meetings: readonly Meeting[]): Meeting[] {
	return heldMeetings(meetings).filter(({ format }) => format !== 'video')
}

/**
 * Position among the meetings in person, from 1, by meeting id. Any other has none, and neither have two that share a day:
 * nobody can tell which of them came first.
 */
export function ordinals(meetings: readonly Meeting[]): ReadonlyMap<string, number> {
	const inPerson = meetingsInPerson(meetings)
	const positions = new Map<string, number>()
	let latest: Meeting | undefined
	for (const [index, meeting] of inPerson.entries()) {
		const next = inPerson[index + 1]
		if (!(latest && sharesDay(latest, meeting)) && !(next && sharesDay(meeting, next))) {
			positions.set(meeting.id, index + 1)
		}
		if (!latest || lastDay(meeting) > lastDay(latest)) latest = meeting
	}
	return positions
}

/** The day on which the earliest source told of it; null when no source is dated. */
export function announcedOn(meeting: Meeting): CalendarDate | null {
	return daysTold(meeting)[0] ?? null
}

/** The day on which the newest source told of it. */
export function toldOn(meeting: Meeting): CalendarDate | null {
	return daysTold(meeting).at(-1) ?? null
}

function daysTold({ sources }: Meeting): CalendarDate[] {
	return sources.flatMap(({ publishedOn }) => publishedOn ?? []).sort()
}

/** Scheduled, its day has passed, and nobody has said yet what came of it (rule 3). */
export function outcomeUnrecorded(meeting: MeetingDays & Pick<Meeting, 'status'>, today: CalendarDate): boolean {
	return meeting.status === 'scheduled' && lastDay(meeting) < today
}
