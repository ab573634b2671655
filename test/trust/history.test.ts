import { describe, expect, it } from 'vitest'
import { accountOf, type Read, readsGoneBack, type Saved } from './history.ts'

const SAVED: readonly Saved[] = [
	{ version: 2, mark: 'a' },
	{ version: 3, mark: 'b' },
	{ version: 4, mark: 'c' },
]
const ALL = new Set(['a', 'b', 'c'])

describe('an account of edits', () => {
	it('is clear where each that was acknowledged is there once', () => {
		expect(accountOf(ALL, SAVED, [2, 3, 4])).toEqual({ lost: [], doubled: [], unasked: [] })
	})

	it('names one that is lost', () => {
		expect(accountOf(ALL, SAVED.slice(0, 2), [2, 3])).toEqual({ lost: ['c'], doubled: [], unasked: [] })
	})

	it('names one that is there twice', () => {
		const account = accountOf(ALL, [...SAVED, { version: 5, mark: 'a' }], [2, 3, 4, 5])
		expect(account).toEqual({ lost: [], doubled: ['a'], unasked: [] })
	})

	it('names one that was refused and is there, and a version that nobody made', () => {
		const account = accountOf(new Set(['a', 'b']), SAVED, [2, 3, 4, 5])
		expect(account).toEqual({ lost: [], doubled: [], unasked: ['c', 'version 5'] })
	})
})

describe('what readers saw', () => {
	// The number goes up, is undone, and goes up again: two pairs of versions look alike.
	const told = new Map([
		['/count', ['1', '2', '1', '2', '3']],
		['/other', ['x', 'x', 'x', 'y', 'y']],
	])
	const seen = (reader: number, ...values: string[]): Read[] =>
		values.map((value) => ({ reader, address: '/count', seen: value }))

	it('is in order where it goes from version to version, also where a number comes again', () => {
		expect(readsGoneBack(seen(1, '1', '1', '2', '1', '2', '3', '3'), told)).toEqual([])
	})

	it('is in order for each reader and address by itself', () => {
		const reads = [...seen(1, '3'), ...seen(2, '1'), { reader: 1, address: '/other', seen: 'x' }]
		expect(readsGoneBack(reads, told)).toEqual([])
	})

	it('is out of order where an older version comes after a newer one', () => {
		const [, back] = seen(1, '3', '2')
		expect(readsGoneBack(seen(1, '3', '2'), told)).toEqual([back])
		expect(readsGoneBack(seen(1, '1', '2', '1', '2', '1'), told)).toEqual(seen(1, '1'))
	})

	it('is out of order where no version ever looked so', () => {
		expect(readsGoneBack(seen(1, '4'), told)).toEqual(seen(1, '4'))
	})
})
