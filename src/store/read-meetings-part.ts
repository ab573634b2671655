/** Reads a record without its ledgers, for an edit of meetings or the heading: only the meetings that the edit needs are read whole. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import type { MeetingsScope } from '../record/edit-scope.ts'
import { CITED_MEETINGS } from '../record/excerpt.ts'
import { MAX_KEPT_MEETINGS } from '../record/limits.ts'
import type { Meeting } from '../record/meeting.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS, type MeetingRow, meetingOfRow } from './meeting-rows.ts'
import { type RecordPart, readRecordPart } from './record-part.ts'
import { type Asked, asks, IN_ORDER, NEWEST_FIRST, STANDING_MEETINGS, stands } from './standing-rows.ts'

/**
 * The dossier has no tallies. Of its meetings those that are asked for are whole, and those of which widgets show or cite
 * something; of the others' sources there is only the newest day on which one came out.
 *
 * @param meetings the ids of those that are changed or removed, or all of them; of a changed heading, none
 * @returns null where all of the record has to be read: what is counted in it is not stored, or there is no record
 */
export function readMeetingsPart(
	db: Database,
	id: string,
	meetings: MeetingsScope['meetings'],
	now: Date,
): Promise<RecordPart | null> {
	return readRecordPart(db, id, now, {
		marksCalls: true,
		ask: (asked) => askMeetingsPart(db, asked, meetings === 'all' ? EVERY_MEETING : meetingsOfIds(meetings)),
		listsOf: (rows, { languages: [first] }) => meetingsPartOf(rows, first),
	})
}

/** Which meetings are read whole beside those of which widgets show something. */
export type ReadWhole = {
	/** A condition on `ranked`. */
	readonly which: SQL
	/** How many of them may be removed. */
	readonly removable: number
}

export const EVERY_MEETING: ReadWhole = { which: sql`1`, removable: 0 }

export function meetingsOfIds(ids: readonly string[]): ReadWhole {
	return { which: sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`, removable: ids.length }
}

export function askMeetingsPart(db: Database, asked: Asked, whole: ReadWhole) {
	return Promise.all([
		statementOf(db, partlyWhole(asked, whole)).all<PartRow>(),
		statementOf(db, lastCheck(asked)).first<{ readonly checkedOn: string | null }>(),
	])
}

/** Null where there is no record. */
export function meetingsPartOf([{ results }, checked]: Awaited<ReturnType<typeof askMeetingsPart>>, first: Language) {
	if (!checked) return null
	return { meetingsCheckedOn: checked.checkedOn, meetings: results.map((row) => meetingOf(row, first)), tallies: [] }
}

type PartRow = MeetingRow & { readonly toldOn: string | null }

function meetingOf(row: PartRow, first: Language): Meeting {
	const meeting = meetingOfRow(row, first)
	if (row.isWhole === 1 || row.toldOn === null) return meeting
	const unread = { url: '', title: null, publisher: null, publishedOn: row.toldOn }
	return { ...meeting, sources: [unread] }
}

/** Widgets cite the newest of a status, in person or by video: where a changed one was among them, the next one, too. Of those that are scheduled, any. */
export function partlyWhole(asked: Asked, { which, removable }: ReadWhole): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, ranked AS (
			SELECT row, id, status, told_on, row_number() OVER (PARTITION BY status, in_person ORDER BY ${NEWEST_FIRST}) AS nth FROM standing
		), picked AS MATERIALIZED (
			SELECT row, told_on AS toldOn, nth <= ${CITED_MEETINGS + removable} OR status = 'scheduled' OR ${which} AS isWhole FROM ranked)
		SELECT ${MEETING_PARTS}, toldOn FROM picked CROSS JOIN meeting_versions m ON m.rowid = picked.row
		ORDER BY ${IN_ORDER} LIMIT ${MAX_KEPT_MEETINGS}`
}

export type CheckedMeetings = {
	/** The day on which somebody last looked for new meetings and found none; null where nobody has. */
	readonly checkedOn: CalendarDate | null
	/** `meetingsAsOf` of the whole list. */
	readonly asOf: CalendarDate | null
}

/** Until when the list of meetings is known to be whole. */
export async function readChecked(db: Database, asked: Asked): Promise<CheckedMeetings> {
	const [checked, held] = await Promise.all([
		statementOf(db, lastCheck(asked)).first<CalendarDate>('checkedOn'),
		statementOf(db, newestHeld(asked)).first<CalendarDate>('asOf'),
	])
	return { checkedOn: checked, asOf: (held ?? '') > (checked ?? '') ? held : checked }
}

/** The newest day of those held, and of their sources. */
export function newestHeld(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}
		SELECT max(max(ifnull(until, date), ifnull(told_on, ''))) AS asOf FROM standing WHERE status = 'held'`
}

export function lastCheck(asked: Asked): SQL {
	return sql`WITH ${asks([asked])} SELECT h.meetings_checked_on AS checkedOn FROM at CROSS JOIN headings h ON ${stands('h')}`
}
