/** Reads as much of a record as it takes to restore a version: the rows that differ from it, and what that version counts and shows. */
import { type SQL, sql } from 'drizzle-orm'
import { isSameSet } from '../record/edit-scope.ts'
import { counts } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { readBothSides } from './read-both-sides.ts'
import { readErased } from './read-erased.ts'
import { readExcerpts } from './read-excerpt.ts'
import { readUnread } from './read-languages-part.ts'
import { ENTRY_PARTS, type EntryRow, readLedgerPage } from './read-ledger.ts'
import { STATED } from './read-ledger-part.ts'
import { askMeetingsPart, meetingsOfIds, meetingsPartOf } from './read-meetings-part.ts'
import { readPeriods } from './read-period.ts'
import { type RecordPart, readRecordPart, talliesOf } from './record-part.ts'
import { type Asked, asks, isCounting, stands, UNDONE } from './standing-rows.ts'

/**
 * Of its meetings those that differ are whole, and those of which widgets show or cite something.
 *
 * @returns null where all of the record has to be read: there is no such version, its first language is another one, a meeting of it
 * was erased, or a report that was found counted there is in no count
 */
export function readRestoredPart(db: Database, id: string, version: number, now: Date): Promise<RecordPart | null> {
	return readRecordPart(db, id, now, {
		marksCalls: false,
		ask: (asked) => askRestored(db, { ...asked, version }, asked.version),
		listsOf: ({ sides, was, meetings: listed, isCountedAmiss, erased, unread, ledgers }) => {
			const { before, after } = sides ?? {}
			if (!was || !before || !after || isCountedAmiss || before.languages[0] !== after.languages[0]) return null
			const list = meetingsPartOf(listed, before.languages[0])
			if (!list || list.meetings.some((meeting) => erased.meetings.has(meeting.id))) return null
			const differing = new Set(before.meetings.map((meeting) => meeting.id))
			const alike = list.meetings.filter((meeting) => !differing.has(meeting.id))
			return {
				...after,
				meetings: [...alike, ...after.meetings],
				unread,
				restored: {
					dossier: { ...before, meetings: [...alike, ...before.meetings] },
					counted: was,
					...ledgers,
				},
			}
		},
	})
}

/** @param asked the version that comes back */
async function askRestored(db: Database, asked: Asked, current: number) {
	const [sides, [was = null], meetings, periods, stated, amiss, erased] = await Promise.all([
		readBothSides(db, asked.dossier, asked.version, current, 'linked'),
		readExcerpts(db, [asked], { ...counts(asked.today), marksCalls: true }, 'newsroom'),
		askMeetingsPart(db, asked, meetingsOfIds([])),
		readPeriods(db, asked),
		statementOf(db, statedTotals(asked)).all<EntryRow & { readonly tally: string }>(),
		statementOf(db, reportCountedAmiss(asked)).first(),
		readErased(db, asked.dossier),
	])
	const { before, after } = sides ?? {}
	const isInOthers = before && after && !isSameSet(before.languages, after.languages)
	const unread = isInOthers ? await readUnread(db, asked, before.languages) : null
	const tallies = was?.tallies ?? []
	const first = was?.languages[0] ?? ''
	const preferred = tallies.find((tally) => tally.preferred)
	const page = preferred && { tally: preferred.id, after: null, limit: PAGE_ITEMS + 1 }
	const newest = page ? await readLedgerPage(db, asked, page, first) : null
	const ledgers = { stated: talliesOf(tallies, periods, stated.results, first), newest: newest ?? [] }
	return { sides, was, meetings, isCountedAmiss: amiss !== null, erased, unread, ledgers }
}

export function statedTotals(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT e.tally, ${ENTRY_PARTS} FROM (${STATED}) AS stated CROSS JOIN entry_versions e ON e.rowid = stated.row`
}

/** A report that was found counted where neither a call of its day nor a total up to it counts: `withReportsReopened` opens it again. */
export function reportCountedAmiss(asked: Asked): SQL {
	const isCounted = (index: string, which: SQL) => sql`EXISTS (
		SELECT 1 FROM entry_versions e INDEXED BY ${sql.raw(index)}
		WHERE ${stands('e')} AND e.tally = r.tally AND ${which} AND ${isCounting('e')})`
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT 1 FROM at CROSS JOIN tallies t ON ${stands('t')}
		CROSS JOIN entry_versions r INDEXED BY entry_versions_reported ON ${stands('r')} AND r.kind = 'reported' AND r.tally = t.id
		WHERE r.counted = 1
			AND NOT ${isCounted('entry_versions_by_day', sql`e."on" = r."on" AND e.kind = 'call'`)}
			AND NOT ${isCounted(
				'entry_versions_stated',
				sql`e.period IS r.period AND e."on" >= r."on" AND e.kind IN ('opening', 'correction')`,
			)}
		LIMIT 1`
}
