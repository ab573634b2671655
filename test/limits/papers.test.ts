/** The papers that an accent is measured on are the ones that the widgets are printed on. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAPERS } from '../../src/edits/accent.ts'

test('the theme paints the papers that an accent is measured on', () => {
	const painted = [...readFileSync('widgets/theme.css', 'utf8').matchAll(/--paper: (.+);/g)].map(([, value]) => value)
	expect(painted).toEqual([PAPERS.light, `light-dark(${PAPERS.light}, ${PAPERS.dark})`])
})
