/** In and out: a token for a session. */
import { deleteCookie, setCookie } from 'hono/cookie'
import { signInPage } from '../../desk/sign-in.tsx'
import { deskWords } from '../../desk/words.ts'
import { readForm } from '../../http/form-body.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { closeSession, openSession } from '../../store/editors.ts'
import { newSecret, sha256Hex } from '../../store/secret.ts'
import { editorWithToken, failedAttempt, SESSION_COOKIE } from '../authentication.ts'
import { type AppContext, databaseOf } from '../context.ts'
import { failed, languageOf } from './guard.ts'

/** From somebody who may be anybody: a token is 43 characters long. */
const MAX_FORM_BYTES = 4_000
const SESSION_SECONDS = 30 * 24 * 60 * 60

export function showSignIn(c: AppContext): Response | Promise<Response> {
	return c.html(signInPage({ language: languageOf(c), fault: null, isAgain: false }))
}

export async function signIn(c: AppContext): Promise<Response> {
	const form = await readForm(c.req.raw, MAX_FORM_BYTES)
	if (!form.ok) return failed(c, form.error)
	const { token = '' } = form.value
	const editor = await editorWithToken(c, token.trim())
	if (!editor) {
		const language = languageOf(c)
		const { signIn } = deskWords(language)
		const fault = await failedAttempt(c)
		const why = fault.kind === 'signed-out' ? signIn.unknown : signIn.tooMany
		const page = signInPage({ language, fault: why, isAgain: false })
		return c.html(page, problemOf(fault).status, problemHeaders(fault))
	}
	const session = newSecret()
	const now = c.get('now')()
	await openSession(databaseOf(c), {
		idHash: sha256Hex(session),
		token: sha256Hex(token.trim()),
		createdAt: now.toISOString(),
		expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
	})
	setCookie(c, SESSION_COOKIE, session, {
		path: '/',
		secure: true,
		httpOnly: true,
		sameSite: 'Lax',
		maxAge: SESSION_SECONDS,
	})
	c.set('editor', editor)
	return c.redirect('/desk', 303)
}

export async function signOut(c: AppContext): Promise<Response> {
	const session = deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
	if (session) await closeSession(databaseOf(c), sha256Hex(session))
	return c.redirect('/desk/sign-in', 303)
}
