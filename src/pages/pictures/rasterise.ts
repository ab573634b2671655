/** An SVG of ours as a PNG. */
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { indexedPng } from './png.ts'

let started: Promise<void> | undefined

/** @param scale pixels of the PNG to a CSS pixel of the picture */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
	started ??= import('../../../.build/resvg.wasm').then(({ default: resvg }) => initWasm(resvg))
	await started
	const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } })
	const image = drawing.render()
	const { width, height, pixels: rgba } = image
	const png = indexedPng({ width, height, rgba })
	image.free()
	drawing.free()
	return png
}
