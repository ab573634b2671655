/** Reads a record for its bundle: all but its entries and meetings at once, and those in pages, of the same version. */
import { type SQL, sql } from 'drizzle-orm'
import type { BundleLists } from '../record/bundle.ts'
import type { Dossier } from '../record/dossier.ts'
import { type Database, statementOf } from './database.ts'
import * as questions from './excerpt-questions.ts'
import { type MeetingRow, shownMeeting } from './meeting-rows.ts'
import { type EntryRow, entryOfRow } from './read-ledger.ts'
import { readMoment } from './read-moment.ts'
import { periodsAt } from './read-period.ts'
import { type HeadingRow, type PeriodRow, recordOf, type TallyRow } from './record-rows.ts'
import { type Asked, askedOf, asks, stands } from './standing-rows.ts'
import { entriesOf, meetingsOf, pagesOf, standingMeetings } from './whole-lists.ts'

export type BundleRows = {
	/** Without its entries and meetings. */
	readonly dossier: Dossier
	readonly lists: BundleLists
}

/** @returns null when there is no such dossier */
export async function readBundleRows(db: Database, id: string): Promise<BundleRows | null> {
	const moment = await readMoment(db, id, 'newsroom')
	if (!moment) return null
	const asked = askedOf({ id, version: moment.version })
	const [headings, tallies, periods, meetings] = await db.$client.batch<
		HeadingRow & TallyRow & PeriodRow & { list: string }
	>(
		[
			questions.headings([asked], 'newsroom'),
			questions.tallies([asked]),
			periodsAt(asked),
			standingMeetings(asked),
		].map((question) => statementOf(db, question)),
	)
	const heading = headings?.results[0]
	if (!heading || !tallies || !periods) return null
	const ledgers = await rowsOfLedgers(
		db,
		asked,
		tallies.results.map((row) => row.id),
	)
	const dossier = recordOf(id, heading, tallies.results, periods.results)
	const [first] = dossier.languages
	const meetingRows: readonly unknown[] = JSON.parse(meetings?.results[0]?.list ?? '[]')
	return {
		lists: {
			entries: new Map(
				ledgers.map(({ tally, rows }) => [
					tally,
					inPages<EntryRow, ReturnType<typeof entryOfRow>>(pagesOf(db, rows, entriesOf), (row) =>
						entryOfRow(row, first),
					),
				]),
			),
			meetings:
				meetingRows.length === 0
					? null
					: inPages<MeetingRow, ReturnType<typeof shownMeeting>>(pagesOf(db, meetingRows, meetingsOf), (row) =>
							shownMeeting(row, first),
						),
		},
		dossier,
	}
}

/** In the order of writing; of those tallies that have any. */
async function rowsOfLedgers(db: Database, asked: Asked, tallies: readonly string[]) {
	if (tallies.length === 0) return []
	const answers = await db.$client.batch<{ list: string }>(
		tallies.map((tally) => statementOf(db, writtenEntries(asked, tally))),
	)
	return tallies.flatMap((tally, i) => {
		const rows: readonly number[] = JSON.parse(answers[i]?.results[0]?.list ?? '[]')
		return rows.length > 0 ? [{ tally, rows }] : []
	})
}

export function writtenEntries(asked: Asked, tally: string): SQL {
	return sql`WITH ${asks([asked])} SELECT json_group_array(row) AS list FROM (
		SELECT e.rowid AS row FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')} AND e.tally = ${tally}
		ORDER BY e.recorded_at, e.rowid)`
}

async function* inPages<Row, Item>(
	pages: AsyncIterable<readonly Row[]>,
	item: (row: Row) => Item,
): AsyncGenerator<Item[]> {
	for await (const page of pages) yield page.map(item)
}
