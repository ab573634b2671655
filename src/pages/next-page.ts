/** The URL of the page after this one. */

/**
 * @param asked the query of this page
 * @param cursor names the last item shown, so that what is added or taken away meanwhile repeats and skips nothing
 */
export function nextPage(
	url: string,
	asked: Readonly<Record<string, string | undefined>>,
	limit: number,
	cursor: string,
): string {
	const query = new URLSearchParams()
	for (const [name, value] of Object.entries({ ...asked, limit: String(limit), cursor })) {
		if (value !== undefined) query.set(name, value)
	}
	return `${url}?${query}`
}
