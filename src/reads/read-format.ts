/** Reads a dossier in the formats that others read: tables and their descriptions, a calendar. Rows come a page at a time. */
import { VALUES } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import { CALENDAR_END, calendarEvent, calendarHead, NO_EVENTS } from '../formats/calendar.ts'
import { callsTable, totalRows, totalsTable, withRunningTotals } from '../formats/calls-tables.ts'
import { changeRows, changesTable } from '../formats/changes-table.ts'
import { type Chunk, csvChunks, csvHeader, type Table } from '../formats/csv.ts'
import { csvwMetadata } from '../formats/csvw.ts'
import { detailsOf, detailsTable, meetingsTable } from '../formats/meetings-table.ts'
import type { Told } from '../formats/told.ts'
import { FILE_PARAMETERS } from '../queries/file.ts'
import { calendarDay, oneOf, type Query, wholeNumber } from '../queries/query.ts'
import { counts, isAhead } from '../record/excerpt.ts'
import { readCalendar } from '../store/calendar-rows.ts'
import { readPublicRevisions } from '../store/revisions.ts'
import { allPeriods, entryPages, meetingPages } from '../store/whole-lists.ts'
import { excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import { languageOf } from './read-widget.ts'
import type { Reader } from './reader.ts'

type FormatQuery = Query<(typeof FILE_PARAMETERS)[number]>

/** A file, of which nothing is read but its ETag until its chunks are asked for. */
export type FormatAnswer = {
	readonly etag: string
	/** @example 'putin-trump-meetings-2025-08-15-en.csv' */
	readonly filename: string
	/** It is of a version, and stays as it is. */
	readonly isPinned: boolean
	/** Where the table is described. */
	readonly describedBy: string | null
	readonly chunks: AsyncIterable<Chunk>
}

/** Part of every ETag: raised when a format says more, or says it otherwise. */
const FORMAT_SHAPE = 'f3'

/** What no later setting may change says nothing of them. */
const NO_SETTINGS = { newsroom: null, licenceUrl: null }

/** What a format is made from: the record, and whatever is asked of it as the rows are written. */
type Made = { readonly reader: Reader; readonly read: ReadExcerpt; readonly told: Told; readonly query: FormatQuery }

export type Format = {
	readonly name: string
	readonly extension: 'csv' | 'metadata.json' | 'ics'
	/** It says who counts calls, and how many: a ledger's sums are the dearest of all questions. */
	readonly countsCalls: boolean
	readonly chunks: (made: Made) => AsyncIterable<Chunk>
}

export async function readFormat(
	reader: Reader,
	id: string,
	{ name, extension, countsCalls, chunks }: Format,
	query: FormatQuery,
): Promise<Result<FormatAnswer, Fault>> {
	const parsed = all({
		asOf: calendarDay(query['as-of'], 'as-of'),
		version: wholeNumber(query.version, 'version', VALUES.version),
		bom: oneOf(query.bom, 'bom', ['0', '1']),
	})
	if (!parsed.ok) return parsed
	const { asOf, version, bom } = parsed.value
	const read = await excerptAt(reader, id, { asOf, version }, (today) => ({ ...counts(today, asOf), countsCalls }))
	if (!read.ok) return read
	const { dossier, around } = read.value
	const language = languageOf(dossier, query.lang ?? null)
	if (!language.ok) return language
	const { origin, settings, today } = around
	const { newsroom, licenceUrl } = version === null ? settings : NO_SETTINGS
	const told: Told = { ...dossier, language: language.value, origin, newsroom, licenceUrl }
	const made = chunks({ reader, read: read.value, told, query })
	const asked = [asOf, version && `v${version}`, query.lang].flatMap((part) => part || [])
	const tag = [dossier.version, FORMAT_SHAPE, newsroom && `s${settings.version}`, isAhead(dossier, today) && today]
	return ok({
		etag: `"${tag.filter(Boolean).join('.')}"`,
		filename: `${[id, name, ...asked].join('-')}.${extension}`,
		isPinned: version !== null,
		describedBy: extension === 'csv' ? addressOf(told, `${name}.metadata.json`, query) : null,
		chunks: bom === '1' && extension === 'csv' ? after('\ufeff', made) : made,
	})
}

/** With the parameters that say what is in it. */
function addressOf({ id, origin }: Told, file: string, query: FormatQuery): string {
	const asked = FILE_PARAMETERS.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]))
	const search = new URLSearchParams(asked).toString()
	return `${origin}/api/v1/dossiers/${id}/${file}${search === '' ? '' : `?${search}`}`
}

/** A table: what describes it is the same for any rows. */
type TableFormat<Row> = {
	readonly name: string
	readonly countsCalls?: boolean
	readonly table: (made: Made) => Promise<Table<Row>> | Table<Row>
	readonly pages: (made: Made) => AsyncIterable<readonly Row[]>
}

function formatsOf<Row>({ name, countsCalls = false, table, pages }: TableFormat<Row>): Format[] {
	async function* csv(made: Made): AsyncGenerator<Chunk> {
		const columns = await table(made)
		yield* after(csvHeader(columns), written(columns, pages(made)))
	}
	async function* metadata(made: Made): AsyncGenerator<string> {
		yield csvwMetadata(await table(made), addressOf(made.told, `${name}.csv`, made.query), made.told)
	}
	return [
		{ name, extension: 'csv', countsCalls, chunks: csv },
		{ name, extension: 'metadata.json', countsCalls, chunks: metadata },
	]
}

async function* written<Row>(columns: Table<Row>, pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Chunk> {
	for await (const rows of pages) yield* csvChunks(columns, rows)
}

const meetings = ({ reader, read }: Made) => meetingPages(reader.db, read.asked, read.dossier.languages[0])

const TABLES: readonly Format[] = [
	...formatsOf({ name: 'meetings', table: ({ told }) => meetingsTable(told), pages: meetings }),
	...formatsOf({
		name: 'meeting-details',
		table: ({ told }) => detailsTable(told),
		pages: (made) => mapped(meetings(made), (page) => page.flatMap((meeting) => detailsOf(meeting, made.told))),
	}),
	...formatsOf({
		name: 'calls',
		countsCalls: true,
		table: async ({ reader, read, told }) => callsTable(told, await allPeriods(reader.db, read.asked)),
		pages: ({ reader, read }) => {
			const add = withRunningTotals()
			return mapped(entryPages(reader.db, read.asked, read.dossier.languages[0]), (page) => add(page))
		},
	}),
	...formatsOf({
		name: 'totals',
		countsCalls: true,
		table: ({ told, read }) => totalsTable(told, read.around.today),
		pages: async function* ({ told }) {
			yield totalRows(told)
		},
	}),
	...formatsOf({
		name: 'changes',
		table: ({ told }) => changesTable(told),
		pages: (made) => mapped(revisionPages(made), changeRows),
	}),
]

const REVISIONS_A_PAGE = 200

async function* revisionPages({ reader, told: { id, version: until } }: Made) {
	for (let after = 0; after < until; ) {
		const page = await readPublicRevisions(reader.db, id, { after, until, order: 'asc', limit: REVISIONS_A_PAGE })
		yield page
		after = page.at(-1)?.version ?? until
	}
}

const CALENDAR: Format = {
	name: 'meetings',
	extension: 'ics',
	countsCalls: false,
	async *chunks({ reader, read, told, query }) {
		const { undated, pages } = await readCalendar(reader.db, read.asked, read.dossier.languages[0])
		let hasEvents = false
		const events = mapped(pages, (page) => {
			const text = page.map((meeting) => calendarEvent(meeting, told)).join('')
			hasEvents ||= text.includes('BEGIN:VEVENT')
			return text
		})
		yield* after(calendarHead(told, undated, addressOf(told, 'meetings.ics', query)), events)
		yield `${hasEvents ? '' : NO_EVENTS}${CALENDAR_END}`
	},
}

/** By the names of their files: `meetings.csv`. */
export const FORMATS: ReadonlyMap<string, Format> = new Map(
	[...TABLES, CALENDAR].map((format) => [`${format.name}.${format.extension}`, format]),
)

async function* mapped<From, To>(pages: AsyncIterable<From>, to: (page: From) => To): AsyncGenerator<To> {
	for await (const page of pages) yield to(page)
}

/** In one chunk with the first of them: where that cannot be made, nothing of the file has been sent yet. */
async function* after(head: string, chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
	let before = head
	for await (const chunk of chunks) {
		yield [before, chunk].flat()
		before = ''
	}
	if (before !== '') yield before
}
