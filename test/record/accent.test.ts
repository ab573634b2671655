import { formatHex, oklch } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOnPaper, isReadable, nearestReadable, PAPERS, type Paper } from '../../src/edits/accent.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
/** What cannot be read as words on its paper. */
const unreadable = fc
	.tuple(colours, fc.constantFrom<Paper>('light', 'dark'))
	.filter(([colour, paper]) => !isReadable(colour, paper))

function partsOf(colour: string): { l: number; c: number; h: number } {
	const { l = 0, c = 0, h = 0 } = oklch(colour) ?? {}
	return { l, c, h }
}

describe('a colour on its paper', () => {
	it.each([
		['#000000', 'light', 20.67],
		['#ffffff', 'dark', 17.74],
		[PAPERS.dark, 'dark', 1],
	] as const)('%s on %s paper has a contrast of %d', (colour, paper, ratio) => {
		expect(contrastOnPaper(colour, paper)).toBeCloseTo(ratio, 2)
	})
})

describe('the nearest colour that can be read', () => {
	it('can be read, is one that a form takes, and could be no nearer', () => {
		fc.assert(
			fc.property(unreadable, ([colour, paper]) => {
				const nearest = nearestReadable(colour, paper)
				expect(nearest).toMatch(/^#[0-9a-f]{6}$/)
				expect(isReadable(nearest, paper)).toBe(true)
				// Two steps of 8 bits back towards the colour that was asked for, its words are too faint.
				const { l, c, h } = partsOf(nearest)
				const nearer = paper === 'light' ? l + 0.008 : l - 0.008
				const isBetween = paper === 'light' ? nearer < partsOf(colour).l : nearer > partsOf(colour).l
				if (isBetween) expect(isReadable(formatHex({ mode: 'oklch', l: nearer, c, h }), paper)).toBe(false)
			}),
		)
	})

	it('is darker on light paper and lighter on dark, of the same hue and of no more chroma', () => {
		fc.assert(
			fc.property(unreadable, ([colour, paper]) => {
				const [given, found] = [partsOf(colour), partsOf(nearestReadable(colour, paper))]
				expect(found.l > given.l).toBe(paper === 'dark')
				expect(found.c).toBeLessThan(given.c + 0.005)
				// Where little chroma is left, 8 bits lose the hue.
				const turn = Math.abs(found.h - given.h)
				if (found.c > 0.05) expect(Math.min(turn, 360 - turn)).toBeLessThan(4)
			}),
		)
	})

	it.each([
		['#ff0000', 'light', '#ec0000'],
		['#ffe600', 'light', '#847600'],
		['#9b1c1c', 'dark', '#d6574e'],
		['#0000ff', 'dark', '#3f78ff'],
	] as const)('to %s on %s paper is %s', (colour, paper, nearest) => {
		expect(nearestReadable(colour, paper)).toBe(nearest)
	})
})
