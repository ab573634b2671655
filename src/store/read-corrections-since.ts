/** Reads what corrections have changed since a day. */
import { and, desc, eq, gt, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '../record/calendar.ts'
import type { Corrections } from '../record/corrected-on.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_TALLIES } from '../record/limits.ts'
import type { Database } from './database.ts'
import { MEETING_COLUMNS, sourceOf } from './read-record.ts'
import { corrects } from './revisions.ts'
import * as t from './tables.ts'

/** More than anybody makes of one dossier; older ones would no longer be the newest anyhow. */
const MAX_CORRECTIONS = 1000

/** In one batch. An update is no correction: the world changed, and nothing that was said of the day was wrong. */
export async function readCorrectionsSince(db: Database, dossier: string, day: CalendarDate): Promise<Corrections> {
	// Where the day ends depends on the time zone: in each of them after it began by UTC, less ten hours at most.
	const correcting = and(
		eq(t.revisions.dossier, dossier),
		gt(t.revisions.at, day),
		sql`${t.revisions.reasonKind} IS NOT 'update'`,
		corrects(dossier),
	)
	const versions = db.select({ version: t.revisions.version }).from(t.revisions).where(correcting)
	const touched = (table: { dossier: SQLiteColumn; written: SQLiteColumn; ended: SQLiteColumn }): SQL | undefined =>
		and(eq(table.dossier, dossier), or(inArray(table.written, versions), inArray(table.ended, versions)))
	const [[pointer], revisions, tallies, entries, meetings] = await db.batch([
		db.select({ language: t.dossiers.language }).from(t.dossiers).where(eq(t.dossiers.id, dossier)).limit(1),
		db
			.select({ version: t.revisions.version, at: t.revisions.at })
			.from(t.revisions)
			.where(correcting)
			.orderBy(desc(t.revisions.version))
			.limit(MAX_CORRECTIONS),
		db
			.select({
				id: t.tallies.id,
				preferred: t.tallies.preferred,
				written: t.tallies.written,
				ended: t.tallies.ended,
			})
			.from(t.tallies)
			.where(touched(t.tallies))
			.limit(MAX_TALLIES * MAX_CORRECTIONS),
		db
			.select({
				id: t.entries.id,
				kind: t.entries.kind,
				period: t.entries.period,
				delta: t.entries.delta,
				on: t.entries.on,
				source: t.entries.source,
				note: t.entries.note,
				undoes: t.entries.undoes,
				written: t.entries.written,
				ended: t.entries.ended,
			})
			.from(t.entries)
			.where(and(touched(t.entries), lte(t.entries.on, day)))
			.limit(MAX_KEPT_ENTRIES),
		db
			.select({ ...MEETING_COLUMNS, written: t.meetings.written, ended: t.meetings.ended })
			.from(t.meetings)
			.where(touched(t.meetings))
			.limit(MAX_KEPT_MEETINGS),
	])
	const first = pointer?.language ?? ''
	return {
		revisions,
		tallies: tallies.map(row),
		entries: entries.map((e) => row({ ...e, source: e.source && sourceOf(e.source, first) })),
		meetings: meetings.map((m) => row({ ...m, sources: m.sources.map((s) => sourceOf(s, first)) })),
	}
}

function row<Fact>({ written, ended, ...fact }: Fact & { written: number; ended: number | null }) {
	return { fact, written, ended }
}
