/** What is pasted as a table and is none of facts: it is told before its cells are held, however few bytes it has. */
import { expect, it } from 'vitest'
import { lookAt } from '../../src/desk/table/edits.ts'
import { delimiterOf, plainTable, readGrid } from '../../src/desk/table/grid.ts'
import { firstDossier } from '../support/dossier.ts'

function read(text: string) {
	const plain = plainTable(text)
	const grid = readGrid(
		plain,
		delimiterOf(plain, (heading) => ['Date', 'City'].includes(heading)),
	)
	return typeof grid === 'string' ? grid : [grid.header, ...grid.rows]
}

it('a table is told to be too large before its cells are held', () => {
	const headings = (count: number) => Array.from({ length: count }, (_, i) => `h${i}`).join('\t')
	// Four hundred million cells, were each row as wide as the headings.
	expect(read(`${headings(20_000)}\n${'a\n'.repeat(20_000)}`)).toBe('too-wide')
	expect(read(`${headings(501)}\na`)).toBe('too-wide')
	expect(read(`${headings(500)}\na`)).toEqual([headings(500).split('\t'), ['a']])
	expect(read(`Date\tCity\n${'a\n'.repeat(22_001)}`)).toBe('too-many')
	expect(read(`Date\tCity\n${'a\n'.repeat(22_000)}`)).toHaveLength(22_001)
	// Nor are as many blank cells held as stand before a last one.
	expect(read(`${headings(500)}\n${`${'\t'.repeat(499)}a\n`.repeat(2_001)}`)).toBe('too-many')
	// A column is one that has a cell: beside it are as many as a spreadsheet brings along.
	expect(read(`Date${'\t'.repeat(30_000)}City\n2018`)).toEqual([['Date', 'City'], ['2018']])
})

it('a table without headings is read by the delimiter that leaves it most cells, blank ones too', () => {
	expect(read('2025-09-02\t\t\t\tTrade, tariffs, Ukraine')).toEqual([['2025-09-02', 'Trade, tariffs, Ukraine']])
	expect(read('12.05.2025;;;;Женева, Берн, Лозанна')).toEqual([['12.05.2025', 'Женева, Берн, Лозанна']])
})

it('rows that are alike each name the first of them; more than can be published are not weighed', () => {
	const looked = (count: number) => {
		const row = '1990-01-01\tGeneva\tCH\thttps://e.org/'
		const table = ['Date\tCity\tCountry\tSource', ...Array.from({ length: count }, () => row)].join('\n')
		const by = { language: 'en', named: [], at: '2025-08-16T09:00:00.000Z' } as const
		return lookAt('meetings', { table }, firstDossier(), by)
	}
	const look = looked(2_000)
	if (typeof look === 'string') throw new Error(look)
	expect(look.rows[0]?.alike).toEqual([])
	expect(new Set(look.rows.slice(1).map(({ alike }) => JSON.stringify(alike)))).toEqual(
		new Set(['[{"kind":"row","index":0}]']),
	)
	expect(looked(20_000)).toBe('too-many')
})
