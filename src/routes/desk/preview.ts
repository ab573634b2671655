/** The widgets as they will be once an edit is published: the same bytes, from the same views. */

import { withTheme } from '../../../widgets/document.tsx'
import { kindName, THEMES, WIDGET_KINDS } from '../../../widgets/kinds.ts'
import { questionOf } from '../../../widgets/question.ts'
import type { ParsedEdit } from '../../desk/desk-edit.ts'
import { previewCanvas, previewWaits } from '../../desk/preview-pages.tsx'
import type { Moment } from '../../edits/decision.ts'
import { excerptsAfter, type ReadForEdit } from '../../edits/excerpts-after.ts'
import { widgetPage } from '../../pages/prerender.ts'
import { OWN_PAGES } from '../../pages/render.tsx'
import { type AppContext, databaseOf } from '../context.ts'
import { failed, languageOf } from './guard.ts'

/** Every widget at once: what the page's script asks for at each keystroke. */
const ALL = 'all'

/**
 * To a script: `{ pages: { kind: html } }`, or `{ waits }` while the form is no whole edit yet. To a frame that a form was
 * posted into: the one widget, under its own policy.
 */
export async function previewResponse(
	c: AppContext,
	form: string,
	read: ReadForEdit,
	parsed: ParsedEdit,
	moment: Moment,
): Promise<Response> {
	const { preview, lang, theme } = c.req.query()
	const kinds = WIDGET_KINDS.filter((kind) => preview === ALL || preview === kindName(kind))
	const questions = kinds.map((kind) => questionOf(kind, moment))
	const origin = c.env.PUBLIC_ORIGIN
	const excerpts = parsed.ok
		? await excerptsAfter(databaseOf(c), read, questions, { decide: parsed.value, moment, origin })
		: parsed
	if (!excerpts.ok) {
		const waits = previewWaits({ id: form, language: languageOf(c) }, excerpts.error)
		return preview === ALL ? c.json({ waits: waits.words }) : documentResponse(waits.html, waits.csp, 422)
	}
	const chosen = THEMES.find((t) => t === theme) ?? 'auto'
	const around = { settings: read.settings, origin, today: moment.today, framedBy: OWN_PAGES }
	const pages = kinds.flatMap((kind, i) => {
		const excerpt = excerpts.value[i]
		if (!excerpt) return []
		const language = excerpt.languages.find((l) => l === lang) ?? excerpt.languages[0]
		const page = widgetPage(excerpt, kind, language, around)
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
