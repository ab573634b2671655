/** A fault as a designed page in the frame where a widget would stand. */
import type { Fault } from '../record/fault.ts'
import { problemHeaders, problemOf } from './problem.ts'
export function noticeResponse(fault: Fault, _language: string | null): Response {
	const { status, detail } = problemOf(fault)
	return new Response(detail, { status, headers: { 'Cache-Control': 'no-store', ...problemHeaders(fault) } })
}
