/** Chooses which meetings keep a label when there are more of them than the box has room for. */

/** What the choice looks at: where a meeting stands on the scale, and whether it goes first: readers wait for it, or editors chose it. */
type Candidate = { readonly at: number; readonly isFirst: boolean }

/**
 * The indexes of those that keep a label: the first and the newest, what goes first, then again and again the one that
 * stands farthest from all labels so far, of two the newer. So labels spread over the scale, and stay near their ticks.
 *
 * @param candidates oldest first
 */
export function labelled(candidates: readonly Candidate[], room: number): ReadonlySet<number> {
	if (candidates.length <= room) return new Set(candidates.keys())
	const chosen = candidates.flatMap((c, i) => (c.isFirst ? [i] : [])).reverse()
	const kept = new Set<number>()
	/** Of each to the nearest that is kept: measured from one after another, for there are hundreds. */
	const distances = candidates.map(() => Number.POSITIVE_INFINITY)
	const keep = (index: number) => {
		kept.add(index)
		const place = candidates[index]?.at ?? 0
		candidates.forEach(({ at }, i) => {
			distances[i] = Math.min(distances[i] ?? 0, Math.abs(place - at))
		})
	}
	for (const index of [candidates.length - 1, 0, ...chosen].slice(0, room)) keep(index)
	while (kept.size < room) keep(farthest(distances, kept))
	return kept
}

function farthest(distances: readonly number[], kept: ReadonlySet<number>): number {
	return distances.reduce((best, distance, i) => {
		return !kept.has(i) && distance >= (distances[best] ?? -1) ? i : best
	}, -1)
}
