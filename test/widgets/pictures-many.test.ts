/** A picture of more meetings than it has room for says so, and cuts no number. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { compose } from '../../src/pages/pictures/draw.tsx'
import { typesetter } from '../../src/pages/pictures/typesetter.ts'
import { fontsFrom } from '../../src/store/assets.ts'
import { emptyDossier } from '../../widgets/example.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import type { Mark } from '../../widgets/pictures/pen.ts'
import { inputFor } from '../support/told.ts'

const MANY = manyExamples()
const type = await typesetter((part) => fontsFrom(env.ASSETS, part))

function marksOf(kind: WidgetKind, name: string, width: number): readonly Mark[] {
	const input = inputFor(kind, { dossier: MANY[name] ?? emptyDossier(), language: 'en', today: '2026-08-16' })
	const look = { theme: 'light', accent: { light: '#9b1c1c', dark: '#f2a093' }, width } as const
	return compose(kind, input, look, type).marks
}

/** Its glyphs, one after another. */
function lettersOf(mark: Mark): string {
	return mark.kind === 'text' ? mark.line.glyphs.map(({ id }) => `${id};`).join('') : ''
}

function set(text: string): string {
	return lettersOf({
		...{ kind: 'text', x: 0, baseline: 0, size: 1, ink: '' },
		line: type.set(text, 'sans', 'ltr'),
	})
}

it.each([
	[300, 5],
	[600, 4],
])('says how many rows it shows, and has their numbers whole: %d', (width, rows) => {
	const texts = marksOf({ widget: 'previous-meetings' }, 'three hundred meetings in sixty years', width).map(lettersOf)
	expect(texts.filter((text) => text.includes(set(wordsFor('en').shownOf(rows, 288))))).toHaveLength(1)
	const ellipses = (['serif', 'sans'] as const).map((face) => `${type.set('…', face, 'ltr').glyphs[0]?.id};`)
	expect(texts.filter((text) => ellipses.some((ellipsis) => text.includes(ellipsis)))).toEqual([])
})

it('has a mark for each year in which meetings are only counted', () => {
	const marks = marksOf({ widget: 'mini-timeline' }, 'five hundred meetings in sixty years', 600)
	expect(marks.filter((mark) => mark.kind === 'box' && mark.width === 1 && mark.height === 8).length).toBeGreaterThan(
		20,
	)
})
