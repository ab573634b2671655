/** Another editor of some role, at the desk. */
import type { Role } from '../../src/record/editor.ts'
import { type Session, sitDown } from './desk-session.ts'
import { addEditor, type Newsroom, TOKEN } from './newsroom.ts'

export async function sitDownAs(newsroom: Newsroom, role: Role): Promise<Session> {
	await addEditor(role, `${TOKEN}-${role}`, role)
	return sitDown(newsroom, `${TOKEN}-${role}`)
}
