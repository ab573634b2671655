/** Lists dossiers by id, with their totals, in pages. */

import { hashETag } from '../answers/etag.ts'
import { nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import type { Query } from '../queries/query.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { totalsUntil } from '../record/dossier.ts'
import { listDossiers } from '../store/list-dossiers.ts'
import { readSettings } from '../store/settings.ts'
import { dossierCursor, listEdited, pageLimit } from './paging.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export const DOSSIERS_PARAMETERS = ['limit', 'cursor'] as const

export async function readDossiers(
	reader: Reader,
	query: Query<(typeof DOSSIERS_PARAMETERS)[number]>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = pageLimit(query)
	if (!limit.ok) return limit
	const after = await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const size = limit.value ?? 50
	const rows = await listDossiers(reader.db, size + 1, after.value)
	listEdited(reader, rows)
	const { timeZone } = await readSettings(reader.db)
	const today = dateInTimeZone(reader.now(), timeZone)
	const dossiers = rows.slice(0, size).map((row) => ({ ...row, totals: totalsUntil(row.totals, today) }))
	const last = dossiers.at(-1)
	const next = rows.length > size && last ? nextPage(`${reader.origin}/api/v1/dossiers`, {}, size, last.id) : null
	const body = JSON.stringify({ dossiers, next })
	return ok({ body, etag: hashETag(body), next })
}
