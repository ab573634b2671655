/** A picture of more meetings than it has room for says so, and cuts no number. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { compose, picturedOf } from '../../src/pages/pictures/draw.tsx'
import { typesetter } from '../../src/pages/pictures/typesetter.ts'
import { fontsFrom } from '../../src/store/assets.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { saysBesides } from '../../widgets/meeting-facts.ts'
import type { Mark } from '../../widgets/pictures/pen.ts'
import { inputFor } from '../support/told.ts'

const MANY = manyExamples()
const type = await typesetter((part) => fontsFrom(env.ASSETS, part))

const LOOK = { theme: 'light', accent: { light: '#9b1c1c', dark: '#f2a093' } } as const

function marksOf(kind: WidgetKind, name: string, width: number): readonly Mark[] {
	const input = inputFor(kind, { dossier: MANY[name] ?? emptyDossier(), language: 'en', today: '2026-08-16' })
	return compose(picturedOf(kind, input), { ...LOOK, width }, type).marks
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

it.each(['en', 'ru'])(
	'says of a timeline what its number leaves out before it says how many marks have names: %s',
	(language) => {
		const at = (n: number) => ({ id: `m${n}`, date: `20${String(n + 1).padStart(2, '0')}-03-01` })
		const held = Array.from({ length: 18 }, (_, n) => meeting(at(n)))
		const byVideo = [18, 19].map((n) => meeting({ ...at(n), format: 'video', place: null }))
		const dossier = emptyDossier({ meetings: [...held, ...byVideo] })
		const input = inputFor({ widget: 'mini-timeline' }, { dossier, language, today: '2026-08-16' })
		const [said = ''] = saysBesides(input.dossier.meetings.totals, 18, wordsFor(language))
		for (const width of [300, 400, 600, 1200]) {
			const texts = compose(picturedOf({ widget: 'mini-timeline' }, input), { ...LOOK, width }, type).marks.map(
				lettersOf,
			)
			expect([width, texts.some((text) => text.includes(set(said)))]).toEqual([width, true])
		}
	},
)

it('has a mark for each year in which meetings are only counted', () => {
	const marks = marksOf({ widget: 'mini-timeline' }, 'five hundred meetings in sixty years', 600)
	expect(marks.filter((mark) => mark.kind === 'box' && mark.width === 1 && mark.height === 8).length).toBeGreaterThan(
		20,
	)
})
