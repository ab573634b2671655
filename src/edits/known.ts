/** What a decision needs to know beside the record, or the part of it that was read. */
import { withoutErased } from '../record/erased-rows.ts'
import type { Database } from '../store/database.ts'
import { readErased } from '../store/read-erased.ts'
import { readRecord } from '../store/read-record.ts'
import type { RecordPart } from '../store/record-part.ts'
import type { Moment } from './decision.ts'
import { withReopened } from './ledger.ts'

type Known = Pick<Moment, 'counted' | 'erased' | 'past' | 'unread'>

export function knownOf({ counted, restored, unread }: RecordPart): Known {
	return { counted, unread, past: restored?.dossier }
}

/**
 * To be read after the record: an erasure saved in between makes the edit lose.
 *
 * @returns null where there is no version to restore
 */
export async function knownOfWhole(db: Database, dossier: string, restores?: number): Promise<Known | null> {
	const erased = await readErased(db, dossier)
	if (restores === undefined) return { erased }
	const past = await readRecord(db, dossier, 'newsroom', restores)
	return past && { erased, past: withReopened(withoutErased(past.dossier, erased)) }
}
