/** Colours that are said in two places: the papers that an accent is measured on, and those of the pictures. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAPERS } from '../../src/edits/accent.ts'
import { INKS } from '../../widgets/pictures/inks.ts'

test('the theme paints the papers that an accent is measured on', () => {
	const painted = [...readFileSync('widgets/theme.css', 'utf8').matchAll(/--paper: (.+);/g)].map(([, value]) => value)
	expect(painted).toEqual([PAPERS.light, `light-dark(${PAPERS.light}, ${PAPERS.dark})`])
})

test('pictures are drawn in the colours of the theme', () => {
	const theme = readFileSync('widgets/theme.css', 'utf8')
	for (const [name, light] of Object.entries(INKS.light)) {
		const dark = Object.entries(INKS.dark).find(([other]) => other === name)?.[1]
		expect(theme).toContain(`--${name}: light-dark(${light}, ${dark});`)
	}
})
