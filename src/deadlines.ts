/** Deadlines: how long D1, KV, the assets and the edge may take to answer, and the timeout that holds each of them to it. */

export const DEADLINE_MS = {
	/** One read of D1, and all that a request that only reads asks of it: the edge has a stale copy, or another place has one. */
	read: 2_000,
	/** All that an edit asks of D1. A write that was given up may still be carried out: its retry key finds out. */
	write: 10_000,
	/** D1, for whoever watches the service. */
	health: 1_000,
	/** All that a file asks of D1 that is written as it is read; each of its questions has the time of a read. */
	stream: 30_000,
	/** One read of KV: behind D1's two seconds a reader has an answer within three. */
	kv: 1_000,
	/** One file of the static assets. */
	asset: 2_000,
	/** The keys of Cloudflare Access. */
	accessKeys: 2_000,
	/** One call to the edge. The edit is saved by then, and its editor waits no longer. */
	edge: 2_000,
} as const

/** How long one request may wait for D1 in all, and how long it has waited. */
export type D1Wait = { longestMs: number; waitedMs: number }

/** What was asked has not answered by its deadline. It may still do what it was asked to. */
export class TimedOut extends Error {
	override readonly name = 'TimedOut'
}

/** The work's outcome, or 'timed-out'. The work itself goes on, and however it ends is nobody's concern any more. */
export async function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T | 'timed-out'> {
	let timer: ReturnType<typeof setTimeout> | undefined
	const timeout = new Promise<'timed-out'>((resolve) => {
		timer = setTimeout(() => resolve('timed-out'), milliseconds)
	})
	try {
		return await Promise.race([work, timeout])
	} finally {
		clearTimeout(timer)
	}
}

/** @param who does the work, for the log: `D1` */
export async function inTime<T>(milliseconds: number, who: string, work: Promise<T>): Promise<T> {
	const outcome = await withTimeout(milliseconds, work)
	if (outcome === 'timed-out') throw new TimedOut(`${who} did not answer within ${Math.round(milliseconds)} ms`)
	return outcome
}
