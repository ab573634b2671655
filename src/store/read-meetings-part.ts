/** Reads as much of a record as it takes to change its list of meetings: no ledger, and of most meetings their days and places. */
import { type SQL, sql } from 'drizzle-orm'
import { dateInTimeZone } from '../record/calendar.ts'
import { CITED_MEETINGS, counts, preferredIn } from '../record/excerpt.ts'
import { MAX_KEPT_MEETINGS } from '../record/limits.ts'
import type { Meeting } from '../record/meeting.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS, type MeetingRow, meetingOfRow } from './meeting-rows.ts'
import { readExcerpts } from './read-excerpt.ts'
import { readLedgerPage } from './read-ledger.ts'
import type { RecordPart } from './read-ledger-part.ts'
import { readMoment } from './read-moment.ts'
import { type Asked, asks, IN_ORDER, NEWEST_FIRST, STANDING_MEETINGS, stands } from './standing-rows.ts'
import { readCounts } from './summaries.ts'

/**
 * The dossier has no tallies. Of its meetings those that are asked for are whole, and those of which widgets show or cite
 * something; of the others' sources there is only the newest day on which one came out.
 *
 * @param meetings the ids of those that are changed
 * @param entries how many of the newest
 * @returns null where all of the record has to be read: what is counted in it is not stored, or there is no record
 */
export async function readMeetingsPart(
	db: Database,
	id: string,
	meetings: readonly string[],
	entries: number,
	now: Date,
): Promise<RecordPart | null> {
	const moment = await readMoment(db, id, 'newsroom')
	if (!moment) return null
	const { version, settings } = moment
	const today = dateInTimeZone(now, settings.timeZone)
	const asked = { dossier: id, version, day: null, today, published: null }
	// Of a draft nothing is stored.
	const stored = await readCounts(db, id, version)
	if (!stored) return null
	const [[read], rows, checked] = await Promise.all([
		readExcerpts(db, [asked], { ...counts(today), countsCalls: false, marksCalls: true }, 'newsroom'),
		statementOf(db, partlyWhole(asked, meetings)).all<PartRow>(),
		statementOf(db, lastCheck(asked)).first<{ readonly checkedOn: string | null }>(),
	])
	if (!read || !checked) return null
	const excerpt = { ...read, tallies: stored.counts.tallies }
	const [first] = excerpt.languages
	const preferred = preferredIn(excerpt)
	const page = preferred && { tally: preferred.id, after: null, limit: entries }
	const newest = page ? await readLedgerPage(db, asked, page, first) : []
	const { proof: _proof, callYears: _years, datedCalls: _days, ...heading } = excerpt
	return {
		settings,
		counted: excerpt,
		newest: newest ?? [],
		...stored,
		dossier: {
			...heading,
			meetingsCheckedOn: checked.checkedOn,
			meetings: rows.results.map((row) => meetingOf(row, first)),
			tallies: [],
		},
	}
}

type PartRow = MeetingRow & { readonly toldOn: string | null }

function meetingOf(row: PartRow, first: Language): Meeting {
	const meeting = meetingOfRow(row, first)
	if (row.isWhole === 1 || row.toldOn === null) return meeting
	const unread = { url: '', title: null, publisher: null, publishedOn: row.toldOn }
	return { ...meeting, sources: [unread] }
}

/** Widgets cite the newest of a status, in person or by video: where a changed one was among them, the next one, too. Of those that are scheduled, any. */
export function partlyWhole(asked: Asked, meetings: readonly string[]): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, ranked AS (
			SELECT row, id, status, told_on, row_number() OVER (PARTITION BY status, in_person ORDER BY ${NEWEST_FIRST}) AS nth FROM standing
		), picked AS (
			SELECT row, told_on AS toldOn, nth <= ${CITED_MEETINGS + meetings.length} OR status = 'scheduled'
				OR id IN (SELECT value FROM json_each(${JSON.stringify(meetings)})) AS isWhole FROM ranked)
		SELECT ${MEETING_PARTS}, toldOn FROM picked CROSS JOIN meeting_versions m ON m.rowid = picked.row
		ORDER BY ${IN_ORDER} LIMIT ${MAX_KEPT_MEETINGS}`
}

export function lastCheck(asked: Asked): SQL {
	return sql`WITH ${asks([asked])} SELECT h.meetings_checked_on AS checkedOn FROM at CROSS JOIN headings h ON ${stands('h')}`
}
