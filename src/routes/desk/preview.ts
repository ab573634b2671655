/** A widget as it will be once an edit is published: the same bytes, from the same views. */
import { withTheme } from '../../../widgets/document.tsx'
import { PREVIEW_THEMES } from '../../desk/live.tsx'
import { previewWaits } from '../../desk/preview-waits.tsx'
import type { Decided } from '../../edits/decision.ts'
import type { AppContext } from '../../http/context.ts'
import { problemResponse } from '../../http/problem.ts'
import { pageName, widgetPage } from '../../pages/prerender.ts'
import { WIDGET_KINDS } from '../../pages/render.tsx'
import type { CalendarDate } from '../../record/calendar.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Fault } from '../../record/fault.ts'
import type { Result } from '../../record/result.ts'
import type { ReadRecord } from '../../store/read-record.ts'
import { languageOf } from './guard.ts'

/** What is not published yet is seen by nobody but the desk. */
const PREVIEW_HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' }

export function previewResponse(
	c: AppContext,
	{ dossier, settings }: ReadRecord,
	today: CalendarDate,
	decided: Result<Decided<unknown>, Fault>,
): Response {
	const kind = WIDGET_KINDS.find((kind) => pageName(kind) === c.req.query('preview'))
	if (!kind) return problemResponse({ kind: 'not-found', what: 'widget' })
	if (!decided.ok) return waiting(languageOf(c), decided.error)
	const language = dossier.languages.find((l) => l === c.req.query('lang')) ?? dossier.languages[0]
	const theme = PREVIEW_THEMES.find((t) => t === c.req.query('theme')) ?? 'auto'
	const page = widgetPage(decided.value.next, kind, language, { settings, origin: c.env.PUBLIC_ORIGIN, today })
	return new Response(withTheme(page.body, theme), {
		headers: { ...PREVIEW_HEADERS, 'Content-Security-Policy': `${page.csp}; frame-ancestors 'self'` },
	})
}

/** The edit is not whole yet: what it lacks is said in the frame, and the page's script goes on showing the last whole one. */
function waiting(language: DeskLanguage, fault: Fault): Response {
	const { html, csp } = previewWaits(language, fault)
	const headers = { ...PREVIEW_HEADERS, 'Content-Security-Policy': `${csp}; frame-ancestors 'self'` }
	return new Response(html, { status: 422, headers })
}
