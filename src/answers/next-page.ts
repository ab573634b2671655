/** Pagination of lists: how many items fit a page, and the URL of the next one. */
import { bytesIn, MAX_PAGE_BYTES } from '../record/limits.ts'

/** For what stands around the items. */
const MARGIN_BYTES = 20_000

/** The first `limit` items, or fewer where they come to 1 MB before; always one, so that a list goes on. */
export function firstPage<Item>(items: readonly Item[], limit: number): Item[] {
	let left = MAX_PAGE_BYTES - MARGIN_BYTES
	return items.slice(0, limit).filter((item, i) => {
		left -= bytesIn(JSON.stringify(item)) + 1
		return i === 0 || left >= 0
	})
}

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
