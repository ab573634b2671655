/** Parses the forms that restore a version or undo the newest edit, which is a restore with a ready reason. */
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
