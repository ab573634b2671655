/** Who is asking: an editor's token in the Authorization header, or the desk's session in a cookie. */
import { timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { ShutOut } from '../desk/sign-in.tsx'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { isSameSite } from '../http/cross-origin.ts'
import { deskOrigin, isAtDesk } from '../http/hosts.ts'
import { problemResponse } from '../http/problem.ts'
import { type Editor, mayActAs, type Role } from '../record/editor.ts'
import { addFirstEditor, editorByEmail, editorByToken } from '../store/editors.ts'
import { newSecret, sha256Hex } from '../store/secret.ts'
import { type FoundSession, findSession, markSeen, openAccessSession, openSession } from '../store/sessions.ts'
import { readTokenSignIn } from '../store/settings.ts'
import { type Assertion, assertionIn, hasAccess } from './access.ts'
import { type AppContext, type AppEnv, behindAnswerOf, databaseOf, type OpenSession } from './context.ts'
import { logSecurity } from './security-log.ts'

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

/** The editor whose session the cookie names, as long as the way by which it was opened is open. */
export async function editorInSession(c: AppContext): Promise<Editor | null> {
	const cookie = getCookie(c, SESSION_COOKIE)
	if (!cookie) return null
	const idHash = sha256Hex(cookie)
	const now = c.get('now')().toISOString()
	const found = await findSession(databaseOf(c), idHash, now)
	if (!found || !(await isWayOpen(c, found))) return null
	const today = now.slice(0, 10)
	if (found.seenOn !== today) behindAnswerOf(c)(markSeen(databaseOf(c), idHash, today))
	c.set('session', { idHash, way: found.way })
	return found.editor
}

/** A session that Access opened is of no use without Access: a cookie alone does not outlast its word. */
async function isWayOpen(c: AppContext, { way, email, tokenSignIn }: FoundSession): Promise<boolean> {
	if (way === 'token') return tokenSignIn || !hasAccess(c.env)
	const said = await assertionIn(c)
	return said.kind === 'verified' && said.email === email
}

/** Who is at the desk: signed in before, or by what Access says of them, which opens a session of its own. */
export async function editorAtDesk(c: AppContext): Promise<Result<Editor, ShutOut>> {
	const editor = await editorInSession(c)
	if (editor) return ok(editor)
	const tokens = await doTokensOpen(c)
	const said = await assertionIn(c)
	if (said.kind === 'none') return err({ why: tokens ? 'signed-out' : 'not-by-access', tokens })
	const known = said.kind === 'verified' ? await editorByEmail(databaseOf(c), said.email) : null
	if (said.kind === 'verified' && known && (await openedByAccess(c, known, said))) return ok(known)
	const why = said.kind !== 'verified' ? said.kind : known ? 'ended' : 'stranger'
	logSecurity(c, { event: 'sign-in-failed', way: 'access', why: 'why' in said ? said.why : why })
	return err({ why, tokens })
}

/** Whether there is a form for a token. An installation without Access has no other way in. */
export async function doTokensOpen(c: AppContext): Promise<boolean> {
	return !hasAccess(c.env) || readTokenSignIn(databaseOf(c))
}

async function openedByAccess(
	c: AppContext,
	{ id }: Editor,
	{ email, issuedAt }: Extract<Assertion, { kind: 'verified' }>,
): Promise<boolean> {
	const { cookie, ...session } = newSession(c, id)
	if (!(await openAccessSession(databaseOf(c), { ...session, email, issuedAt }))) return false
	giveSession(c, cookie, { idHash: session.idHash, way: 'access' }, id)
	return true
}

/** @param token that was found to be theirs */
export async function openByToken(c: AppContext, { id }: Editor, token: string): Promise<void> {
	const { cookie, ...session } = newSession(c, id)
	await openSession(databaseOf(c), { ...session, token: sha256Hex(token) })
	giveSession(c, cookie, { idHash: session.idHash, way: 'token' }, id)
}

const SESSION_SECONDS = 30 * 24 * 60 * 60

function newSession(c: AppContext, editor: string) {
	const cookie = newSecret()
	const now = c.get('now')()
	const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString()
	const before = getCookie(c, SESSION_COOKIE)
	const instead = before ? sha256Hex(before) : null
	return { cookie, idHash: sha256Hex(cookie), editor, createdAt: now.toISOString(), expiresAt, instead }
}

function giveSession(c: AppContext, cookie: string, session: OpenSession, editor: string): void {
	const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: SESSION_SECONDS } as const
	setCookie(c, SESSION_COOKIE, cookie, attributes)
	c.set('session', session)
	logSecurity(c, { event: 'signed-in', way: session.way, editor })
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
		if (!isAtDesk(c.req.url, c.env)) return problemResponse({ kind: 'not-found', what: 'page' })
		const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
		const editor = bearer ? await editorWithToken(c, bearer) : await editorInSession(c)
		if (!editor) return refused(c, bearer ? await failedAttempt(c) : { kind: 'signed-out' })
		c.set('editor', editor)
		const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
		if (changes && !bearer && !isSameSite(c.req.raw, deskOrigin(c.env))) return refused(c, { kind: 'cross-site' })
		return mayActAs(editor, role) ? next() : refused(c, { kind: 'forbidden', needs: role })
	})
}

function refused(c: AppContext, fault: Fault): Response {
	logSecurity(c, { event: 'refused', fault: fault.kind })
	return problemResponse(fault)
}
