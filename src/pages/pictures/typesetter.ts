/** Lays out lines of text in the Worker's own fonts: the same glyphs at the same places on any machine. */
import type { Direction, Face, Glyph, Line, Typesetter } from '../../../widgets/pictures/typesetter.ts'
import { type Shape, startHarfBuzz } from './harfbuzz.ts'

type FontName = Face | 'naskh' | 'naskhBold'
type Font = { readonly shape: Shape; readonly outlines: readonly string[] }
type Run = { readonly text: string; readonly font: FontName; readonly level: number }

/** PT has no Arabic; Naskh is a serif's and a sans's companion alike. */
const ARABIC = /[\p{Script_Extensions=Arabic}]/u
const ARABIC_OF: Readonly<Record<Face, FontName>> = {
	serif: 'naskh',
	serifBold: 'naskhBold',
	sans: 'naskh',
	sansBold: 'naskhBold',
}
const FONT_NAMES: readonly FontName[] = ['serif', 'serifBold', 'sans', 'sansBold', 'naskh', 'naskhBold']

let started: Promise<Typesetter> | undefined

/** Reads the fonts as they were built; rejects where they cannot be had now. */
export type ReadFonts = () => Promise<string>

/** Started by the first picture of an isolate, and not before: no other answer waits for it. A start that failed is tried again. */
export function typesetter(readFonts: ReadFonts): Promise<Typesetter> {
	started ??= start(readFonts).catch((error: unknown) => {
		started = undefined
		throw error
	})
	return started
}

async function start(readFonts: ReadFonts): Promise<Typesetter> {
	const [{ default: bidiFactory }, { default: harfbuzz }, fonts] = await Promise.all([
		import('bidi-js'),
		import('../../../.build/harfbuzz.wasm'),
		readFonts(),
	])
	const open = await startHarfBuzz(harfbuzz)
	const stored: Record<FontName, { font: string; outlines: string[] }> = JSON.parse(fonts)
	const bidi = bidiFactory()
	const opened = new Map<FontName, Font>()
	const fontOf = (name: FontName): Font => {
		const { font, outlines } = stored[name]
		const known = opened.get(name) ?? { shape: open(Buffer.from(font, 'base64')), outlines }
		opened.set(name, known)
		return known
	}
	return {
		set: (text, face, direction) => {
			const { levels } = bidi.getEmbeddingLevels(text, direction)
			return lineOf(inOrderOfSight(runsOf(text, levels, face)), fontOf)
		},
		outline: (id) => {
			const name = FONT_NAMES[Number(id[1])] ?? 'sans'
			return stored[name].outlines[Number.parseInt(id.slice(2), 36)] ?? ''
		},
	}
}

function runsOf(text: string, levels: Uint8Array, face: Face): Run[] {
	const runs: Run[] = []
	let at = 0
	for (const character of text) {
		const level = levels[at] ?? 0
		const font = ARABIC.test(character) ? ARABIC_OF[face] : face
		const last = runs.at(-1)
		if (last?.level === level && last.font === font) runs[runs.length - 1] = { ...last, text: last.text + character }
		else runs.push({ text: character, font, level })
		at += character.length
	}
	return runs
}

/** UAX #9, L2: from the highest level down to the lowest odd one, whatever stands at that level or above is turned round. */
function inOrderOfSight(runs: readonly Run[]): Run[] {
	const ordered = [...runs]
	for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
		for (let from = 0; from < ordered.length; from++) {
			let to = from
			while ((ordered[to]?.level ?? -1) >= level) to++
			if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
			from = Math.max(from, to)
		}
	}
	return ordered
}

function lineOf(runs: readonly Run[], fontOf: (name: FontName) => Font): Line {
	let width = 0
	const glyphs: Glyph[] = []
	for (const { text, font, level } of runs) {
		const direction: Direction = level % 2 === 1 ? 'rtl' : 'ltr'
		for (const { glyph, advance, x, y } of fontOf(font).shape(text, direction)) {
			glyphs.push({ id: `g${FONT_NAMES.indexOf(font)}${glyph.toString(36)}`, x: width + x, y: -y })
			width += advance
		}
	}
	return { width, glyphs }
}
