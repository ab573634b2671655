/** Reads a dossier's meetings by status, format and date, in pages; and one of them. */

import { type MeetingAnswer, meetingAnswer } from '../answers/answers.ts'
import { hashETag } from '../answers/etag.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { calendarDay, oneOf, type Query } from '../queries/query.ts'
import { isCalendarDate } from '../record/calendar.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { fromIsoDate, isoDate } from '../record/meeting-days.ts'
import { type MeetingsAsked, readMeetingsPage, readOneMeeting } from '../store/read-meetings.ts'
import { meetingInCopy, meetingsInCopy } from './in-copy.ts'
import { badCursor, pageLimit } from './paging.ts'
import { fromRecord, MOMENT_PARAMETERS } from './read-api.ts'
import type { Reader } from './reader.ts'

const FILTERS = ['status', 'format', 'from', 'to', 'order'] as const
export const MEETINGS_PARAMETERS = [...MOMENT_PARAMETERS, 'limit', 'cursor', ...FILTERS] as const
const ORDERS = ['asc', 'desc'] as const

export async function readMeetings(reader: Reader, id: string, query: Query<(typeof MEETINGS_PARAMETERS)[number]>) {
	const page = parsePage(query)
	if (!page.ok) return page
	return fromRecord(reader, id, query, async ({ dossier, asked }) => {
		const { limit } = page.value
		const wanted = { ...page.value, limit: limit + 1 }
		const rest = reader.copy
			? meetingsInCopy(reader.copy, wanted)
			: await readMeetingsPage(reader.db, asked, wanted, dossier.languages[0])
		const meetings = firstPage(rest.map(meetingAnswer), limit)
		const end = rest.length > meetings.length ? meetings.at(-1) : undefined
		const { version } = dossier
		const carriedOn = { version: String(version), ...query }
		const url = `${reader.origin}/api/v1/dossiers/${id}/meetings`
		const next = end ? nextPage(url, carriedOn, limit, cursorAt(end)) : null
		return ok({ answer: { version, meetings, next }, next })
	})
}

export async function readMeeting(
	reader: Reader,
	id: string,
	meetingId: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
) {
	const made = await fromRecord(reader, id, query, async ({ dossier, asked }) => {
		const meeting = reader.copy
			? meetingInCopy(reader.copy, meetingId)
			: await readOneMeeting(reader.db, asked, meetingId, dossier.languages[0])
		return meeting ? ok({ answer: meetingAnswer(meeting) }) : err({ kind: 'not-found', what: 'meeting' })
	})
	// Its own, not the dossier's: whoever edits a meeting is not disturbed by a call.
	return made.ok ? ok({ ...made.value, etag: hashETag(made.value.body) }) : made
}

/** Where in the order of meetings a page ended: it stays there when the meeting itself is removed or gets another date. */
type Place = Pick<MeetingAnswer, 'date' | 'datePrecision' | 'id'>

function cursorAt(place: Place): string {
	return `${isoDate(place)}_${place.id}`
}

function placeOf(cursor: string | undefined): Result<Place | null, Fault> {
	if (cursor === undefined) return ok(null)
	const [, date = '', id = ''] = /^([\d-]+)_([a-z0-9-]{1,80})$/.exec(cursor) ?? []
	const days = fromIsoDate(date)
	return days && isCalendarDate(days.date) ? ok({ ...days, id }) : badCursor()
}

function parsePage(query: Query<(typeof MEETINGS_PARAMETERS)[number]>): Result<MeetingsAsked, Fault> {
	const read = all({
		limit: pageLimit(query),
		status: oneOf(query.status, 'status', MEETING_STATUSES),
		format: oneOf(query.format, 'format', MEETING_FORMATS),
		from: calendarDay(query.from, 'from'),
		to: calendarDay(query.to, 'to'),
		order: oneOf(query.order, 'order', ORDERS),
		after: placeOf(query.cursor),
	})
	if (!read.ok) return read
	const { limit, order } = read.value
	return ok({ ...read.value, limit: limit ?? PAGE_ITEMS, order: order ?? 'desc' })
}
