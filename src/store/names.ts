/** Names for the ids in a revision, also of rows since removed: the newest name; of meetings, the name at each version. */
import { and, desc, eq, getTableName, max, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '../record/calendar.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import type { Change } from '../record/revision.ts'
import type { EntryKind } from '../record/tally.ts'
import type { Text } from '../record/text.ts'
import type { Audience } from '../record/visibility.ts'
import type { Database } from './database.ts'
import { rowWasShown } from './publications.ts'
import * as t from './tables.ts'

export type Names = {
	/** As it was called from each version on, newest first. */
	readonly meetings: ReadonlyMap<string, readonly MeetingName[]>
	readonly periods: ReadonlyMap<string, Text>
	readonly authorities: ReadonlyMap<string, Text>
	/** The authority's name by the tally's id. */
	readonly tallies: ReadonlyMap<string, Text>
	readonly entries: ReadonlyMap<string, { readonly kind: EntryKind; readonly on: CalendarDate; readonly delta: number }>
}

type MeetingName = MeetingDays & { readonly written: number; readonly city: Text | null }

const MAX_NAMES = 10_000

/**
 * @param audience readers are told no name that was there only while a dossier was a draft
 * @param limit of the names of each kind; what has none is said by its id
 */
export async function namesIn(
	db: Database,
	dossier: string,
	audience: Audience,
	changes: readonly Change[],
	limit = MAX_NAMES,
): Promise<Names> {
	const spoken = JSON.stringify(changes.flatMap((change) => Object.values(change).filter((v) => typeof v === 'string')))
	/** The bare columns beside `max()` are those of its row (SQLite, "Bare columns in an aggregate query"). */
	const among = (
		table: SQLiteTable & { dossier: SQLiteColumn; id: SQLiteColumn },
		ids: SQL = sql`SELECT value FROM json_each(${spoken})`,
	) => {
		const shown = audience === 'readers' ? rowWasShown(getTableName(table)) : undefined
		return and(eq(table.dossier, dossier), sql`${table.id} IN (${ids})`, shown)
	}
	const newest = (table: { written: SQLiteColumn }) => max(table.written)
	const ofTallies = sql`SELECT authority FROM tallies WHERE dossier = ${dossier}
		UNION SELECT value FROM json_each(${spoken})`
	const [meetings, periods, tallies, authorities, entries] = await db.batch([
		db
			.select({
				id: t.meetings.id,
				date: t.meetings.date,
				until: t.meetings.until,
				datePrecision: t.meetings.datePrecision,
				place: t.meetings.place,
				written: t.meetings.written,
			})
			.from(t.meetings)
			.where(among(t.meetings))
			// Not by an index, in the order of which the database would read all of them.
			.orderBy(desc(sql`+${t.meetings.written}`))
			.limit(limit),
		db
			.select({ id: t.periods.id, label: t.periods.label, newest: newest(t.periods) })
			.from(t.periods)
			.where(among(t.periods))
			.groupBy(t.periods.id)
			.limit(limit),
		db
			.select({ id: t.tallies.id, authority: t.tallies.authority, newest: newest(t.tallies) })
			.from(t.tallies)
			.where(among(t.tallies))
			.groupBy(t.tallies.id)
			.limit(limit),
		db
			.select({ id: t.authorities.id, name: t.authorities.name, newest: newest(t.authorities) })
			.from(t.authorities)
			.where(among(t.authorities, ofTallies))
			.groupBy(t.authorities.id)
			.limit(limit),
		db
			.select({
				id: t.entries.id,
				kind: t.entries.kind,
				on: t.entries.on,
				delta: t.entries.delta,
				newest: newest(t.entries),
			})
			.from(t.entries)
			.where(among(t.entries))
			.groupBy(t.entries.id)
			.limit(limit),
	])
	const authorityNames = new Map(authorities.map((a) => [a.id, a.name]))
	return {
		meetings: Map.groupBy(
			meetings.map(({ place, ...row }) => ({ ...row, city: place?.city ?? null })),
			({ id }) => id,
		),
		periods: new Map(periods.map((p) => [p.id, p.label])),
		authorities: authorityNames,
		tallies: new Map(tallies.map(({ id, authority }) => [id, authorityNames.get(authority) ?? {}])),
		entries: new Map(entries.map(({ id, ...entry }) => [id, entry])),
	}
}
