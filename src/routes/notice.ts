/** A fault as a designed page in the frame where a widget would stand. */
import type { Notice } from '../../widgets/notice/model.ts'
import { embedHeaders } from '../http/embed-headers.ts'
import { problemHeaders, problemOf } from '../http/problem.ts'
import { renderNotice } from '../pages/render-notice.tsx'
import type { Fault } from '../record/fault.ts'

export function noticeResponse(fault: Fault, language: string | null): Response {
	const { html, csp } = renderNotice(noticeOf(fault), language)
	return new Response(html, {
		status: problemOf(fault).status,
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			'Cache-Control': 'no-store',
			...embedHeaders(csp),
			...problemHeaders(fault),
		},
	})
}

function noticeOf(fault: Fault): Notice {
	if (fault.kind === 'bad-query') return { kind: 'bad-parameter', parameter: fault.parameter, expected: fault.expected }
	if (fault.kind !== 'not-found') return { kind: 'unavailable' }
	if (fault.what === 'version') return { kind: 'unknown-version' }
	return { kind: fault.what === 'widget' ? 'unknown-widget' : 'unknown-dossier' }
}
