/** The lines of a backup file, each a JSON value: a head; of each table a line with its columns and then its rows; the end. */

/** What a backup is of: a dossier at a version, or the newsroom with a hash of what it has. Compared to tell what has changed. */
export type Stamp = { readonly version: string; readonly schema: string }

export type Head = Stamp & {
	readonly backup: typeof SHAPE
	/** Null of the newsroom's. */
	readonly dossier: string | null
}

/** Before the rows of a table. */
export type TableLine = {
	readonly table: string
	readonly columns: readonly string[]
	/** The rowid of each: they are the order of what was written together, and stand in cursors that clients have. */
	readonly rows: readonly number[]
}

export type Row = readonly (string | number | null)[]

/** The first was the export, without its history. */
export const SHAPE = 2
/** Without it a file was cut off. */
export const END = '"end"'

/** The backup cannot be restored; the message says why, to whoever runs the command. */
export class NotRestored extends Error {
	override readonly name = 'NotRestored'
}

export function headIn(line: string): Head {
	const { backup, dossier, version, schema } = objectIn(line)
	if (backup !== SHAPE || !isTextOrNull(dossier) || typeof version !== 'string' || typeof schema !== 'string')
		throw new NotRestored('This is no backup of Sidelines, or one of another shape.')
	return { backup, dossier, version, schema }
}

/** @param columns of the database: names of a file go into SQL only where they are the same */
export function tableIn(line: string, table: string, columns: readonly string[]): TableLine {
	const { table: name, columns: names, rows } = objectIn(line)
	if (name !== table || JSON.stringify(names) !== JSON.stringify(columns) || !areNumbers(rows))
		throw new NotRestored(`The rows of ${table} are not where they should be, or have other columns.`)
	return { table, columns, rows }
}

export function rowIn(line: string, { table, columns }: TableLine): Row {
	const row = valueIn(line)
	if (!Array.isArray(row) || row.length !== columns.length || !row.every(isStored))
		throw new NotRestored(`A row of ${table} is damaged.`)
	return row
}

/** Of text that comes in pieces. Not by Node's readline, for which U+2028 ends a line too. */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = ''
	for await (const piece of pieces) {
		const lines = (rest + piece).split('\n')
		rest = lines.pop() ?? ''
		yield* lines
	}
	if (rest !== '') yield rest
}

function areNumbers(value: unknown): value is number[] {
	return Array.isArray(value) && value.every(Number.isSafeInteger)
}

function isStored(value: unknown): value is string | number | null {
	return typeof value === 'number' || isTextOrNull(value)
}

function isTextOrNull(value: unknown): value is string | null {
	return value === null || typeof value === 'string'
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
	const value = valueIn(line)
	return typeof value === 'object' && value !== null ? { ...value } : {}
}

function valueIn(line: string): unknown {
	try {
		return JSON.parse(line)
	} catch {
		throw new NotRestored('A line of the file is damaged: it is no JSON.')
	}
}
