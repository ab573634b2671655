/** Asks when something that a widget shows as of a day was last corrected, after that day. */
import { and, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import { type Database, statementOf } from './database.ts'
import { corrects } from './revisions.ts'
import { knownBy } from './standing-rows.ts'
import * as t from './tables.ts'

/** What a widget shows: the count of calls, the days of those that have one, the number of meetings, or all that is known of each of them. */
export type Told = 'calls' | 'call-days' | 'meeting-count' | 'meetings'

/**
 * What merely adds to the record corrects nothing: a call told of a day late, a new meeting. Neither does an update: the world
 * changed, and nothing that was said of the day was wrong.
 *
 * @param version the newest of which it may be
 * @returns the instant of the newest correction that was made when the day had begun; whether the day was over then, a time
 * zone tells
 */
export async function lastCorrection(
	db: Database,
	dossier: string,
	told: Told,
	day: CalendarDate,
	version: number,
): Promise<string | null> {
	const found = await statementOf(db, correctionOf(dossier, told, day, version)).first<{ at: string | null }>()
	return found?.at ?? null
}

export function correctionOf(dossier: string, told: Told, day: CalendarDate, version: number): SQL {
	const correcting = and(
		eq(t.revisions.dossier, dossier),
		lte(t.revisions.version, version),
		// Where the day ends depends on the time zone: in each of them after it began by UTC, less ten hours at most.
		gt(t.revisions.at, day),
		sql`${t.revisions.reasonKind} IS NOT 'update'`,
		corrects(dossier),
	)
	return sql`WITH correcting AS MATERIALIZED (SELECT version, at FROM revisions WHERE ${correcting}),
		${CHANGED[told](dossier, day)}
		SELECT at FROM correcting WHERE version = (SELECT max(version) FROM changed)`
}

/** `changed`: the versions of which what they ended says anything else of the day than what they wrote in its place. */
const CHANGED: Readonly<Record<Told, (dossier: string, day: CalendarDate) => SQL>> = {
	calls: (dossier, day) => entriesChanged(dossier, sql`e."on" <= ${day}`),
	'call-days': (dossier, day) =>
		entriesChanged(
			dossier,
			sql`e."on" <= ${day} AND (e.kind = 'call' OR EXISTS
				(SELECT 1 FROM entry_versions c WHERE c.dossier = e.dossier AND c.id = e.undoes AND c.kind = 'call'))`,
		),
	'meeting-count': (dossier, day) => sql`changed AS (
			SELECT version FROM (${touched('meeting_versions', 'm', dossier, COUNTED, knownBy(sql`${day}`))})
			GROUP BY version, id, date, until, date_precision, status, isByVideo HAVING sum(side) <> 0)`,
	// A meeting is written anew only where something of it changes.
	meetings: (dossier, day) =>
		sql`changed AS (${touched('meeting_versions', 'm', dossier, sql``, knownBy(sql`${day}`))})`,
}

function entriesChanged(dossier: string, where: SQL): SQL {
	return sql`rows AS MATERIALIZED (
			${touched(
				'entry_versions',
				'e',
				dossier,
				sql`, e.id, e.kind, e.delta, e."on", e.source, e.note, e.undoes,
				iif(e.kind IN ('reported', 'undo'), NULL, e.period) AS period`,
				where,
			)}
		), changed AS (
			SELECT version FROM rows own
			WHERE ${hasNoPartner(sql`other.undoes = own.id`)} AND ${hasNoPartner(sql`other.id = own.undoes`)}
			GROUP BY version, id, kind, period, delta, "on", source, note, undoes HAVING sum(side) <> 0
			UNION ALL
			SELECT version FROM (${touchedTallies(dossier)}) GROUP BY version, id, preferred HAVING sum(side) <> 0)`
}

const COUNTED = sql`, m.id, m.date, m.until, m.date_precision, m.status, m.format = 'video' AS isByVideo`

/** The rows that a correcting version wrote (`side` 1) or ended (-1). */
function touched(
	table: 'entry_versions' | 'meeting_versions',
	row: string,
	dossier: string,
	columns: SQL,
	where: SQL,
): SQL {
	const side = (number: 1 | -1, column: 'written' | 'ended', index: 'by_version' | 'by_end') => sql`
		SELECT correcting.version, ${sql.raw(String(number))} AS side ${columns}
		FROM correcting CROSS JOIN ${sql.raw(`${table} ${row} INDEXED BY ${table}_${index}`)}
			ON ${sql.raw(row)}.dossier = ${dossier} AND ${sql.raw(`${row}.${column} = correcting.version AND ${row}.${column} IS NOT NULL`)}
		WHERE ${where}`
	return sql`${side(1, 'written', 'by_version')} UNION ALL ${side(-1, 'ended', 'by_end')}`
}

/** Few of them: a dossier has at most a hundred. */
function touchedTallies(dossier: string): SQL {
	return sql`SELECT correcting.version, iif(t.written = correcting.version, 1, -1) AS side, t.id, t.preferred
		FROM tallies t CROSS JOIN correcting ON correcting.version IN (t.written, t.ended) WHERE t.dossier = ${dossier}`
}

/** What was undone and went, or came, together with its undo never counted on that side of the version. */
function hasNoPartner(isPartner: SQL): SQL {
	return sql`NOT EXISTS (SELECT 1 FROM rows other WHERE other.version = own.version AND other.side = own.side AND ${isPartner})`
}
