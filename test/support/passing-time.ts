/** The time, in a test's hand: timers of the Worker wait until something hangs, and then the next one is due at once. */
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'

const soon = setTimeout
const aMoment = () => new Promise((resolve) => soon(resolve, 2))

/** Files share a runtime, and what one has purged at its end is purged once more after five seconds: those timers are none of the next one's. */
const LATE_PURGE_MS = 5_500

/** In each test of a file, from its beginning to its end. */
export function holdTimeInEach() {
	beforeAll(() => new Promise<void>((resolve) => void soon(resolve, LATE_PURGE_MS)))
	beforeEach(() => void holdTime())
	afterEach(() => time.release())
	return time
}

export function holdTime() {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
	return time
}

const time = {
	/** For a double that hangs. */
	hung: () => void soon(() => vi.isFakeTimers() && vi.advanceTimersToNextTimer(), 0),
	pass: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
	/** How long something took, in the milliseconds that were let pass. */
	async took<Value>(work: () => Promise<Value>): Promise<{ value: Value; milliseconds: number }> {
		const startedAt = performance.now()
		const value = await work()
		return { value, milliseconds: performance.now() - startedAt }
	},
	/** Lets what needs no time come to its end. */
	settle: aMoment,
	/** Once what was asked beside a question that failed has its answer too. */
	async timersLeft(): Promise<number> {
		for (let looked = 0; vi.getTimerCount() > 0 && looked < 100; looked++) await aMoment()
		return vi.getTimerCount()
	},
	release: () => void vi.useRealTimers(),
}
