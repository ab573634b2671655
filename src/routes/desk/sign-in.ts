/** In and out: a token for a session. A form sent after the session had ended is carried through. */
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Fields } from '../../desk/fields.ts'
import { type Kept, signedInAgainPage } from '../../desk/kept.tsx'
import { signInPage } from '../../desk/sign-in.tsx'
import { deskWords } from '../../desk/words.ts'
import { editorWithToken, failedAttempt, SESSION_COOKIE } from '../../http/authentication.ts'
import { type AppContext, databaseOf } from '../../http/context.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { closeSession, openSession } from '../../store/editors.ts'
import { newSecret, sha256Hex } from '../../store/secret.ts'
import { languageOf } from './guard.ts'

const SESSION_SECONDS = 30 * 24 * 60 * 60

export function showSignIn(c: AppContext): Response | Promise<Response> {
	return c.html(signInPage({ language: languageOf(c), fault: null, kept: null }))
}

export async function signIn(c: AppContext): Promise<Response> {
	const { token = '', ...rest } = c.get('fields')
	const kept = keptIn(rest)
	const editor = await editorWithToken(c, token.trim())
	if (!editor) {
		const language = languageOf(c)
		const { signIn } = deskWords(language)
		const fault = await failedAttempt(c)
		const why = fault.kind === 'signed-out' ? signIn.unknown : signIn.tooMany
		const page = signInPage({ language, fault: why, kept })
		return c.html(page, problemOf(fault).status as 401, problemHeaders(fault))
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
	return kept ? c.html(signedInAgainPage(kept, languageOf(c))) : c.redirect('/desk', 303)
}

/** The form is sent on by its editor's own press, and only to the desk. */
function keptIn({ action = '', typed = '' }: Fields): Kept | null {
	if (!/^\/desk\/[\w/-]+$/.test(action)) return null
	try {
		const fields: unknown = JSON.parse(typed)
		if (typeof fields !== 'object' || fields === null) return null
		const texts = Object.entries(fields).map(([name, value]) => [name, String(value)])
		return { action, fields: Object.fromEntries(texts) }
	} catch {
		return null
	}
}

export async function signOut(c: AppContext): Promise<Response> {
	const session = deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
	if (session) await closeSession(databaseOf(c), sha256Hex(session))
	return c.redirect('/desk/sign-in', 303)
}
