/** Reads a dossier's history for the desk: a page of it, or one revision with both sides of it. */
import { VALUES } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { wholeNumber } from '../queries/query.ts'
import type { Dossier, Heading } from '../record/dossier.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import { type Names, namesIn } from '../store/names.ts'
import { type BothSides, readBothSides } from '../store/read-both-sides.ts'
import { readHeading } from '../store/read-heading.ts'
import { type EditedRevision, readRevisions } from '../store/revisions.ts'

const REVISIONS_A_PAGE = 30

export type DeskHistory = {
	/** As it stands. */
	readonly dossier: Heading
	readonly settings: Settings
	/** Newest first. */
	readonly revisions: readonly EditedRevision[]
	readonly names: Names
	/** The cursor of the older ones, if there are any. */
	readonly older: number | null
}

export async function readDeskHistory(
	db: Database,
	id: string,
	cursor: string | undefined,
): Promise<Result<DeskHistory, Fault>> {
	const before = wholeNumber(cursor, 'cursor', VALUES.version)
	if (!before.ok) return before
	const [heading, found] = await Promise.all([
		readHeading(db, id),
		readRevisions(db, id, REVISIONS_A_PAGE + 1, before.value ?? undefined),
	])
	if (!heading) return err({ kind: 'not-found', what: 'dossier' })
	const revisions = found.slice(0, REVISIONS_A_PAGE)
	const names = await namesIn(
		db,
		id,
		'newsroom',
		revisions.flatMap((r) => r.changes),
	)
	const older = found.length > REVISIONS_A_PAGE ? (revisions.at(-1)?.version ?? null) : null
	return ok({ ...heading, revisions, names, older })
}

export type DeskRevision = BothSides & {
	/** As it stands. */
	readonly dossier: Heading
	readonly settings: Settings
	readonly revision: EditedRevision
	readonly names: Names
}

export async function readDeskRevision(
	db: Database,
	id: string,
	version: number,
): Promise<Result<DeskRevision, Fault>> {
	const [heading, read] = await Promise.all([readHeading(db, id), readBothSides(db, id, version - 1, version)])
	if (!heading) return err({ kind: 'not-found', what: 'dossier' })
	if (!read) return err({ kind: 'not-found', what: 'version' })
	const names = await namesIn(db, id, 'newsroom', read.revision.changes)
	return ok({ ...heading, ...read, names })
}

/** Both sides of all that was saved since a version; null where there is no such version. */
export async function readSinceSeen(
	db: Database,
	id: string,
	seen: number,
): Promise<{ readonly before: Dossier; readonly after: Dossier } | null> {
	const { before = null, after = null } = (await readBothSides(db, id, seen, null)) ?? {}
	return before && after && { before, after }
}
