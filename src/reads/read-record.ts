/** Reads a dossier, whole or its heading, with the newsroom's settings, as it stands or at a version, and as a bundle. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { bundleText } from '../record/bundle.ts'
import type { Dossier } from '../record/dossier.ts'
import type { EditScope } from '../record/edit-scope.ts'
import type { ErasedRows } from '../record/erased-rows.ts'
import type { Audience } from '../record/visibility.ts'
import { readBundleRows } from '../store/bundle-rows.ts'
import type { Database } from '../store/database.ts'
import * as erased from '../store/read-erased.ts'
import * as heading from '../store/read-heading.ts'
import { readPart } from '../store/read-part.ts'
import * as store from '../store/read-record.ts'
import * as rows from '../store/read-rows.ts'
import type { RecordPart } from '../store/record-part.ts'

export type DossierRecord = store.ReadRecord
export type RowIds = rows.RowIds

export async function readRecord(
	db: Database,
	id: string,
	audience: Audience,
	version: number | null = null,
): Promise<Result<DossierRecord, Fault>> {
	const record = await store.readRecord(db, id, audience, version)
	return record ? ok(record) : err({ kind: 'not-found', what: version === null ? 'dossier' : 'version' })
}

/** The heading alone, as the newsroom sees it. */
export async function readHeading(db: Database, id: string): Promise<Result<heading.ReadHeading, Fault>> {
	const read = await heading.readHeading(db, id)
	return read ? ok(read) : err({ kind: 'not-found', what: 'dossier' })
}

/** As much of a record as an edit takes; null where it takes all of it. */
export function readForEdit(db: Database, id: string, scope: EditScope, now: Date): Promise<RecordPart | null> {
	return readPart(db, id, scope, now)
}

/** Of the record as the newsroom sees it, these rows and what is beside its meetings and entries; null where there is no dossier. */
export function readRows(db: Database, id: string, ids: RowIds): Promise<Dossier | null> {
	return rows.readRows(db, id, ids)
}

/** What a file that takes the place of a dossier must leave as it is. */
export function readErased(db: Database, id: string): Promise<ErasedRows> {
	return erased.readErased(db, id)
}

export async function readBundle(
	db: Database,
	id: string,
): Promise<Result<{ readonly version: number; readonly chunks: AsyncGenerator<string> }, Fault>> {
	const rows = await readBundleRows(db, id)
	if (!rows) return err({ kind: 'not-found', what: 'dossier' })
	return ok({ version: rows.dossier.version, chunks: bundleText(rows.dossier, rows.lists) })
}
