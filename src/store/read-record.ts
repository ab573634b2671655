/** Reads a whole record, now or at a version. */
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_TALLIES } from '../record/limits.ts'
import { type Proof, proofOf } from '../record/proof.ts'
import type { Settings } from '../record/settings.ts'
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import type { Audience } from '../record/visibility.ts'
import type { Database } from './database.ts'
import { links } from './proof-tables.ts'
import { wasShown } from './publications.ts'
import { settingsOf } from './settings.ts'
import * as t from './tables.ts'

export type ReadRecord = {
	readonly dossier: Dossier
	readonly settings: Settings
	/** Of the version that is read. */
	readonly proof: Proof | null
	/** The newest version there is, whichever one was asked for. */
	readonly newestVersion: number
}

/**
 * The dossier and the settings in one batch, so that no reader sees the numbers of two versions together.
 *
 * @param audience always said: a draft, and what was saved while a dossier was one, are to readers as if they were not
 * there: none of their rows is read
 * @param version null for the record as it stands
 * @returns null when there is no such dossier, or no such version of it
 */
export async function readRecord(
	db: Database,
	id: string,
	audience: Audience,
	version: number | null = null,
): Promise<ReadRecord | null> {
	const shown = audience === 'readers' ? isShownTo(id, version) : undefined
	const at = (table: { dossier: SQLiteColumn; written: SQLiteColumn; ended: SQLiteColumn }) =>
		and(eq(table.dossier, id), t.livesAt(table, version), shown)
	const [pointer, settingsRows, revision, heading, meetings, authorities, tallies, periods, entries] = await db.batch([
		db
			.select({ version: t.dossiers.version, visibility: t.dossiers.visibility, publicSince: t.dossiers.publicSince })
			.from(t.dossiers)
			.where(eq(t.dossiers.id, id))
			.limit(1),
		db.select().from(t.settings).limit(1),
		db
			.select({
				version: t.revisions.version,
				at: t.revisions.at,
				hash: links.hash,
				key: links.key,
				signature: links.signature,
			})
			.from(t.revisions)
			.leftJoin(links, and(eq(links.dossier, t.revisions.dossier), eq(links.version, t.revisions.version)))
			.where(
				and(
					eq(t.revisions.dossier, id),
					version === null
						? sql`${t.revisions.version} = (SELECT version FROM dossiers WHERE id = ${id})`
						: eq(t.revisions.version, version),
				),
			)
			.limit(1),
		db
			.select({
				title: t.headings.title,
				languages: t.headings.languages,
				leaders: t.headings.leaders,
				meetingsCheckedOn: t.headings.meetingsCheckedOn,
			})
			.from(t.headings)
			.where(at(t.headings))
			.limit(1),
		db
			.select(MEETING_COLUMNS)
			.from(t.meetings)
			.where(at(t.meetings))
			.orderBy(
				asc(t.meetings.date),
				sql`${t.meetings.datePrecision} = 'year'`,
				sql`${t.meetings.datePrecision} = 'month'`,
				asc(t.meetings.id),
			)
			.limit(MAX_KEPT_MEETINGS),
		db
			.select({ id: t.authorities.id, name: t.authorities.name, site: t.authorities.site })
			.from(t.authorities)
			.where(at(t.authorities))
			.limit(MAX_TALLIES),
		db
			.select({
				id: t.tallies.id,
				authority: t.tallies.authority,
				preferred: t.tallies.preferred,
				method: t.tallies.method,
			})
			.from(t.tallies)
			.where(at(t.tallies))
			.orderBy(sql`${t.tallies.preferred} DESC`, asc(t.tallies.id))
			.limit(MAX_TALLIES),
		db
			.select({
				id: t.periods.id,
				tally: t.periods.tally,
				label: t.periods.label,
				from: t.periods.from,
				to: t.periods.to,
			})
			.from(t.periods)
			.where(at(t.periods))
			.orderBy(asc(t.periods.from))
			.limit(MAX_KEPT_ENTRIES),
		db
			.select({
				id: t.entries.id,
				tally: t.entries.tally,
				kind: t.entries.kind,
				period: t.entries.period,
				delta: t.entries.delta,
				on: t.entries.on,
				source: t.entries.source,
				note: t.entries.note,
				reason: t.entries.reason,
				undoes: t.entries.undoes,
				reportedBy: t.entries.reportedBy,
				deniedBy: t.entries.deniedBy,
				denialSource: t.entries.denialSource,
				counted: t.entries.counted,
				confirms: t.entries.confirms,
				recordedAt: t.entries.recordedAt,
			})
			.from(t.entries)
			.where(at(t.entries))
			.orderBy(asc(t.entries.recordedAt), sql`rowid`)
			.limit(MAX_KEPT_ENTRIES),
	])
	const [now, words, saved] = [pointer[0], heading[0], revision[0]]
	if (!now || !words || !saved) return null
	const [first] = words.languages
	const authorityOf = new Map(authorities.map((a) => [a.id, a]))
	return {
		newestVersion: now.version,
		proof: proofOf(saved),
		settings: settingsOf(settingsRows),
		dossier: {
			id,
			version: saved.version,
			updatedAt: saved.at,
			visibility: now.visibility,
			publicSince: now.publicSince,
			title: words.title,
			languages: words.languages,
			leaders: words.leaders,
			meetingsCheckedOn: words.meetingsCheckedOn,
			meetings: meetings.map((meeting) => ({ ...meeting, sources: meeting.sources.map((s) => sourceOf(s, first)) })),
			tallies: tallies.flatMap(({ id: tally, authority, preferred, method }) => {
				const by = authorityOf.get(authority)
				if (!by) return []
				const own = <Row extends { tally: string }>(rows: Row[]) =>
					rows.filter((row) => row.tally === tally).map(({ tally: _tally, ...row }) => row)
				const ledger = own(entries).map((entry) => ({
					...entry,
					source: entry.source && sourceOf(entry.source, first),
					denialSource: entry.denialSource && sourceOf(entry.denialSource, first),
				}))
				return [{ id: tally, authority: by, preferred, method, periods: own(periods), entries: ledger }]
			}),
		},
	}
}

/** A condition that is the same for every row: where it does not hold, the database reads none. */
function isShownTo(id: string, version: number | null): SQL {
	return sql`(SELECT visibility <> 'draft' AND ${wasShown(sql`id`, sql`ifnull(${version}, version)`)} FROM dossiers WHERE id = ${id})`
}

/** Publishers were one string each once: it stands for the dossier's first language. */
export function sourceOf(stored: t.StoredSource, first: Language): Source {
	const { publisher } = stored
	return { ...stored, publisher: typeof publisher === 'string' ? { [first]: publisher } : publisher }
}

const m = t.meetings
const MEETING_COLUMNS = {
	id: m.id,
	date: m.date,
	until: m.until,
	datePrecision: m.datePrecision,
	status: m.status,
	format: m.format,
	featured: m.featured,
	reportedBy: m.reportedBy,
	deniedBy: m.deniedBy,
	place: m.place,
	occasion: m.occasion,
	duration: m.duration,
	attendees: m.attendees,
	topics: m.topics,
	outcomes: m.outcomes,
	remarks: m.remarks,
	summary: m.summary,
	sources: m.sources,
}
