/** A wrapper around HarfBuzz's C functions (text shaping in WASM): text in, glyphs and their places out. */
import type { Direction } from '../../../widgets/pictures/typesetter.ts'

/** A glyph by its number in the font; widths and places in the font's units. */
type ShapedGlyph = {
	readonly glyph: number
	readonly advance: number
	readonly x: number
	readonly y: number
}

/** Shapes one run of one font and one direction; its glyphs stand from left to right. */
export type Shape = (run: string, direction: Direction) => ShapedGlyph[]

/** The package's own wrapper fetches the module and compiles at run time, and the platform allows neither. */
type Exports = {
	readonly memory: WebAssembly.Memory
	readonly __wasm_call_ctors: () => void
	readonly malloc: (bytes: number) => number
	readonly free: (at: number) => void
	readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number
	readonly hb_face_create: (blob: number, index: number) => number
	readonly hb_font_create: (face: number) => number
	readonly hb_buffer_create: () => number
	readonly hb_buffer_clear_contents: (buffer: number) => void
	readonly hb_buffer_add_utf16: (buffer: number, text: number, length: number, from: number, count: number) => void
	readonly hb_buffer_set_direction: (buffer: number, direction: number) => void
	readonly hb_buffer_guess_segment_properties: (buffer: number) => void
	readonly hb_shape: (font: number, buffer: number, features: number, count: number) => void
	readonly hb_buffer_get_length: (buffer: number) => number
	readonly hb_buffer_get_glyph_infos: (buffer: number, length: number) => number
	readonly hb_buffer_get_glyph_positions: (buffer: number, length: number) => number
}

/** hb-common.h, hb-blob.h */
const DIRECTIONS = { ltr: 4, rtl: 5 }
const WRITABLE = 2
/** Both of hb_glyph_info_t and of hb_glyph_position_t. */
const STRUCT_BYTES = 20
/** WebAssembly, §4.2.8 */
const PAGE_BYTES = 65_536

export async function startHarfBuzz(module: WebAssembly.Module): Promise<(font: Uint8Array) => Shape> {
	// The rest is never reached: HarfBuzz has no clock, and does not exit.
	const nothing = () => 0
	const instance: WebAssembly.Instance = await WebAssembly.instantiate(module, {
		wasi_snapshot_preview1: { proc_exit: nothing },
		env: {
			_abort_js: nothing,
			_emscripten_runtime_keepalive_clear: nothing,
			_setitimer_js: nothing,
			emscripten_resize_heap: (bytes: number) => {
				const { memory } = exportsOf(instance)
				memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES))
				return 1
			},
		},
	})
	const hb = exportsOf(instance)
	hb.__wasm_call_ctors()
	const buffer = hb.hb_buffer_create()
	return (bytes) => {
		const data = hb.malloc(bytes.length)
		new Uint8Array(hb.memory.buffer).set(bytes, data)
		const font = hb.hb_font_create(hb.hb_face_create(hb.hb_blob_create(data, bytes.length, WRITABLE, 0, 0), 0))
		return (run, direction) => {
			fill(hb, buffer, run)
			hb.hb_buffer_set_direction(buffer, DIRECTIONS[direction])
			hb.hb_buffer_guess_segment_properties(buffer)
			hb.hb_shape(font, buffer, 0, 0)
			return glyphsIn(hb, buffer)
		}
	}
}

/** The module is the package's own, of the exact version that package.json names, and exports these. */
function exportsOf(instance: WebAssembly.Instance): Exports {
	return instance.exports as unknown as Exports
}

function fill(hb: Exports, buffer: number, run: string): void {
	const at = hb.malloc(run.length * 2)
	const units = new Uint16Array(hb.memory.buffer, at, run.length)
	for (let i = 0; i < run.length; i++) units[i] = run.charCodeAt(i)
	hb.hb_buffer_clear_contents(buffer)
	hb.hb_buffer_add_utf16(buffer, at, run.length, 0, run.length)
	hb.free(at)
}

function glyphsIn(hb: Exports, buffer: number): ShapedGlyph[] {
	const length = hb.hb_buffer_get_length(buffer)
	const infos = hb.hb_buffer_get_glyph_infos(buffer, 0)
	const positions = hb.hb_buffer_get_glyph_positions(buffer, 0)
	const memory = new DataView(hb.memory.buffer)
	return Array.from({ length }, (_, i) => {
		const position = positions + i * STRUCT_BYTES
		return {
			glyph: memory.getUint32(infos + i * STRUCT_BYTES, true),
			advance: memory.getInt32(position, true),
			x: memory.getInt32(position + 8, true),
			y: memory.getInt32(position + 12, true),
		}
	})
}
