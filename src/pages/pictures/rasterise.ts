/** Rasterises our SVG to a PNG (resvg). */

let started: ReturnType<typeof start> | undefined

/** @param scale pixels of the PNG to a CSS pixel of the picture */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
	started ??= start()
	const { Resvg, indexedPng } = await started
	const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } })
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
