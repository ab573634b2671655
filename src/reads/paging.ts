/** Pagination parameters of a list: its limit and its cursor. */

import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { badQuery, type Query, wholeNumber } from '../queries/query.ts'
import type { Database } from '../store/database.ts'
import { shownVersion } from '../store/revisions.ts'
import type { Reader } from './reader.ts'

const MAX_ITEMS_A_PAGE = 100

export function pageLimit(query: Query<'limit'>): Result<number | null, Fault> {
	return wholeNumber(query.limit, 'limit', { min: 1, max: MAX_ITEMS_A_PAGE })
}

/** Tells a reader when one of the dossiers that are listed was last edited. */
export function listEdited(
	{ edited }: Pick<Reader, 'edited'>,
	listed: readonly { version: number; updatedAt: string }[],
): void {
	const last = listed
		.flatMap(({ version, updatedAt }) => (version > 1 ? updatedAt : []))
		.sort()
		.at(-1)
	if (last !== undefined) edited(last)
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
