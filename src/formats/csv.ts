/** Writes tables as CSV (RFC 4180): rows to text, a page of them at a time. */

import { guarded } from '../record/formula-guard.ts'

/** What a cell holds: CSVW's datatypes, and which cells are text that somebody typed. */
export type Datatype = 'text' | 'texts' | 'id' | 'integer' | 'boolean' | 'date' | 'instant' | 'address' | 'language'

export type Cell = string | number | boolean | readonly string[] | null

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
	return `${columns.map(({ name }) => name).join(',')}\r\n`
}

/** V8 asks the system for each string of more than 128 kB, at two bytes a character: it takes longer than to copy it. */
const CHUNK_CHARACTERS = 32_000

/** In chunks of about so many characters, some of which end within a line. */
export function* csvChunks<Row>({ columns }: Table<Row>, rows: readonly Row[]): Generator<string> {
	let chunk = ''
	for (const row of rows) {
		for (const part of lineOf(columns.map(({ is, cell }) => written(is, cell(row))))) {
			chunk += part
			if (chunk.length < CHUNK_CHARACTERS) continue
			yield chunk
			chunk = ''
		}
	}
	if (chunk !== '') yield chunk
}

/** In parts, where it has cells in parts. */
function lineOf(cells: readonly (string | readonly string[])[]): readonly string[] {
	if (cells.every((cell) => typeof cell === 'string')) return [`${cells.join(',')}\r\n`]
	return [...cells.flatMap((cell, i) => [i === 0 ? '' : ','].concat(cell)), '\r\n']
}

function written(is: Column<never>['is'], cell: Cell): string | readonly string[] {
	if (cell === null) return ''
	if (typeof cell === 'object') return inLines(cell)
	if (typeof cell !== 'string') return String(cell)
	const text = is === 'text' ? guarded(cell) : cell
	return isQuoted(text) ? `"${doubled(text)}"` : text
}

/** The items of a list, a line each: in parts where they are long, for together they would be copied once more. */
function inLines(items: readonly string[]): string | readonly string[] {
	const lines = items.map((item, i) => `${inOneLine(item)}${i < items.length - 1 ? '\n' : ''}`)
	if (lines[0]) lines[0] = guarded(lines[0])
	const parts = lines.some(isQuoted) ? ['"', ...lines.map(doubled), '"'] : lines
	const length = parts.reduce((sum, part) => sum + part.length, 0)
	return length < CHUNK_CHARACTERS ? parts.join('') : parts
}

function inOneLine(text: string): string {
	return hasLines(text) ? text.replace(/[\r\n]+/g, ' ') : text
}

function hasLines(text: string): boolean {
	return text.includes('\n') || text.includes('\r')
}

function doubled(text: string): string {
	return text.replaceAll('"', '""')
}

/** Some readers trim what is not quoted. What is looked for by itself is found ten times as fast as by a regular expression. */
function isQuoted(text: string): boolean {
	return text.includes('"') || text.includes(',') || hasLines(text) || text.trim() !== text
}
