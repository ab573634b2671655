/** A meeting in person: its facts, its order and ordinal, and whether it is announced or held. */
import type { CalendarDate } from './calendar.ts'
import type { Duration } from './duration.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

export const MEETING_FORMATS = ['full', 'sidelines', 'informal', 'brief'] as const
export const MEETING_STATUSES = ['held', 'scheduled', 'cancelled'] as const

export type MeetingFormat = (typeof MEETING_FORMATS)[number]
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export type Attendee = { readonly name: Text; readonly office: Text | null }
export type Remark = { readonly speaker: Text; readonly text: Text }

export type Meeting = {
	readonly id: string
	readonly date: CalendarDate
	readonly status: MeetingStatus
	readonly format: MeetingFormat
	/** `country` is ISO 3166-1 alpha-2; its name comes from CLDR. */
	readonly place: { readonly city: Text; readonly country: string; readonly venue: Text | null }
	readonly occasion: Text | null
	readonly duration: Duration | null
	readonly attendees: readonly Attendee[]
	readonly topics: readonly Text[]
	readonly outcomes: readonly Text[]
	readonly remarks: readonly Remark[]
	readonly summary: Text | null
	readonly sources: readonly Source[]
}

/** By date, then by id, so that two meetings on one day keep their order on every machine. */
export function byDate(a: Pick<Meeting, 'date' | 'id'>, b: Pick<Meeting, 'date' | 'id'>): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The held meetings, oldest first: a meeting's position here, from 1, is its ordinal. */
export function heldMeetings(meetings: readonly Meeting[]): Meeting[] {
	return meetings.filter((m) => m.status === 'held').sort(byDate)
}

/** Position among held meetings, from 1, by meeting id. A meeting that is not held has none. */
export function ordinals(meetings: readonly Meeting[]): ReadonlyMap<string, number> {
	return new Map(heldMeetings(meetings).map((m, index) => [m.id, index + 1]))
}

/** The day on which the earliest source told of it; null when no source is dated. */
export function announcedOn(meeting: Meeting): CalendarDate | null {
	const days = meeting.sources.flatMap((s) => s.publishedOn ?? [])
	return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}

/** The newest scheduled one whose outcome nobody has recorded, since readers have heard of it (rule 3); else the next to come. */
export function announcedMeeting(meetings: readonly Meeting[], today: CalendarDate): Meeting | null {
	const scheduled = meetings.filter((m) => m.status === 'scheduled').sort(byDate)
	return scheduled.findLast((m) => outcomeUnrecorded(m, today)) ?? scheduled[0] ?? null
}

/** Scheduled, its day has passed, and nobody has said yet what came of it (rule 3). */
export function outcomeUnrecorded(meeting: Meeting, today: CalendarDate): boolean {
	return meeting.status === 'scheduled' && meeting.date < today
}
