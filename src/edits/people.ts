/** The people of the desk: added, given another role or another token, revoked; each is an admin's to do. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { mayActAs, ROLES } from '../record/editor.ts'
import type { Doing } from '../record/newsroom-change.ts'
import * as store from '../store/keep-editors.ts'
import { type KeptAnswer, readKeptAnswer } from '../store/kept-answers.ts'
import { newSecret, sha256Hex } from '../store/secret.ts'
import { endSessions as endInStore, type WhichSessions } from '../store/sessions.ts'
import { because, fieldsOnly, label } from './body.ts'
import { oneOf } from './fields.ts'
import { type Desk, doingOf } from './publish.ts'

/** The longest that a mailbox has (RFC 5321, §4.5.3.1.3). */
const MAX_EMAIL_CHARACTERS = 254

/** In lower case: identity providers write one mailbox in several ways. Null for none. */
const email = v.nullable(
	v.pipe(
		v.string(because({ kind: 'not-a-string' })),
		v.toLowerCase(),
		v.maxLength(MAX_EMAIL_CHARACTERS, because({ kind: 'too-long', max: MAX_EMAIL_CHARACTERS })),
		v.regex(/^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/, because({ kind: 'not-an-email' })),
	),
)

export const EditorBody = fieldsOnly({ name: label, role: oneOf(ROLES), email })
export type EditorBody = v.InferOutput<typeof EditorBody>

export const RoleBody = fieldsOnly({ role: oneOf(ROLES) })
export type RoleBody = v.InferOutput<typeof RoleBody>

export const EmailBody = fieldsOnly({ email })
export type EmailBody = v.InferOutput<typeof EmailBody>

export type HandedOut = {
	readonly id: string
	readonly name: string
	/** Null when the form was sent before: it was shown then, and is kept nowhere. */
	readonly token: string | null
}

const FORBIDDEN = err({ kind: 'forbidden', needs: 'admin' } as const)
const TAKEN = err(badValue('/email', { kind: 'taken-email' }))
const NO_EDITOR = err({ kind: 'not-found', what: 'editor' } as const)

/** @param key the form's own: sent twice, it adds one */
export async function addEditor(
	desk: Desk,
	{ name, role, email }: EditorBody,
	key: string,
): Promise<Result<HandedOut, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return FORBIDDEN
	const editor = { id: crypto.randomUUID(), name }
	const sent = { route: 'add-editor', key, body: { name, role, email } }
	return handOutToken(desk, sent, editor, (tokenHash, kept, doing) =>
		store.addEditor(desk.db, { ...editor, role, email, tokenHash }, kept, doing),
	)
}

/** At once, also of whoever is signed in. */
export async function changeRole(desk: Desk, id: string, { role }: RoleBody): Promise<Result<null, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return FORBIDDEN
	if (await store.setRole(desk.db, id, role, doingOf(desk))) return ok(null)
	const person = await store.readPerson(desk.db, id)
	if (!person || person.revokedAt) return NO_EDITOR
	return err(badValue('/role', { kind: 'last-admin' }))
}

/** By which Access knows them from the next request on. */
export async function changeEmail(desk: Desk, id: string, { email }: EmailBody): Promise<Result<null, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return FORBIDDEN
	switch (await store.setEmail(desk.db, id, email, doingOf(desk))) {
		case 'written':
			return ok(null)
		case 'taken':
			return TAKEN
		case 'own':
			return err(badValue('/email', { kind: 'own-way-in' }))
		case 'gone':
			return NO_EDITOR
	}
}

/**
 * The old token and all their sessions end at once.
 * @param key the form's own: sent twice, it makes one token
 */
export async function replaceToken(desk: Desk, id: string, key: string): Promise<Result<HandedOut, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return FORBIDDEN
	const person = await store.readPerson(desk.db, id)
	if (!person || person.revokedAt) return NO_EDITOR
	const sent = { route: 'replace-token', key, body: { id } }
	return handOutToken(desk, sent, { id, name: person.name }, (hash, kept, doing) =>
		store.replaceToken(desk.db, id, hash, kept, doing),
	)
}

/** Their token and their sessions end at once; what they wrote keeps their name. Somebody who was revoked before stays so. */
export async function revokeEditor(desk: Desk, id: string): Promise<Result<null, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return FORBIDDEN
	if (await store.revoke(desk.db, id, doingOf(desk))) return ok(null)
	const person = await store.readPerson(desk.db, id)
	if (!person) return NO_EDITOR
	return person.revokedAt ? ok(null) : err(badValue('', { kind: 'last-admin' }))
}

/** An admin ends anybody's, everybody their own. @returns how many were ended */
export async function endSessions(desk: Desk, person: string, which: WhichSessions): Promise<Result<number, Fault>> {
	if (person !== desk.editor.id && !mayActAs(desk.editor, 'admin')) return FORBIDDEN
	return ok(await endInStore(desk.db, person, which, desk.now().toISOString()))
}

type Sent = {
	/** With the key, what the same form is recognised by. */
	readonly route: string
	readonly key: string
	readonly body: unknown
}

type WriteHash = (hash: string, kept: KeptAnswer, doing: Doing) => Promise<'written' | 'lost' | 'gone' | 'taken'>

/**
 * A token, made once for a form: whoever sends the form again is told that it was shown.
 * @param write the token's hash, in one batch with the answer that is kept; the token itself is in none of it
 */
async function handOutToken(
	desk: Desk,
	{ route, key, body }: Sent,
	to: { readonly id: string; readonly name: string },
	write: WriteHash,
): Promise<Result<HandedOut, Fault>> {
	const doing = doingOf(desk)
	const request = createHash('sha256').update(JSON.stringify(body)).digest('hex')
	const form = { editor: desk.editor.id, route, key }
	const first = await readKeptAnswer(desk.db, form, doing.at)
	if (first && first.request !== request) return err({ kind: 'key-reused' })
	if (first) return ok({ ...(JSON.parse(first.response) as typeof to), token: null })

	const token = newSecret()
	const kept = { ...form, request, status: 200, response: JSON.stringify(to), etag: null }
	switch (await write(sha256Hex(token), kept, doing)) {
		case 'written':
			return ok({ ...to, token })
		case 'gone':
			return NO_EDITOR
		case 'taken':
			return TAKEN
		case 'lost':
			// Its twin was quicker, and has left its answer.
			return handOutToken(desk, { route, key, body }, to, write)
	}
}
