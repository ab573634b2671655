/** Reads a dossier's meetings by status, format and date, in pages; and one of them. */

import { type MeetingAnswer, meetingAnswer, meetingAnswers } from '../answers/answers.ts'
import { hashETag } from '../answers/etag.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { calendarDay, oneOf, type Query } from '../queries/query.ts'
import { isCalendarDate } from '../record/calendar.ts'
import { byDate, MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { fromIsoDate, isoDate, lastDay } from '../record/meeting-days.ts'
import { badCursor, pageLimit } from './paging.ts'
import { fromRecord, MOMENT_PARAMETERS } from './read-api.ts'
import type { Reader } from './reader.ts'

const FILTERS = ['status', 'format', 'from', 'to', 'order'] as const
export const MEETINGS_PARAMETERS = [...MOMENT_PARAMETERS, 'limit', 'cursor', ...FILTERS] as const
const MEETINGS_A_PAGE = 50

export async function readMeetings(reader: Reader, id: string, query: Query<(typeof MEETINGS_PARAMETERS)[number]>) {
	return fromRecord(reader, id, query, (dossier) => {
		const given = pageLimit(query)
		if (!given.ok) return given
		const limit = given.value ?? MEETINGS_A_PAGE
		const chosen = chooseMeetings(meetingAnswers(dossier), query)
		if (!chosen.ok) return chosen
		const last = placeOf(query.cursor)
		if (!last.ok) return last
		const rest = chosen.value.filter((m) => last.value === null || comesAfter(m, last.value, query.order))
		const meetings = firstPage(rest, limit)
		const end = rest.length > meetings.length ? meetings.at(-1) : undefined
		const next = end ? nextPage(`${reader.origin}/api/v1/dossiers/${id}/meetings`, query, limit, cursorAt(end)) : null
		return ok({ answer: { meetings, next }, next })
	})
}

export async function readMeeting(
	reader: Reader,
	id: string,
	meetingId: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
) {
	const made = await fromRecord(reader, id, query, (dossier) => {
		const meeting = dossier.meetings.find((m) => m.id === meetingId)
		return meeting ? ok({ answer: meetingAnswer(dossier, meeting) }) : err({ kind: 'not-found', what: 'meeting' })
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

function comesAfter(meeting: Place, last: Place, order: string | undefined): boolean {
	const place = byDate(meeting, last)
	return order === 'asc' ? place > 0 : place < 0
}

function chooseMeetings(
	all: readonly MeetingAnswer[],
	query: Query<(typeof FILTERS)[number]>,
): Result<MeetingAnswer[], Fault> {
	const status = oneOf(query.status, 'status', MEETING_STATUSES)
	if (!status.ok) return status
	const format = oneOf(query.format, 'format', MEETING_FORMATS)
	if (!format.ok) return format
	const from = calendarDay(query.from, 'from')
	if (!from.ok) return from
	const to = calendarDay(query.to, 'to')
	if (!to.ok) return to
	const order = oneOf(query.order, 'order', ['asc', 'desc'])
	if (!order.ok) return order
	const chosen = all.filter(
		(m) =>
			(status.value === null || m.status === status.value) &&
			(format.value === null || m.format === format.value) &&
			(from.value === null || lastDay(m) >= from.value) &&
			(to.value === null || m.date <= to.value),
	)
	return ok(order.value === 'asc' ? chosen : chosen.reverse())
}
