/**
 * A queue for each dossier, first come, first served: one edit at a time in an isolate. The revision's key alone decides who was first; but
 * of fifty edits at once each would read the record and render its pages, to find that forty-nine of them were too late.
 */

/** An edit whose request was given up must not keep the next ones waiting: its turn ends by itself. */
const LONGEST_TURN_MS = 2_000
/** Whoever waits and has not looked for this long has given up too. */
const LONGEST_SILENCE_MS = 1_000
/** Whoever has waited this long is told so: out of turn all of them would only get in each other's way. */
const LONGEST_WAIT_MS = 30_000
const LOOK_AGAIN_MS = 20

type Place = { isInTurn: boolean; staysUntil: number }

const queues = new Map<string, Set<Place>>()

/**
 * @param work is told whether another edit had its turn meanwhile: what was read before may be out of date
 * @returns `no-turn` where it did not come in time, and nothing was done
 */
export async function inTurn<Done>(
	dossier: string,
	work: (hasWaited: boolean) => Promise<Done>,
): Promise<Done | 'no-turn'> {
	const queue = queues.get(dossier) ?? new Set()
	queues.set(dossier, queue)
	const own = { isInTurn: false, staysUntil: 0 }
	queue.add(own)
	const givesUpAt = Date.now() + LONGEST_WAIT_MS
	let hasWaited = false
	try {
		// Waiting by looking: a request must not wait on the promise of another, whose context may be gone.
		while (isBehind(own, queue)) {
			if (Date.now() >= givesUpAt) return 'no-turn'
			hasWaited = true
			own.staysUntil = Date.now() + LONGEST_SILENCE_MS
			await aMoment()
		}
		own.isInTurn = true
		own.staysUntil = Date.now() + LONGEST_TURN_MS
		return await work(hasWaited)
	} finally {
		queue.delete(own)
		if (queue.size === 0) queues.delete(dossier)
	}
}

/** A set is walked in the order in which its places were taken. */
function isBehind(own: Place, queue: ReadonlySet<Place>): boolean {
	let isBefore = true
	for (const other of queue) {
		if (other === own) isBefore = false
		else if ((isBefore || other.isInTurn) && other.staysUntil > Date.now()) return true
	}
	return false
}

function aMoment(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.random() * LOOK_AGAIN_MS))
}
