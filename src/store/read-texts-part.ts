/** Reads as much of a record as it takes to translate some of its texts: the rows in which one of them stands. */
import { type SQL, sql } from 'drizzle-orm'
import { bytesIn, MAX_KEPT_ENTRIES, MAX_STORED_BYTES } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { ENTRY_PARTS, type EntryRow } from './read-ledger.ts'
import { askMeetingsPart, meetingsPartOf, type ReadWhole } from './read-meetings-part.ts'
import { readPeriods } from './read-period.ts'
import { type RecordPart, readRecordPart, talliesOf } from './record-part.ts'
import { type Asked, asks, stands } from './standing-rows.ts'
import { PARTS_OF_ENTRY, PARTS_OF_MEETING } from './texts-in-rows.ts'

/**
 * Its meetings are as for an edit of meetings, and whole where one of the texts stands in them. Of the ledgers it has each entry in
 * which one stands, and those that come after one of these in its instant: they are read back in the order of their rows.
 *
 * @param texts source texts, in whichever language each is
 * @returns null where all of the record has to be read: what is counted in it is not stored, there is no record, or the texts are
 * more than the database takes
 */
export async function readTextsPart(
	db: Database,
	id: string,
	texts: readonly string[],
	now: Date,
): Promise<RecordPart | null> {
	if (bytesIn(JSON.stringify(texts)) > MAX_STORED_BYTES) return null
	return readRecordPart(db, id, now, {
		marksCalls: true,
		ask: (asked) =>
			Promise.all([
				askMeetingsPart(db, asked, meetingsSaying(texts)),
				statementOf(db, entriesSaying(asked, texts)).all<EntryRow & { readonly tally: string }>(),
				readPeriods(db, asked),
			]),
		listsOf: ([meetings, entries, periods], { tallies, languages: [first] }) => {
			const list = meetingsPartOf(meetings, first)
			return list && { ...list, tallies: talliesOf(tallies, periods, entries.results, first) }
		},
	})
}

export function meetingsSaying(texts: readonly string[]): ReadWhole {
	const says = saysOneOf(texts, PARTS_OF_MEETING)
	return { which: sql`EXISTS (SELECT 1 FROM meeting_versions m WHERE m.rowid = row AND ${says})`, removable: 0 }
}

export function entriesSaying(asked: Asked, texts: readonly string[]): SQL {
	return sql`WITH ${asks([asked])}, said AS (
			SELECT e.tally, e.recorded_at, min(e.rowid) AS first
			FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')}
			WHERE ${saysOneOf(texts, PARTS_OF_ENTRY)}
			GROUP BY e.tally, e.recorded_at)
		SELECT e.tally, ${ENTRY_PARTS}
		FROM at CROSS JOIN said CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order
			ON ${stands('e')} AND e.tally = said.tally AND e.recorded_at = said.recorded_at AND e.rowid >= said.first
		ORDER BY e.tally, e.recorded_at, e.rowid LIMIT ${MAX_KEPT_ENTRIES}`
}

function saysOneOf(texts: readonly string[], parts: SQL): SQL {
	return sql`EXISTS (SELECT 1 FROM ${parts} WHERE text.atom IN (SELECT value FROM json_each(${JSON.stringify(texts)})))`
}
