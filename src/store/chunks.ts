/** Lists in pieces that D1 takes: at most 2 MB in a bound value. */

/** Characters, of which each is at most three bytes. */
const MAX_JSON_CHARACTERS = 500_000

/** One item that is larger is a piece of its own. */
export function inChunks<Item>(items: readonly Item[], charactersOf: (item: Item) => number): Item[][] {
	const chunks: Item[][] = []
	let size = Number.POSITIVE_INFINITY
	for (const item of items) {
		const more = charactersOf(item)
		if (size + more > MAX_JSON_CHARACTERS) {
			chunks.push([])
			size = 0
		}
		chunks.at(-1)?.push(item)
		size += more
	}
	return chunks
}
