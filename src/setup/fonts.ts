/** The type of the pictures, made ready for the Worker: each font cut down to what newsrooms write, and its glyphs as SVG paths. */
import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'

/** Name → file. All are under the SIL Open Font License. */
const FONTS = {
	serif: '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
	serifBold: '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
	sans: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
	sansBold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
	naskh: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	naskhBold: '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
}

/** Latin with its European letters, Cyrillic with those of other peoples of Russia, combining accents, punctuation; Arabic. */
const CHARACTERS: readonly (readonly [number, number])[] = [
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

/** HarfBuzz, `hb_subset_flags_t`: no hinting; what is missing stays a box, and not a gap that nobody sees. */
const NO_HINTING = 0x1
const NOTDEF_OUTLINE = 0x40
const TABLES_TO_DROP = 3
/** No name goes along: "PT Sans" and "PT Serif" are reserved for the whole fonts (OFL 1.1, condition 3). */
const NAMES = ['name']
/** Once the outlines are paths, shaping needs none of them. */
const OUTLINES = ['glyf', 'loca', 'gasp', 'cvt ', 'fpgm', 'prep']

/** As JSON: the licences, and by name the font that HarfBuzz shapes with, as base64, and each glyph's outline, 1000 units to the em. */
export async function fontsOfPictures(): Promise<string> {
	const cut = await subsetter()
	const fonts = Object.entries(FONTS).map(([name, file]) => {
		const whole = cut(readFileSync(`node_modules/${file}`), NAMES)
		const font = cut(whole, [...NAMES, ...OUTLINES])
		return [name, { font: font.toString('base64'), outlines: outlinesOf(whole) }]
	})
	return JSON.stringify({ licences: licences(), ...Object.fromEntries(fonts) })
}

/** Wherever the fonts go, their licence goes along, readable (OFL 1.1, condition 2). */
function licences(): string[] {
	const families = new Set(Object.values(FONTS).map((file) => file.split('/').slice(0, 2).join('/')))
	return [...families].map((family) => readFileSync(`node_modules/${family}/LICENSE_FONT`, 'utf8'))
}

function outlinesOf(bytes: Uint8Array): string[] {
	const face = new Face(new Blob(new Uint8Array(bytes).buffer))
	if (face.upem !== 1000) throw new Error(`a font of ${face.upem} units to the em`)
	const font = new Font(face)
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
async function subsetter(): Promise<(font: Uint8Array, drop: readonly string[]) => Buffer> {
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
	return (font, drop) => {
		const start = call('malloc', font.length)
		new Uint8Array(memory.buffer).set(font, start)
		const face = call('hb_face_create', call('hb_blob_create', start, font.length, 2, 0, 0), 0)
		const input = call('hb_subset_input_create_or_fail')
		const wanted = call('hb_subset_input_unicode_set', input)
		for (const [from, to] of CHARACTERS) for (let c = from; c <= to; c++) call('hb_set_add', wanted, c)
		call('hb_subset_input_set_flags', input, NO_HINTING | NOTDEF_OUTLINE)
		const dropped = call('hb_subset_input_set', input, TABLES_TO_DROP)
		for (const table of drop) call('hb_set_add', dropped, Buffer.from(table).readUInt32BE())
		const result = call('hb_face_reference_blob', call('hb_subset_or_fail', face, input))
		const from = call('hb_blob_get_data', result, 0)
		return Buffer.from(new Uint8Array(memory.buffer).slice(from, from + call('hb_blob_get_length', result)))
	}
}
