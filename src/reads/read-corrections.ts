/** Reads what was corrected after publication, newest first, with the reasons and without editors' names. */

import { VALUES } from '../../widgets/kinds.ts'
import { versionETag } from '../answers/answers.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { type Query, wholeNumber } from '../queries/query.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { readMoment } from '../store/read-moment.ts'
import { readCorrections } from '../store/revisions.ts'
import { correctionsInCopy, NotInCopy } from './in-copy.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export const CORRECTIONS_PARAMETERS = ['version', 'limit', 'cursor'] as const

export async function readCorrectionList(
	reader: Reader,
	id: string,
	query: Query<(typeof CORRECTIONS_PARAMETERS)[number]>,
): Promise<Result<ApiAnswer, Fault>> {
	const asked = all({ limit: pageLimit(query), version: wholeNumber(query.version, 'version', VALUES.version) })
	if (!asked.ok) return asked
	const size = asked.value.limit ?? PAGE_ITEMS
	if (reader.copy && (query.cursor ?? query.version) !== undefined) throw new NotInCopy()
	const version = reader.copy ? reader.copy.copy.excerpt.version : await versionAt(reader, id, asked.value.version)
	if (version === null) return err({ kind: 'not-found', what: query.version === undefined ? 'dossier' : 'version' })
	const before = wholeNumber(query.cursor, 'cursor', { min: 1, max: version })
	if (!before.ok) return badCursor()
	const revisions = reader.copy
		? correctionsInCopy(reader.copy, size + 1)
		: await readCorrections(reader.db, id, size + 1, before.value ?? version + 1)
	const told = revisions.map(({ version, at, reason, reasonKind, changes }) => {
		return { version, at, reason, kind: reasonKind, changes }
	})
	const corrections = firstPage(told, size)
	const last = corrections.at(-1)
	const url = `${reader.origin}/api/v1/dossiers/${id}/corrections`
	const goesOn = revisions.length > corrections.length && last
	const next = goesOn ? nextPage(url, { version: String(version) }, size, String(last.version)) : null
	return ok({ body: JSON.stringify({ version, corrections, next }), etag: versionETag(version), next })
}

async function versionAt(reader: Reader, id: string, wanted: number | null): Promise<number | null> {
	const moment = await readMoment(reader.db, id, reader.audience, wanted)
	if (moment && wanted === null && moment.version > 1) reader.edited(moment.at)
	return moment?.version ?? null
}
