/** The answer to an edit once the edge and KV were told of it: at first, to a retry, and where it says again what is so. */
import type { Dossier } from '../record/dossier.ts'
import type { Erasable } from '../record/revision.ts'
import { isDraft } from '../record/visibility.ts'
import type { Retry } from '../store/kept-answers.ts'
import { type Teller, tell } from './tell.ts'
import type { Published } from './validated.ts'

/** What of an edit decides whom it is told. */
type Telling = { readonly dossier: string; readonly movesVisibility?: true; readonly erases?: Erasable }

/** Whoever timed out has told nobody, and saved it all the same. */
export async function toldAgain(
	desk: Teller,
	{ dossier, movesVisibility, erases }: Telling,
	record: Dossier | null,
	first: Retry,
): Promise<Published> {
	const answer = { status: first.status, body: first.response, etag: first.etag ?? '', replayed: true } as const
	if (erases) return { ...answer, lingers: await tell(desk, dossier, 'vanishes') }
	if (movesVisibility) {
		const isGone = record === null || isDraft(record)
		return { ...answer, lingers: await tell(desk, dossier, isGone ? 'vanishes' : 'appears') }
	}
	if (record === null || !isDraft(record)) await tell(desk, dossier, 'changes')
	return answer
}

/** Who says again what readers may see wants it to be so: what the edge or KV may have of it is taken back, or marked as stale. */
export async function toldOnceMore(desk: Teller, record: Dossier, answer: Published): Promise<Published> {
	return { ...answer, lingers: await tell(desk, record.id, isDraft(record) ? 'vanishes' : 'changes') }
}

/** @returns the answer to an edit, once everybody was told of it who keeps what readers are shown */
export async function told(
	desk: Teller,
	{ erases }: Telling,
	before: Dossier | null,
	next: Dossier,
	answer: Published,
): Promise<Published> {
	// No reader has anything of it: the edge takes five calls a minute.
	if (isDraft(next) && (before === null || isDraft(before))) return answer
	if (before !== null && isDraft(before) !== isDraft(next)) {
		return { ...answer, lingers: await tell(desk, next.id, isDraft(next) ? 'vanishes' : 'appears') }
	}
	// It is gone from what is kept for readers before anybody is told that it is; then copies are made anew.
	if (erases) {
		const lingers = await tell(desk, next.id, 'vanishes')
		return { ...answer, lingers }
	}
	await tell(desk, next.id, 'changes', before !== null && before.version > 1 ? before.updatedAt : null)
	return answer
}
