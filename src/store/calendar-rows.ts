/** Reads what a calendar has of a dossier: its dated meetings, those that are gone as well, and how often each was changed. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarMeeting } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { type MeetingRow, shownMeeting } from './meeting-rows.ts'
import { rowWasShown, shownWith } from './publications.ts'
import { type Asked, asks, knownBy, STANDING_MEETINGS } from './standing-rows.ts'
import { meetingsOf, pagesOf } from './whole-lists.ts'

export type Calendar = {
	/** How many meetings are in none of the pages, since nobody knows their day. */
	readonly undated: number
	readonly pages: AsyncGenerator<CalendarMeeting[]>
}

type Listed = readonly [row: number, ordinal: null, sequence: number, changedAt: string, gone: CalendarMeeting['gone']]

/** Of meetings whose day is known, oldest first; of one that is gone, as it was published last. */
export async function readCalendar(db: Database, asked: Asked, first: Language): Promise<Calendar> {
	const found = await statementOf(db, datedMeetings(asked)).first<{ undated: number; list: string }>()
	const list: readonly Listed[] = JSON.parse(found?.list ?? '[]')
	return { undated: found?.undated ?? 0, pages: calendarPages(db, list, first) }
}

/** Of the details of a meeting, what a calendar says. */
const IN_CALENDAR = ['occasion', 'duration', 'summary', 'sources'] as const

async function* calendarPages(
	db: Database,
	list: readonly Listed[],
	first: Language,
): AsyncGenerator<CalendarMeeting[]> {
	let done = 0
	for await (const page of pagesOf<MeetingRow>(db, list, (rows) => meetingsOf(rows, IN_CALENDAR))) {
		const told = list.slice(done, done + page.length)
		done += page.length
		yield page.flatMap((row, i) => {
			const its = told[i]
			if (!its) return []
			const [, , sequence, changedAt, gone] = its
			return [{ ...shownMeeting(row, first), sequence, changedAt, gone }]
		})
	}
}

/**
 * What was saved while the dossier was a draft was in no calendar. Each row that readers were shown is a change, and each end
 * of one that no other row follows at once; the first of them all is the meeting itself. One that was denied all along was in no
 * calendar either: there is nothing to cross out.
 */
export function datedMeetings(asked: Asked): SQL {
	const its = sql`m.dossier`
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, told AS MATERIALIZED (
			SELECT m.rowid AS row, m.id, m.date, m.date_precision = 'day' AS is_exact, ${shownWith(its, sql`m.written`)} AS written,
				iif(m.ended <= at.version, ${shownWith(its, sql`m.ended`)}, NULL) AS ended,
				ifnull(m.ended <= at.version, 0) AND NOT EXISTS (
					SELECT 1 FROM meeting_versions n INDEXED BY sqlite_autoindex_meeting_versions_1
					WHERE n.dossier = m.dossier AND n.id = m.id AND n.written >= m.ended AND n.written <= ${shownWith(its, sql`m.ended`)}
						AND ${rowWasShown('n')}) AS is_removed,
				m.status <> 'denied' AS is_told, at.day IS NULL OR ${knownBy(sql`at.day`)} AS is_known
			FROM at CROSS JOIN meeting_versions m ON m.dossier = at.dossier AND m.written <= at.version
			WHERE ${rowWasShown('m')}
		), counted AS MATERIALIZED (
			SELECT id, sum(1 + is_removed) - 1 AS sequence, max(max(written, ifnull(ended, 0))) AS changed,
				max(iif(is_exact, written, NULL)) AS newest, max(ended IS NULL) AS stands
			FROM told GROUP BY id HAVING max(is_exact AND is_told))
		SELECT (SELECT count(*) FROM standing WHERE date_precision <> 'day') AS undated,
			json_group_array(json_array(row, NULL, sequence, changed_at, gone)) AS list
		FROM (SELECT told.row, sequence, r.at AS changed_at, iif(told.ended IS NOT NULL, iif(stands, 'undated', 'removed'), NULL) AS gone
			FROM at CROSS JOIN counted CROSS JOIN told ON told.id = counted.id AND told.is_exact AND told.written = counted.newest
			CROSS JOIN revisions r ON r.dossier = at.dossier AND r.version = counted.changed
			WHERE is_known ORDER BY told.date, told.id)`
}
