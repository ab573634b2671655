/** Pagination parameters of a list: its limit and its cursor. */

import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { badQuery, type Query, wholeNumber } from '../queries/query.ts'
import type { Database } from '../store/database.ts'
import { shownVersion } from '../store/revisions.ts'

const MAX_ITEMS_A_PAGE = 100

export function pageLimit(query: Query<'limit'>): Result<number | null, Fault> {
	return wholeNumber(query.limit, 'limit', { min: 1, max: MAX_ITEMS_A_PAGE })
}

/** A cursor that names nothing in the record that is read. */
export function badCursor(): Result<never, Fault> {
	return badQuery('cursor', 'a cursor from a "next" link')
}

/** The dossier after which a list goes on; null for its beginning. */
export async function dossierCursor(db: Database, { cursor }: Query<'cursor'>): Promise<Result<string | null, Fault>> {
	if (cursor === undefined) return ok(null)
	return (await shownVersion(db, cursor)) === null ? badCursor() : ok(cursor)
}
