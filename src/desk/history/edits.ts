/** The forms of the history as edits: a version restored, and the newest edit undone, which is the same with a ready reason. */
import { parseBody } from '../../edits/body.ts'
import { RestoreBody, restore } from '../../edits/restore.ts'
import { ok } from '../../faults/result.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'

export function restoreEdit(past: Dossier): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(RestoreBody, nest(fields, ['reason']))
		return body.ok ? ok(restore(past, body.value)) : body
	}
}
