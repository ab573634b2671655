/** Reads for the desk what can be erased of a dossier, and all that would go with one thing. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Dossier } from '../record/dossier.ts'
import { scopeOfErasure } from '../record/edit-scope.ts'
import { ERASABLE, type Erasable } from '../record/revision.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import { type Reasoned, reasonsOf } from '../store/erase.ts'
import { type Names, namesIn } from '../store/names.ts'
import { type RemovedMeeting, type RowVersions, readRemovedMeetings, readVersionsOf } from '../store/read-erasable.ts'
import { type ReadHeading, readHeading } from '../store/read-heading.ts'
import { readPart } from '../store/read-part.ts'
import { readRecord } from '../store/read-record.ts'

/** The meetings that were removed: no other page leads to them. */
export async function readErasables(
	db: Database,
	id: string,
): Promise<Result<ReadHeading & { readonly removed: readonly RemovedMeeting[] }, Fault>> {
	const [heading, removed] = await Promise.all([readHeading(db, id), readRemovedMeetings(db, id)])
	return heading ? ok({ ...heading, removed }) : err({ kind: 'not-found', what: 'dossier' })
}

export type ErasableWords = RowVersions & {
	/** As much of it as the erasure is decided on. */
	readonly dossier: Dossier
	readonly settings: Settings
	readonly of: Erasable
	readonly names: Names
	/** That go with it. */
	readonly reasons: readonly Reasoned[]
}

export async function readErasable(
	db: Database,
	id: string,
	asked: { readonly type: string; readonly id: string },
	now: Date,
): Promise<Result<ErasableWords, Fault>> {
	const type = ERASABLE.find((one) => one === asked.type)
	if (!type) return err({ kind: 'not-found', what: 'page' })
	const of = { type, id: asked.id }
	const [part, reasons, names, row] = await Promise.all([
		readPart(db, id, scopeOfErasure(of), now),
		reasonsOf(db, id, of),
		namesIn(db, id, 'newsroom', type === 'meeting' ? [{ kind: 'meeting-removed', meeting: of.id }] : []),
		type === 'revision' ? { versions: 0, values: [] } : readVersionsOf(db, id, { type, id: asked.id }),
	])
	const record = part ?? (await readRecord(db, id, 'newsroom'))
	if (!record) return err({ kind: 'not-found', what: 'dossier' })
	if (reasons === null) return err({ kind: 'not-found', what: type === 'revision' ? 'version' : type })
	const { dossier, settings } = record
	return ok({ dossier, settings, ...row, of, reasons, names })
}
