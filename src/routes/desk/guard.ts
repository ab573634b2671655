/** What every request to the desk passes through: our own pages only, somebody signed in who may, and only then a form. */
import { createMiddleware } from 'hono/factory'
import { EDITOR_HEADER } from '../../desk/editor-header.ts'
import { deskPolicy } from '../../desk/frame.tsx'
import { deskNotice, keptPage } from '../../desk/kept.tsx'
import { otherEditorPage } from '../../desk/other-editor.tsx'
import type { Seat } from '../../desk/seat.ts'
import { type ShutOut, signInPage } from '../../desk/sign-in.tsx'
import type { Fault } from '../../faults/fault.ts'
import { faultIn } from '../../faults/words.ts'
import { isSameSite } from '../../http/cross-origin.ts'
import { deskOrigin } from '../../http/hosts.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { requestIdOf } from '../../http/request-id.ts'
import { dateInTimeZone, latestDay } from '../../record/calendar.ts'
import { type DeskLanguage, mayActAs, type Role } from '../../record/editor.ts'
import type { Settings } from '../../record/settings.ts'
import { editorAtDesk } from '../authentication.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { logSecurity } from '../security-log.ts'

const DESK_HEADERS = {
	'Cache-Control': 'private, no-store',
	'Content-Security-Policy': deskPolicy,
}
/** Nothing of what was sent is read before it is known who sent it, from where, and that they may. */
export const ownPagesOnly = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method === 'POST' && !isSameSite(c.req.raw, deskOrigin(c.env))) return failed(c, { kind: 'cross-site' })
	await next()
	secured(c.res)
})

export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
	const came = await editorAtDesk(c)
	if (came.ok) {
		const editor = came.value
		c.set('editor', editor)
		const sender = c.req.method === 'POST' && c.req.header(EDITOR_HEADER)
		return sender && sender !== editor.id ? c.html(otherEditorPage(editor, languageOf(c)), 412) : next()
	}
	const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
	if (isRead && came.error.why === 'signed-out') return c.redirect('/desk/sign-in', 303)
	return isNoneOfDesk(c) ? next() : shutOut(c, came.error, !isRead)
})

/** The way in, with the reason why it did not open. */
export function shutOut(c: AppContext, { why, tokens }: ShutOut, isAgain: boolean): Response {
	const language = languageOf(c)
	if (why === 'signed-out' || why === 'not-by-access') logSecurity(c, { event: 'refused', fault: 'signed-out' })
	const access = why === 'signed-out' ? null : { why, tokens }
	const page = signInPage({ language, fault: null, isAgain, access, request: requestIdOf(c.req.raw) })
	return secured(c.html(page, SHUT_OUT[why]))
}

const SHUT_OUT = {
	'signed-out': 401,
	'not-by-access': 401,
	wrong: 401,
	ended: 401,
	stranger: 403,
	unverifiable: 503,
} as const

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
	const request = requestIdOf(c.req.raw)
	if (fault.kind === 'forbidden' || fault.kind === 'cross-site') logSecurity(c, { event: 'refused', fault: fault.kind })
	const fields = c.get('fields')
	const html = fields
		? keptPage({ action: `${c.req.path}${new URL(c.req.url).search}`, fields, request }, why, language)
		: deskNotice(language, why, request)
	return secured(c.html(html, problemOf(fault).status, problemHeaders(fault)))
}

function secured(response: Response): Response {
	for (const [name, value] of Object.entries(DESK_HEADERS)) {
		// A preview has a policy of its own.
		if (!response.headers.has(name)) response.headers.set(name, value)
	}
	return response
}

export function seatOf(c: AppContext, settings: Settings): Seat {
	const language = languageOf(c)
	return {
		editor: c.get('editor'),
		language,
		today: dateInTimeZone(c.get('now')(), settings.timeZone),
		latest: latestDay(c.get('now')().toISOString()),
		timeZone: settings.timeZone,
		newsroom: settings.newsroom[language] ?? Object.values(settings.newsroom)[0] ?? 'Sidelines',
		newKey: () => crypto.randomUUID(),
	}
}
