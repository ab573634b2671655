/** Splits a list into JSON chunks that D1 takes: a bound value, as any row, has less than 2,000,000 bytes. */
import { bytesIn } from '../record/limits.ts'

const MAX_CHUNK_BYTES = 1_000_000

/** @param items each as JSON; one that is larger than a chunk is a chunk of its own */
export function inChunks(items: readonly string[]): string[] {
	const chunks: string[][] = []
	let size = Number.POSITIVE_INFINITY
	for (const item of items) {
		const more = bytesIn(item) + 1
		if (size + more > MAX_CHUNK_BYTES) {
			chunks.push([])
			size = 2
		}
		chunks.at(-1)?.push(item)
		size += more
	}
	return chunks.map((chunk) => `[${chunk.join(',')}]`)
}
