/** Reads the API's answers about a dossier and about its calls. */
import { VALUES } from '../../widgets/kinds.ts'
import { callsAnswer, dossierAnswer, dossierETag } from '../answers/answers.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { type ApiPageName, apiPage } from '../pages/prerender.ts'
import { badQuery, calendarDay, type Query, wholeNumber } from '../queries/query.ts'
import type { CalendarDate } from '../record/calendar.ts'
import { type Dossier, preferredTally } from '../record/dossier.ts'
import { livePage } from './live-page.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { Reader } from './reader.ts'
import { recordAt } from './record-at.ts'

/** `next` is the URL of the next page, for the `Link` header. */
export type ApiAnswer = { readonly body: string; readonly etag: string; readonly next?: string | null }

export const MOMENT_PARAMETERS = ['as-of', 'version'] as const
export const CALLS_PARAMETERS = [...MOMENT_PARAMETERS, 'limit', 'cursor', 'tally'] as const

export async function readDossier(reader: Reader, id: string, query: Query<(typeof MOMENT_PARAMETERS)[number]>) {
	if (isPlain(query)) return storedAnswer(reader, id, 'api/dossier')
	return fromRecord(reader, id, query, (dossier, today) => ok({ answer: dossierAnswer(dossier, reader.origin, today) }))
}

export async function readCalls(reader: Reader, id: string, query: Query<(typeof CALLS_PARAMETERS)[number]>) {
	if (isPlain(query)) return storedAnswer(reader, id, 'api/calls')
	return fromRecord(reader, id, query, (dossier, today) => {
		const limit = pageLimit(query)
		if (!limit.ok) return limit
		const { tally: id, cursor } = query
		const tally = id === undefined ? preferredTally(dossier) : dossier.tallies.find((t) => t.id === id)
		if (tally === undefined) return badQuery('tally', `one of ${dossier.tallies.map((t) => t.id).join(', ')}`)
		if (cursor !== undefined && !tally?.entries.some((e) => e.id === cursor)) return badCursor()
		const page = { tally: id, after: cursor, limit: limit.value, asked: query }
		const answer = callsAnswer(dossier, reader.origin, today, page)
		return ok({ answer, next: answer.next })
	})
}

/** `next` is the URL of the next page. */
type Made = { readonly answer: object; readonly next?: string | null }

function isPlain(query: Query<string>): boolean {
	return Object.keys(query).length === 0
}

/** The `next` of a stored answer. No text in it looks like one: JSON puts a backslash before a quote. */
const NEXT = /"next":"([^"]+)"/

async function storedAnswer(reader: Reader, id: string, name: ApiPageName): Promise<Result<ApiAnswer, Fault>> {
	const page = await livePage(reader, id, name, '', (dossier, around) => ok(apiPage(dossier, name, around)))
	return page.ok ? ok({ ...page.value, next: NEXT.exec(page.value.body)?.[1] ?? null }) : page
}

export async function fromRecord(
	reader: Reader,
	id: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
	make: (dossier: Dossier, today: CalendarDate) => Result<Made, Fault>,
): Promise<Result<ApiAnswer, Fault>> {
	const day = calendarDay(query['as-of'], 'as-of')
	if (!day.ok) return day
	const version = wholeNumber(query.version, 'version', VALUES.version)
	if (!version.ok) return version
	const record = await recordAt(reader, id, { asOf: day.value, version: version.value })
	if (!record.ok) return record
	const { dossier, around } = record.value
	const made = make(dossier, around.today)
	if (!made.ok) return made
	const { answer, next = null } = made.value
	return ok({ body: JSON.stringify(answer), etag: dossierETag(dossier, around.today), next })
}
