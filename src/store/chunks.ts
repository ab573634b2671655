/** Lists as JSON in pieces that D1 takes: a bound value, as any row, has less than 2,000,000 bytes. */
import { bytesIn, MAX_PAGE_BYTES } from '../record/limits.ts'

/** @param items each as JSON; one that is larger than a piece is a piece of its own */
export function inChunks(items: readonly string[]): string[] {
	const chunks: string[][] = []
	let size = Number.POSITIVE_INFINITY
	for (const item of items) {
		const more = bytesIn(item) + 1
		if (size + more > MAX_PAGE_BYTES) {
			chunks.push([])
			size = 2
		}
		chunks.at(-1)?.push(item)
		size += more
	}
	return chunks.map((chunk) => `[${chunk.join(',')}]`)
}
