/** Pixels as a PNG (PNG, third edition) that has each colour once, in a palette: half of the bytes that the rasteriser's own takes. */
import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_COLOURS = 256
/** §11.2.1: eight bits a pixel, an index into the palette. */
const INDEXED = [8, 3, 0, 0, 0]

/** Opaque, as our pictures are. Compressed in JavaScript, for the platforms' own zlibs do not all give the same bytes. */
export function indexedPng(pixels: Pixels): Uint8Array<ArrayBuffer> {
	const { width, height } = pixels
	const colours = coloursOf(pixels)
	const palette = paletteOf(colours)
	const places = new Map(palette.map((colour, place) => [colour, place]))
	// A row begins with its filter (§9.2): none.
	const rows = new Uint8Array((width + 1) * height)
	for (let y = 0, pixel = 0; y < height; y++) {
		for (let x = 1; x <= width; x++, pixel++) {
			const colour = colours[pixel] ?? 0
			const place = places.get(colour) ?? nearest(colour, palette)
			places.set(colour, place)
			rows[y * (width + 1) + x] = place
		}
	}
	return Buffer.concat([
		Buffer.from(SIGNATURE),
		chunk('IHDR', Buffer.from([...uint32(width), ...uint32(height), ...INDEXED])),
		chunk('PLTE', Buffer.from(palette.flatMap(channels))),
		chunk('IDAT', zlibSync(rows, { level: 6 })),
		chunk('IEND', Buffer.alloc(0)),
	])
}

function coloursOf({ rgba }: Pixels): Uint32Array {
	const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
	return Uint32Array.from({ length: rgba.length / 4 }, (_, pixel) => view.getUint32(pixel * 4) >>> 8)
}

/** Where slanting lines cross letters a few hundred shades may come together: the rarest then go by their nearest. */
function paletteOf(colours: Uint32Array): number[] {
	const counts = new Map<number, number>()
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
	const byCount = [...counts].sort(([a, many], [b, more]) => more - many || a - b)
	return byCount.slice(0, MOST_COLOURS).map(([colour]) => colour)
}

function nearest(colour: number, palette: readonly number[]): number {
	const wanted = channels(colour)
	const distance = (other: number) =>
		channels(other).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0)
	const distances = palette.map(distance)
	return distances.indexOf(Math.min(...distances))
}

function channels(colour: number): number[] {
	return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]
}

/** §5.3: length, name, data, and a checksum of the last two. */
function chunk(name: string, data: Uint8Array): Uint8Array {
	const named = Buffer.concat([Buffer.from(name), data])
	return Buffer.concat([Buffer.from(uint32(data.length)), named, Buffer.from(uint32(crc32(named)))])
}

function uint32(value: number): number[] {
	return [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}
