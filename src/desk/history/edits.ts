/** Parses the forms that restore a version or undo the newest edit, which is a restore with a ready reason. */
import { parseBody } from '../../edits/body.ts'
import type { Decide } from '../../edits/decision.ts'
import { RestoreBody, type Restored, restore } from '../../edits/restore.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'

/** An editor who wants a version back is told that it is there. */
function restoreWhatDiffers(body: RestoreBody): Decide<Restored> {
	return (dossier, moment) => {
		const decided = restore(body)(dossier, moment)
		return decided.ok && decided.value.next === dossier ? err(badValue('', { kind: 'nothing-changed' })) : decided
	}
}

export function restoreEdit(fields: Fields): ParsedEdit {
	const body = parseBody(RestoreBody, nest(fields, ['reason']))
	return body.ok ? ok(restoreWhatDiffers(body.value)) : body
}
