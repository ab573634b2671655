/** Where the local edge keeps its answers: so many and so many bytes at most, the longest unread go first. */
import { carriesOneOf, type KeptAnswer } from './kept-answer.ts'

export type ShelfLimits = { maxEntries: number; maxBytes: number }

export type Shelf = ReturnType<typeof createShelf>

export function createShelf({ maxEntries, maxBytes }: ShelfLimits) {
	/** A Map remembers the order of insertion: the first key is the one that was read longest ago. */
	const answers = new Map<string, KeptAnswer>()
	let bytes = 0

	function get(key: string): KeptAnswer | undefined {
		const kept = answers.get(key)
		if (kept) {
			answers.delete(key)
			answers.set(key, kept)
		}
		return kept
	}

	function put(key: string, kept: KeptAnswer): void {
		remove(key)
		if (sizeOf(key, kept) > maxBytes) return
		answers.set(key, kept)
		bytes += sizeOf(key, kept)
		for (const oldest of answers.keys()) {
			if (answers.size <= maxEntries && bytes <= maxBytes) return
			remove(oldest)
		}
	}

	function remove(key: string): void {
		const kept = answers.get(key)
		if (kept && answers.delete(key)) bytes -= sizeOf(key, kept)
	}

	function markStale(tags: ReadonlySet<string>): void {
		for (const [key, kept] of answers) {
			if (carriesOneOf(kept, tags)) answers.set(key, { ...kept, invalidated: true })
		}
	}

	function removeTagged(tags: ReadonlySet<string>): void {
		for (const [key, kept] of answers) {
			if (carriesOneOf(kept, tags)) remove(key)
		}
	}

	return { get, put, markStale, removeTagged }
}

/** Keys count too: a flood of long queries must not be free. */
function sizeOf(key: string, kept: KeptAnswer): number {
	return key.length + kept.body.byteLength
}
