/** Reads a dossier's revisions for the newsroom, with editors' names. */
import { VALUES } from '../../widgets/kinds.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { type Query, wholeNumber } from '../queries/query.ts'
import { compareDossiers, type FieldChange } from '../record/compare.ts'
import type { Database } from '../store/database.ts'
import { readBothSides } from '../store/read-both-sides.ts'
import { dossierVersion, type EditedRevision, readRevisions } from '../store/revisions.ts'
import { pageLimit } from './paging.ts'
import type { Reader } from './reader.ts'

export const REVISIONS_PARAMETERS = ['version', 'limit', 'cursor'] as const
const REVISIONS_A_PAGE = 50

type RevisionList = {
	readonly version: number
	readonly revisions: readonly EditedRevision[]
	readonly next: string | null
}

/** Newest first; up to a version, where one is asked for. */
export async function readRevisionList(
	reader: Reader,
	id: string,
	query: Query<(typeof REVISIONS_PARAMETERS)[number]>,
): Promise<Result<RevisionList, Fault>> {
	const asked = all({
		limit: pageLimit(query),
		before: wholeNumber(query.cursor, 'cursor', VALUES.version),
		until: wholeNumber(query.version, 'version', VALUES.version),
	})
	if (!asked.ok) return asked
	const newest = await dossierVersion(reader.db, id)
	if (newest === null) return err({ kind: 'not-found', what: 'dossier' })
	const version = asked.value.until ?? newest
	if (version > newest) return err({ kind: 'not-found', what: 'version' })
	const size = asked.value.limit ?? REVISIONS_A_PAGE
	const found = await readRevisions(reader.db, id, size + 1, asked.value.before ?? version + 1)
	const revisions = firstPage(found, size)
	const last = found.length > revisions.length ? revisions.at(-1) : undefined
	const url = `${reader.origin}/api/v1/dossiers/${id}/revisions`
	const next = last ? nextPage(url, { version: String(version) }, size, String(last.version)) : null
	return ok({ version, revisions, next })
}

export type RevisionChanges = EditedRevision & { readonly diff: readonly FieldChange[] }

/** One revision, and field by field what it changed. */
export async function readRevisionChanges(
	db: Database,
	id: string,
	version: number,
): Promise<Result<RevisionChanges, Fault>> {
	const read = await readBothSides(db, id, version - 1, version)
	if (!read) return err({ kind: 'not-found', what: 'version' })
	const { revision, before, after } = read
	return ok({ ...revision, diff: compareDossiers(before, after) })
}
