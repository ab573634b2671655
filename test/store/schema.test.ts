/** The tables as the migrations make them, and as drizzle sees them: the same. */
import { env } from 'cloudflare:workers'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as newsroomTables from '../../src/store/newsroom-tables.ts'
import * as proof from '../../src/store/proof-tables.ts'
import * as searchTables from '../../src/store/search-tables.ts'
import * as tables from '../../src/store/tables.ts'

/** Tables that others took the place of: they stay as they were, and nothing reads them. */
const REPLACED = ['meetings', 'ledger_entries', 'pictures']

type Column = { readonly name: string; readonly type: string; readonly required: boolean; readonly key: boolean }

const known = Object.values({ ...tables, ...newsroomTables, ...searchTables, ...proof })
	.filter((value) => is(value, SQLiteTable))
	.map((table) => getTableConfig(table))

test('every table is strict, but for what D1 itself keeps', async () => {
	const { results } = await env.DB.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
		sql: string
	}>()
	const ours = results.filter(({ name }) => !/^(sqlite_|_cf_|d1_)/.test(name))
	expect(ours.map(({ name }) => name).sort()).toEqual([...known.map(({ name }) => name), ...REPLACED].sort())
	expect(ours.filter(({ sql }) => !sql.trimEnd().endsWith('STRICT'))).toEqual([])
})

describe.each(known)('$name', ({ name, columns, primaryKeys }) => {
	test('has the columns that drizzle sees', async () => {
		const { results } = await env.DB.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
			.bind(name)
			.all<{ name: string; type: string; notnull: number; pk: number }>()
		const made = results.map(({ name, type, notnull, pk }): Column => {
			// A single TEXT key is written without NOT NULL and holds no null all the same.
			return { name, type, required: notnull === 1 || pk > 0, key: pk > 0 }
		})
		const inKey = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)))
		const seen = columns.map((column): Column => {
			const key = column.primary || inKey.has(column.name)
			return { name: column.name, type: column.getSQLType().toUpperCase(), required: column.notNull || key, key }
		})
		expect(byName(made)).toEqual(byName(seen))
	})

	test('loses no row because another goes', async () => {
		const { results } = await env.DB.prepare('SELECT on_delete FROM pragma_foreign_key_list(?)').bind(name).all()
		expect(results.filter((key) => key.on_delete !== 'NO ACTION')).toEqual([])
	})
})

function byName(columns: readonly Column[]): Column[] {
	return [...columns].sort((a, b) => a.name.localeCompare(b.name))
}
