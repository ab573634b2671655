/** Change what an editor may do, at once. */
import type * as v from 'valibot'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { ROLES } from '../record/editor.ts'
import { readPerson, setRole } from '../store/keep-editors.ts'
import { fieldsOnly } from './body.ts'
import { oneOf } from './fields.ts'
import type { Desk } from './publish.ts'

export const RoleBody = fieldsOnly({ role: oneOf(ROLES) })
export type RoleBody = v.InferOutput<typeof RoleBody>

export async function changeRole(desk: Desk, id: string, { role }: RoleBody): Promise<Result<null, Fault>> {
	if (await setRole(desk.db, id, role)) return ok(null)
	const person = await readPerson(desk.db, id)
	if (!person || person.revokedAt) return err({ kind: 'not-found', what: 'editor' })
	return err(badValue('/role', { kind: 'last-admin' }))
}
