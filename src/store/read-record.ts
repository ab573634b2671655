/** Reads a whole record, now or at a version. */
import { type SQL, sql } from 'drizzle-orm'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_TALLIES } from '../record/limits.ts'
import { type Proof, proofOf, type StoredProof } from '../record/proof.ts'
import type { Settings } from '../record/settings.ts'
import type { Audience } from '../record/visibility.ts'
import { type Database, statementOf } from './database.ts'
import { MEETING_PARTS, type MeetingRow, meetingOfRow } from './meeting-rows.ts'
import { wasShown } from './publications.ts'
import { ENTRY_PARTS, type EntryRow, entryOfRow } from './read-ledger.ts'
import { type HeadingRow, type PeriodRow, recordOf, type TallyRow } from './record-rows.ts'
import { readSettings } from './settings.ts'
import { stands } from './standing-rows.ts'

export type ReadRecord = {
	readonly dossier: Dossier
	readonly settings: Settings
	/** Of the version that is read. */
	readonly proof: Proof | null
}

/** A row of any of the questions, which are asked in one batch. */
export type AnyRow = HeadingRow &
	StoredProof &
	TallyRow &
	PeriodRow &
	MeetingRow &
	EntryRow & { readonly tally: string }

/**
 * In one batch, so that no reader sees the numbers of two versions together; the settings have a version of their own.
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
	const asked = wholeRecord(id, audience, version).map((question) => statementOf(db, question))
	const [settings, answers] = await Promise.all([readSettings(db), db.$client.batch<AnyRow>(asked)])
	const rows = answers.map(({ results }) => results)
	const dossier = dossierOf(id, rows)
	const heading = rows[0]?.[0]
	return dossier && heading ? { proof: proofOf(heading), settings, dossier } : null
}

/** @param rows of each question: heading, tallies, periods, meetings and entries, in this order */
export function dossierOf(id: string, rows: readonly (readonly AnyRow[])[]): Dossier | null {
	const [[heading] = [], tallies = [], periods = [], meetings = [], entries = []] = rows
	if (!heading) return null
	const dossier = recordOf(id, heading, tallies, periods)
	const [first] = dossier.languages
	const ledgers = Map.groupBy(entries, ({ tally }) => tally)
	return {
		...dossier,
		meetings: meetings.map((row) => meetingOfRow(row, first)),
		tallies: dossier.tallies.map((tally) => ({
			...tally,
			entries: (ledgers.get(tally.id) ?? []).map((row) => entryOfRow(row, first)),
		})),
	}
}

export function wholeRecord(id: string, audience: Audience, version: number | null): SQL[] {
	const at = versionOf(id, audience, version)
	return [...WITHOUT_LISTS, MEETINGS, ENTRIES].map((question) => sql`WITH ${at} ${question}`)
}

/** `at`: no row where the version may not be seen, and then the database reads none of the others. */
export function versionOf(id: string, audience: Audience, version: number | null): SQL {
	const asked = sql`ifnull(${version}, version)`
	const isShown = audience === 'newsroom' ? sql`1` : sql`visibility <> 'draft' AND ${wasShown(sql`id`, asked)}`
	return sql`at AS (SELECT id AS dossier, ${asked} AS version FROM dossiers WHERE id = ${id} AND ${isShown})`
}

export const HEADING_PARTS = sql.raw(`d.visibility, d.public_since AS publicSince, r.version, r.at,
	h.title, h.languages, h.leaders, h.meetings_checked_on AS checkedOn, l.hash, l.key, l.signature`)

export const OF_HEADING = sql`at CROSS JOIN dossiers d ON d.id = at.dossier
	JOIN revisions r ON r.dossier = at.dossier AND r.version = at.version
	JOIN headings h ON ${stands('h')}
	LEFT JOIN links l ON l.dossier = at.dossier AND l.version = at.version`

/** Each row of these two with what `at` says. */
export const TALLIES = sql`SELECT at.*, t.id, t.preferred, t.method, a.id AS authority, a.name, a.site
	FROM at CROSS JOIN tallies t ON ${stands('t')} JOIN authorities a ON ${stands('a')} AND a.id = t.authority
	ORDER BY t.preferred DESC, t.id`

export const PERIODS = sql`SELECT at.*, p.tally, p.id, p.label, p."from", p."to"
	FROM at CROSS JOIN periods p ON ${stands('p')}`

/** What a record has beside its meetings and entries. */
export const WITHOUT_LISTS = [
	sql`SELECT ${HEADING_PARTS} FROM ${OF_HEADING} LIMIT 1`,
	sql`${TALLIES} LIMIT ${MAX_TALLIES}`,
	sql`${PERIODS} ORDER BY p."from" LIMIT ${MAX_KEPT_ENTRIES}`,
]

const MEETINGS = sql`SELECT ${MEETING_PARTS} FROM (SELECT *, 1 AS isWhole FROM at) AS at CROSS JOIN meeting_versions m ON ${stands('m')}
	ORDER BY m.date, m.date_precision, m.id LIMIT ${MAX_KEPT_MEETINGS}`

/** Each tally's in the order in which they were written, which is an index's. */
const ENTRIES = sql`SELECT e.tally, ${ENTRY_PARTS}
	FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')}
	ORDER BY e.tally, e.recorded_at, e.rowid LIMIT ${MAX_KEPT_ENTRIES}`
