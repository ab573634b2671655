/** Why something is changed: a change to what readers were told carries a reason (rule 4). */
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { ReasonKind, Revision } from '../record/revision.ts'
import { isDraft, type Shown } from '../record/visibility.ts'

type Given = { readonly reason?: string | undefined; readonly reasonKind: ReasonKind }

/** @param alters whether something is said otherwise than before; of a draft nobody was told anything */
export function whyOf(
	dossier: Pick<Shown, 'visibility'>,
	{ reason, reasonKind }: Given,
	alters: boolean,
): Result<Pick<Revision, 'reason' | 'reasonKind'>, Fault> {
	// Of which kind a correction is: nobody was told what a draft said before.
	if (reason !== undefined) return ok({ reason, reasonKind: isDraft(dossier) ? null : reasonKind })
	if (alters && !isDraft(dossier)) return err(badValue('/reason', { kind: 'required' }))
	return ok({ reason: null, reasonKind: null })
}
