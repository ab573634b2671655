/** Label placement without overlap: each label moves as little as it can. */

/** A stretch of the line that the labels must stay in. */
type Bounds = { readonly from: number; readonly to: number }

/**
 * The starts of labels of one `size`, in the order of their wishes, none over another and all inside the bounds; of all
 * such placings the one with the least sum of squared distances from the wishes.
 *
 * Moving label i back by i sizes turns "no overlap" into "never descending", for which pooling neighbours that are out of
 * order into their mean is exact (isotonic regression, pool adjacent violators), and cutting at the bounds stays so.
 *
 * @param wished where each label would start if it were alone, ascending
 * @param size the length of a label with its gap; all of them must fit: `wished.length * size <= to - from`
 */
export function placed(wished: readonly number[], size: number, { from, to }: Bounds): number[] {
	const highest = Math.max(from, to - wished.length * size)
	const pools: { mean: number; count: number }[] = []
	for (const [i, wish] of wished.entries()) {
		let pool = { mean: wish - i * size, count: 1 }
		for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
			pools.pop()
			const count = last.count + pool.count
			pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count }
		}
		pools.push(pool)
	}
	return pools
		.flatMap(({ mean, count }) => Array<number>(count).fill(clamp(mean, from, highest)))
		.map((start, i) => start + i * size)
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high)
}
