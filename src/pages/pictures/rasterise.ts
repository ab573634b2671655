/** Rasterises our SVG to a PNG (resvg). */

/** An empty rectangle is none. Without it the rasteriser crops to the whole picture, and has that twice in its memory, which never shrinks. */
const NOT_CROPPED = { left: 0, top: 0, right: 0, bottom: 0 }

let started: ReturnType<typeof start> | undefined

/** @param scale pixels of the PNG to a CSS pixel of the picture */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
	started ??= start()
	const { Resvg, indexedPng } = await started
	const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, crop: NOT_CROPPED })
	const image = drawing.render()
	const { width, height, pixels: rgba } = image
	image.free()
	drawing.free()
	return indexedPng({ width, height, rgba })
}

/** Loaded by the first PNG of an isolate. Evaluated with the Worker they would make the start of every isolate longer. */
async function start() {
	const [{ initWasm, Resvg }, { indexedPng }, { default: module }] = await Promise.all([
		import('@resvg/resvg-wasm'),
		import('./png.ts'),
		import('../../../.build/resvg.wasm'),
	])
	await initWasm(module)
	return { Resvg, indexedPng }
}
