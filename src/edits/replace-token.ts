/** Give an editor another token: the old one and all their sessions end at once. */
import type { Fault } from '../faults/fault.ts'
import { err, type Result } from '../faults/result.ts'
import * as store from '../store/keep-editors.ts'
import { type HandedOut, handOutToken } from './hand-out-token.ts'
import type { Desk } from './publish.ts'

/** @param key the form's own: sent twice, it makes one token */
export async function replaceToken(desk: Desk, id: string, key: string): Promise<Result<HandedOut, Fault>> {
	const person = await store.readPerson(desk.db, id)
	if (!person || person.revokedAt) return err({ kind: 'not-found', what: 'editor' })
	const sent = { route: 'replace-token', key, body: { id } }
	return handOutToken(desk, sent, { id, name: person.name }, (hash, kept, at) =>
		store.replaceToken(desk.db, id, hash, kept, at),
	)
}
