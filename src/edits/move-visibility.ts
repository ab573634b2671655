/** Moves a dossier between draft, public and archived: an admin's edit, and a revision like any other. */
import * as v from 'valibot'
import { badValue } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import type { Dossier } from '../record/dossier.ts'
import { isDraft, VISIBILITIES, type Visibility } from '../record/visibility.ts'
import { fieldsOnly, prose } from './body.ts'
import type { Decide } from './decision.ts'
import { oneOf } from './fields.ts'

export const VisibilityBody = fieldsOnly({ visibility: oneOf(VISIBILITIES), reason: v.optional(prose) })
export type VisibilityBody = v.InferOutput<typeof VisibilityBody>

export type VisibilityAnswer = Pick<Dossier, 'id' | 'version' | 'visibility' | 'publicSince'> & {
	/** The edge has not let go yet of what must vanish from it; it is asked again. */
	readonly lingers?: true
}

export function moveVisibility({ visibility: to, ...body }: VisibilityBody): Decide<VisibilityAnswer> {
	const reason = body.reason ?? null
	return (dossier) => {
		// What is archived stands in articles: a draft stands in none.
		if (isDraft(dossier) && to === 'archived') {
			const values: readonly Visibility[] = ['draft', 'public']
			return err(badValue('/visibility', { kind: 'not-one-of', values }))
		}
		return ok({
			next: dossier.visibility === to ? dossier : { ...dossier, visibility: to },
			changes: [{ kind: 'visibility-changed', from: dossier.visibility, to }],
			reason,
			reasonKind: reason === null ? null : 'update',
			answer: visibilityAnswer,
		})
	}
}

export function visibilityAnswer({ id, version, visibility, publicSince }: Dossier): VisibilityAnswer {
	return { id, version, visibility, publicSince }
}
