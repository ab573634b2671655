/** Tells of a saved edit whoever keeps what readers are shown: the edge, and KV with its copies. */
import type { ExecutionContext } from 'hono'
import { invalidate, nothingUntold, purge, type Untold } from '../edge/invalidate.ts'
import { isJustEdited } from '../edge/just-edited.ts'
import { DOSSIERS_TAG, dossierTag } from '../edge/tags.ts'
import { type CopyKeeper, forget, keepCopies, putGallery } from '../store/keep-copies.ts'

/** What readers may see no longer, what they may see from now on, or what is another for them. */
export type Change = 'vanishes' | 'appears' | 'changes'

/** What telling takes. */
export type Teller = CopyKeeper & {
	/** The request's execution context, by which the edge is told. */
	readonly ctx: ExecutionContext
	/** What this isolate has still to tell the edge. */
	readonly untold: Untold
	/** For what may be finished behind the answer. */
	readonly waitUntil: (work: Promise<unknown>) => void
}

/** Of an isolate that has told nothing yet. */
export const newTelling = (): Teller['untold'] => nothingUntold()

/**
 * @param editedBefore when readers were last shown something new of it, RFC 3339; null where that is not known
 * @returns whether something lingers that must be gone: it is taken out again behind the answer
 */
export async function tell(
	desk: Teller,
	dossier: string,
	change: Change,
	editedBefore: string | null = null,
): Promise<boolean> {
	const tags = [dossierTag(dossier), DOSSIERS_TAG]
	if (change === 'vanishes') {
		const [isPurged, isForgotten] = await Promise.all([purge(desk.ctx, tags), forget(desk.kv, dossier)])
		desk.waitUntil(isForgotten ? putGallery(desk) : forgetAgain(desk.kv, dossier))
		return !isPurged || !isForgotten
	}
	desk.waitUntil(keepCopies(desk, dossier))
	// That there was nothing to see must vanish too.
	if (change === 'appears') return !(await purge(desk.ctx, tags))
	const isKeptBriefly = editedBefore !== null && isJustEdited(editedBefore, desk.now())
	await invalidate(desk.ctx, tags, { isKeptBriefly, untold: desk.untold })
	return false
}

/** Behind an answer the platform lets us work for 30 seconds. */
const PAUSES_MS = [1_000, 4_000, 8_000]

async function forgetAgain(kv: KVNamespace, dossier: string): Promise<void> {
	for (const milliseconds of PAUSES_MS) {
		await new Promise((resolve) => setTimeout(resolve, milliseconds))
		if (await forget(kv, dossier)) return
	}
}
