/** Reads what was changed in a record since a version, oldest first, so that a client that has it can follow. Nobody is named. */
import { versionETag } from '../answers/answers.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Query, wholeNumber } from '../queries/query.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { CHANGED_KINDS } from '../store/named-rows.ts'
import { type ChangedRow, type ChangePlace, readChanges } from '../store/read-changes.ts'
import { publicVersions } from '../store/revisions.ts'
import { NotInCopy } from './in-copy.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export async function readChangeList(
	reader: Reader,
	id: string,
	query: Query<'since-version' | 'limit' | 'cursor'>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = pageLimit(query)
	if (!limit.ok) return limit
	const asked = wholeNumber(query['since-version'], 'since-version', { min: 1, max: 999_999_999 })
	if (!asked.ok) return asked
	if (reader.copy) throw new NotInCopy()
	const place = placeOf(query.cursor)
	const named = [asked.value, place.ok ? place.value?.until : null].flatMap((version) => version ?? [])
	const versions = await publicVersions(reader.db, id, named)
	if (versions === null) return err({ kind: 'not-found', what: 'dossier' })
	const { first, newest, shown, at } = versions
	const since = asked.value ?? first
	if (asked.value !== null && !shown.includes(asked.value)) return err({ kind: 'gone', first, newest })
	if (newest > 1) reader.edited(at)
	if (!place.ok || (place.value && (place.value.saved <= since || !shown.includes(place.value.until))))
		return badCursor()
	const size = limit.value ?? PAGE_ITEMS
	const until = place.value?.until ?? newest
	const wanted = { dossier: id, since, until, after: place.value, limit: size + 1 }
	const rows = await readChanges(reader.db, wanted)
	const changes = firstPage(rows.map(changeAnswer), size)
	const last = rows.length > changes.length ? rows[changes.length - 1] : undefined
	const url = `${reader.origin}/api/v1/dossiers/${id}/changes`
	const next = last ? nextPage(url, query, size, cursorAt(last, until)) : null
	const body = JSON.stringify({ version: until, sinceVersion: since, changes, next })
	return ok({ body, etag: versionETag(newest), next })
}

function changeAnswer({ version, at, change, kind, id, value }: ChangedRow): object {
	const type = CHANGED_KINDS[kind] ?? 'dossier'
	return { version, at, change, subject: { type, id }, value: value && { id, ...value } }
}

type Place = ChangePlace & { readonly until: number }

/** It keeps to the version that the first page was of. */
function cursorAt({ saved, kind, row }: ChangePlace, until: number): string {
	return [until, saved, kind, row].join('_')
}

function placeOf(cursor: string | undefined): Result<Place | null, Fault> {
	if (cursor === undefined) return ok(null)
	const [, until, saved, kind, row] = /^(\d{1,9})_(\d{1,9})_([0-5])_(\d{1,15})$/.exec(cursor) ?? []
	const place = { until: Number(until), saved: Number(saved), kind: Number(kind), row: Number(row) }
	return place.saved <= place.until ? ok(place) : badCursor()
}
