/** The pasted table as its form carries it: its text, what each column says, and its cells with what was corrected in them. */
import { hashETag } from '../../answers/etag.ts'
import { bytesIn } from '../../record/limits.ts'
import type { Language } from '../../record/text.ts'
import type { Fields } from '../fields.ts'
import type { TableKind } from './column-words.ts'
import {
	type Column,
	choicesOf,
	columnsOf,
	IGNORED,
	isColumn,
	knownHeadings,
	OWN,
	plainHeading,
	repeatedIn,
} from './columns.ts'
import { delimiterOf, type Grid, MAX_COLUMNS, plainTable, readGrid, writtenGrid } from './grid.ts'
import { DATE_COLUMNS, hasSlashes, SLASHED, type Slashed, slashesIn } from './typed-cells.ts'

/** Of a table's text in UTF-8, wherever it came from. */
export const MAX_TABLE_BYTES = 8_000_000
/** Rows that say something new. */
export const MAX_ROWS = 2_000

/** Why there is nothing to look at. */
export type Problem = 'nothing' | 'workbook' | 'both' | 'too-large' | 'no-rows' | 'too-many' | 'too-wide' | 'no-tally'

export type Row = {
	/** From 0; `cell-0-3` is the fourth cell of the first one under the headings. */
	readonly index: number
	/** By what their columns say. */
	readonly cells: ReadonlyMap<string, string>
}

export type Table = {
	/** As TSV, with what was corrected. */
	readonly text: string
	/** Fingerprints of the text and of the headings, by which fields that belong to others are told. */
	readonly read: string
	readonly head: string
	readonly columns: readonly Column[]
	/** Two columns that say the same, by what they say. */
	readonly repeated: ReadonlySet<string>
	readonly rows: readonly Row[]
	readonly slashes: {
		readonly isAsked: boolean
		readonly possible: readonly Slashed[]
		readonly chosen: Slashed | null
	}
	/** The choices for single rows, `do-3`; none where the text is another by now. */
	readonly choices: Fields
	/** The form's fields without what was chosen for another table. */
	readonly fields: Fields
}

/** A file and a text that is no longer the one that was looked at are two tables. */
function given({ file = '', table = '', read = '' }: Fields): string | typeof BOTH {
	if (file === '') return plainTable(table)
	const isNew = table.trim() !== '' && hashETag(plainTable(table)) !== read
	return isNew ? BOTH : plainTable(file)
}

const BOTH = Symbol('both')

/** What a workbook (a ZIP archive) begins with. */
const WORKBOOK = 'PK\u0003'

export function readTable(kind: TableKind, fields: Fields, languages: readonly Language[]): Table | Problem {
	const text = given(fields)
	if (text === BOTH) return 'both'
	if (text === '') return 'nothing'
	if (text.startsWith(WORKBOOK)) return 'workbook'
	if (bytesIn(text) > MAX_TABLE_BYTES) return 'too-large'
	const isOurs = fields['read'] === hashETag(text)
	const isSame = isOurs && fields['bare'] !== 'true'
	const known = knownHeadings(kind, languages)
	const delimiter = isOurs ? '\t' : delimiterOf(text, (heading) => known.has(plainHeading(heading)))
	// A correction may have added columns to our own text.
	const added = isOurs ? choicesOf(kind, languages).length : 0
	const read = readGrid(text, delimiter, MAX_COLUMNS + added)
	if (typeof read === 'string') return read
	const grid = fields['bare'] === 'true' ? withHeadings(read) : read
	if (grid.rows.length === 0) return 'no-rows'
	const head = hashETag(JSON.stringify(grid.header))
	const columns = columnsOf(kind, grid.header, grid.rows, languages, fields['head'] === head ? fields : {})
	const parts = isSame ? corrected(kind, grid, columns, fields) : { grid, columns }
	return tableOf(parts, isSame ? fields : {}, isOurs ? fields : chosenFor(fields, head))
}

/** A table that takes the place of one that was looked at: the same headings are of one list, other ones of another. */
function chosenFor(fields: Fields, head: string): Fields {
	if (!fields['read']) return fields
	const gone = fields['head'] === head ? ['twins'] : ['twins', 'language', 'slashes']
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !gone.includes(name)))
}

/** A table that begins with its first row: its columns are named as spreadsheets name them. */
function withHeadings({ header, rows }: Grid): Grid {
	return { header: header.map((_, i) => letterOf(i)), rows: [header, ...rows] }
}

/** @example letterOf(27) // 'AB' */
export function letterOf(i: number): string {
	return `${i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)}${String.fromCharCode(65 + (i % 26))}`
}

type Parts = { readonly grid: Grid; readonly columns: readonly Column[] }

/** With what was typed into single cells, `cell-0-3`; one of which there was no column, `cell-0-country`, gets one. */
function corrected(kind: TableKind, grid: Grid, columns: readonly Column[], fields: Fields): Parts {
	const edits = Object.entries(fields).flatMap(([name, value]) => {
		const [, row, at = ''] = /^cell-(\d+)-([\w-]+)$/.exec(name) ?? []
		const isTold = /^\d+$/.test(at) || (isColumn(kind, at) && value.trim() !== '')
		return row && isTold ? [{ row: Number(row), at, value }] : []
	})
	const told = new Set(columns.map(({ says }) => says))
	const added = [...new Set(edits.map(({ at }) => at))]
		.filter((at) => !/^\d+$/.test(at) && !told.has(at))
		.map((says): Column => ({ heading: says, says, sample: '' }))
	const all = [...columns, ...added]
	const rows = [...grid.rows]
	for (const [row, own] of Map.groupBy(edits, ({ row }) => row)) {
		const typed = new Map(
			own.map(({ at, value }) => [/^\d+$/.test(at) ? Number(at) : all.findIndex(({ says }) => says === at), value]),
		)
		const cells = rows[row]
		const width = Math.max(0, ...[...typed.keys()].filter((place) => place < all.length).map((place) => place + 1))
		if (cells)
			rows[row] = Array.from({ length: Math.max(width, cells.length) }, (_, i) => typed.get(i) ?? cells[i] ?? '')
	}
	return { grid: { header: all.map(({ heading }) => heading), rows }, columns: all }
}

function tableOf({ grid, columns }: Parts, own: Fields, fields: Fields): Table {
	const text = plainTable(writtenGrid(grid))
	const said = columns.flatMap(({ says }, i) => (['', IGNORED, OWN].includes(says) ? [] : [[says, i] as const]))
	const rows = grid.rows.map((row, index) => ({ index, cells: new Map(said.map(([says, i]) => [says, row[i] ?? ''])) }))
	const dates = rows.flatMap(({ cells }) => DATE_COLUMNS.map((says) => cells.get(says) ?? '')).filter(hasSlashes)
	const possible = slashesIn(dates)
	const [only, another] = possible
	const chosen = SLASHED.find((order) => order === fields['slashes']) ?? (only && !another ? only : null)
	return {
		text,
		read: hashETag(text),
		head: hashETag(JSON.stringify(grid.header)),
		columns,
		repeated: repeatedIn(columns),
		rows,
		slashes: { isAsked: dates.length > 0, possible, chosen },
		choices: own,
		fields,
	}
}
