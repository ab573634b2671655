/** The rows of a list in a form, as values that can be compared and put back. */
import { type Fields, rowCount, withoutBlankRows } from '../fields.ts'
import { columnsOf, type MeetingList } from './meeting-fields.ts'

/** The texts of a row, column by column. */
export type Row = readonly string[]

/** Without the blank ones. */
export function rowsOf(list: MeetingList, fields: Fields, languages: readonly string[]): Row[] {
	const filled = withoutBlankRows(fields)
	const columns = columnsOf(languages)[list]
	return Array.from({ length: rowCount(filled, list) }, (_, row) =>
		columns.map((column) => filled[`${list}.${row}.${column}`]?.trim() ?? ''),
	)
}

export function fieldsOfRows(list: MeetingList, rows: readonly Row[], languages: readonly string[]): Fields {
	const columns = columnsOf(languages)[list]
	return Object.fromEntries(
		rows.flatMap((row, i) => columns.map((column, j) => [`${list}.${i}.${column}`, row[j] ?? ''])),
	)
}

export function keyOf(row: Row): string {
	return JSON.stringify(row)
}

/** The rows that the others do not have. */
export function without(rows: readonly Row[] = [], others: readonly Row[] = []): Row[] {
	const keys = new Set(others.map(keyOf))
	return rows.filter((row) => !keys.has(keyOf(row)))
}
