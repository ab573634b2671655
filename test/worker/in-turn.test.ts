/** The queue before a dossier's edits, on a clock that stands still until it is moved. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTurn } from '../../src/edits/in-turn.ts'

beforeEach(() => {
	vi.useFakeTimers()
	vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
	vi.useRealTimers()
	vi.restoreAllMocks()
})

/** An edit that takes as long as it is given, and notes when it begins. */
const begun: string[] = []
const edit = (dossier: string, name: string, milliseconds: number) =>
	inTurn(dossier, (hasWaited) => {
		begun.push(hasWaited ? `${name} after others` : name)
		return new Promise<string>((resolve) => setTimeout(() => resolve(name), milliseconds))
	})

beforeEach(() => {
	begun.length = 0
})

it('lets edits of a dossier in as they came, one at a time, and others go their own way', async () => {
	const names = ['a', 'b', 'c', 'd', 'e', 'f']
	const all = Promise.all([...names.map((name) => edit('one', name, 100)), edit('another', 'x', 100)])
	await vi.advanceTimersByTimeAsync(50)
	expect(begun).toEqual(['a', 'x'])
	await vi.advanceTimersByTimeAsync(1_000)
	expect(begun).toEqual(['a', 'x', ...names.slice(1).map((name) => `${name} after others`)])
	expect(await all).toEqual([...names, 'x'])
})

it('waits two seconds for one that never ends', async () => {
	void edit('given-up', 'a', 1_000_000)
	const next = edit('given-up', 'b', 1)
	await vi.advanceTimersByTimeAsync(1_900)
	expect(begun).toEqual(['a'])
	await vi.advanceTimersByTimeAsync(200)
	expect(await next).toBe('b')
})

it('keeps nobody for longer than half a minute, and leaves alone what had no turn', async () => {
	// They look twice a second: less to wait for here.
	vi.spyOn(Math, 'random').mockReturnValue(24.9)
	// Each has two seconds.
	for (let n = 1; n <= 16; n++) void edit('full', String(n), 1_000_000)
	let told: string | null = null
	void edit('full', 'last', 1).then((outcome) => {
		told = outcome
	})
	await vi.advanceTimersByTimeAsync(29_900)
	expect([begun.length > 10, told]).toEqual([true, null])
	await vi.advanceTimersByTimeAsync(600)
	expect(told).toBe('no-turn')
	expect(begun).not.toContain('last after others')
})
