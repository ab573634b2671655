/** The Worker's static assets: the pictures' fonts, every loader that was ever published, what describes the API. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'

/** @param part of the pictures' fonts, as the build named it */
export async function fontsFrom(assets: Fetcher, part: string): Promise<string> {
	const fonts = await assetAt(assets, `/fonts/${part}.json`)
	if (fonts === null) throw new Error(`the fonts are not among the assets: ${part}`)
	return fonts
}

/** @returns null where no version has this name */
export function loaderVersionFrom(assets: Fetcher, name: string): Promise<string | null> {
	return assetAt(assets, `/embed/${name}.js`)
}

/** @param name of a file that the build wrote; null where it wrote none of that name */
export function apiFileFrom(assets: Fetcher, name: string): Promise<string | null> {
	return assetAt(assets, `/api/${name}`)
}

function assetAt(assets: Fetcher, path: string): Promise<string | null> {
	return inTime(DEADLINE_MS.asset, 'ASSETS', fetched(assets, path))
}

async function fetched(assets: Fetcher, path: string): Promise<string | null> {
	// The host is ignored.
	const response = await assets.fetch(`https://assets.invalid${path}`)
	if (response.status === 404) return null
	if (!response.ok) throw new Error(`the assets answer ${response.status} for ${path}`)
	return response.text()
}
