/** Lists dossiers by id, with their totals, in pages. */

import { hashETag } from '../answers/etag.ts'
import { nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import type { Query } from '../queries/query.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import type { GalleryCopy } from '../record/copy.ts'
import { totalsUntil } from '../record/dossier.ts'
import type { KeptCopy } from '../store/copies.ts'
import { type DossierListed, listDossiers } from '../store/list-dossiers.ts'
import { readSettings } from '../store/settings.ts'
import { NotInCopy } from './in-copy.ts'
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
	const size = limit.value ?? 50
	const page = reader.gallery
		? ok(pageInCopy(reader, reader.gallery, query, size))
		: await readPage(reader, query, size)
	if (!page.ok) return page
	const { dossiers, goesOn } = page.value
	const last = dossiers.at(-1)
	const next = goesOn && last ? nextPage(`${reader.origin}/api/v1/dossiers`, {}, size, last.id) : null
	const body = JSON.stringify({ dossiers, next })
	return ok({ body, etag: hashETag(body), next })
}

type Page = { readonly dossiers: readonly DossierListed[]; readonly goesOn: boolean }

async function readPage(reader: Reader, query: Query<'cursor'>, size: number): Promise<Result<Page, Fault>> {
	const after = await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const rows = await listDossiers(reader.db, size + 1, after.value)
	listEdited(reader, rows)
	const { timeZone } = await readSettings(reader.db)
	const today = dateInTimeZone(reader.now(), timeZone)
	const dossiers = rows.slice(0, size).map((row) => ({ ...row, totals: totalsUntil(row.totals, today) }))
	return ok({ dossiers, goesOn: rows.length > size })
}

/** The first page, of as many as the gallery's first page has. */
function pageInCopy(
	{ now }: Reader,
	{ copy, settings }: KeptCopy<GalleryCopy>,
	query: Query<'cursor'>,
	size: number,
): Page {
	if (query.cursor !== undefined) throw new NotInCopy()
	const today = dateInTimeZone(now(), settings.timeZone)
	const dossiers = copy.listed.slice(0, size).map((one) => ({ ...one, totals: totalsUntil(one.totals, today) }))
	return { dossiers, goesOn: copy.goesOn || copy.listed.length > size }
}
