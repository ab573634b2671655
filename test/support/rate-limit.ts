/** The platform's rate limit counts by whole minutes: guesses on both sides of one would be two series. */
const ROOM_MS = 10_000

/** Waits for the next minute where this one has not room enough for a test. */
export async function withinOneMinute(): Promise<void> {
	const left = 60_000 - (Date.now() % 60_000)
	if (left < ROOM_MS) await new Promise((resolve) => setTimeout(resolve, left))
}
