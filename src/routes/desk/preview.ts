/** The widgets as they will be once an edit is published: the same bytes, from the same views. */

import { withTheme } from '../../../widgets/document.tsx'
import { kindName, THEMES, WIDGET_KINDS } from '../../../widgets/kinds.ts'
import { questionOf } from '../../../widgets/question.ts'
import { previewCanvas, previewWaits } from '../../desk/preview-pages.tsx'
import type { Decided } from '../../edits/decision.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Result } from '../../faults/result.ts'
import { widgetPage } from '../../pages/prerender.ts'
import { OWN_PAGES } from '../../pages/render.tsx'
import type { DossierRecord } from '../../reads/read-record.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import { excerptOf } from '../../record/excerpt-of.ts'
import type { AppContext } from '../context.ts'
import { failed, languageOf } from './guard.ts'

/** Every widget at once: what the page's script asks for at each keystroke. */
const ALL = 'all'

/**
 * To a script: `{ pages: { kind: html } }`, or `{ waits }` while the form is no whole edit yet. To a frame that a form was
 * posted into: the one widget, under its own policy.
 */
export function previewResponse(
	c: AppContext,
	{ dossier, settings }: Pick<DossierRecord, 'dossier' | 'settings'>,
	today: CalendarDate,
	form: string,
	decided: Result<Decided<unknown>, Fault>,
): Response {
	const { preview, lang, theme } = c.req.query()
	const waits = decided.ok ? null : previewWaits({ id: form, language: languageOf(c) }, decided.error)
	if (waits) return preview === ALL ? c.json({ waits: waits.words }) : documentResponse(waits.html, waits.csp, 422)
	const next = decided.ok ? decided.value.next : dossier
	const language = next.languages.find((l) => l === lang) ?? next.languages[0]
	const chosen = THEMES.find((t) => t === theme) ?? 'auto'
	const around = { settings, origin: c.env.PUBLIC_ORIGIN, today, framedBy: OWN_PAGES }
	const pages = WIDGET_KINDS.filter((kind) => preview === ALL || preview === kindName(kind)).map((kind) => {
		const page = widgetPage(excerptOf(next, questionOf(kind, { today })), kind, language, around)
		return { ...page, body: withTheme(page.body, chosen) }
	})
	if (preview === ALL) return c.json({ pages: Object.fromEntries(pages.map(({ name, body }) => [name, body])) })
	const [page] = pages
	return page ? documentResponse(page.body, page.csp, 200) : failed(c, { kind: 'not-found', what: 'widget' })
}

/** The empty page that the script draws previews on. */
export function showCanvas(): Response {
	const { html, csp } = previewCanvas()
	return documentResponse(html, csp, 200)
}

/** What is not published yet is seen by nobody but the desk. */
function documentResponse(html: string, csp: string, status: number): Response {
	const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' }
	return new Response(html, {
		status,
		headers: { ...headers, 'Content-Security-Policy': csp },
	})
}
