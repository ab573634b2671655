/** Reads the part of a record on which an edit depends. */
import { type EditScope, isOfLedger } from '../record/edit-scope.ts'
import type { Database } from './database.ts'
import { readLanguagesPart } from './read-languages-part.ts'
import { readLedgerPart } from './read-ledger-part.ts'
import { readMeetingsPart } from './read-meetings-part.ts'
import { readRestoredPart } from './read-restored-part.ts'
import { readTextsPart } from './read-texts-part.ts'
import type { RecordPart } from './record-part.ts'

/** @returns null where all of the record has to be read */
export function readPart(db: Database, id: string, scope: EditScope, now: Date): Promise<RecordPart | null> {
	if ('languages' in scope) return readLanguagesPart(db, id, scope.languages, now)
	if ('texts' in scope) return readTextsPart(db, id, scope.texts, now)
	if ('restores' in scope) return readRestoredPart(db, id, scope.restores, now)
	return isOfLedger(scope) ? readLedgerPart(db, id, scope, now) : readMeetingsPart(db, id, scope.meetings, now)
}
