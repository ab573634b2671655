/** Reads what can be erased: every version of a row, with the words it has, and the meetings that were removed and are there still. */
import { type SQL, sql } from 'drizzle-orm'
import { ERASED } from '../record/erased.ts'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import type { ErasableRow } from '../record/revision.ts'
import type { Text } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { namedValue, TABLES, valueAsJson } from './named-rows.ts'

/** A row as its versions had it. */
export type RowVersions = {
	readonly versions: number
	/** Newest first: the newest hundred, or fewer where they are large. */
	readonly values: readonly Readonly<Record<string, unknown>>[]
}

export async function readVersionsOf(db: Database, dossier: string, { type, id }: ErasableRow): Promise<RowVersions> {
	const { results } = await statementOf(
		db,
		sql`WITH newest AS MATERIALIZED (
				SELECT *, count(*) OVER () AS versions FROM ${sql.raw(TABLES[type].table)}
				WHERE dossier = ${dossier} AND id = ${id} ORDER BY written DESC LIMIT 100),
			valued AS MATERIALIZED (SELECT written, versions, ${sql.raw(valueAsJson(type))} AS value FROM newest r),
			measured AS (SELECT *, octet_length(value) AS bytes, sum(octet_length(value)) OVER (ORDER BY written DESC) AS total FROM valued)
			SELECT versions, value FROM measured WHERE total - bytes <= ${MAX_PAGE_BYTES} ORDER BY written DESC`,
	).all<{ versions: number; value: string }>()
	return { versions: results[0]?.versions ?? 0, values: results.map(({ value }) => namedValue(type, value)) }
}

export type RemovedMeeting = MeetingDays & { readonly id: string; readonly city: Text | null }

/** Those that have words still, by the newest day. */
export async function readRemovedMeetings(db: Database, dossier: string): Promise<RemovedMeeting[]> {
	type Row = MeetingDays & { readonly id: string; readonly place: string | null }
	const { results } = await statementOf(db, removedMeetings(dossier)).all<Row>()
	return results.map(({ place, ...row }) => ({ ...row, city: place === null ? null : JSON.parse(place) }))
}

/** The bare columns beside `max()` are those of its row (SQLite, "Bare columns in an aggregate query"). */
function removedMeetings(dossier: string): SQL {
	return sql`SELECT id, date, until, date_precision AS datePrecision, place ->> 'city' AS place, max(written) FROM meeting_versions r
		WHERE dossier = ${dossier} AND sources <> ${JSON.stringify(ERASED.sources)} AND NOT EXISTS (
			SELECT 1 FROM meeting_versions o WHERE o.dossier = r.dossier AND o.id = r.id AND o.ended IS NULL)
		GROUP BY id ORDER BY date DESC LIMIT 100`
}
