/** Moves a dossier between draft, public and archived: an admin's edit, and a revision like any other. */
import * as v from 'valibot'
import { badValue } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import type { Heading } from '../record/dossier.ts'
import { isDraft, VISIBILITIES, type Visibility } from '../record/visibility.ts'
import { fieldsAmongOthers, fieldsOnly, parseBody, prose } from './body.ts'
import type { Decide } from './decision.ts'
import { oneOf } from './fields.ts'
import { withoutOwned } from './merge-patch.ts'

/** With the members of its answer, as they are. */
export const VisibilityBody = fieldsAmongOthers({ visibility: oneOf(VISIBILITIES), reason: v.optional(prose) })
const NOTHING_ELSE = fieldsOnly({})
export type VisibilityBody = v.InferOutput<typeof VisibilityBody>

export type VisibilityAnswer = Pick<Heading, 'id' | 'version' | 'visibility' | 'publicSince'> & {
	/** The edge has not let go yet of what must vanish from it; it is asked again. */
	readonly lingers?: true
}

export function moveVisibility({ visibility: to, reason: why, ...others }: VisibilityBody): Decide<VisibilityAnswer> {
	const reason = why ?? null
	return (dossier) => {
		const body = parseBody(NOTHING_ELSE, withoutOwned(others, visibilityAnswer(dossier)))
		if (!body.ok) return body
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

export function visibilityAnswer({ id, version, visibility, publicSince }: Heading): VisibilityAnswer {
	return { id, version, visibility, publicSince }
}
