/** Colours that are said in two places: the papers that an accent is measured on, and those of the pictures. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAPERS } from '../../src/edits/accent.ts'
import { INKS } from '../../widgets/pictures/inks.ts'

test('the theme paints the papers that an accent is measured on', () => {
	const painted = [...readFileSync('widgets/theme.css', 'utf8').matchAll(/--paper: (.+);/g)].map(([, value]) => value)
	expect(painted).toEqual([`light-dark(${PAPERS.light}, ${PAPERS.dark})`])
})

test('pictures are drawn in the colours of the theme', () => {
	const theme = readFileSync('widgets/theme.css', 'utf8')
	const { rule, ...inks } = INKS.light
	for (const [name, light] of Object.entries(inks)) {
		const dark = Object.entries(INKS.dark).find(([other]) => other === name)?.[1]
		expect(theme).toContain(`--${name}: light-dark(${light}, ${dark});`)
	}
	// The theme's rules are one ink that lets the paper through; a picture's are as they then look.
	const ink = /--rule: (#[0-9a-f]{8});/.exec(theme)?.[1] ?? ''
	for (const [paper, drawn] of [
		[PAPERS.light, rule],
		[PAPERS.dark, INKS.dark.rule],
	] as const) {
		const apart = channels(drawn).map((channel, i) => Math.abs(channel - (seenOn(paper, ink)[i] ?? 0)))
		expect(Math.max(...apart)).toBeLessThanOrEqual(3)
	}
})

/** @param ink `#rrggbbaa` */
function seenOn(paper: string, ink: string): number[] {
	const [red = 0, green = 0, blue = 0, alpha = 0] = channels(ink)
	return channels(paper).map((under, i) => under + (([red, green, blue][i] ?? 0) - under) * (alpha / 255))
}

function channels(colour: string): number[] {
	return (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16))
}
