/** Reads the API's answers about a dossier and about its calls. */
import { VALUES } from '../../widgets/kinds.ts'
import { callsAnswer, dossierAnswer, dossierETag } from '../answers/answers.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { type ApiPageName, apiPage } from '../pages/prerender.ts'
import { badQuery, calendarDay, type Query, wholeNumber } from '../queries/query.ts'
import { type CountedTally, counts, preferredIn } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import type { LedgerEntry } from '../record/tally.ts'
import { readLedgerPage } from '../store/read-ledger.ts'
import { excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import { ledgerInCopy } from './in-copy.ts'
import { livePage } from './live-page.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { Reader } from './reader.ts'

/** `next` is the URL of the next page, for the `Link` header. */
export type ApiAnswer = { readonly body: string; readonly etag: string; readonly next?: string | null }

export const MOMENT_PARAMETERS = ['as-of', 'version'] as const
export const CALLS_PARAMETERS = [...MOMENT_PARAMETERS, 'limit', 'cursor', 'tally'] as const

export async function readDossier(reader: Reader, id: string, query: Query<(typeof MOMENT_PARAMETERS)[number]>) {
	const { origin } = reader
	if (isPlain(query) && !reader.copy) {
		return storedAnswer(reader, id, 'api/dossier', async ({ dossier, around }) =>
			dossierAnswer(dossier, origin, around.today),
		)
	}
	return fromRecord(reader, id, query, ({ dossier, around }) =>
		ok({ answer: dossierAnswer(dossier, origin, around.today) }),
	)
}

export async function readCalls(reader: Reader, id: string, query: Query<(typeof CALLS_PARAMETERS)[number]>) {
	const { origin } = reader
	if (isPlain(query) && !reader.copy) {
		return storedAnswer(reader, id, 'api/calls', async (read) => {
			const entries = (await ledgerPage(reader, read, preferredIn(read.dossier), PAGE_ITEMS, null)) ?? []
			return callsAnswer(read.dossier, origin, read.around.today, { entries })
		})
	}
	const limit = pageLimit(query)
	if (!limit.ok) return limit
	return fromRecord(reader, id, query, async (read) => {
		const { dossier, around } = read
		const { tally: id, cursor = null } = query
		const tally = id === undefined ? preferredIn(dossier) : dossier.tallies.find((t) => t.id === id)
		if (tally === undefined) return badQuery('tally', `one of ${dossier.tallies.map((t) => t.id).join(', ')}`)
		const entries = await ledgerPage(reader, read, tally, limit.value ?? PAGE_ITEMS, cursor)
		if (entries === null) return badCursor()
		const answer = callsAnswer(dossier, origin, around.today, { tally: id, entries, limit: limit.value, asked: query })
		return ok({ answer, next: answer.next })
	})
}

/** With one entry more than the page has room for. @returns null for a cursor that is none */
async function ledgerPage(
	{ db, copy }: Reader,
	{ dossier, asked }: ReadExcerpt,
	tally: CountedTally | null,
	limit: number,
	after: string | null,
): Promise<LedgerEntry[] | null> {
	if (tally === null) return after === null ? [] : null
	const page = { tally: tally.id, after, limit: limit + 1 }
	return copy ? ledgerInCopy(copy, page) : readLedgerPage(db, asked, page, dossier.languages[0])
}

/** `next` is the URL of the next page. */
type Made = { readonly answer: object; readonly next?: string | null }

function isPlain(query: Query<string>): boolean {
	return Object.keys(query).length === 0
}

/** The `next` of a stored answer. No text in it looks like one: JSON puts a backslash before a quote. */
const NEXT = /"next":"([^"]+)"/

async function storedAnswer(
	reader: Reader,
	id: string,
	name: ApiPageName,
	answer: (read: ReadExcerpt) => Promise<object>,
): Promise<Result<ApiAnswer, Fault>> {
	const page = await livePage(reader, id, name, '', {
		question: counts,
		make: async (read) => ok(apiPage(read.dossier, name, await answer(read), read.around)),
		complete: (stored) => stored,
	})
	return page.ok ? ok({ ...page.value, next: NEXT.exec(page.value.body)?.[1] ?? null }) : page
}

export async function fromRecord(
	reader: Reader,
	id: string,
	query: Query<(typeof MOMENT_PARAMETERS)[number]>,
	make: (read: ReadExcerpt) => Result<Made, Fault> | Promise<Result<Made, Fault>>,
): Promise<Result<ApiAnswer, Fault>> {
	const day = calendarDay(query['as-of'], 'as-of')
	if (!day.ok) return day
	const version = wholeNumber(query.version, 'version', VALUES.version)
	if (!version.ok) return version
	const read = await excerptAt(reader, id, { asOf: day.value, version: version.value }, (today) =>
		counts(today, day.value),
	)
	if (!read.ok) return read
	const made = await make(read.value)
	if (!made.ok) return made
	const { answer, next = null } = made.value
	const { dossier, around } = read.value
	return ok({ body: JSON.stringify(answer), etag: dossierETag(dossier, around.today), next })
}
