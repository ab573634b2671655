/** Restores an earlier version as a new revision. Nothing in between is lost from the history. */
import type * as v from 'valibot'
import { ok } from '../faults/result.ts'
import { compareDossiers } from '../record/compare.ts'
import type { ReasonKind } from '../record/revision.ts'
import { WhyBody } from './body.ts'
import type { Decide } from './decision.ts'
import { whyOf } from './why.ts'

export const RestoreBody = WhyBody
export type RestoreBody = v.InferOutput<typeof RestoreBody>

export type Restored = {
	readonly version: number
	/** RFC 3339 */
	readonly at: string
	readonly restored: number
	/** Null where a draft was restored without one. */
	readonly reason: string | null
	readonly reasonKind: ReasonKind | null
}

/** Of the version that the edit says it restores. */
export function restore(body: RestoreBody): Decide<Restored> {
	return (dossier, { past }) => {
		if (!past) throw new Error('the version to restore was not read')
		const isTheSame = compareDossiers(dossier, past).length === 0
		const why = whyOf(dossier, body, !isTheSame)
		if (!why.ok) return why
		const { reason, reasonKind } = why.value
		const { visibility, publicSince } = dossier
		return ok({
			next: isTheSame ? dossier : { ...past, visibility, publicSince },
			changes: [{ kind: 'restored', version: past.version }],
			reason,
			reasonKind,
			answer: ({ version, updatedAt }) => ({ version, at: updatedAt, restored: past.version, reason, reasonKind }),
		})
	}
}
