/** A fault where a widget would stand, in the form that was asked for: a page for a frame, an element, a line of text. */
import type { WidgetForm } from '../../widgets/kinds.ts'
import type { Notice } from '../../widgets/notice/model.ts'
import type { Fault } from '../faults/fault.ts'
import { problemHeaders, problemOf } from '../http/problem.ts'
import { type Framing, renderNotice } from '../pages/render-notice.tsx'
import type { AppContext } from './context.ts'

/** Where a widget would stand. */
export function noticeResponse(c: AppContext, fault: Fault): Response {
	return response(c, fault, formOf(c.req.path), { place: 'widget', ancestors: [] })
}

/** Where a page of its own would stand, which nobody frames. */
export function noticeAlone(c: AppContext, fault: Fault): Response {
	return response(c, fault, c.req.path.endsWith('.txt') ? 'text' : 'document', { place: 'page', ancestors: ["'none'"] })
}

function response(c: AppContext, fault: Fault, form: WidgetForm, framing: Framing): Response {
	const asked = c.req.query('lang') ?? null
	const { body, csp } = renderNotice(noticeOf(fault), form, asked, c.env.PUBLIC_ORIGIN, framing)
	return new Response(body, {
		status: problemOf(fault).status,
		headers: {
			'Content-Type': `${form === 'text' ? 'text/plain' : 'text/html'}; charset=utf-8`,
			'Cache-Control': 'no-store',
			...(csp !== null && { 'Content-Security-Policy': csp }),
			...problemHeaders(fault),
		},
	})
}

/** By the path alone: there may be no route that it belongs to. */
function formOf(path: string): WidgetForm {
	if (path.endsWith('/text') || path.endsWith('/phrase')) return 'text'
	return path.endsWith('/fragment') ? 'fragment' : 'document'
}

function noticeOf(fault: Fault): Notice {
	if (fault.kind === 'bad-query') return { kind: 'bad-parameter', parameter: fault.parameter, expected: fault.expected }
	if (fault.kind !== 'not-found') return { kind: 'unavailable' }
	if (fault.what === 'version') return { kind: 'unknown-version' }
	if (fault.what === 'source') return { kind: 'unknown-source' }
	return { kind: fault.what === 'widget' ? 'unknown-widget' : 'unknown-dossier' }
}
