/** Rasterises our SVG to a PNG (resvg). */

let started: ReturnType<typeof start> | undefined

/** @param scale pixels of the PNG to a CSS pixel of the picture */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
	started ??= start()
	const { draw, indexedPng } = await started
	return draw(svg, scale, indexedPng)
}

/** Loaded by the first PNG of an isolate. Evaluated with the Worker they would make the start of every isolate longer. */
async function start() {
	const [{ startResvg }, { indexedPng }, { default: module }] = await Promise.all([
		import('./resvg.ts'),
		import('./png.ts'),
		import('../../../.build/resvg.wasm'),
	])
	return { draw: await startResvg(module), indexedPng }
}
