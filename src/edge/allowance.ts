/** Rate limit by token bucket, as the platform limits its purges: five calls a minute, and 25 at once. */

export type Allowance = {
	/** How many calls may be made now. */
	readonly left: () => number
	/** Whether one may be made, which counts it. */
	readonly take: () => boolean
	/** To learn that there is none left: others have made them. */
	readonly exhaust: () => void
}

const PER_MINUTE = 5
const BURST = 25

export function createAllowance(now: () => number): Allowance {
	let counted = { left: BURST, at: now() }

	function left(): number {
		const at = now()
		counted = { left: Math.min(BURST, counted.left + ((at - counted.at) / 60_000) * PER_MINUTE), at }
		return counted.left
	}

	return {
		left,
		take() {
			if (left() < 1) return false
			counted.left -= 1
			return true
		},
		exhaust() {
			counted = { left: 0, at: now() }
		},
	}
}
