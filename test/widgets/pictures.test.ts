/** What is drawn in a picture stays in it, and nothing is drawn over anything else, however long the words are. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose, picturedOf } from '../../src/pages/pictures/draw.tsx'
import { typesetter } from '../../src/pages/pictures/typesetter.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { fontsFrom } from '../../src/store/assets.ts'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { type Examples, emptyDossier, meeting, yearlyTally } from '../../widgets/example.ts'
import { WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { miniTimelineExamples } from '../../widgets/mini-timeline/examples.ts'
import type { Mark } from '../../widgets/pictures/pen.ts'
import { firstDossier } from '../support/dossier.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const LOOK = { theme: 'light', accent: { light: '#9b1c1c', dark: '#f2a093' } } as const
const WORDS = 'Очень длинное название, какого не бывает ни у места, ни у издания '.repeat(3).slice(0, 200)
const WORD = 'Непредставимодлинноеслово'.repeat(8)

/** Every text as long as the record admits, and numbers of six figures. */
function longDossier(): Dossier {
	const text = { ru: WORDS, en: WORD }
	const days = Array.from({ length: 24 }, (_, i) => `${2000 + i}-0${1 + (i % 9)}-1${i % 9}`)
	const source = { url: 'https://example.org/', publisher: { ru: WORDS }, title: null, publishedOn: '2020-01-03' }
	const held = days.map((date, i) =>
		meeting({
			id: `m-${i}`,
			date,
			place: { city: text, country: 'BA', venue: null },
			occasion: text,
			sources: [{ ...source, publisher: { en: `${i} ${WORDS}` } }],
		}),
	)
	const scheduled = meeting({
		id: 'm-next',
		date: '2026-01-01',
		status: 'scheduled',
		place: { city: text, country: 'BA', venue: null },
	})
	const tally = (id: string, preferred: boolean, counts: readonly number[]) =>
		yearlyTally(
			Object.fromEntries(counts.map((count, i) => [2000 + i, count])),
			{ id, preferred, authority: { id, name: text, site: 'https://example.org/' } },
			{ label: () => text, opening: () => ({ source }) },
		)
	return emptyDossier({
		title: text,
		meetings: [...held, scheduled],
		tallies: [tally('a', true, [100_000, 2_345, 678, 9, 10]), tally('b', false, [7])],
	})
}

const RECORDS: Examples = {
	...countCardExamples(firstDossier()),
	...miniTimelineExamples(firstDossier()),
	'very long words': longDossier(),
}

/** What an article may add: how many came since, and that its day was corrected. */
const PLACES = [
	{ place: 'by itself', pinned: {} },
	{ place: 'in an article', pinned: { published: '2018-01-01' } },
	{ place: 'of a day that was corrected', pinned: { corrected: '2025-08-16' } },
] as const

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

describe.each(Object.entries(RECORDS))('%s', (_, dossier) => {
	const cases = [300, 449, 600].flatMap((width) =>
		dossier.languages.flatMap((language) =>
			WIDGET_KINDS.flatMap((kind) => PLACES.map(({ place, pinned }) => ({ width, language, kind, place, pinned }))),
		),
	)

	it.each(cases)(
		'stays inside, and apart: $kind.widget $kind.metric $language $width $place',
		async ({ width, language, kind, pinned }) => {
			const { sheet, boxes } = await drawn(kind, { dossier, language, ...pinned }, width)
			expect(boxes.length).toBeGreaterThan(1)
			for (const { left, right, top, bottom } of boxes) {
				expect([left >= 12, right <= sheet.width - 12, top >= 4, bottom <= sheet.height]).toEqual([
					true,
					true,
					true,
					true,
				])
			}
			expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([])
		},
	)
})

describe.each([
	['the first dossier', firstDossier(), ['ru', 'en']],
	['a record in Arabic', arabicDossier(), ['ar', 'en']],
] as const)('%s', (_, dossier, languages) => {
	it.each([300, 449, 600])('has room for all its words at %d', async (width) => {
		const ellipses = await ellipsesOf()
		for (const language of languages) {
			for (const [kind, { pinned }] of WIDGET_KINDS.flatMap((kind) => PLACES.map((place) => [kind, place] as const))) {
				const { marks } = await drawn(kind, { dossier, language, ...pinned }, width)
				const glyphs = marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.glyphs.map(({ id }) => id) : []))
				expect(glyphs.filter((id) => ellipses.has(id))).toEqual([])
			}
		}
	})
})

describe('who counts', () => {
	const name = 'Межведомственная комиссия по координации международных контактов при Администрации Президента '.repeat(
		2,
	)
	const long = { ru: name.slice(0, 200), en: name.slice(0, 200) }
	const record = (own: Dossier['title'], other: Dossier['title']) => {
		const [first, second] = longDossier().tallies
		if (!first || !second) throw new Error('the long record has two tallies')
		const short = { ru: 'Часть', en: 'A part' }
		return emptyDossier({
			tallies: [
				{ ...first, authority: { ...first.authority, name: own } },
				{ ...second, authority: { ...second.authority, name: other } },
			].map((tally) => ({
				...tally,
				periods: tally.periods.map((period) => ({ ...period, label: short })),
				entries: tally.entries.map((e) => ({
					...e,
					source: e.source && { ...e.source, publisher: { en: 'Example' } },
				})),
			})),
		})
	}

	it.each([300, 449, 600])('is never cut, be it the longest name: %d', async (width) => {
		const ellipses = await ellipsesOf()
		const short = { ru: 'Синьхуа', en: 'Xinhua' }
		for (const dossier of [record(long, short), record(short, long), record(long, long), record(short, short)]) {
			for (const language of ['ru', 'en']) {
				const { marks } = await drawn({ widget: 'count-card', metric: 'calls' }, { dossier, language }, width)
				const glyphs = marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.glyphs.map(({ id }) => id) : []))
				expect(glyphs.filter((id) => ellipses.has(id))).toEqual([])
			}
		}
	})
})

describe('a number', () => {
	const sizes = async (total: number, width: number) => {
		const [tally] = longDossier().tallies
		if (!tally) throw new Error('the long record has a tally')
		const entries = tally.entries.slice(0, 1).map((e) => ({ ...e, delta: total }))
		const dossier = emptyDossier({
			tallies: [{ ...tally, authority: { ...tally.authority, name: { en: 'Xinhua' } }, entries }],
		})
		const { marks } = await drawn({ widget: 'count-card', metric: 'calls' }, { dossier, language: 'en' }, width)
		return marks.flatMap((mark) =>
			mark.kind === 'text' ? { ...mark, width: (mark.line.width * mark.size) / 1000 } : [],
		)
	}

	it.each([300, 600])('is as large as its room, and whole: %d', async (width) => {
		const { set } = await typesetter(readFonts)
		const largest = async (total: number) => Math.max(...(await sizes(total, width)).map(({ size }) => size))
		for (const total of [0, 1, 2, 24, 150, 1200, 20_000, 123_456]) {
			const { glyphs } = set(total.toLocaleString('en'), 'serif', 'ltr')
			const drawnOnce = (await sizes(total, width)).filter(
				({ line }) => JSON.stringify(line.glyphs) === JSON.stringify(glyphs),
			)
			expect(drawnOnce, `${total}`).toHaveLength(1)
		}
		expect((await largest(1200)) / (await largest(150))).toBeGreaterThan(0.7)
	})
})
/** As the Worker reads them, from its static assets. */
const readFonts = (part: string) => fontsFrom(env.ASSETS, part)

/** Of each face the glyph that says that something was cut. */
async function ellipsesOf(): Promise<Set<string>> {
	const { set } = await typesetter(readFonts)
	const faces = ['serif', 'serifBold', 'sans', 'sansBold'] as const
	return new Set(faces.flatMap((face) => set('…', face, 'ltr').glyphs.map(({ id }) => id)))
}

async function drawn(kind: WidgetKind, record: Omit<WholeInput, 'today'>, width: number) {
	const input = inputFor(kind, { ...record, today: '2025-08-16', limit: 50 })
	const { sheet, marks } = compose(picturedOf(kind, input), { ...LOOK, width }, await typesetter(readFonts))
	return { sheet, marks, boxes: marks.flatMap(boxOf) }
}

/** A text's box: from the top of its capitals to the foot of its letters. */
function boxOf(mark: Mark): Box[] {
	if (mark.kind !== 'text') return []
	const { x, baseline, size, line } = mark
	return [{ left: x, right: x + (line.width * size) / 1000, top: baseline - size * 0.7, bottom: baseline + size * 0.2 }]
}

function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
