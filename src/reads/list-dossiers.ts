/** Which dossiers are there, newest change first, with their totals? */

import { type Query, wholeNumber } from '../http/query.ts'
import { hashETag } from '../pages/prerender.ts'
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { listDossiers } from '../store/list-dossiers.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export const DOSSIERS_PARAMETERS = ['limit', 'cursor'] as const

export async function readDossiers(
	reader: Reader,
	query: Query<(typeof DOSSIERS_PARAMETERS)[number]>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = wholeNumber(query.limit, 'limit', 1, 100)
	if (!limit.ok) return limit
	const after = query.cursor ?? null
	if (after !== null && !/^[a-z0-9][a-z0-9-]{0,79}$/.test(after)) {
		return err({ kind: 'bad-query', parameter: 'cursor', expected: 'a cursor from a "next" link' })
	}
	const size = limit.value ?? 50
	const rows = await listDossiers(reader.db, size + 1, after)
	const dossiers = rows.slice(0, size)
	const last = dossiers.at(-1)
	const next = rows.length > size && last ? `${reader.origin}/api/v1/dossiers?limit=${size}&cursor=${last.id}` : null
	const body = JSON.stringify({ dossiers, next })
	return ok({ body, etag: hashETag(body), next })
}
