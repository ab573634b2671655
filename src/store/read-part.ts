/** Reads the part of a record on which an edit depends. */
import type { LedgerScope } from '../record/tally.ts'
import type { Database } from './database.ts'
import { readLedgerPart } from './read-ledger-part.ts'
import { readMeetingsPart } from './read-meetings-part.ts'
import type { RecordPart } from './record-part.ts'

export type EditScope =
	| LedgerScope
	/** The ids of the meetings that it changes or removes; of an edit that adds one, confirms the list, or changes the heading, none. */
	| { readonly meetings: readonly string[] }

/** @returns null where all of the record has to be read */
export function readPart(db: Database, id: string, scope: EditScope, now: Date): Promise<RecordPart | null> {
	return 'meetings' in scope ? readMeetingsPart(db, id, scope.meetings, now) : readLedgerPart(db, id, scope, now)
}
