/** Asks for meetings of a record by status, format and days, a page of them, or for one. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import type { ShownMeeting } from '../record/excerpt.ts'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { Meeting, MeetingFormat, MeetingStatus } from '../record/meeting.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { DETAIL_BYTES, MEETING_PARTS, type MeetingRow, shownMeeting } from './meeting-rows.ts'
import { type Asked, asks, IN_ORDER, NEWEST_FIRST, ORDINALS, STANDING_MEETINGS } from './standing-rows.ts'

export type MeetingsAsked = {
	readonly status: MeetingStatus | null
	readonly format: MeetingFormat | null
	/** A condition on `standing`. */
	readonly which?: SQL | null
	/** Those that share a day with what lies between them. */
	readonly from: CalendarDate | null
	readonly to: CalendarDate | null
	readonly order: 'asc' | 'desc'
	/** Where the page before this one ended. */
	readonly after: Pick<Meeting, 'date' | 'datePrecision' | 'id'> | null
	readonly limit: number
}

/** @returns as many as `limit`, or fewer where they are large: then the last of them is one that a page has no room for */
export async function readMeetingsPage(
	db: Database,
	asked: Asked,
	page: MeetingsAsked,
	first: Language,
): Promise<ShownMeeting[]> {
	const { results } = await statementOf(db, meetingsPage(asked, page)).all<MeetingRow>()
	return results.map((row) => shownMeeting(row, first))
}

export async function readOneMeeting(
	db: Database,
	asked: Asked,
	id: string,
	first: Language,
): Promise<ShownMeeting | null> {
	const row = await statementOf(db, oneMeeting(asked, id)).first<MeetingRow>()
	return row && shownMeeting(row, first)
}

/** Of all that the dossier has or ever had: whoever has an address of a removed one must not be led to another. */
export async function meetingIdsOf(db: Database, dossier: string): Promise<string[]> {
	const { results } = await statementOf(db, meetingIds(dossier)).all<{ id: string }>()
	return results.map(({ id }) => id)
}

export function meetingIds(dossier: string): SQL {
	return sql`SELECT DISTINCT id FROM meeting_versions WHERE dossier = ${dossier}`
}

export function meetingsPage(asked: Asked, page: MeetingsAsked): SQL {
	const { status, format, which, from, to, order, after, limit } = page
	const [direction, beyond] = order === 'asc' ? [IN_ORDER, sql`>`] : [NEWEST_FIRST, sql`<`]
	const chosen = [
		status && sql`status = ${status}`,
		format && sql`format = ${format}`,
		which,
		from && sql`last >= ${from}`,
		to && sql`date <= ${to}`,
		// Nothing shares a day with no day, not even a year that both lie in.
		from && to && from > to ? sql`false` : null,
		after && sql`(${IN_ORDER}) ${beyond} (${after.date}, ${after.datePrecision}, ${after.id})`,
	].flatMap((condition) => condition ?? [])
	const where = chosen.length === 0 ? sql`` : sql`WHERE ${sql.join(chosen, sql` AND `)}`
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, ${ORDINALS}, picked AS (
			SELECT row, row_number() OVER (ORDER BY ${direction}) AS nth FROM (
				SELECT row, date, date_precision, id FROM standing ${where} ORDER BY ${direction} LIMIT ${limit})
		), measured AS (
			SELECT row, nth, 1 AS isWhole, bytes, sum(bytes) OVER (ORDER BY nth) AS total
			FROM (SELECT row, nth, ${DETAIL_BYTES} AS bytes FROM picked CROSS JOIN meeting_versions m ON m.rowid = row))
		SELECT ${MEETING_PARTS}, ordinal
		FROM measured CROSS JOIN meeting_versions m ON m.rowid = measured.row LEFT JOIN ordinals ON ordinals.row = measured.row
		WHERE total - bytes <= ${MAX_PAGE_BYTES}
		ORDER BY nth`
}

export function oneMeeting(asked: Asked, id: string): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, ${ORDINALS}
		SELECT ${MEETING_PARTS}, ordinal
		FROM (SELECT row, 1 AS isWhole FROM standing WHERE id = ${id}) AS asked
		CROSS JOIN meeting_versions m ON m.rowid = asked.row LEFT JOIN ordinals ON ordinals.row = asked.row
		LIMIT 1`
}
