/** Meetings as the database gives them: the columns of a row, and what they are as part of the record. */
import { sql } from 'drizzle-orm'
import { DETAILS, type ShownMeeting } from '../record/excerpt.ts'
import type { Meeting } from '../record/meeting.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import { sourceOf } from './stored-source.ts'
import type { StoredSource } from './tables.ts'

export type Detail = (typeof DETAILS)[number]

/** Of `meeting_versions m`, beside its details. */
export const MEETING_HEAD = `m.dossier, m.id, m.date, m.until, m.date_precision AS datePrecision, m.status, m.format,
	m.featured, m.reported_by AS reportedBy, m.denied_by AS deniedBy, m.place, isWhole`

/** With its details where it is shown with them. */
export const MEETING_PARTS = sql.raw(
	`${MEETING_HEAD}, ${DETAILS.map((name) => `iif(isWhole, m.${name}, NULL) AS ${name}`).join(', ')}`,
)

/** How many bytes the details of `meeting_versions m` have. */
export const DETAIL_BYTES = sql.raw(DETAILS.map((name) => `ifnull(octet_length(m.${name}), 0)`).join(' + '))

export type MeetingRow = { readonly dossier: string } & MeetingDays &
	Pick<Meeting, 'id' | 'status' | 'format'> & {
		readonly featured: number
		readonly ordinal: number | null
		readonly isWhole: number
	} & Readonly<Record<'reportedBy' | 'deniedBy' | 'place' | Detail, string | null>>

/** A meeting as its row has it, with its place among those in person. */
export function shownMeeting(row: MeetingRow, first: Language): ShownMeeting {
	return { ...meetingOfRow(row, first), ordinal: row.ordinal, isWhole: row.isWhole === 1 }
}

export function meetingOfRow(row: Omit<MeetingRow, 'ordinal' | 'isWhole'>, first: Language): Meeting {
	const { id, date, until, datePrecision, status, format } = row
	const text = (json: string | null) => json && JSON.parse(json)
	const list = (json: string | null) => text(json) ?? []
	return {
		...{ id, date, until, datePrecision, status, format },
		featured: row.featured === 1,
		reportedBy: text(row.reportedBy),
		deniedBy: text(row.deniedBy),
		place: text(row.place),
		occasion: text(row.occasion),
		duration: text(row.duration),
		attendees: list(row.attendees),
		topics: list(row.topics),
		outcomes: list(row.outcomes),
		remarks: list(row.remarks),
		summary: text(row.summary),
		sources: row.sources === null ? [] : sourcesOf(row.sources, first),
	}
}

export function sourcesOf(json: string, first: Language): Source[] {
	const stored: readonly StoredSource[] = JSON.parse(json)
	return stored.map((source) => sourceOf(source, first))
}
