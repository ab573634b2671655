/** Rate limit by token bucket, as the platform limits its purges. */

/** Answers whether it may be done now, and counts it if so. */
type Allowance = () => boolean

export function createAllowance(options: { perMinute: number; burst: number; now: () => number }): Allowance {
	const { perMinute, burst, now } = options
	let left = burst
	let countedAt = now()

	return () => {
		const time = now()
		left = Math.min(burst, left + ((time - countedAt) / 60_000) * perMinute)
		countedAt = time
		if (left < 1) return false
		left -= 1
		return true
	}
}
