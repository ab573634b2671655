/** A dossier whole, with the newsroom's settings, as it stands or at a version: what pages of the desk and edits start from. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Audience } from '../record/visibility.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/read-record.ts'

export type DossierRecord = store.ReadRecord

export async function readRecord(
	db: Database,
	id: string,
	audience: Audience,
	version: number | null = null,
): Promise<Result<DossierRecord, Fault>> {
	const record = await store.readRecord(db, id, audience, version)
	return record ? ok(record) : err({ kind: 'not-found', what: version === null ? 'dossier' : 'version' })
}
