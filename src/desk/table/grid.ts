/**
 * Reads a pasted table (CSV, TSV, semicolons) into cells, and writes it back as TSV. Not by a library: what a spreadsheet's
 * clipboard holds is no CSV. It leaves `"Sovereign" forum` unquoted, and Papa Parse takes that for a quoted cell and swallows the
 * rows behind it. Here a quotation mark opens a cell only where another one closes it before the next delimiter.
 */

export type Grid = {
	readonly header: readonly string[]
	/** Each as wide as the header; blank ones are left out. */
	readonly rows: readonly (readonly string[])[]
}

const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The delimiter under which most headings are known, then the one with most of them. */
export function delimiterOf(text: string, isKnown: (heading: string) => boolean): Delimiter {
	const told = DELIMITERS.map((delimiter) => {
		const [header = []] = recordsIn(text, delimiter, 1)
		return { delimiter, known: header.filter(isKnown).length, cells: header.length }
	})
	return told.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.cells > a.cells) ? b : a)).delimiter
}

export function readGrid(text: string, delimiter: Delimiter): Grid {
	const [header = [], ...rows] = recordsIn(text, delimiter)
	const width = rows.reduce((widest, row) => Math.max(widest, filled(row)), filled(header))
	const wide = (row: readonly string[]) => Array.from({ length: width }, (_, i) => row[i] ?? '')
	const all = [header, ...rows].map(wide)
	// Columns that spreadsheets bring along at the side.
	const kept = Array.from({ length: width }, (_, i) => i).filter((i) => all.some((row) => row[i]?.trim() !== ''))
	const [head = [], ...rest] = all.map((row) => kept.map((i) => row[i] ?? ''))
	return { header: head, rows: rest }
}

function filled(row: readonly string[]): number {
	return row.findLastIndex((cell) => cell.trim() !== '') + 1
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

function recordsIn(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): string[][] {
	const records: string[][] = []
	let record: string[] = []
	let at = 0
	while (at <= text.length && records.length < most) {
		const { cell, end } = quotedAt(text, at, delimiter) ?? bareAt(text, at, delimiter)
		record.push(cell)
		at = end + 1
		if (text[end] === delimiter) continue
		if (record.some((one) => one.trim() !== '')) records.push(record)
		record = []
	}
	return records
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
