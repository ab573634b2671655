/** Reads as much of a record as it takes to restore a version: the rows that differ from it, and what that version counts and shows. */
import { type SQL, sql } from 'drizzle-orm'
import { isSameSet } from '../record/edit-scope.ts'
import { counts, preferredIn } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { readBothSides } from './read-both-sides.ts'
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
 * @returns null where all of the record has to be read: `isPartEnough` says when, or there is no record
 */
export function readRestoredPart(db: Database, id: string, version: number, now: Date): Promise<RecordPart | null> {
	return readRecordPart(db, id, now, {
		marksCalls: false,
		ask: (asked) => askRestored(db, { ...asked, version }, asked.version),
		listsOf(rows) {
			if (!rows) return null
			const { before, after, meetings, unread, restored } = rows
			const differing = new Set(before.meetings.map((meeting) => meeting.id))
			const alike = meetings.filter((meeting) => !differing.has(meeting.id))
			const dossier = { ...before, meetings: [...alike, ...before.meetings] }
			return { ...after, meetings: [...alike, ...after.meetings], unread, restored: { ...restored, dossier } }
		},
	})
}

/**
 * @param asked the version that comes back
 * @returns null where a part of the record is not enough
 */
async function askRestored(db: Database, asked: Asked, current: number) {
	if (!(await statementOf(db, isPartEnough(asked, current)).first<number>('isEnough'))) return null
	const [sides, [was], listed, periods, stated] = await Promise.all([
		readBothSides(db, asked.dossier, asked.version, current, 'linked'),
		readExcerpts(db, [asked], { ...counts(asked.today), marksCalls: true }, 'newsroom'),
		askMeetingsPart(db, asked, meetingsOfIds([])),
		readPeriods(db, asked),
		statementOf(db, statedTotals(asked)).all<EntryRow & { readonly tally: string }>(),
	])
	const { before, after } = sides ?? {}
	if (!was || !before || !after) return null
	const { tallies, languages } = was
	const preferred = preferredIn(was)
	const page = preferred && { tally: preferred.id, after: null, limit: PAGE_ITEMS + 1 }
	return {
		...{ before, after },
		meetings: meetingsPartOf(listed, languages[0])?.meetings ?? [],
		unread: isSameSet(languages, after.languages) ? null : await readUnread(db, asked, languages),
		restored: {
			counted: was,
			stated: talliesOf(tallies, periods, stated.results, languages[0]),
			newest: (page && (await readLedgerPage(db, asked, page, languages[0]))) ?? [],
		},
	}
}

/**
 * Whether there is such a version, its first language is the same as now, no meeting of it was erased, and all of its reports that were
 * found counted are.
 */
export function isPartEnough(asked: Asked, current: number): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT EXISTS (
				SELECT 1 FROM at CROSS JOIN headings h ON ${stands('h')}
				CROSS JOIN headings n ON n.dossier = at.dossier AND n.written <= ${current} AND ifnull(n.ended > ${current}, 1)
				WHERE at.version <= ${current} AND h.languages ->> 0 = n.languages ->> 0)
			AND NOT EXISTS (
				SELECT 1 FROM at CROSS JOIN erasures ON erasures.dossier = at.dossier AND erasures.type = 'meeting'
				CROSS JOIN meeting_versions m ON ${stands('m')} AND m.id = erasures.id)
			AND NOT EXISTS (${REPORT_COUNTED_NOWHERE}) AS isEnough`
}

export function statedTotals(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT e.tally, ${ENTRY_PARTS} FROM (${STATED}) AS stated CROSS JOIN entry_versions e ON e.rowid = stated.row`
}

/** Where neither a call of its day nor a total up to it counts: `withReportsReopened` opens it again. */
const REPORT_COUNTED_NOWHERE = sql`SELECT 1 FROM at CROSS JOIN tallies t ON ${stands('t')}
	CROSS JOIN entry_versions r INDEXED BY entry_versions_reported ON ${stands('r')} AND r.kind = 'reported' AND r.tally = t.id
	WHERE r.counted = 1
		AND NOT ${counting('by_day', `e."on" = r."on" AND e.kind = 'call'`)}
		AND NOT ${counting('stated', `e.period IS r.period AND e."on" >= r."on" AND e.kind IN ('opening', 'correction')`)}`

function counting(index: string, which: string): SQL {
	return sql`EXISTS (SELECT 1 FROM entry_versions e INDEXED BY ${sql.raw(`entry_versions_${index}`)}
		WHERE ${stands('e')} AND e.tally = r.tally AND ${sql.raw(which)} AND ${isCounting('e')})`
}
