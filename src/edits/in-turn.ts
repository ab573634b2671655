/**
 * A queue for each dossier: one edit at a time in an isolate. The revision's key alone decides who was first; but of fifty edits at once
 * each would read the record and render its pages, to find that forty-nine of them were too late.
 */

/** An edit whose request was given up must not keep the next ones waiting: its turn ends by itself. */
const LONGEST_TURN_MS = 2_000
/** Whoever has waited this long goes ahead: an edit out of turn is only slower, never wrong. */
const LONGEST_WAIT_MS = 15_000
const LOOK_AGAIN_MS = 20

const turns = new Map<string, { readonly endsAt: number }>()

/** @param work is told whether another edit had its turn meanwhile: what was read before may be out of date */
export async function inTurn<Done>(dossier: string, work: (hasWaited: boolean) => Promise<Done>): Promise<Done> {
	const goesAheadAt = Date.now() + LONGEST_WAIT_MS
	// Waiting by looking: a request must not wait on the promise of another, whose context may be gone.
	let hasWaited = false
	while ((turns.get(dossier)?.endsAt ?? 0) > Date.now() && Date.now() < goesAheadAt) {
		hasWaited = true
		await aMoment()
	}
	const turn = { endsAt: Date.now() + LONGEST_TURN_MS }
	turns.set(dossier, turn)
	try {
		return await work(hasWaited)
	} finally {
		if (turns.get(dossier) === turn) turns.delete(dossier)
	}
}

function aMoment(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.random() * LOOK_AGAIN_MS))
}
