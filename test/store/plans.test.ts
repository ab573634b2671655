/** How the database answers questions about a record: by indexes that fit, and never by reading a table through. */
import { env } from 'cloudflare:workers'
import { type SQL, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { MEETING_MARKS } from '../../src/record/marks.ts'
import { writtenEntries } from '../../src/store/bundle-rows.ts'
import { datedMeetings } from '../../src/store/calendar-rows.ts'
import { type Database, openDatabase, statementOf } from '../../src/store/database.ts'
import * as questions from '../../src/store/excerpt-questions.ts'
import { found, howMany } from '../../src/store/find.ts'
import { sourcesWhere, untitledSources } from '../../src/store/find-sources.ts'
import { correctionOf } from '../../src/store/last-correction.ts'
import { listAttention } from '../../src/store/list-attention.ts'
import { listDossiers, listDossiersOfDesk, listNewestDossiers } from '../../src/store/list-dossiers.ts'
import { isMarkedAs } from '../../src/store/marked-meetings.ts'
import { namesIn } from '../../src/store/names.ts'
import { bothSides } from '../../src/store/read-both-sides.ts'
import { changedRows } from '../../src/store/read-changes.ts'
import { deskLedgers } from '../../src/store/read-desk-ledgers.ts'
import { erasedRows } from '../../src/store/read-erased.ts'
import { readHeading } from '../../src/store/read-heading.ts'
import { textsByLanguage, untranslatedByYear } from '../../src/store/read-languages-part.ts'
import { ledgerPage, newestCall, oneEntry } from '../../src/store/read-ledger.ts'
import { entriesInScope } from '../../src/store/read-ledger-part.ts'
import { meetingIds, meetingsPage, oneMeeting } from '../../src/store/read-meetings.ts'
import { EVERY_MEETING, lastCheck, meetingsOfIds, newestHeld, partlyWhole } from '../../src/store/read-meetings-part.ts'
import { authorities, newestEntries } from '../../src/store/read-named.ts'
import { onePeriod, periodsAt } from '../../src/store/read-period.ts'
import { wholeRecord } from '../../src/store/read-record.ts'
import { isPartEnough, statedTotals } from '../../src/store/read-restored-part.ts'
import { rowsByIds } from '../../src/store/read-rows.ts'
import { entriesSaying, meetingsSaying } from '../../src/store/read-texts-part.ts'
import { storedCounts } from '../../src/store/summaries.ts'
import { entriesOf, meetingsOf, standingEntries, standingMeetings } from '../../src/store/whole-lists.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const db = openDatabase(env.DB)
const DAY = '2025-08-15'
const asked = { dossier: 'a-b', version: 3, day: DAY, today: DAY, published: DAY }
const page = { status: null, format: null, from: DAY, to: DAY, order: 'desc', limit: 51 } as const
const after = { date: DAY, datePrecision: 'day', id: 'x' } as const

/** A day is asked for as the record has it, or by its words. */
const EITHER = [['a', 'b'], ['c']].map((terms) => ({ lead: terms[0] ?? '', terms }))

const QUESTIONS: readonly (readonly [string, SQL])[] = [
	['the heading', questions.headings([asked], 'readers')],
	['the tallies', questions.tallies([asked])],
	['the sums by period', questions.periods([asked])],
	['a ledger in the order of writing', writtenEntries({ ...asked, day: null }, 't')],
	['the sums that are stored', storedCounts([asked])],
	['the dated calls by year', questions.callYears([asked])],
	['the days with calls', questions.datedCalls([asked])],
	['how many meetings', questions.meetingTotals([asked])],
	['the meetings by year', questions.meetingYears([asked])],
	['the first and the newest meeting', questions.namedMeetings([asked])],
	['the sources of those held', questions.namedSources([asked], 'held')],
	['the sources of those in person', questions.namedSources([asked], 'in-person')],
	['the newest meetings', questions.newestMeetings([asked], { newest: 50, among: ['held', 'reported'] })],
	['a page of meetings', meetingsPage(asked, { ...page, after: null })],
	['the page after it', meetingsPage(asked, { ...page, after })],
	...MEETING_MARKS.map((mark) => {
		const which = isMarkedAs({ mark, years: [2024, 2025] }, ['en', 'ru'])
		return [`a page of those marked as ${mark}`, meetingsPage(asked, { ...page, which, after: null })] as const
	}),
	['one meeting', oneMeeting(asked, 'x')],
	['the ids that meetings ever had', meetingIds('a-b')],
	['a page of the ledger', ledgerPage(asked, { tally: 't', after: null, limit: 51 })],
	['the page after that', ledgerPage(asked, { tally: 't', after: 'e', limit: 51 })],
	['one entry', oneEntry(asked, 'e')],
	['the newest call', newestCall(asked, 't')],
	['one period', onePeriod(asked, 'p')],
	['a source by its address', sourcesWhere(asked, sql`IN (SELECT value FROM json_each('[]'))`)],
	['how many sources have no title', untitledSources(asked)],
	['the last correction of a count', correctionOf('a-b', 'calls', DAY, 3)],
	['the last correction of days of calls', correctionOf('a-b', 'call-days', DAY, 3)],
	['the last correction of how many meetings', correctionOf('a-b', 'meeting-count', DAY, 3)],
	['the last correction of meetings', correctionOf('a-b', 'meetings', DAY, 3)],
	...wholeRecord('a-b', 'newsroom', null).map((question, i) => [`a whole record, ${i}`, question] as const),
	...wholeRecord('a-b', 'readers', 3).map((question, i) => [`a whole record at a version, ${i}`, question] as const),
	...bothSides('a-b', 2, 3).map((question, i) => [`both sides of a revision, ${i}`, question] as const),
	...bothSides('a-b', 2, 3, 'linked').map(
		(question, i) => [`what a restored version differs in, ${i}`, question] as const,
	),
	['the totals that a restored version states', statedTotals(asked)],
	['whether a part is enough to restore it', isPartEnough(asked, 3)],
	['what an edit of meetings needs of them', partlyWhole(asked, meetingsOfIds(['x']))],
	['what a table of meetings is compared with', partlyWhole(asked, EVERY_MEETING)],
	['what a translation needs of them', partlyWhole(asked, meetingsSaying(['x']))],
	['what a translation needs of the ledgers', entriesSaying(asked, ['x'])],
	['how many texts there are in each language', textsByLanguage(asked, 'ru')],
	['what lacks one of other languages', untranslatedByYear(asked, ['ru', 'en'])],
	...rowsByIds('a-b', { meetings: ['x'], entries: ['e'] }).map((question, i) => [`some rows, ${i}`, question] as const),
	['what was erased', erasedRows('a-b')],
	['the last check of meetings', lastCheck(asked)],
	['the newest day of those held', newestHeld(asked)],
	['who counts calls', authorities(asked)],
	['the newest entries of all tallies', newestEntries(asked, 100)],
	['what a call depends on', entriesInScope(asked, { on: DAY })],
	[
		'what a table of calls depends on',
		entriesInScope(asked, { days: [DAY], entries: ['e'], opens: { from: DAY, to: DAY } }),
	],
	['what the confirmation of a report depends on', entriesInScope(asked, { settles: 'e', on: DAY })],
	['what an undo depends on', entriesInScope(asked, { undoes: 'e' })],
	['what an erasure depends on', entriesInScope(asked, { erases: 'e' })],
	['what a total depends on', entriesInScope(asked, { states: 'p' })],
	['what the confirmation of a count depends on', entriesInScope(asked, { statesIn: 't' })],
	['what it depends on who counts', entriesInScope(asked, { tally: 't' })],
	['what a call of a new period depends on', entriesInScope(asked, { on: DAY, opens: { from: DAY, to: DAY } })],
	['what a period depends on that is moved', entriesInScope(asked, { moves: 'p', from: DAY, to: DAY })],
	['what a period depends on that is removed', entriesInScope(asked, { removes: 'p' })],
	['the ledgers as the desk shows them', deskLedgers(asked)],
	['all meetings', standingMeetings(asked)],
	['some of them', meetingsOf('[[1,null]]')],
	['all entries', standingEntries(asked)],
	['some of those', entriesOf('[1]')],
	['all periods', periodsAt(asked)],
	['the calendar', datedMeetings(asked)],
	['the changes', changedRows({ dossier: 'a-b', since: 1, until: 3, after: null, limit: 51 })],
	['how many rows a word has', howMany(['a', 'b'])],
	...(['dossier', 'meeting', 'entry'] as const).map(
		(kind) => [`what is found, ${kind}`, found(kind, EITHER, 21, 'readers')] as const,
	),
]

/** The names that the statements give to rows of the record's tables. */
const ROWS = /\bSCAN (?:[acdefhmprstu]|\w+_versions|revisions|dossiers|headings|tallies|authorities|periods)\b/

it.each(QUESTIONS)('%s: no table is read through', async (_, question) => {
	const { results } = await statementOf(db, sql`EXPLAIN QUERY PLAN ${question}`).all<{ detail: string }>()
	const plan = results.map(({ detail }) => detail)
	expect(plan.join('\n')).toMatch(/SEARCH .* USING .*(?:INDEX|PRIMARY KEY)/)
	expect(plan.filter((step) => ROWS.test(step))).toEqual([])
})

const [, , , someMeetings = sql``, someEntries = sql``] = rowsByIds('a-b', { meetings: ['x'], entries: ['e'] })

it.each([
	['the calendar', datedMeetings(asked), /^SEARCH [no] /],
	['the changes', changedRows({ dossier: 'a-b', since: 1, until: 3, after: null, limit: 51 }), /^SEARCH [no] /],
	['some meetings', someMeetings, /^SEARCH m /],
	['some entries', someEntries, /^SEARCH e /],
	['what was erased', erasedRows('a-b'), /^SEARCH [uv] /],
])('%s: the rows of a thing are found by its id', async (_, question, rows) => {
	const { results } = await statementOf(db, sql`EXPLAIN QUERY PLAN ${question}`).all<{ detail: string }>()
	const found = results.map(({ detail }) => detail).filter((step) => rows.test(step))
	expect(found.length).toBeGreaterThan(0)
	expect(found.filter((step) => !/\(dossier=\? AND (?:id|undoes)=\?/.test(step))).toEqual([])
})

it('both sides of a revision: meetings and entries are found by what wrote or ended them, and by their ids', async () => {
	for (const question of bothSides('a-b', 2, 3).slice(2)) {
		const { results } = await statementOf(db, sql`EXPLAIN QUERY PLAN ${question}`).all<{ detail: string }>()
		const plan = results.map(({ detail }) => detail)
		expect(plan.filter((step) => /^SEARCH r /.test(step))).toEqual([
			expect.stringMatching(/_by_version \(dossier=\? AND written>\? AND written<\?\)/),
			expect.stringMatching(/_by_end \(dossier=\? AND ended>\? AND ended<\?\)/),
		])
		const others = plan.filter((step) => /^SEARCH [emn] /.test(step))
		expect(others.filter((step) => !/\((?:rowid=\?|dossier=\? AND id=\?)\)/.test(step))).toEqual([])
	}
})

/** How the database goes about the only statement that is asked. */
async function planOf(ask: (db: Database) => Promise<unknown>): Promise<string[]> {
	let asked = ''
	let given: readonly unknown[] = []
	const statement = (sql: string) => {
		asked = sql
	}
	const values = (bound: readonly unknown[]) => {
		given = bound
	}
	await ask(openDatabase(watchedDatabase(env.DB, { statement, values })))
	const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${asked}`).bind(...given)
	return (await explained.all<{ detail: string }>()).results.map(({ detail }) => detail)
}

it.each<[string, (db: Database) => Promise<unknown>]>([
	['the gallery', (db) => listDossiers(db, 11, null)],
	['its next page', (db) => listDossiers(db, 11, 'a-b')],
	['the desk', (db) => listDossiersOfDesk(db, 51, null)],
])('the dossiers of %s stand in their order already', async (_, ask) => {
	const [first, ...rest] = await planOf(ask)
	expect(first).toMatch(/dossiers USING (?:COVERING )?INDEX sqlite_autoindex_dossiers_1/)
	expect(rest.filter((step) => /TEMP B-TREE/.test(step))).toEqual([])
})

it('the names in a revision are found by their ids', async () => {
	const asked = new Set<string>()
	const db = openDatabase(watchedDatabase(env.DB, { statement: (sql) => asked.add(sql) }))
	await namesIn(db, 'a-b', 'newsroom', [{ kind: 'meeting-removed', meeting: 'm' }])
	const plans = [...asked].map(async (sql) => {
		const values = Array.from(sql.matchAll(/\?/g), () => 1)
		const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
			.bind(...values)
			.all<{ detail: string }>()
		return results[0]?.detail
	})
	expect(await Promise.all(plans)).toEqual(
		['meeting_versions', 'periods', 'tallies', 'authorities', 'entry_versions'].map(
			(table) => `SEARCH ${table} USING INDEX sqlite_autoindex_${table}_1 (dossier=? AND id=?)`,
		),
	)
})

it('a heading is found by its dossier', async () => {
	const plan = await planOf((db) => readHeading(db, 'a-b'))
	expect(plan.filter((step) => !/^SEARCH \w+ USING (?:INDEX|INTEGER PRIMARY KEY)/.test(step))).toEqual([])
})

it('the dossiers that were changed last are found by when they were', async () => {
	const plan = await planOf((db) => listNewestDossiers(db, 50))
	expect(plan.join('\n')).toMatch(/d USING COVERING INDEX dossiers_by_change/)
	expect(plan.join('\n')).toMatch(/SEARCH dossiers USING .*\(id=\?\)/)
	// The fifty alone are put in order.
	expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toHaveLength(1)
})

it('what waits for an editor is found by its place in the list, and told by the summaries of those alone', async () => {
	const plan = await planOf((db) => listAttention(db, { today: DAY, limit: 20, after: null }))
	expect(plan.filter((step) => /^SEARCH awaiting USING PRIMARY KEY/.test(step))).toHaveLength(5)
	expect(plan.join('\n')).toMatch(/SEARCH p USING INDEX sqlite_autoindex_pages_1/)
	expect(plan.filter((step) => /^SCAN (?:p|awaiting)\b/.test(step))).toEqual([])
})
