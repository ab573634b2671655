/** Writes tables as CSV (RFC 4180): rows to text, a page of them at a time. */

import { guarded } from '../record/formula-guard.ts'

/** What a cell holds: CSVW's datatypes, and which cells are text that somebody typed. */
export type Datatype = 'text' | 'texts' | 'id' | 'integer' | 'boolean' | 'date' | 'instant' | 'address' | 'language'

export type Cell = string | number | boolean | null

export type Column<Row> = {
	readonly name: string
	readonly is: Datatype | readonly string[]
	readonly cell: (row: Row) => Cell
}

/** Columns are only ever added at the end: others read them by their place. */
export type Table<Row> = {
	readonly name: string
	/** The columns by which a row is told from every other. */
	readonly key: readonly string[]
	readonly columns: readonly Column<Row>[]
}

export function column<Row>(name: string, is: Column<Row>['is'], cell: Column<Row>['cell']): Column<Row> {
	return { name, is, cell }
}

export function csvHeader({ columns }: Pick<Table<never>, 'columns'>): string {
	return lineOf(columns.map(({ name }) => name))
}

export function csvLines<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
	return rows.map((row) => lineOf(columns.map(({ is, cell }) => written(is, cell(row))))).join('')
}

function written(is: Column<never>['is'], cell: Cell): string {
	if (cell === null) return ''
	return is === 'text' || is === 'texts' ? guarded(String(cell)) : String(cell)
}

function lineOf(cells: readonly string[]): string {
	return `${cells.map(quoted).join(',')}\r\n`
}

/** Some readers trim what is not quoted. */
function quoted(cell: string): string {
	return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The items of a list in one cell, a line each. */
export function inLines(items: readonly string[]): string | null {
	return items.length === 0 ? null : items.map((item) => item.replace(/[\r\n]+/g, ' ')).join('\n')
}
