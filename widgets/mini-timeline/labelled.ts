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
	const kept = new Set([candidates.length - 1, 0, ...chosen].slice(0, room))
	while (kept.size < room) kept.add(farthest(candidates, kept))
	return kept
}

function farthest(candidates: readonly Candidate[], kept: ReadonlySet<number>): number {
	const places = candidates.flatMap((c, i) => (kept.has(i) ? [c.at] : []))
	let best = { index: -1, distance: -1 }
	for (const [index, { at }] of candidates.entries()) {
		const distance = Math.min(...places.map((place) => Math.abs(place - at)))
		if (!kept.has(index) && distance >= best.distance) best = { index, distance }
	}
	return best.index
}
