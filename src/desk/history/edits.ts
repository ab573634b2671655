/** Parses the forms that restore a version or undo the newest edit, which is a restore with a ready reason. */
import { parseBody } from '../../edits/body.ts'
import type { Decide } from '../../edits/decision.ts'
import { RestoreBody, type Restored, restore } from '../../edits/restore.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'

/** An editor who wants a version back is told that it is there. */
function restoreWhatDiffers(past: Dossier, body: RestoreBody): Decide<Restored> {
	return (dossier, moment) => {
		const decided = restore(past, body)(dossier, moment)
		return decided.ok && decided.value.next === dossier ? err(badValue('', { kind: 'nothing-changed' })) : decided
	}
}

export function restoreEdit(past: Dossier): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(RestoreBody, nest(fields, ['reason']))
		return body.ok ? ok(restoreWhatDiffers(past, body.value)) : body
	}
}
