/** What every request to the desk passes through: our own pages only, somebody signed in who may, and only then a form. */
import { createMiddleware } from 'hono/factory'
import { EDITOR_HEADER } from '../../desk/editor-header.ts'
import { deskPolicy } from '../../desk/frame.tsx'
import { keptPage } from '../../desk/kept.tsx'
import { deskNotice } from '../../desk/notice.tsx'
import { otherEditorPage } from '../../desk/other-editor.tsx'
import { signInPage } from '../../desk/sign-in.tsx'
import type { Fault } from '../../faults/fault.ts'
import { faultIn } from '../../faults/words.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { isSameSite } from '../../http/same-site.ts'
import { type DeskLanguage, mayActAs, type Role } from '../../record/editor.ts'
import { editorInSession } from '../authentication.ts'
import type { AppContext, AppEnv } from '../context.ts'

const DESK_HEADERS = {
	'Cache-Control': 'private, no-store',
	'Content-Security-Policy': deskPolicy,
}
/** Nothing of what was sent is read before it is known who sent it, from where, and that they may. */
export const ownPagesOnly = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method === 'POST' && !isSameSite(c.req.raw, c.env.PUBLIC_ORIGIN)) return failed(c, { kind: 'cross-site' })
	await next()
	secured(c.res)
})

export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
	const editor = await editorInSession(c)
	if (editor) {
		c.set('editor', editor)
		const sender = c.req.method === 'POST' && c.req.header(EDITOR_HEADER)
		return sender && sender !== editor.id ? c.html(otherEditorPage(editor, languageOf(c)), 412) : next()
	}
	if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect('/desk/sign-in', 303)
	if (isNoneOfDesk(c)) return next()
	return c.html(signInPage({ language: languageOf(c), fault: null, isAgain: true }), 401)
})

export function mayAct(role: Role) {
	return createMiddleware<AppEnv>(async (c, next) => {
		return isNoneOfDesk(c) || mayActAs(c.get('editor'), role) ? next() : failed(c, { kind: 'forbidden', needs: role })
	})
}

/** A method that the desk has nowhere: nobody need be signed in for it, and the path says which it has. */
function isNoneOfDesk(c: AppContext): boolean {
	return !['GET', 'HEAD', 'POST'].includes(c.req.method)
}

/** The language in which the desk speaks to whoever asks: their choice, else their browser's. No shared cache keeps these pages. */
export function languageOf(c: AppContext): DeskLanguage {
	const preferred = c.req.header('Accept-Language') ?? ''
	return c.get('editor')?.language ?? (/^ru\b/i.test(preferred) ? 'ru' : 'en')
}

/** A page that says what went wrong. What was typed into a form stands on it, ready to be sent again. */
export function failed(c: AppContext, fault: Fault): Response {
	const language = languageOf(c)
	const why = faultIn(language, fault)
	const fields = c.get('fields')
	const html = fields
		? keptPage({ action: c.req.path, fields }, why, language)
		: deskNotice({ language, seat: null }, why)
	return secured(c.html(html, problemOf(fault).status, problemHeaders(fault)))
}

function secured(response: Response): Response {
	for (const [name, value] of Object.entries(DESK_HEADERS)) {
		// A preview has a policy of its own.
		if (!response.headers.has(name)) response.headers.set(name, value)
	}
	return response
}
