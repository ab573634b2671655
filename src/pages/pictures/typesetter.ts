/** Lays out lines of text in the Worker's own fonts: the same glyphs at the same places on any machine. */
import type { Direction, Face, Glyph, Line, Typesetter } from '../../../widgets/pictures/typesetter.ts'
import type { FirstPart, FontPart, GlyphsPart, Ranges } from './font-parts.ts'
import { type Shape, startHarfBuzz } from './harfbuzz.ts'

type Font = { readonly shape: Shape; readonly outlines: readonly string[] }
type Run = { readonly text: string; readonly font: string; readonly level: number }

/** PT has no Arabic; Naskh is a serif's and a sans's companion alike. */
const ARABIC_OF: Readonly<Record<Face, string>> = {
	serif: 'naskh',
	serifBold: 'naskhBold',
	sans: 'naskh',
	sansBold: 'naskhBold',
}

/** Latin, Greek and Cyrillic letters that PT lacks. */
const BEYOND_OF: Readonly<Record<Face, string>> = {
	serif: 'sansBeyond',
	serifBold: 'sansBeyondBold',
	sans: 'sansBeyond',
	sansBold: 'sansBeyondBold',
}

/** Reads a part of the fonts as it was built; rejects where it cannot be had now. */
export type ReadFonts = (part: string) => Promise<string>

/** A typesetter that reads what it needs: until then a text is as wide as it may well be, and has no glyphs. */
export type LazyTypesetter = Typesetter & {
	/** Reads the parts that texts have needed and that were not there. @returns false where there are none */
	readonly readMissing: (readFonts: ReadFonts) => Promise<boolean>
}

let started: Promise<LazyTypesetter> | undefined

/** Started by the first picture of an isolate, and not before: no other answer waits for it. A start that failed is tried again. */
export function typesetter(readFonts: ReadFonts): Promise<LazyTypesetter> {
	started ??= start(readFonts).catch((error: unknown) => {
		started = undefined
		throw error
	})
	return started
}

async function start(readFonts: ReadFonts): Promise<LazyTypesetter> {
	const [{ default: bidiFactory }, { default: harfbuzz }, stored] = await Promise.all([
		import('bidi-js'),
		import('../../../.build/harfbuzz.wasm'),
		readFonts('first'),
	])
	const open = await startHarfBuzz(harfbuzz)
	const bidi = bidiFactory()
	const first: FirstPart = JSON.parse(stored)
	const covers = new Map<string, Ranges>([
		...Object.entries(first.fonts).map(([name, font]) => [name, font.covers] as const),
		...first.others.map(({ name, covers }) => [name, covers] as const),
	])
	const names = [...covers.keys()]
	const parts = new Map<string, FontPart | GlyphsPart>(Object.entries(first.fonts))
	const opened = new Map<string, Font>()
	const missing = new Set<string>()

	const others = first.others.map(({ name }) => name)

	/** Null of a character that no font has: it is left out, and stands in the words beside the picture. */
	function fontOf(text: string, face: Face): string | null {
		const own = [face, ARABIC_OF[face], BEYOND_OF[face]].find((name) => has(name, text))
		return own ?? others.find((name) => has(name, text)) ?? null
	}

	function has(font: string, text: string): boolean {
		return hasAll(covers.get(font) ?? [], text)
	}

	/** Where one word of a text needs the other font, all words that this font has are in it: a name looks like one name. */
	function fontsOf(text: string, face: Face): (part: string) => string | null {
		const beyond = BEYOND_OF[face]
		const isBeyond = text.match(WORDS)?.some((word) => fontOf(word, face) === beyond) ?? false
		return (part) => (isBeyond && /\p{L}/u.test(part) && has(beyond, part) ? beyond : fontOf(part, face))
	}

	function shaped(font: string, text: string, direction: Direction): ReturnType<Shape> {
		const part = parts.get(font)
		if (!part) {
			missing.add(font)
			return [{ glyph: 0, advance: 600 * text.length, x: 0, y: 0 }]
		}
		if ('glyphs' in part) {
			return [...text].map((character) => {
				const glyph = character.codePointAt(0) ?? 0
				return { glyph, advance: part.glyphs[glyph.toString(36)]?.[0] ?? 0, x: 0, y: 0 }
			})
		}
		const known = opened.get(font) ?? { shape: open(Buffer.from(part.font, 'base64')), outlines: part.outlines }
		opened.set(font, known)
		return known.shape(text, direction)
	}

	return {
		set: (text, face, direction) => {
			const laidOut = (said: string) => {
				const { levels } = bidi.getEmbeddingLevels(said, direction)
				return runsOf(said, levels, fontsOf(said, face))
			}
			const all = laidOut(text)
			const kept = all.map((run) => run.text).join('')
			const runs = kept === text ? all : laidOut(closedUp(kept))
			return lineOf(inOrderOfSight(runs), shaped, (font) => names.indexOf(font))
		},
		outline: (id) => {
			const [number = '', glyph = ''] = id.slice(1).split('-')
			const part = parts.get(names[Number.parseInt(number, 36)] ?? '')
			if (!part) return ''
			return 'glyphs' in part ? (part.glyphs[glyph]?.[1] ?? '') : (part.outlines[Number.parseInt(glyph, 36)] ?? '')
		},
		async readMissing(readFonts) {
			const asked = [...missing]
			missing.clear()
			const read = asked.filter((name) => !parts.has(name))
			for (const [i, text] of (await Promise.all(read.map(readFonts))).entries()) {
				parts.set(read[i] ?? '', JSON.parse(text))
			}
			return asked.length > 0
		},
	}
}

function hasAll(covers: Ranges, text: string): boolean {
	// Every letter is asked of many ranges, and there are pictures of a thousand letters: this makes no objects.
	for (let at = 0; at < text.length; at++) {
		const code = text.codePointAt(at) ?? 0
		if (!covers.some((range) => range[0] <= code && code <= range[1]) && !IGNORED.test(String.fromCodePoint(code)))
			return false
		if (code > 0xffff) at++
	}
	return true
}

/** A text after letters were left out: without the spaces, brackets and commas that then have nothing between them. */
function closedUp(text: string): string {
	return text
		.replace(/(?<=\s)(?:\u034f|[\u200b-\u200d]|[\ufe00-\ufe0f])+/gu, '')
		.replace(/\(\s*\)|\[\s*\]|«\s*»|“\s*”|„\s*“/gu, '')
		.replace(/\s(?=[,.;:،؛\s]|$)|^\s+/gu, '')
		.replace(/([,;،؛])\1+/gu, '$1')
}

/** And whatever stands between them, one character at a time. */
const WORDS = /[\p{L}\p{M}\p{Cf}]+|[^\p{L}\p{M}\p{Cf}]/gu

/** Joins and marks direction, and has no shape of its own. */
const IGNORED = /^(?:\p{Cf}|\u034f|\p{Variation_Selector})$/u

/**
 * Each word in one font where one has all of it, else each character with its marks in the first that has it: letters of one word from
 * two fonts do not look like one.
 */
function runsOf(text: string, levels: Uint8Array, fontOf: (text: string) => string | null): Run[] {
	const runs: Run[] = []
	let at = 0
	const add = (piece: string, font: string | null) => {
		for (const character of piece) {
			const level = levels[at] ?? 0
			at += character.length
			if (font === null) continue
			const last = runs.at(-1)
			if (last?.level === level && last.font === font) runs[runs.length - 1] = { ...last, text: last.text + character }
			else runs.push({ text: character, font, level })
		}
	}
	for (const [word] of text.matchAll(WORDS)) {
		const font = fontOf(word)
		if (font !== null) add(word, font)
		else for (const [character] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) add(character, fontOf(character))
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

function lineOf(
	runs: readonly Run[],
	shaped: (font: string, text: string, direction: Direction) => ReturnType<Shape>,
	numberOf: (font: string) => number,
): Line {
	let width = 0
	const glyphs: Glyph[] = []
	for (const { text, font, level } of runs) {
		const direction: Direction = level % 2 === 1 ? 'rtl' : 'ltr'
		for (const { glyph, advance, x, y } of shaped(font, text, direction)) {
			glyphs.push({ id: `g${numberOf(font).toString(36)}-${glyph.toString(36)}`, x: width + x, y: -y })
			width += advance
		}
	}
	return { width, glyphs }
}
