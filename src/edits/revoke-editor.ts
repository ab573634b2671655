/** Take the desk away from somebody, at once: their token and their sessions. What they wrote keeps their name. */
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { readPerson, revoke } from '../store/keep-editors.ts'
import type { Desk } from './publish.ts'

/** Somebody who was revoked before stays so. */
export async function revokeEditor(desk: Desk, id: string): Promise<Result<null, Fault>> {
	if (await revoke(desk.db, id, desk.now().toISOString())) return ok(null)
	const person = await readPerson(desk.db, id)
	if (!person) return err({ kind: 'not-found', what: 'editor' })
	return person.revokedAt ? ok(null) : err(badValue('', { kind: 'last-admin' }))
}
