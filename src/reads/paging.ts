/** How a list is asked for in pages, beside what is in it. */
import { badQuery, type Query, wholeNumber } from '../http/query.ts'
import type { Fault } from '../record/fault.ts'
import type { Result } from '../record/result.ts'

const MAX_ITEMS_A_PAGE = 100

export function pageLimit(query: Query<'limit'>): Result<number | null, Fault> {
	return wholeNumber(query.limit, 'limit', 1, MAX_ITEMS_A_PAGE)
}

/** A cursor that names nothing in the record that is read. */
export function badCursor(): Result<never, Fault> {
	return badQuery('cursor', 'a cursor from a "next" link')
}
