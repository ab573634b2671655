/** Finds dossiers, meetings and ledger entries by the beginnings of words (prefix search over `search_terms`). */
import { type SQL, sql } from 'drizzle-orm'
import type { Meeting } from '../record/meeting.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import type { Source } from '../record/source.ts'
import type { EntryKind, LedgerEntry } from '../record/tally.ts'
import type { Text } from '../record/text.ts'
import type { Audience, Shown } from '../record/visibility.ts'
import { type Database, statementOf } from './database.ts'
import { type DossierOfDesk, listTheseDossiers } from './list-dossiers.ts'
import { sourceOf } from './stored-source.ts'
import type { StoredSource } from './tables.ts'
import { FINDABLE } from './write-terms.ts'

type Kind = keyof typeof FINDABLE
const KINDS = ['dossier', 'meeting', 'entry'] as const

/** Without what is too long to be looked through for the words. */
export type FoundMeeting = { readonly dossier: string; readonly title: Text } & MeetingDays &
	Pick<Shown, 'visibility'> &
	Pick<Meeting, 'id' | 'status' | 'format' | 'place' | 'occasion' | 'attendees' | 'topics' | 'outcomes'> &
	Pick<Meeting, 'remarks' | 'summary' | 'reportedBy' | 'sources'>

export type FoundEntry = { readonly dossier: string; readonly title: Text; readonly kind: EntryKind } & Pick<
	LedgerEntry,
	'id' | 'on' | 'delta' | 'note' | 'reason' | 'reportedBy' | 'source'
>

/** At most as many as were asked for; `goesOn` where there are more. */
export type FoundList<Item> = { readonly items: readonly Item[]; readonly goesOn: boolean }

export type Findings = {
	readonly dossiers: FoundList<DossierOfDesk>
	/** Newest first. */
	readonly meetings: FoundList<FoundMeeting>
	readonly entries: FoundList<FoundEntry>
}

/** How many rows of a word are looked through: a rarer word of the same question leads to what is beyond them. */
const LOOKED_THROUGH = 5_000
/** A word that more rows begin with is as common as any. */
const COMMON = 2_000
/** Stands in the statement itself, for D1 binds a hundred values at most. */
const LAST_CHARACTER = sql.raw(`'\u{10FFFF}'`)

/**
 * What has a word for each term that begins with it; of a meeting or an entry, the words of its dossier count too.
 *
 * @param questions the terms of one or more questions, as `termsAsked` gives them: what answers any of them is found
 * @param audience readers are told of public dossiers alone, and neither of what is denied nor of what is taken back
 */
export async function find(
	db: Database,
	questions: readonly (readonly string[])[],
	limit: number,
	audience: Audience,
): Promise<Findings> {
	const counts = await termCounts(db, questions.flat())
	const [dossiers = [], meetings = [], entries = []] = await Promise.all(
		KINDS.map(async (kind) => {
			const led = questions.flatMap((terms) => ledBy(counts, kind, terms) ?? [])
			if (led.length === 0) return []
			const statement = statementOf(db, found(kind, led, limit + 1, audience))
			return (await statement.all<Record<string, string>>()).results
		}),
	)
	const listed = <Item>(rows: readonly Record<string, string>[], item: (row: Record<string, string>) => Item) => {
		return { items: rows.slice(0, limit).map(item), goesOn: rows.length > limit }
	}
	const ids = dossiers.slice(0, limit).map((row) => row['dossier'] ?? '')
	return {
		dossiers: { items: await listTheseDossiers(db, ids), goesOn: dossiers.length > limit },
		meetings: listed(meetings, (row): FoundMeeting => {
			const { sources, ...meeting } = JSON.parse(row['found'] ?? '')
			return { ...meeting, sources: sources.map((source: StoredSource) => sourceIn(meeting.title, source)) }
		}),
		entries: listed(entries, (row): FoundEntry => {
			const { source, ...entry } = JSON.parse(row['found'] ?? '')
			return { ...entry, source: source && sourceIn(entry.title, source) }
		}),
	}
}

function sourceIn(title: Text, source: StoredSource): Source {
	return sourceOf(source, Object.keys(title)[0] ?? 'en')
}

type TermCount = { readonly term: string; readonly kind: number; readonly rows: number }

async function termCounts(db: Database, terms: readonly string[]): Promise<readonly TermCount[]> {
	return terms.length > 0 ? (await statementOf(db, howMany(terms)).all<TermCount>()).results : []
}

/** Null where nothing has one of the terms. */
function ledBy(counts: readonly TermCount[], kind: Kind, terms: readonly string[]): Led | null {
	const rows = (of: Kind, term: string) =>
		counts.find((row) => row.kind === FINDABLE[of] && row.term === term)?.rows ?? 0
	const [lead] = terms.toSorted((a, b) => rows(kind, a) - rows(kind, b) || b.length - a.length)
	if (lead === undefined || rows(kind, lead) === 0) return null
	// A word of many dossiers tells few rows apart: it is asked for last.
	return { lead, terms: terms.toSorted((a, b) => rows('dossier', a) - rows('dossier', b)) }
}

export function howMany(terms: readonly string[]): SQL {
	return sql`SELECT asked.value AS term, kind.value AS kind, (SELECT count(*) FROM (
			${having(sql`kind.value`, sql`asked.value`)} LIMIT ${COMMON})) AS rows
		FROM json_each(${JSON.stringify(terms)}) asked CROSS JOIN json_each(${JSON.stringify(Object.values(FINDABLE))}) kind`
}

function begins(row: string, term: SQL): SQL {
	const its = sql.raw(`${row}.term`)
	return sql`${its} >= ${term} AND ${its} < ${term} || ${LAST_CHARACTER}`
}

/** What has a term, and what is in a dossier that has it. */
function having(kind: SQL, term: SQL): SQL {
	return sql`SELECT * FROM (SELECT t.item FROM search_terms t WHERE t.kind = ${kind} AND ${begins('t', term)} ORDER BY t.term)
		UNION ALL SELECT m.id FROM search_terms h CROSS JOIN search_items d ON d.id = h.item
		CROSS JOIN search_items m ON m.dossier = d.dossier AND m.kind = ${kind}
		WHERE h.kind = ${FINDABLE.dossier} AND ${kind} <> h.kind AND ${begins('h', term)}`
}

/** The rarest term, by which it is looked for, and all of them. */
type Led = { readonly lead: string; readonly terms: readonly string[] }

export function found(kind: Kind, questions: readonly Led[], limit: number, audience: Audience): SQL {
	const answers = questions.map((question) => sql`SELECT * FROM (${answering(kind, question, limit, audience)})`)
	return sql`WITH found AS (${sql.join(answers, sql` UNION `)}) ${DETAILS[kind](audience)}`
}

function answering(kind: Kind, { lead, terms }: Led, limit: number, audience: Audience): SQL {
	const has = (item: SQL, term: string) => sql`EXISTS (SELECT 1 FROM search_terms o INDEXED BY search_terms_by_item
		WHERE o.item = ${item} AND ${begins('o', sql`${term}`)})`
	// A condition a term: it is cheaper than a list of them, and asked of each row that is looked through.
	const others = terms
		.filter((term) => term !== lead)
		.map((term) => sql`AND (${has(sql`hit.item`, term)} OR ${has(sql`d.id`, term)})`)
	// By the words of its dossier alone, the dossier is found.
	const own = sql.join(
		terms.map((term) => has(sql`hit.item`, term)),
		sql` OR `,
	)
	const isSeen = audience === 'readers' ? sql`AND s.visibility = 'public'` : sql``
	return sql`SELECT DISTINCT i.dossier, i.item, s.visibility FROM (
			${having(sql`${FINDABLE[kind]}`, sql`${lead}`)} LIMIT ${LOOKED_THROUGH}) hit
		CROSS JOIN search_items i ON i.id = hit.item
		LEFT JOIN search_items d ON d.dossier = i.dossier AND d.kind = ${FINDABLE.dossier}
		CROSS JOIN dossiers s ON s.id = i.dossier
		WHERE 1 ${sql.join(others, sql` `)} AND (${own}) ${isSeen}
		LIMIT ${limit}`
}

/** A longer list or text is not looked through for the words: what is found is told by its name alone. */
const short = (column: string, otherwise: string) =>
	sql.raw(`json(iif(octet_length(${column}) <= 4000, ${column}, '${otherwise}'))`)

const DETAILS: Readonly<Record<Kind, (audience: Audience) => SQL>> = {
	dossier: () => sql`SELECT dossier FROM found`,
	meeting: (
		audience,
	) => sql`SELECT json_object('dossier', m.dossier, 'visibility', found.visibility, 'title', json(h.title), 'id', m.id, 'date', m.date, 'until', m.until,
			'datePrecision', m.date_precision, 'status', m.status, 'format', m.format, 'place', json(m.place), 'occasion', json(m.occasion),
			'attendees', ${short('m.attendees', '[]')}, 'topics', ${short('m.topics', '[]')}, 'outcomes', ${short('m.outcomes', '[]')},
			'remarks', ${short('m.remarks', '[]')}, 'summary', ${short('m.summary', 'null')}, 'reportedBy', json(m.reported_by),
			'sources', ${short('m.sources', '[]')}) AS found
		FROM found CROSS JOIN meeting_versions m INDEXED BY sqlite_autoindex_meeting_versions_1
			ON m.dossier = found.dossier AND m.id = found.item AND m.ended IS NULL
		CROSS JOIN headings h ON h.dossier = found.dossier AND h.ended IS NULL
		WHERE ${audience === 'readers' ? sql`m.status <> 'denied'` : sql`1`} ORDER BY m.date DESC, m.id DESC`,
	entry: (
		audience,
	) => sql`SELECT json_object('dossier', e.dossier, 'title', json(h.title), 'id', e.id, 'kind', e.kind, 'on', e."on",
			'delta', e.delta, 'note', json(e.note), 'reason', e.reason, 'reportedBy', json(e.reported_by), 'source', json(e.source)) AS found
		FROM found CROSS JOIN entry_versions e INDEXED BY sqlite_autoindex_entry_versions_1
			ON e.dossier = found.dossier AND e.id = found.item AND e.ended IS NULL
		CROSS JOIN headings h ON h.dossier = found.dossier AND h.ended IS NULL
		WHERE ${audience === 'readers' ? IS_TOLD : sql`1`} ORDER BY e."on" DESC, e.id DESC`,
}

const IS_TOLD = sql`e.kind <> 'undo' AND e.denied_by IS NULL AND NOT EXISTS (
	SELECT 1 FROM entry_versions u INDEXED BY entry_versions_undoing
	WHERE u.dossier = e.dossier AND u.undoes = e.id AND u.ended IS NULL)`
