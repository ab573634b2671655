/** The pictures' fonts, from the Worker's static assets. */

/** An asset is found by its path alone; the host of its address is nobody's. */
export async function fontsFrom(assets: Fetcher): Promise<string> {
	const response = await assets.fetch('https://assets.invalid/fonts.json')
	if (!response.ok) throw new Error(`the fonts answer ${response.status}`)
	return response.text()
}
