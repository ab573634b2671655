/** Reads whole lists of a record in pages: first which rows stand, in order, then so many of them at a time. */
import { type SQL, sql } from 'drizzle-orm'
import { DETAILS, type ShownMeeting } from '../record/excerpt.ts'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import { type EntryKind, type ListedEntry, type Period, reportState } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { type Detail, MEETING_HEAD, type MeetingRow, shownMeeting } from './meeting-rows.ts'
import { ENTRY_BYTES, ENTRY_PARTS, type EntryRow, entryOfRow, WAS_SETTLED_LATER } from './read-ledger.ts'
import { readPeriods } from './read-period.ts'
import {
	type Asked,
	asks,
	IN_ORDER,
	isBy,
	isNotUndone,
	ORDINALS,
	STANDING_MEETINGS,
	stands,
	UNDONE,
} from './standing-rows.ts'

/** So many rows in a page, or fewer where they are large. */
const PAGE_ROWS = 250

/** Oldest first. Rows are never changed: all pages are of one version, whatever is saved meanwhile. */
export async function* meetingPages(db: Database, asked: Asked, first: Language): AsyncGenerator<ShownMeeting[]> {
	const { list } = await only<{ list: string }>(db, standingMeetings(asked))
	for await (const page of pagesOf<MeetingRow>(db, JSON.parse(list), (rows) => meetingsOf(rows))) {
		yield page.map((row) => shownMeeting(row, first))
	}
}

export function standingMeetings(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, ${ORDINALS}
		SELECT json_group_array(json_array(row, ordinal)) AS list FROM (
			SELECT standing.row, ordinal FROM standing LEFT JOIN ordinals ON ordinals.row = standing.row ORDER BY ${IN_ORDER})`
}

/** @param rows JSON: pairs of a row and the place of its meeting */
export function meetingsOf(rows: string, details: readonly Detail[] = DETAILS): SQL {
	const bytes = details.map((name) => `ifnull(octet_length(m.${name}), 0)`)
	const parts = DETAILS.map((name) => `${details.includes(name) ? `m.${name}` : 'NULL'} AS ${name}`)
	return sql`WITH ${measured(rows, sql`meeting_versions m`, sql`m.rowid = value ->> 0`, sql.raw(bytes.join(' + ')))}
		SELECT ${sql.raw(MEETING_HEAD)}, ${sql.raw(parts.join(', '))}, value ->> 1 AS ordinal, at
		FROM (SELECT *, 1 AS isWhole FROM measured) CROSS JOIN meeting_versions m ON m.rowid = value ->> 0
		WHERE ${FITS} ORDER BY at`
}

type ListedEntryRow = EntryRow & Pick<ListedEntry, 'tally'>

/** Of all tallies, by the days on which they stand: what is summed up to the end of a day is the total as of that day. */
export async function* entryPages(db: Database, asked: Asked, first: Language): AsyncGenerator<ListedEntry[]> {
	const { list, taken, told } = await only<Record<'list' | 'taken' | 'told', string>>(db, standingEntries(asked))
	const [undone, confirmed] = [new Set<string>(JSON.parse(taken)), new Set<string>(JSON.parse(told))]
	// An undo stands on the day of what it takes back, and was recorded after it.
	const kinds = new Map<string | null, EntryKind>()
	for await (const page of pagesOf<ListedEntryRow>(db, JSON.parse(list), entriesOf)) {
		yield page.map((row) => {
			const isUndone = undone.has(row.id)
			if (isUndone) kinds.set(row.id, row.kind)
			const entry = entryOfRow(row, first)
			const state = row.kind === 'reported' ? reportState(entry, undone, confirmed) : null
			return { ...entry, tally: row.tally, isUndone, undoneKind: kinds.get(row.undoes) ?? null, state }
		})
	}
}

export function standingEntries(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT (SELECT json_group_array(id) FROM undone) AS taken, (
				SELECT json_group_array(c.confirms) FROM at CROSS JOIN entry_versions c INDEXED BY entry_versions_confirming
					ON ${stands('c')} AND c.confirms IS NOT NULL AND ${isNotUndone('c')}) AS told,
			json_group_array(row) AS list FROM (
			SELECT e.rowid AS row FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_version ON ${stands('e')}
			WHERE ${isBy('e')} AND NOT (${WAS_SETTLED_LATER}) ORDER BY e."on", e.recorded_at, e.rowid)`
}

/** @param rows JSON */
export function entriesOf(rows: string): SQL {
	return sql`WITH ${measured(rows, sql`entry_versions e`, sql`e.rowid = value`, ENTRY_BYTES)}
		SELECT e.tally, ${ENTRY_PARTS}, at
		FROM measured CROSS JOIN entry_versions e ON e.rowid = value
		WHERE ${FITS} ORDER BY at`
}

/** Also of periods in which nothing counts. */
export async function allPeriods(db: Database, asked: Asked): Promise<Period[]> {
	return (await readPeriods(db, asked)).map(({ period }) => period)
}

export async function* pagesOf<Row>(
	db: Database,
	rows: readonly unknown[],
	page: (rows: string) => SQL,
): AsyncGenerator<Row[]> {
	for (let done = 0; done < rows.length; ) {
		const asked = JSON.stringify(rows.slice(done, done + PAGE_ROWS))
		const { results } = await statementOf(db, page(asked)).all<Row & { readonly at: number }>()
		const last = results.at(-1)
		// It would end well, and be short.
		if (!last) throw new Error('rows of a version are gone')
		yield results
		done += last.at + 1
	}
}

/** `measured`: each of the rows with its place among them, and how many bytes it and those before it have. */
function measured(rows: string, table: SQL, isRow: SQL, bytes: SQL): SQL {
	return sql`measured AS (
		SELECT at, value, bytes, sum(bytes) OVER (ORDER BY at) AS total
		FROM (SELECT key AS at, value, ${bytes} AS bytes FROM json_each(${rows}) CROSS JOIN ${table} ON ${isRow}))`
}

/** The first is larger than a page if it must. */
const FITS = sql.raw(`total - bytes <= ${MAX_PAGE_BYTES}`)

async function only<Row>(db: Database, question: SQL): Promise<Row> {
	const row = await statementOf(db, question).first<Row>()
	if (!row) throw new Error('a list of rows is one row')
	return row
}
