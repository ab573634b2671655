/** The time, in a test's hand: timers of the Worker wait until something hangs, and then the next one is due at once. */
import { vi } from 'vitest'

const soon = setTimeout

export function holdTime() {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
	return {
		/** For a double that hangs. */
		hung: () => void soon(() => vi.isFakeTimers() && vi.advanceTimersToNextTimer(), 0),
		pass: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
		/** How long something took, in the milliseconds that were let pass. */
		async took<Value>(work: () => Promise<Value>): Promise<{ value: Value; milliseconds: number }> {
			const startedAt = performance.now()
			const value = await work()
			return { value, milliseconds: performance.now() - startedAt }
		},
		timersLeft: () => vi.getTimerCount(),
		release: () => void vi.useRealTimers(),
	}
}
