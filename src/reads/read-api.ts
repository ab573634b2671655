/** The API's answers to reads. */
import type { Query } from '../http/query.ts'
import { badQuery, calendarDay, oneOf, wholeNumber } from '../http/query.ts'
import {
	callsAnswer,
	dossierAnswer,
	ENTRIES_A_PAGE,
	type MeetingAnswer,
	meetingAnswers,
	versionETag,
} from '../pages/answers.ts'
import { type ApiPageName, apiPage } from '../pages/prerender.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Fault } from '../record/fault.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { err, ok, type Result } from '../record/result.ts'
import { livePage } from './live-page.ts'
import type { Reader } from './reader.ts'
import { recordAt } from './record-at.ts'

/** `next` is the query of the next page, for the `Link` header. */
export type ApiAnswer = { readonly body: string; readonly etag: string; readonly next?: string | null }

export const MOMENT_PARAMETERS = ['as-of', 'version'] as const
export const CALLS_PARAMETERS = [...MOMENT_PARAMETERS, 'limit', 'cursor'] as const
export const MEETINGS_PARAMETERS = [...CALLS_PARAMETERS, 'status', 'format', 'from', 'to', 'order'] as const

export async function readDossier(reader: Reader, id: string, query: Query<(typeof MOMENT_PARAMETERS)[number]>) {
	if (isPlain(query)) return storedAnswer(reader, id, 'api/dossier')
	return fromRecord(reader, id, query, (dossier) => ok({ answer: dossierAnswer(dossier, reader.origin) }))
}

export async function readCalls(reader: Reader, id: string, query: Query<(typeof CALLS_PARAMETERS)[number]>) {
	if (isPlain(query)) return storedAnswer(reader, id, 'api/calls')
	return fromRecord(reader, id, query, (dossier) => {
		const page = pageOf(query, ENTRIES_A_PAGE)
		if (!page.ok) return page
		const { next, ...answer } = callsAnswer(dossier, page.value)
		return ok(withNext(answer, next && `${reader.origin}/api/v1/dossiers/${id}/calls?${carriedOn(query, next)}`))
	})
}

export async function readMeetings(reader: Reader, id: string, query: Query<(typeof MEETINGS_PARAMETERS)[number]>) {
	return fromRecord(reader, id, query, (dossier) => {
		const page = pageOf(query, 50)
		if (!page.ok) return page
		const chosen = chooseMeetings(meetingAnswers(dossier), query)
		if (!chosen.ok) return chosen
		const { offset, limit } = page.value
		const end = offset + limit
		const next = end < chosen.value.length ? `cursor=${end}&limit=${limit}` : null
		return ok(
			withNext(
				{ meetings: chosen.value.slice(offset, end) },
				next && `${reader.origin}/api/v1/dossiers/${id}/meetings?${carriedOn(query, next)}`,
			),
		)
	})
}

export async function readMeeting(
	reader: Reader,
	id: string,
	meetingId: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
) {
	return fromRecord(reader, id, query, (dossier) => {
		const meeting = meetingAnswers(dossier).find((m) => m.id === meetingId)
		return meeting ? ok({ answer: meeting }) : err({ kind: 'not-found', what: 'meeting' })
	})
}

type Made = { readonly answer: object; readonly next?: string | null }

function withNext(answer: object, next: string | null): Made {
	return { answer: { ...answer, next }, next }
}

function isPlain(query: Query<string>): boolean {
	return Object.keys(query).length === 0
}

async function storedAnswer(reader: Reader, id: string, name: ApiPageName): Promise<Result<ApiAnswer, Fault>> {
	return livePage(reader, id, name, '', (dossier, around) => ok(apiPage(dossier, name, around)))
}

async function fromRecord(
	reader: Reader,
	id: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
	make: (dossier: Dossier) => Result<Made, Fault>,
): Promise<Result<ApiAnswer, Fault>> {
	const day = calendarDay(query['as-of'], 'as-of')
	if (!day.ok) return day
	const version = wholeNumber(query.version, 'version', 1, 999_999_999)
	if (!version.ok) return version
	const record = await recordAt(reader, id, { asOf: day.value, version: version.value })
	if (!record.ok) return record
	const made = make(record.value.dossier)
	if (!made.ok) return made
	const { answer, next = null } = made.value
	return ok({ body: JSON.stringify(answer), etag: versionETag(record.value.dossier.version), next })
}

function chooseMeetings(
	all: readonly MeetingAnswer[],
	query: Query<(typeof MEETINGS_PARAMETERS)[number]>,
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
			(from.value === null || m.date >= from.value) &&
			(to.value === null || m.date <= to.value),
	)
	return ok(order.value === 'asc' ? chosen : chosen.reverse())
}

/** A cursor is the number of items before the page: what a page ends with, the next begins with. */
function pageOf(
	query: Query<'limit' | 'cursor'>,
	defaultLimit: number,
): Result<{ offset: number; limit: number }, Fault> {
	const limit = wholeNumber(query.limit, 'limit', 1, 100)
	if (!limit.ok) return limit
	const offset = wholeNumber(query.cursor, 'cursor', 0, 1_000_000)
	if (!offset.ok) return badQuery('cursor', 'a cursor from a "next" link')
	return ok({ offset: offset.value ?? 0, limit: limit.value ?? defaultLimit })
}

/** The query of the next page: what was asked, with the new cursor and limit. */
function carriedOn(query: Query<string>, next: string): string {
	const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
	const params = new URLSearchParams(kept)
	for (const [name, value] of new URLSearchParams(next)) params.set(name, value)
	return params.toString()
}
