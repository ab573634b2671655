/** In and out: a token, or the word of Cloudflare Access, for a session. */
import { deleteCookie } from 'hono/cookie'
import { signInPage } from '../../desk/sign-in.tsx'
import { signInWords } from '../../desk/sign-in-words.ts'
import { endSessions } from '../../edits/people.ts'
import { readForm } from '../../http/form-body.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { hasAccess } from '../access.ts'
import {
	doTokensOpen,
	editorAtDesk,
	editorWithToken,
	failedAttempt,
	openByToken,
	SESSION_COOKIE,
} from '../authentication.ts'
import { type AppContext, deskOf } from '../context.ts'
import { logSecurity } from '../security-log.ts'
import { failed, languageOf, shutOut } from './guard.ts'

/** From somebody who may be anybody: a token is 43 characters long. */
const MAX_FORM_BYTES = 4_000

export async function showSignIn(c: AppContext): Promise<Response> {
	const came = hasAccess(c.env) ? await editorAtDesk(c) : null
	if (came?.ok) return c.redirect('/desk', 303)
	if (came && came.error.why !== 'signed-out') return shutOut(c, came.error, false)
	return c.html(signInPage({ language: languageOf(c), fault: null, isAgain: false }))
}

export async function signIn(c: AppContext): Promise<Response> {
	const form = await readForm(c.req.raw, MAX_FORM_BYTES)
	if (!form.ok) return failed(c, form.error)
	if (!(await doTokensOpen(c))) return shutOut(c, { why: 'not-by-access', tokens: false }, false)
	const token = (form.value['token'] ?? '').trim()
	const editor = await editorWithToken(c, token)
	if (!editor) {
		const language = languageOf(c)
		const words = signInWords(language)
		const fault = await failedAttempt(c)
		logSecurity(c, { event: 'sign-in-failed', way: 'token', why: fault.kind })
		const why = fault.kind === 'signed-out' ? words.unknown : words.tooMany
		const page = signInPage({ language, fault: why, isAgain: false })
		return c.html(page, problemOf(fault).status, problemHeaders(fault))
	}
	await openByToken(c, editor, token)
	c.set('editor', editor)
	return c.redirect('/desk', 303)
}

export async function signOut(c: AppContext): Promise<Response> {
	await endSessions(deskOf(c), c.get('editor').id, { only: c.get('session').idHash })
	logSecurity(c, { event: 'signed-out' })
	return leave(c)
}

/**
 * Whoever Access lets in would be let in again at once: they sign out of it too. What was typed and not sent stays in no browser that
 * somebody has left.
 */
export function leave(c: AppContext): Response {
	deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
	c.header('Clear-Site-Data', '"storage"')
	return c.redirect(c.get('session').way === 'access' ? '/cdn-cgi/access/logout' : '/desk/sign-in', 303)
}
