/** Reads what was corrected after publication, newest first, with the reasons and without editors' names. */

import { versionETag } from '../answers/answers.ts'
import { nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Query, wholeNumber } from '../queries/query.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { readCorrections, shownVersion } from '../store/revisions.ts'
import { correctionsInCopy, NotInCopy } from './in-copy.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export const CORRECTIONS_PARAMETERS = ['limit', 'cursor'] as const

export async function readCorrectionList(
	reader: Reader,
	id: string,
	query: Query<(typeof CORRECTIONS_PARAMETERS)[number]>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = pageLimit(query)
	if (!limit.ok) return limit
	const size = limit.value ?? PAGE_ITEMS
	if (reader.copy && query.cursor !== undefined) throw new NotInCopy()
	const version = reader.copy ? reader.copy.copy.excerpt.version : await shownVersion(reader.db, id)
	if (version === null) return err({ kind: 'not-found', what: 'dossier' })
	const before = wholeNumber(query.cursor, 'cursor', { min: 1, max: version })
	if (!before.ok) return badCursor()
	const revisions = reader.copy
		? correctionsInCopy(reader.copy, size + 1)
		: await readCorrections(reader.db, id, size + 1, before.value ?? version + 1)
	const corrections = revisions
		.slice(0, size)
		.map(({ version, at, reason, reasonKind, changes }) => ({ version, at, reason, kind: reasonKind, changes }))
	const last = corrections.at(-1)
	const url = `${reader.origin}/api/v1/dossiers/${id}/corrections`
	const next = revisions.length > size && last ? nextPage(url, {}, size, String(last.version)) : null
	return ok({ body: JSON.stringify({ corrections, next }), etag: versionETag(version), next })
}
