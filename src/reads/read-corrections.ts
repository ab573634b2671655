/** What was changed after publication, newest first, with the reasons; no editor is named. */
import { type Query, wholeNumber } from '../http/query.ts'
import { versionETag } from '../pages/answers.ts'
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { dossierVersion, readCorrections } from '../store/revisions.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export const CORRECTIONS_PARAMETERS = ['limit', 'cursor'] as const

export async function readCorrectionList(
	reader: Reader,
	id: string,
	query: Query<(typeof CORRECTIONS_PARAMETERS)[number]>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = wholeNumber(query.limit, 'limit', 1, 100)
	if (!limit.ok) return limit
	const before = wholeNumber(query.cursor, 'cursor', 1, 999_999_999)
	if (!before.ok) return before
	const size = limit.value ?? 50
	const version = await dossierVersion(reader.db, id)
	if (version === null) return err({ kind: 'not-found', what: 'dossier' })
	const revisions = await readCorrections(reader.db, id, size + 1, before.value ?? version + 1)
	const corrections = revisions
		.slice(0, size)
		.map(({ version, at, reason, changes }) => ({ version, at, reason, changes }))
	const last = corrections.at(-1)
	const next =
		revisions.length > size && last
			? `${reader.origin}/api/v1/dossiers/${id}/corrections?limit=${size}&cursor=${last.version}`
			: null
	return ok({ body: JSON.stringify({ corrections, next }), etag: versionETag(version), next })
}
