/** The type of the pictures, made ready for the Worker: fonts cut down to what newsrooms write, their glyphs as SVG paths, in parts. */
import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import type { FirstPart, FontPart, GlyphsPart, Ranges } from '../pages/pictures/font-parts.ts'

/** Name → file, of what most pictures are set in. All are under the SIL Open Font License. */
const FIRST = {
	serif: '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
	serifBold: '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
	sans: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
	sansBold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
	naskh: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	naskhBold: '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
}

/** What is read when a text needs it, the first that has a letter of its. A weight is enough where the alternative is a box. */
const OTHERS = {
	sansBeyond: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
	sansBeyondBold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
	...Object.fromEntries(
		[
			...['Hebrew', 'Armenian', 'Georgian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu'],
			...['Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Ethiopic'],
		].map((script) => [
			script.toLowerCase(),
			`@expo-google-fonts/noto-sans-${script.toLowerCase()}/400Regular/NotoSans${script}_400Regular.ttf`,
		]),
	),
}

/** Of scripts in which a character is a glyph: too many for one part, so each has so many of them. */
const GLYPHS = {
	han: '@expo-google-fonts/chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
	hangul: '@expo-google-fonts/gowun-dodum/400Regular/GowunDodum_400Regular.ttf',
}
const HAN: Ranges = [
	[0x2e80, 0x2fdf],
	[0x3000, 0x312f],
	[0x31f0, 0x31ff],
	[0x4e00, 0x9fff],
	[0xff00, 0xffef],
]
const HANGUL: Ranges = [
	[0x3130, 0x318f],
	[0xac00, 0xd7a3],
]

/** Latin with its European letters, Cyrillic with those of other peoples of Russia, combining accents, punctuation; Arabic. */
const CHARACTERS: Ranges = [
	[0x20, 0x17f],
	[0x218, 0x21b],
	[0x2bb, 0x2bc],
	[0x300, 0x30c],
	[0x400, 0x52f],
	[0x600, 0x6ff],
	[0x2010, 0x2044],
	[0x20a0, 0x20bf],
	[0x2116, 0x2122],
	[0x2212, 0x2212],
]

/** All of Latin, Greek and Cyrillic, and whatever a font of one script has. */
const BEYOND: Ranges = [
	[0x20, 0x52f],
	[0x1c80, 0x1fff],
	[0x2000, 0x218f],
]
const ANY: Ranges = [[0x20, 0xffff]]

/** HarfBuzz, `hb_subset_flags_t`: no hinting. */
const NO_HINTING = 0x1
const TABLES_TO_DROP = 3
/** No name goes along: "PT Sans" and "PT Serif" are reserved for the whole fonts (OFL 1.1, condition 3). */
const NAMES = ['name']
/** Once the outlines are paths, shaping needs none of them. */
const OUTLINES = ['glyf', 'loca', 'gasp', 'cvt ', 'fpgm', 'prep']

/** Part → JSON. The first says what each of the others has. */
export async function fontsOfPictures(): Promise<ReadonlyMap<string, string>> {
	const cut = await subsetter()
	const part = (file: string, characters: Ranges): FontPart & { readonly covers: Ranges } => {
		const whole = cut(readFileSync(`node_modules/${file}`), characters, NAMES)
		const font = cut(whole, characters, [...NAMES, ...OUTLINES])
		return {
			licence: licenceOf(file),
			font: font.toString('base64'),
			outlines: outlinesOf(whole),
			covers: rangesOf(opened(whole).face.collectUnicodes()),
		}
	}
	const first = Object.entries(FIRST).map(([name, file]) => [name, part(file, CHARACTERS)] as const)
	const others = Object.entries(OTHERS).map(
		([name, file]) => [name, part(file, name.startsWith('sansBeyond') ? BEYOND : ANY)] as const,
	)
	const glyphs = [...glyphParts('han', HAN), ...glyphParts('hangul', HANGUL)]
	const index: FirstPart = {
		fonts: Object.fromEntries(first),
		others: [...others, ...glyphs].map(([name, { covers }]) => ({ name, covers })),
	}
	const parts = [...others, ...glyphs].map(([name, { covers: _, ...part }]) => [name, part] as const)
	return new Map([['first', index] as const, ...parts].map(([name, part]) => [name, JSON.stringify(part)]))
}

/** A character's glyph by itself, with its width. */
function glyphParts(
	name: keyof typeof GLYPHS,
	characters: Ranges,
): [string, GlyphsPart & { readonly covers: Ranges }][] {
	const { face, font } = opened(readFileSync(`node_modules/${GLYPHS[name]}`))
	const has = new Set(face.collectUnicodes())
	const blocks = Map.groupBy(
		characters
			.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
			.filter((c) => has.has(c)),
		(character) => character >> 9,
	)
	return [...blocks].map(([block, characters]) => [
		`${name}-${block.toString(16)}`,
		{
			licence: licenceOf(GLYPHS[name]),
			glyphs: Object.fromEntries(
				characters.map((c) => {
					const glyph = font.nominalGlyph(c) ?? 0
					return [c.toString(36), [font.glyphHAdvance(glyph), relative(font.glyphToPath(glyph))]]
				}),
			),
			covers: rangesOf(characters),
		},
	])
}

function rangesOf(characters: Iterable<number>): Ranges {
	const ranges: [number, number][] = []
	for (const character of [...characters].sort((a, b) => a - b)) {
		const last = ranges.at(-1)
		if (last && last[1] === character - 1) last[1] = character
		else ranges.push([character, character])
	}
	return ranges
}

/** Wherever a font goes, its licence goes along, readable (OFL 1.1, condition 2). */
function licenceOf(file: string): string {
	return readFileSync(`node_modules/${file.split('/').slice(0, 2).join('/')}/LICENSE_FONT`, 'utf8')
}

function opened(bytes: Uint8Array): { face: Face; font: Font } {
	const face = new Face(new Blob(new Uint8Array(bytes).buffer))
	if (face.upem !== 1000) throw new Error(`a font of ${face.upem} units to the em`)
	return { face, font: new Font(face) }
}

function outlinesOf(bytes: Uint8Array): string[] {
	const { font } = opened(bytes)
	return Array.from({ length: glyphCount(bytes) }, (_, glyph) => relative(font.glyphToPath(glyph)))
}

/** OpenType, `maxp`: the number of glyphs stands four bytes into the table. */
function glyphCount(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	for (let record = 12; ; record += 16) {
		if (view.getUint32(record) === 0x6d617870) return view.getUint16(view.getUint32(record + 8) + 4)
	}
}

/**
 * The same path with steps instead of places, down instead of up: a third of the bytes.
 *
 * @example relative('M10,20L15,20Z') // 'm10-20h5z'
 */
function relative(path: string): string {
	let [x, y, steps] = [0, 0, '']
	let start: readonly [number, number] = [0, 0]
	for (const [, command = '', list = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
		const numbers = list.match(/-?[\d.]+/g)?.map((n) => Math.round(Number(n))) ?? []
		const moved = numbers.map((n, i) => (i % 2 === 0 ? n - x : -n - y))
		const [dx = 0, dy = 0] = moved.slice(-2)
		if (command === 'L' && dy === 0) steps += `h${dx}`
		else if (command === 'L' && dx === 0) steps += `v${dy}`
		else steps += command.toLowerCase() + moved.join(' ').replaceAll(' -', '-')
		x += dx
		y += dy
		if (command === 'M') start = [x, y]
		// Closing goes back to where the outline began.
		if (command === 'Z') [x, y] = start
	}
	return steps
}

/** HarfBuzz's subsetter has no wrapper of its own: its C functions, as the package exports them. */
async function subsetter(): Promise<(font: Uint8Array, characters: Ranges, drop: readonly string[]) => Buffer> {
	const wasm = await WebAssembly.compile(readFileSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'))
	const nothing = new Proxy({}, { get: () => () => 0 })
	const instance = await WebAssembly.instantiate(wasm, { env: nothing, wasi_snapshot_preview1: nothing })
	const memory = instance.exports['memory']
	if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory')
	const call = (name: string, ...values: number[]): number => {
		const exported = instance.exports[name]
		if (typeof exported !== 'function') throw new Error(`HarfBuzz has no ${name}`)
		return Number(exported(...values) ?? 0)
	}
	call('_initialize')
	return (font, characters, drop) => {
		const start = call('malloc', font.length)
		new Uint8Array(memory.buffer).set(font, start)
		const face = call('hb_face_create', call('hb_blob_create', start, font.length, 2, 0, 0), 0)
		const input = call('hb_subset_input_create_or_fail')
		const wanted = call('hb_subset_input_unicode_set', input)
		for (const [from, to] of characters) for (let c = from; c <= to; c++) call('hb_set_add', wanted, c)
		call('hb_subset_input_set_flags', input, NO_HINTING)
		const dropped = call('hb_subset_input_set', input, TABLES_TO_DROP)
		for (const table of drop) call('hb_set_add', dropped, Buffer.from(table).readUInt32BE())
		const result = call('hb_face_reference_blob', call('hb_subset_or_fail', face, input))
		const from = call('hb_blob_get_data', result, 0)
		return Buffer.from(new Uint8Array(memory.buffer).slice(from, from + call('hb_blob_get_length', result)))
	}
}
