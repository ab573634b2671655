/** A wrapper around resvg's functions (an SVG rasteriser in WASM): an SVG in, its pixels out. */
import type { Pixels } from './png.ts'

/** The package's own wrapper copies the pixels out of the module's memory: twelve megabytes of a large picture. */
type Exports = {
	readonly memory: WebAssembly.Memory
	readonly __wbindgen_malloc: (bytes: number, alignment: number) => number
	readonly __wbindgen_add_to_stack_pointer: (bytes: number) => number
	readonly resvg_new: (result: number, svg: number, options: number, length: number, fonts: number) => void
	readonly resvg_render: (result: number, drawing: number) => void
	readonly renderedimage_width: (image: number) => number
	readonly renderedimage_height: (image: number) => number
	readonly renderedimage_pixels: (image: number) => number
	readonly __wbg_renderedimage_free: (image: number) => void
	readonly __wbg_resvg_free: (drawing: number) => void
}

/**
 * @param scale pixels to a CSS pixel of the picture
 * @param read is given the pixels where they are: they are gone when it returns
 */
export type Draw = <Read>(svg: string, scale: number, read: (pixels: Pixels) => Read) => Read

/** An empty rectangle is none. Without it resvg crops to the whole picture, and has that twice in its memory, which never shrinks. */
const NOT_CROPPED = { left: 0, top: 0, right: 0, bottom: 0 }

/** wasm-bindgen's: an address, or after it a fault and that there is one. */
const RESULT_BYTES = 16
/** Numbers below this it has for itself. */
const FIRST_VALUE = 132

export async function startResvg(module: WebAssembly.Module): Promise<Draw> {
	/** What the module knows by a number. */
	const values = new Map<number, unknown>()
	let next = FIRST_VALUE
	function give(value: unknown): number {
		values.set(next, value)
		return next++
	}
	function take(number: number): unknown {
		const value = values.get(number)
		values.delete(number)
		return value
	}
	const bytesAt = (at: number, length: number) => new Uint8Array(resvg.memory.buffer, at, length)
	const textAt = (at: number, length: number) => new TextDecoder().decode(bytesAt(at, length))
	function put(text: string): [at: number, length: number] {
		const bytes = new TextEncoder().encode(text)
		const at = resvg.__wbindgen_malloc(bytes.length, 1)
		bytesAt(at, bytes.length).set(bytes)
		return [at, bytes.length]
	}
	function resultOf(work: (result: number) => void): number {
		const at = resvg.__wbindgen_add_to_stack_pointer(-RESULT_BYTES)
		try {
			work(at)
			const result = new DataView(resvg.memory.buffer, at)
			if (result.getInt32(8, true) !== 0) throw take(result.getInt32(4, true))
			return result.getUint32(0, true)
		} finally {
			resvg.__wbindgen_add_to_stack_pointer(RESULT_BYTES)
		}
	}

	// The others are for fonts and images, which our pictures have not; another version of the package may have other names.
	const unused = WebAssembly.Module.imports(module).map(({ name }) => {
		const fail = () => {
			throw new Error(`resvg asks for ${name}`)
		}
		return [name, fail] as const
	})
	const instance: WebAssembly.Instance = await WebAssembly.instantiate(module, {
		wbg: {
			...Object.fromEntries(unused),
			// A drawing may come as text or as bytes.
			__wbg_instanceof_Uint8Array_2b3bbecd033d19f6: (value: number) => Number(values.get(value) instanceof Uint8Array),
			__wbindgen_string_get: (to: number, text: number) => {
				const [at, length] = put(String(values.get(text)))
				const result = new DataView(resvg.memory.buffer, to)
				result.setUint32(0, at, true)
				result.setUint32(4, length, true)
			},
			__wbindgen_string_new: (at: number, length: number) => give(textAt(at, length)),
			__wbg_new_28c511d9baebfa89: (at: number, length: number) => give(new Error(textAt(at, length))),
			__wbindgen_throw: (at: number, length: number) => {
				throw new Error(textAt(at, length))
			},
			__wbindgen_memory: () => give(resvg.memory),
			__wbg_buffer_12d079cc21e14bdb: () => give(resvg.memory.buffer),
			__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb: (_: number, at: number, length: number) =>
				give(bytesAt(at, length)),
			// Asked for a copy of bytes, it gives the bytes.
			__wbg_new_63b92bc8671ed464: (bytes: number) => give(values.get(bytes)),
			__wbindgen_object_drop_ref: take,
		},
	})
	// The module is the package's own, of the exact version that package.json names, and exports these.
	const resvg = instance.exports as unknown as Exports

	function rendered(drawing: number): number {
		try {
			return resultOf((result) => resvg.resvg_render(result, drawing))
		} finally {
			resvg.__wbg_resvg_free(drawing)
		}
	}

	return (svg, scale, read) => {
		const options = put(JSON.stringify({ fitTo: { mode: 'zoom', value: scale }, crop: NOT_CROPPED }))
		const drawing = resultOf((result) => resvg.resvg_new(result, give(svg), ...options, 0))
		const image = rendered(drawing)
		try {
			const [width, height] = [resvg.renderedimage_width(image), resvg.renderedimage_height(image)]
			const rgba = take(resvg.renderedimage_pixels(image))
			if (!(rgba instanceof Uint8Array)) throw new Error('resvg gives no pixels')
			return read({ width, height, rgba })
		} finally {
			resvg.__wbg_renderedimage_free(image)
		}
	}
}
