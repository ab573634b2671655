/** Ends and inserts the record's versioned rows, many in a statement. */
import { and, eq, getTableColumns, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { bytesIn, MAX_STORED_BYTES } from '../record/limits.ts'
import { type Changed, HEADING, type Row, VERSIONED } from './changed-rows.ts'
import { inChunks } from './chunks.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

const TABLES = {
	headings: t.headings,
	meetings: t.meetings,
	authorities: t.authorities,
	tallies: t.tallies,
	periods: t.periods,
	entries: t.entries,
}

/** The statements that make the next record of the one before: what changed is ended, then what is new is written. */
export function writeChangedRows(
	db: Database,
	dossier: string,
	changed: Changed,
	version: number,
): BatchItem<'sqlite'>[] {
	return VERSIONED.flatMap((name) => {
		const table = TABLES[name]
		const id = 'id' in table ? table.id : sql`${HEADING}`
		const { ended, written } = changed[name]
		return [
			...endRows(db, table, id, ended, dossier, version),
			...insertRows(
				db,
				table,
				[...written.values()].map((row) => ({ ...row, dossier, written: version })),
			),
		]
	})
}

type VersionedTable = (typeof TABLES)[keyof typeof TABLES]

function endRows(
	db: Database,
	table: VersionedTable,
	id: SQLWrapper,
	ended: readonly string[],
	dossier: string,
	version: number,
): BatchItem<'sqlite'>[] {
	return inChunks(ended.map((one) => JSON.stringify(one))).map((chunk) =>
		db
			.update(table)
			.set({ ended: version })
			.where(
				and(eq(table.dossier, dossier), isNull(table.ended), sql`${id} IN (SELECT value FROM json_each(${chunk}))`),
			),
	)
}

/**
 * D1 takes 100 bound values a statement: rows go in as one JSON list, each a list of its columns' values. JSON inside JSON is
 * larger than either, so a row that is too large for that goes in by itself, a value a column.
 */
function insertRows(db: Database, table: SQLiteTable, rows: readonly Row[]): BatchItem<'sqlite'>[] {
	const columns = Object.entries(getTableColumns(table))
	const values = sql.raw(columns.map((_, index) => `value ->> ${index}`).join(', '))
	const all = rows.map((row) => columns.map(([name, column]) => stored(column, row[name])))
	const asJson = all.map((row) => ({ row, json: JSON.stringify(row) }))
	const fits = ({ json }: { json: string }) => bytesIn(json) <= MAX_STORED_BYTES
	return [
		...inChunks(asJson.filter(fits).map(({ json }) => json)).map((chunk) =>
			db.insert(table).select(sql`SELECT ${values} FROM json_each(${chunk})`),
		),
		...asJson
			.filter((one) => !fits(one))
			.map(({ row }) =>
				db.insert(table).select(
					sql`SELECT ${sql.join(
						row.map((value) => sql`${value}`),
						sql`, `,
					)}`,
				),
			),
	]
}

function stored(column: SQLiteColumn, value: unknown): unknown {
	return value === null || value === undefined ? null : column.mapToDriverValue(value)
}
