/**
 * Reads a pasted table (CSV, TSV, semicolons) into cells, and writes it back as TSV. Not by a library: what a spreadsheet's
 * clipboard holds is no CSV. It leaves `"Sovereign" forum` unquoted, and Papa Parse takes that for a quoted cell and swallows the
 * rows behind it. Here a quotation mark opens a cell only where another one closes it before the next delimiter.
 */

export type Grid = {
	readonly header: readonly string[]
	/** None is wider than the header; blank ones are left out. */
	readonly rows: readonly (readonly string[])[]
}

/** The form has a menu for each: more of them nobody looks through. */
export const MAX_COLUMNS = 500
/** Rows that a file of ours can have. */
const MAX_ROWS_READ = 22_000
/** As many as say something new. A table of fewer columns has more: our own files have some forty. */
const ROWS_WHERE_WIDEST = 2_000

const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The delimiter under which most headings are known, then the one with most of them. */
export function delimiterOf(text: string, isKnown: (heading: string) => boolean): Delimiter {
	const told = DELIMITERS.map((delimiter) => {
		const [header] = recordsIn(text, delimiter, MAX_COLUMNS)
		const known = [...(header?.filled.values() ?? [])].filter(isKnown).length
		return { delimiter, known, cells: header?.width ?? 0 }
	})
	return told.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.cells > a.cells) ? b : a)).delimiter
}

/** What is too large is told before it is held: a short text can have many cells. */
export function readGrid(text: string, delimiter: Delimiter, maxColumns = MAX_COLUMNS): Grid | 'too-many' | 'too-wide' {
	const columns = columnsIn(text, delimiter, maxColumns)
	if (typeof columns === 'string') return columns
	const read: string[][] = []
	let cells = 0
	for (const { filled } of recordsIn(text, delimiter, maxColumns)) {
		const own = columns.slice(0, columns.findLastIndex((column) => filled.has(column)) + 1)
		cells += own.length
		if (cells > (ROWS_WHERE_WIDEST + 1) * maxColumns) return 'too-many'
		read.push(own.map((column) => filled.get(column) ?? ''))
	}
	const [header = [], ...rows] = read
	return { header: columns.map((_, i) => header[i] ?? ''), rows }
}

/** The columns that are not blank, as those are that spreadsheets bring along. */
function columnsIn(text: string, delimiter: Delimiter, maxColumns: number): number[] | 'too-many' | 'too-wide' {
	const columns = new Set<number>()
	let records = 0
	for (const { filled } of recordsIn(text, delimiter, maxColumns)) {
		for (const column of filled.keys()) columns.add(column)
		if (columns.size > maxColumns) return 'too-wide'
		// The headings are one more.
		if (records++ > MAX_ROWS_READ) return 'too-many'
	}
	return [...columns].sort((a, b) => a - b)
}

/** As it comes from a file or a form: with any line breaks, a byte order mark, and the line in which Excel names its delimiter. */
export function plainTable(text: string): string {
	return text
		.replace(/^\ufeff/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/^sep=.\n/i, '')
		.replace(/^\n+/, '')
		.trimEnd()
}

/** `filled`: the cells that are not blank, by column. `width`: how many cells there are. */
type GridRecord = { readonly filled: ReadonlyMap<number, string>; readonly width: number }

/** Each row that is not blank. One with too many filled cells ends at the first one too many. */
function* recordsIn(text: string, delimiter: Delimiter, maxColumns: number): Generator<GridRecord> {
	let filled = new Map<number, string>()
	let column = 0
	let at = 0
	while (at <= text.length) {
		const { cell, end } = quotedAt(text, at, delimiter) ?? bareAt(text, at, delimiter)
		if (cell.trim() !== '') filled.set(column, cell)
		at = end + 1
		column++
		if (text[end] === delimiter && filled.size <= maxColumns) continue
		if (filled.size > 0) yield { filled, width: column }
		filled = new Map()
		column = 0
	}
}

/** `end` is where the delimiter, the line break or the end of the text stands. */
type Read = { readonly cell: string; readonly end: number }

/** Null where no cell in quotation marks begins. */
function quotedAt(text: string, at: number, delimiter: Delimiter): Read | null {
	if (text[at] !== '"') return null
	let last = text.indexOf('"', at + 1)
	while (last >= 0 && text[last + 1] === '"') last = text.indexOf('"', last + 2)
	const next = text[last + 1]
	if (last < 0 || (next !== undefined && next !== '\n' && next !== delimiter)) return null
	return { cell: text.slice(at + 1, last).replaceAll('""', '"'), end: last + 1 }
}

function bareAt(text: string, at: number, delimiter: Delimiter): Read {
	let end = at
	while (end < text.length && text[end] !== '\n' && text[end] !== delimiter) end++
	return { cell: text.slice(at, end), end }
}

/** What `readGrid` reads back by tabs. */
export function writtenGrid({ header, rows }: Grid): string {
	return [header, ...rows].map((row) => row.map(writtenCell).join('\t')).join('\n')
}

function writtenCell(cell: string): string {
	return /[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
