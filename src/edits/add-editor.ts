/** Add somebody to the desk: their name, what they may do, and the token that they sign in with. */
import type * as v from 'valibot'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import { ROLES } from '../record/editor.ts'
import * as store from '../store/keep-editors.ts'
import { fieldsOnly, label } from './body.ts'
import { oneOf } from './fields.ts'
import { type HandedOut, handOutToken } from './hand-out-token.ts'
import type { Desk } from './publish.ts'

export const EditorBody = fieldsOnly({ name: label, role: oneOf(ROLES) })
export type EditorBody = v.InferOutput<typeof EditorBody>

/** @param key the form's own: sent twice, it adds one */
export function addEditor(desk: Desk, { name, role }: EditorBody, key: string): Promise<Result<HandedOut, Fault>> {
	const editor = { id: crypto.randomUUID(), name }
	return handOutToken(desk, { route: 'add-editor', key, body: { name, role } }, editor, (tokenHash, kept, at) =>
		store.addEditor(desk.db, { ...editor, role, tokenHash }, kept, at),
	)
}
