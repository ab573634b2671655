/** The rows of a record that stand at a version, as SQL: what each question about a record begins with. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'

/** Of which dossier, at which version and as of which day a question is asked, and what its words depend on. */
export type Asked = {
	readonly dossier: string
	readonly version: number
	readonly day: CalendarDate | null
	readonly today: CalendarDate
	readonly published: CalendarDate | null
	readonly from?: CalendarDate | null
	readonly to?: CalendarDate | null
}

/** At a version, on any day. */
export function askedOf({ id, version }: { readonly id: string; readonly version: number }): Asked {
	return { dossier: id, version, day: null, today: '', published: null }
}

/** A row for each dossier that is asked about: `at.dossier`, `version`, `day`, `today`, `published`, `from`, `to`. */
export function asks(asked: readonly Asked[]): SQL {
	return sql`at AS (
		SELECT value ->> 'dossier' AS dossier, value ->> 'version' AS version, value ->> 'day' AS day, value ->> 'today' AS today,
			value ->> 'published' AS published, value ->> 'from' AS "from", value ->> 'to' AS "to"
		FROM json_each(${JSON.stringify(asked)}))`
}

/** Whether a row of the record, under its name in the statement, is of the dossier and stands at the version. */
export function stands(row: string): SQL {
	return sql.raw(
		`${row}.dossier = at.dossier AND ${row}.written <= at.version AND ifnull(${row}.ended > at.version, 1)`,
	)
}

/** The last day on which a meeting can have been. */
const LAST = sql.raw(`CASE m.date_precision WHEN 'day' THEN ifnull(m.until, m.date)
	WHEN 'month' THEN date(m.date, '+1 month', '-1 day') ELSE substr(m.date, 1, 4) || '-12-31' END`)

/** Whether `meeting_versions m` was over by the end of a day, or announced by then: `knownBy` in `record/as-of.ts`. */
export function knownBy(day: SQL): SQL {
	return sql`iif(m.status IN ('scheduled', 'cancelled'), ifnull(m.announced_on <= ${day}, 1), ${LAST} <= ${day})`
}

/** By an index that holds all of these columns: no meeting's own row is read. `inside` are those on the days that are asked for. */
export const STANDING_MEETINGS = sql`standing AS (
	SELECT at.dossier, at.today, at.published, m.rowid AS row, m.id, m.date, m.until, m.date_precision, m.status, m.format,
		m.told_on, ${LAST} AS last, m.status = 'held' AND m.format <> 'video' AS in_person,
		ifnull(${LAST} >= at."from", 1) AND ifnull(m.date <= at."to", 1) AS inside
	FROM at CROSS JOIN meeting_versions m INDEXED BY meeting_versions_in_order
		ON m.dossier = at.dossier AND m.written <= at.version AND ifnull(m.ended > at.version, 1)
	WHERE at.day IS NULL OR ${knownBy(sql`at.day`)})`

/** The order of meetings. The precisions stand in the order of the alphabet: day, month, year. */
export const IN_ORDER = sql.raw('date, date_precision, id')
export const NEWEST_FIRST = sql.raw('date DESC, date_precision DESC, id DESC')

/** Each meeting in person with its place among them; null for those of which nobody can tell which came first. */
export const ORDINALS = sql.raw(`ordinals AS (
	SELECT row, iif(ifnull(date <= before, 0) OR ifnull(next <= last, 0), NULL, place) AS ordinal
	FROM (
		SELECT row, date, last, row_number() OVER places AS place, lead(date) OVER places AS next,
			max(last) OVER (places ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
		FROM standing WHERE in_person
		WINDOW places AS (PARTITION BY dossier ORDER BY date, date_precision, id)))`)

/** The entries that are taken back. */
export const UNDONE = sql.raw(`undone AS MATERIALIZED (
	SELECT at.dossier, u.undoes AS id
	FROM at CROSS JOIN entry_versions u INDEXED BY entry_versions_undoing
		ON u.dossier = at.dossier AND u.undoes IS NOT NULL AND u.written <= at.version AND ifnull(u.ended > at.version, 1))`)

/** Whether an entry, under its name in the statement, is neither an undo nor undone nor merely reported. */
export function isCounting(entry: string): SQL {
	return sql`${sql.raw(entry)}.kind NOT IN ('undo', 'reported') AND ${isNotUndone(entry)}`
}

export function isNotUndone(entry: string): SQL {
	// Where nothing is undone, that is asked once and not of each entry.
	return sql.raw(`(NOT EXISTS (SELECT 1 FROM undone)
		OR NOT EXISTS (SELECT 1 FROM undone WHERE undone.dossier = ${entry}.dossier AND undone.id = ${entry}.id))`)
}

/** Whether a reported call, under its name in the statement, is neither confirmed nor denied, found counted, or undone: `openReports`. */
export function isOpen(report: string): SQL {
	const own = sql.raw(report)
	return sql`${own}.counted = 0 AND ${own}.denied_by IS NULL AND ${isNotUndone(report)}
		AND NOT EXISTS (SELECT 1 FROM entry_versions c INDEXED BY entry_versions_confirming
			WHERE ${stands('c')} AND c.confirms = ${own}.id AND ${isNotUndone('c')})`
}

/** Whether it stands on the day that is asked about, or before it. */
export function isBy(entry: string): SQL {
	return sql.raw(`ifnull(${entry}."on" <= at.day, 1)`)
}
