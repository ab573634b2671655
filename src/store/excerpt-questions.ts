/** The questions of which an excerpt of a record is made, as SQL. */
import { type SQL, sql } from 'drizzle-orm'
import { MAX_CALL_YEARS } from '../record/calls-by-year.ts'
import {
	CITED_MEETINGS,
	type Cited,
	MAX_CALL_DAYS,
	MAX_DETAIL_BYTES,
	MAX_OLDER_YEARS,
	MAX_PUBLISHERS,
	NAMED_DAYS,
	type Question,
} from '../record/excerpt.ts'
import type { Audience } from '../record/visibility.ts'
import { DETAIL_BYTES, MEETING_PARTS } from './meeting-rows.ts'
import { wasShown } from './publications.ts'
import {
	type Asked,
	asks,
	IN_ORDER,
	isBy,
	isCounting,
	isNotUndone,
	isOpen,
	NEWEST_FIRST,
	ORDINALS,
	STANDING_MEETINGS,
	stands,
	UNDONE,
} from './standing-rows.ts'

/** A draft, and what was saved while a dossier was one, are to readers as if they were not there. */
export function headings(asked: readonly Asked[], audience: Audience): SQL {
	return sql`WITH ${asks(asked)}
		SELECT d.id AS dossier, d.visibility, d.public_since AS publicSince, r.version, r.at, h.title, h.languages, h.leaders,
			h.meetings_checked_on AS checkedOn, l.hash, l.key, l.signature
		FROM at CROSS JOIN dossiers d ON d.id = at.dossier
		JOIN revisions r ON r.dossier = at.dossier AND r.version = at.version
		JOIN headings h ON ${stands('h')}
		LEFT JOIN links l ON l.dossier = at.dossier AND l.version = at.version
		WHERE ${audience === 'newsroom'} OR (d.visibility <> 'draft' AND ${wasShown(sql`at.dossier`, sql`at.version`)})`
}

/** The preferred one first. */
export function tallies(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${UNDONE}
		SELECT at.dossier, t.id, t.preferred, t.method, a.id AS authority, a.name, a.site,
			(SELECT count(*) FROM entry_versions r INDEXED BY entry_versions_reported
				WHERE ${stands('r')} AND r.kind = 'reported' AND r.tally = t.id AND ${isBy('r')} AND ${isOpen('r')}) AS reported,
			(SELECT json_object('on', s."on", 'source', json(s.source)) FROM entry_versions s INDEXED BY entry_versions_by_day
				WHERE ${stands('s')} AND s.tally = t.id AND ${isBy('s')} AND ${isCounting('s')} AND s.source IS NOT NULL
				ORDER BY s."on" DESC, s.recorded_at DESC, s.rowid DESC LIMIT 1) AS source
		FROM at CROSS JOIN tallies t ON ${stands('t')}
		JOIN authorities a ON ${stands('a')} AND a.id = t.authority
		ORDER BY t.preferred DESC, t.id`
}

/**
 * The periods of each tally in which something stands, fifty a row: a record may have hundreds. `later` is what stands after the
 * article's day.
 */
export function periods(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${UNDONE}, listed AS (
		SELECT at.dossier, p.tally, p.id, p.label, p."from", p."to",
			row_number() OVER (PARTITION BY p.tally) / 50 AS part, (
			SELECT json_object('count', sum(e.delta), 'newest', max(e."on"), 'entries', count(*),
				'later', count(*) FILTER (WHERE e."on" > at.published), 'grown', ifnull(sum(e.delta) FILTER (WHERE e."on" > at.published), 0),
				'opened', count(*) FILTER (WHERE e."on" > at.published AND e.kind = 'opening'))
			FROM entry_versions e INDEXED BY entry_versions_by_period
			WHERE ${stands('e')} AND e.tally = p.tally AND e.period = p.id AND ${isBy('e')} AND ${isCounting('e')}) AS sums
		FROM at CROSS JOIN periods p ON ${stands('p')})
		SELECT dossier, tally, json_group_array(
			json_patch(json_object('id', id, 'label', json(label), 'from', "from", 'to', "to"), sums)) AS periods
		FROM listed WHERE sums ->> 'entries' GROUP BY dossier, tally, part`
}

/** Of the preferred tally's periods of several years, the dated calls of each year. A period of one year says its year itself. */
export function callYears(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${UNDONE}, several AS MATERIALIZED (
			SELECT at.*, p.tally, p.id FROM at CROSS JOIN tallies t ON ${stands('t')} AND t.preferred
			JOIN periods p ON ${stands('p')} AND p.tally = t.id AND substr(p."from", 1, 4) <> substr(p."to", 1, 4)
		), years AS (
			SELECT at.dossier, at.id AS period, substr(e."on", 1, 4) AS year, sum(e.delta) AS count
			FROM several at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_period
				ON ${stands('e')} AND e.tally = at.tally AND e.period = at.id AND e.kind = 'call'
			WHERE ${isBy('e')} AND ${isNotUndone('e')} GROUP BY at.dossier, at.id, year
		), ranked AS (SELECT *, row_number() OVER (PARTITION BY dossier ORDER BY year DESC, period DESC) AS rank FROM years)
		SELECT dossier, period, year, count FROM ranked WHERE rank <= ${MAX_CALL_YEARS} ORDER BY rank`
}

/** Of the preferred tally who counts, and the newest days with calls, the newest first. */
export function datedCalls(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${UNDONE}
		SELECT at.dossier, a.id AS authority, a.name, a.site, (SELECT json_group_array(json_object('on', day, 'count', count)) FROM (
				SELECT e."on" AS day, sum(e.delta) AS count FROM entry_versions e INDEXED BY entry_versions_by_day
				WHERE ${stands('e')} AND e.tally = t.id AND e.kind = 'call' AND ${isBy('e')} AND ${isNotUndone('e')}
					AND ifnull(e."on" >= at."from", 1) AND ifnull(e."on" <= at."to", 1)
				GROUP BY e."on" ORDER BY e."on" DESC LIMIT ${MAX_CALL_DAYS + 1})) AS days
		FROM at CROSS JOIN tallies t ON ${stands('t')} AND t.preferred
		JOIN authorities a ON ${stands('a')} AND a.id = t.authority`
}

/** How many of each kind, as of which day, and until when that holds. */
export function meetingTotals(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}
		SELECT dossier, count(*) FILTER (WHERE in_person AND inside) AS held,
			count(*) FILTER (WHERE status = 'held' AND NOT in_person AND inside) AS video,
			count(*) FILTER (WHERE status = 'scheduled' AND inside) AS scheduled, count(*) FILTER (WHERE status = 'reported' AND inside) AS reported,
			count(*) FILTER (WHERE status = 'cancelled' AND inside) AS cancelled,
			max(max(ifnull(until, date), ifnull(told_on, ''))) FILTER (WHERE status = 'held') AS asOf,
			max(until) FILTER (WHERE in_person AND inside) AS until,
			min(last) FILTER (WHERE status = 'scheduled' AND last >= today AND inside) AS turnsAfter,
			count(*) FILTER (WHERE in_person AND inside AND date > published) AS later,
			count(*) FILTER (WHERE in_person AND inside AND date_precision <> 'day' AND date <= published AND published < last) AS unclear
		FROM standing
		GROUP BY dossier`
}

/** Those in person by year, oldest first. */
export function meetingYears(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}
		SELECT dossier, substr(date, 1, 4) AS year, count(*) AS held FROM standing WHERE in_person AND inside
		GROUP BY dossier, year
		ORDER BY year`
}

/** The first and the newest in person; of those scheduled, over and ahead, the first few, and the newest that is over. */
export function namedMeetings(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}, roles AS (
			SELECT *, iif(in_person, 'in-person', iif(last < today, 'over', 'ahead')) AS role
			FROM standing WHERE inside AND (in_person OR status = 'scheduled')
		), ranked AS (
			SELECT row, role, row_number() OVER (PARTITION BY dossier, role ORDER BY ${IN_ORDER}) AS rank,
				count(*) OVER (PARTITION BY dossier, role) AS count
			FROM roles)
		SELECT f.dossier, role, rank, count, f.date, f.until, f.date_precision AS datePrecision, f.place, f.status, f.sources
		FROM ranked CROSS JOIN meeting_versions f ON f.rowid = row
		WHERE rank <= iif(role = 'in-person', 1, ${NAMED_DAYS}) OR (role <> 'ahead' AND rank = count)
		ORDER BY rank`
}

/** Each publisher once, or each address where none is named. */
export function namedSources(asked: readonly Asked[], which: Cited): SQL {
	const cited =
		which === 'in-person'
			? sql`in_person`
			: sql`status = 'held' OR (status = 'reported' AND NOT EXISTS (SELECT 1 FROM standing held WHERE held.dossier = its.dossier AND held.inside AND held.status = 'held'))`
	const order = which === 'in-person' ? sql`value ->> 'publishedOn' DESC, age DESC, key` : sql`age, key`
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}, cited AS (
			SELECT row, row_number() OVER (PARTITION BY dossier ORDER BY ${NEWEST_FIRST}) AS age FROM standing AS its WHERE inside AND (${cited})
		), ranked AS (
			SELECT f.dossier, value AS source, iif(value ->> 'publisher' IS NULL, value ->> 'url', value -> 'publisher') AS publisher,
				row_number() OVER (PARTITION BY f.dossier ORDER BY ${order}) AS rank
			FROM cited CROSS JOIN meeting_versions f ON f.rowid = row, json_each(f.sources)
			WHERE age <= ${CITED_MEETINGS}
		), firsts AS (
			SELECT dossier, source, min(rank) AS rank, row_number() OVER (PARTITION BY dossier ORDER BY min(rank)) AS place
			FROM ranked GROUP BY dossier, publisher)
		SELECT dossier, source FROM firsts WHERE place <= ${MAX_PUBLISHERS} ORDER BY rank`
}

/** The newest meetings of some statuses, oldest first, the newest of them in full. */
export function newestMeetings(
	asked: readonly Asked[],
	{
		newest,
		among,
		whole = newest,
		detailBytes = MAX_DETAIL_BYTES,
	}: Pick<Question, 'newest' | 'among' | 'whole' | 'detailBytes'>,
): SQL {
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}, ${ORDINALS}, picked AS (
			SELECT dossier, row, row_number() OVER (PARTITION BY dossier ORDER BY ${NEWEST_FIRST}) AS nth
			FROM standing WHERE inside AND status IN (SELECT value FROM json_each(${JSON.stringify(among)}))
		), measured AS (
			SELECT picked.row, nth, sum(${DETAIL_BYTES}) OVER (PARTITION BY picked.dossier ORDER BY nth) <= ${detailBytes} AND nth <= ${whole} AS isWhole
			FROM picked CROSS JOIN meeting_versions m ON m.rowid = picked.row WHERE nth <= ${newest})
		SELECT ${MEETING_PARTS}, ordinal
		FROM measured CROSS JOIN meeting_versions m ON m.rowid = measured.row LEFT JOIN ordinals ON ordinals.row = measured.row
		ORDER BY nth DESC`
}

/** How many are older than the newest ones of these statuses, by year, oldest first; those before so many years stand in the first of them. */
export function olderYears(asked: readonly Asked[], { newest, among }: Pick<Question, 'newest' | 'among'>): SQL {
	return sql`WITH ${asks(asked)}, ${STANDING_MEETINGS}, picked AS (
			SELECT dossier, substr(date, 1, 4) AS year, row_number() OVER (PARTITION BY dossier ORDER BY ${NEWEST_FIRST}) AS nth
			FROM standing WHERE inside AND status IN (SELECT value FROM json_each(${JSON.stringify(among)}))
		), years AS (
			SELECT dossier, year, count(*) AS count, row_number() OVER (PARTITION BY dossier ORDER BY year DESC) AS age
			FROM picked WHERE nth > ${newest} GROUP BY dossier, year)
		SELECT dossier, max(year) FILTER (WHERE age <= ${MAX_OLDER_YEARS}) AS year, sum(count) AS count
		FROM years GROUP BY dossier, min(age, ${MAX_OLDER_YEARS}) ORDER BY year`
}
