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

/** Text of a file, in pieces where they would be copied to be put together. */
export type Chunk = string | readonly string[]

/** About so many characters are written at once. */
const CHUNK_CHARACTERS = 16_000
/** A text of so many stays a piece of its own. */
const LONG_CHARACTERS = 500

/** In chunks of whole lines. */
export function* csvChunks<Row>({ columns }: Table<Row>, rows: readonly Row[]): Generator<Chunk> {
	let pieces: string[] = []
	let last = ''
	let characters = 0
	const add = (text: string): void => {
		characters += text.length
		if (text.length < LONG_CHARACTERS) {
			last += text
		} else {
			pieces.push(last, text)
			last = ''
		}
	}
	for (const row of rows) {
		for (const [i, { is, cell }] of columns.entries()) {
			if (i > 0) add(',')
			write(is, cell(row), add)
		}
		add('\r\n')
		if (characters < CHUNK_CHARACTERS) continue
		yield [...pieces, last]
		pieces = []
		last = ''
		characters = 0
	}
	if (characters > 0) yield [...pieces, last]
}

type Add = (text: string) => void

function write(is: Column<never>['is'], cell: Cell, add: Add): void {
	if (cell === null) return
	if (typeof cell === 'object') writeLines(cell, add)
	else if (typeof cell !== 'string') add(String(cell))
	else writeText(is === 'text' ? guarded(cell) : cell, add)
}

function writeText(text: string, add: Add): void {
	if (isQuoted(text)) {
		add('"')
		add(doubled(text))
		add('"')
	} else {
		add(text)
	}
}

/** The items of a list, a line each. */
function writeLines(items: readonly string[], add: Add): void {
	const [first = '', ...rest] = items.map((item, i) => inOneLine(item) + (i < items.length - 1 ? '\n' : ''))
	const lines = [guarded(first), ...rest]
	const quote = lines.some(isQuoted) ? '"' : ''
	add(quote)
	for (const line of lines) add(doubled(line))
	add(quote)
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
