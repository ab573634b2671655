/** Labels on a line: none over another, none outside, none moved farther than it must be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelled } from '../../widgets/mini-timeline/labelled.ts'
import { placed } from '../../widgets/mini-timeline/placement.ts'

const BOUNDS = { from: 0, to: 290 }
const SIZE = 36

const wishes = fc
	.array(fc.double({ min: -20, max: 300, noNaN: true }), { maxLength: 8 })
	.map((all) => all.sort((a, b) => a - b))

function cost(starts: readonly number[], wished: readonly number[]): number {
	return starts.reduce((sum, start, i) => sum + (start - (wished[i] ?? start)) ** 2, 0)
}

function isProper(starts: readonly number[]): boolean {
	const ends = [...starts.slice(1), BOUNDS.to]
	return starts.every((start, i) => start >= BOUNDS.from - 1e-6 && start + SIZE <= (ends[i] ?? 0) + 1e-6)
}

describe('placed labels', () => {
	it('stay where they wish to be when nothing is in the way', () => {
		expect(placed([0, 60, 254], SIZE, BOUNDS)).toEqual([0, 60, 254])
	})

	it('move apart about their middle when they are too close', () => {
		expect(placed([100, 100], SIZE, BOUNDS)).toEqual([82, 118])
	})

	it('are pushed in from an end', () => {
		expect(placed([-17, -10, 280], SIZE, BOUNDS)).toEqual([0, 36, 254])
	})

	it('are none where there are no wishes', () => {
		expect(placed([], SIZE, BOUNDS)).toEqual([])
	})

	it('keep their order, their gaps and the bounds, whatever they wish', () => {
		fc.assert(fc.property(wishes, (wished) => isProper(placed(wished, SIZE, BOUNDS))))
	})

	it('are moved no farther, all in all, than in any other proper placing', () => {
		const rivals = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 })
		fc.assert(
			fc.property(wishes, rivals, fc.double({ min: 0, max: 1, noNaN: true }), (wished, cuts, part) => {
				const best = placed(wished, SIZE, BOUNDS)
				const slack = BOUNDS.to - wished.length * SIZE
				const rival = cuts
					.slice(0, wished.length)
					.sort((a, b) => a - b)
					.map((cut, i) => BOUNDS.from + cut * slack + i * SIZE)
				// Proper placings are convex, so that a step towards a rival finds any better neighbour.
				const near = best.map((start, i) => start + part * ((rival[i] ?? start) - start))
				return cost(best, wished) <= cost(rival, wished) + 1e-6 && cost(best, wished) <= cost(near, wished) + 1e-6
			}),
		)
	})
})

describe('labels that are kept', () => {
	const at = (...places: number[]) => places.map((place) => ({ at: place, isFirst: false }))

	it('are all where there is room', () => {
		expect([...labelled(at(0, 0.5, 1), 3)]).toEqual([0, 1, 2])
	})

	it('are the first, the newest, and those that stand farthest from them', () => {
		expect([...labelled(at(0, 0.1, 0.2, 0.5, 0.6, 1), 3)].sort()).toEqual([0, 3, 5])
	})

	it('are those that are announced before all others between', () => {
		const candidates = at(0, 0.1, 0.5, 1).map((c, i) => ({ ...c, isFirst: i === 1 }))
		expect([...labelled(candidates, 3)].sort()).toEqual([0, 1, 3])
	})

	it('are as many as there is room for, even of one day', () => {
		expect(labelled(at(0, 0, 0, 0, 0), 4).size).toBe(4)
		expect(
			labelled(
				at(0, 0, 0).map((c) => ({ ...c, isFirst: true })),
				2,
			).size,
		).toBe(2)
	})
})
