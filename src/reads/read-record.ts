/** A dossier whole, with the newsroom's settings, as it stands or at a version: what pages of the desk and edits start from. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Audience } from '../record/visibility.ts'
import type { Database } from '../store/database.ts'
import { readLedgerPart } from '../store/read-ledger-part.ts'
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

/** As much of a record as it takes to record a call on that day, in a period that is there; null where it takes all of it. */
export function readForCall(
	db: Database,
	id: string,
	on: CalendarDate,
	now: Date,
): Promise<Pick<DossierRecord, 'dossier' | 'settings'> | null> {
	return readLedgerPart(db, id, on, 1, now)
}
