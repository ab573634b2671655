/** Who is asking: an editor's token in the Authorization header, or the desk's session in a cookie. */
import { timingSafeEqual } from 'node:crypto'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Fault } from '../faults/fault.ts'
import { problemResponse } from '../http/problem.ts'
import { isSameSite } from '../http/same-site.ts'
import { type Editor, mayActAs, type Role } from '../record/editor.ts'
import { addFirstEditor, editorBySession, editorByToken } from '../store/editors.ts'
import { sha256Hex } from '../store/secret.ts'
import { type AppContext, type AppEnv, databaseOf } from './context.ts'

/** `__Host-` (RFC 6265bis, §4.1.3.2): Secure, no Domain, Path=/, so that no sibling host can plant one. */
export const SESSION_COOKIE = '__Host-sidelines'

/** The editor whose token this is, or null. The deployment's own token makes its first editor when it is first used. */
export async function editorWithToken(c: AppContext, token: string): Promise<Editor | null> {
	const db = databaseOf(c)
	const hash = sha256Hex(token)
	const editor = await editorByToken(db, hash)
	if (editor || !isFirstToken(c.env.EDITOR_TOKEN, hash)) return editor
	await addFirstEditor(db, hash, c.get('now')().toISOString())
	return editorByToken(db, hash)
}

const MIN_TOKEN_LENGTH = 32

function isFirstToken(configured: string | undefined, hash: string): boolean {
	if (configured === undefined || configured.length < MIN_TOKEN_LENGTH) return false
	return timingSafeEqual(Buffer.from(sha256Hex(configured)), Buffer.from(hash))
}

export async function editorInSession(c: AppContext): Promise<Editor | null> {
	const session = getCookie(c, SESSION_COOKIE)
	if (!session) return null
	return editorBySession(databaseOf(c), sha256Hex(session), c.get('now')().toISOString())
}

const ATTEMPT_PERIOD_SECONDS = 60

/**
 * What to say to a token that opens nothing: whether it is unknown, wrong or revoked, and for whom, is not told apart.
 * Only failures are limited, so a newsroom behind one address may come in as often as it likes.
 */
export async function failedAttempt(c: AppContext): Promise<Fault> {
	const { success } = await c.env.SIGN_IN_FAILURES.limit({ key: c.req.header('CF-Connecting-IP') ?? 'unknown' })
	return success ? { kind: 'signed-out' } : { kind: 'too-many-attempts', retryAfterSeconds: ATTEMPT_PERIOD_SECONDS }
}

/** For the API: a token, or the desk's session. What changes something must then come from the desk's own pages. */
export function requireRole(role: Role) {
	return createMiddleware<AppEnv>(async (c, next) => {
		const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
		const editor = bearer ? await editorWithToken(c, bearer) : await editorInSession(c)
		if (!editor) return problemResponse(bearer ? await failedAttempt(c) : { kind: 'signed-out' })
		const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
		if (changes && !bearer && !isSameSite(c.req.raw, c.env.PUBLIC_ORIGIN))
			return problemResponse({ kind: 'cross-site' })
		if (!mayActAs(editor, role)) return problemResponse({ kind: 'forbidden', needs: role })
		c.set('editor', editor)
		return next()
	})
}
