/** Migrations lose nothing: no row goes with another, and no table is rebuilt by drop and rename. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const migrations = globSync('drizzle/*.sql').sort()

describe.each(migrations)('%s', (path) => {
	const sql = readFileSync(path, 'utf8').replace(/--.*$/gm, '')

	test('ends no row because of another', () => {
		expect(sql).not.toMatch(/\bCASCADE\b/i)
	})

	test('drops no table and no column', () => {
		expect(sql).not.toMatch(/\bDROP\s+(TABLE|COLUMN)\b/i)
	})

	test('renames nothing: the release before goes on working on the new tables, until it is replaced and after a roll-back', () => {
		expect(sql).not.toMatch(/\bRENAME\b/i)
	})

	test('makes strict tables only', () => {
		const tables = sql.match(/\bCREATE TABLE[\s\S]*?;/gi) ?? []
		expect(tables.filter((table) => !/\)\s*(WITHOUT ROWID, )?STRICT;$/i.test(table))).toEqual([])
	})
})

test('migrations are numbered one by one', () => {
	const numbers = migrations.map((path) => Number(path.slice('drizzle/'.length).split('_')[0]))
	expect(numbers).toEqual(migrations.map((_, index) => index + 1))
})
