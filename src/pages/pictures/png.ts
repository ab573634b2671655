/** Encodes pixels as a PNG with a palette (PNG, third edition), in half of the bytes that the rasteriser's own takes. */
import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_COLOURS = 256
/** In pixels. Above it deflate's level 6 would take a third longer than level 5, for a file 3–6 % smaller. */
const MAX_PIXELS_AT_LEVEL_6 = 1_000_000
/** §11.2.1: eight bits a pixel, an index into the palette. */
const INDEXED = [8, 3, 0, 0, 0]

/** Opaque, as our pictures are. Compressed in JavaScript, for the platforms' own zlibs do not all give the same bytes. */
export function indexedPng(pixels: Pixels): Uint8Array<ArrayBuffer> {
	const { width, height } = pixels
	const palette = paletteOf(pixels)
	return Buffer.concat([
		Buffer.from(SIGNATURE),
		chunk('IHDR', Buffer.from([...uint32(width), ...uint32(height), ...INDEXED])),
		chunk('PLTE', Buffer.from(palette.flatMap(channels))),
		chunk('IDAT', zlibSync(rowsOf(pixels, palette), { level: width * height > MAX_PIXELS_AT_LEVEL_6 ? 5 : 6 })),
		chunk('IEND', Buffer.alloc(0)),
	])
}

/**
 * Takes the pixels run by run of one colour: most of a picture is paper, and a million pixels one by one take longer than to draw them.
 * Line by line; no run goes over the end of its line. Run after run, and not as a list: that would be larger than the picture.
 */
function eachRun({ width, rgba }: Pixels, take: (colour: number, length: number) => void): void {
	// The least significant byte first, as WebAssembly has them; signed, opaque pixels are small numbers, which are no objects.
	const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
	for (let from = 0; from < pixels.length; ) {
		const end = from - (from % width) + width
		const abgr = pixels[from] ?? 0
		let to = from + 1
		while (to < end && pixels[to] === abgr) to++
		take(((abgr & 0xff) << 16) | (abgr & 0xff00) | ((abgr >> 16) & 0xff), to - from)
		from = to
	}
}

/** Where slanting lines cross letters a few hundred shades may come together: the rarest then go by their nearest. */
function paletteOf(pixels: Pixels): number[] {
	const counts = new Map<number, number>()
	eachRun(pixels, (colour, length) => counts.set(colour, (counts.get(colour) ?? 0) + length))
	const byCount = [...counts].sort(([a, many], [b, more]) => more - many || a - b)
	return byCount.slice(0, MOST_COLOURS).map(([colour]) => colour)
}

/** Each line begins with its filter (§9.2): none. */
function rowsOf(pixels: Pixels, palette: readonly number[]): Uint8Array {
	const { width, height } = pixels
	const places = new Map(palette.map((colour, place) => [colour, place]))
	const rows = new Uint8Array((width + 1) * height)
	let at = 0
	eachRun(pixels, (colour, length) => {
		if (at % (width + 1) === 0) at++
		const place = places.get(colour) ?? nearest(colour, palette)
		places.set(colour, place)
		rows.fill(place, at, at + length)
		at += length
	})
	return rows
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
