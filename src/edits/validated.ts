/** The answer to an edit as it goes out, and to one that was only validated: what it would do. */
import type { Revision } from '../record/revision.ts'

/** An answer as it goes out; `body` is JSON, so that a retry gets the same bytes. */
export type Published = {
	readonly status: number
	readonly body: string
	readonly etag: string
	/** The first answer to this key, once more. */
	readonly replayed?: true
	/** What the edit would do: nothing was saved, and there is no tag of it. */
	readonly validatedOnly?: true
	/** The edge has not let go yet of what must vanish from it; it is asked again. */
	readonly lingers?: boolean
}

type Told = Pick<Revision, 'changes' | 'reason' | 'reasonKind'>

/** What an edit would do: the status and the version that its answer would have, what it would change, and the answer itself. */
export type ValidatedAnswer = Told & {
	readonly validateOnly: true
	readonly status: number
	readonly version: number
	/** Null where there would be none. */
	readonly answer: unknown
}

/** Of an edit that says nothing new. */
export const NOTHING: Told = { changes: [], reason: null, reasonKind: null }

export function validated(
	{ status, body }: Published,
	version: number,
	{ changes, reason, reasonKind }: Told,
): Published {
	const wouldBe: ValidatedAnswer = {
		validateOnly: true,
		status,
		version,
		changes,
		reason,
		reasonKind,
		answer: JSON.parse(body),
	}
	return { status: 200, body: JSON.stringify(wouldBe), etag: '', validatedOnly: true }
}
