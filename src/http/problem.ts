/** Maps every fault to its status and public words, as RFC 9457 problem details. Nothing internal is in them. */

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { becauseInEnglish, subjectOf } from '../faults/because-words.ts'
import type { Fault } from '../faults/fault.ts'
import { allowed, PATCHES } from './allowed.ts'
import { READABLE_ANYWHERE } from './cross-origin.ts'

type Problem = {
	readonly type: string
	readonly title: string
	readonly status: ContentfulStatusCode
	readonly detail: string
	readonly [member: string]: unknown
}

export function problemOf(fault: Fault): Problem {
	const problem = (status: ContentfulStatusCode, title: string, detail: string, more: object = {}): Problem => ({
		type: `/api/problems/${fault.kind}`,
		title,
		status,
		detail,
		...more,
	})
	switch (fault.kind) {
		case 'bad-query':
			return problem(400, 'Bad query parameter', `${fault.parameter}: ${fault.expected}`, {
				parameter: fault.parameter,
			})
		case 'bad-json':
			return problem(400, 'Unreadable body', fault.detail)
		case 'repeated-key': {
			const detail = 'is given twice'
			const errors = [{ pointer: fragment(fault.pointer), detail }]
			return problem(400, 'Key given twice', `${fault.pointer.slice(1)} ${detail}`, { errors })
		}
		case 'bad-encoding':
			return problem(400, 'Not UTF-8', `the body is ${fault.encoding ?? 'not UTF-8'}: send it as UTF-8`)
		case 'bad-form':
			return problem(400, 'Unreadable body', 'the body is not a form')
		case 'bad-body': {
			const errors = fault.faults.map(({ pointer, because }) => {
				return { pointer: fragment(pointer), detail: becauseInEnglish(because) }
			})
			const said = fault.faults.map(({ pointer, because }, i) => {
				return `${pointer.slice(1) || subjectOf(because)} ${errors[i]?.detail}`
			})
			const detail = said.join('; ')
			const suggested = fault.suggestedPeriod ? { suggestedPeriod: fault.suggestedPeriod } : {}
			return problem(422, 'Not acceptable as an edit', detail, { errors, ...suggested })
		}
		case 'too-large':
			return problem(413, 'Body too large', `a body has at most ${fault.maxBytes} bytes`)
		case 'too-large-to-store': {
			const detail = `nothing was saved: one part of the record would have more than ${fault.maxBytes} bytes, which the database never takes: make it shorter`
			return problem(422, 'Too large to store', detail)
		}
		case 'unsupported-media-type':
			return problem(415, 'Unsupported media type', `send ${fault.expected}`)
		case 'unsupported-coding':
			return problem(415, 'Unsupported content coding', 'send the body as it is, without Content-Encoding')
		case 'not-found':
			return problem(404, 'Not found', `there is no such ${fault.what}`)
		case 'gone': {
			const { first, newest } = fault
			const detail = `there is no such version to go on from: read the dossier again (versions ${first} to ${newest})`
			return problem(410, 'Gone', detail, { first, newest })
		}
		case 'method-not-allowed':
			return problem(405, 'Method not allowed', `allowed here: ${fault.allow}`)
		case 'not-implemented':
			return problem(501, 'Not implemented', `there is only ${fault.expected}`)
		case 'signed-out':
			return problem(401, 'Not signed in', 'send an editor’s token as Authorization: Bearer, or sign in at the desk')
		case 'forbidden':
			return problem(403, 'Not allowed', `this takes the role ${fault.needs}`)
		case 'cross-site':
			return problem(403, 'Not allowed', 'a write with the desk’s session must come from the desk itself')
		case 'too-many-attempts':
			return problem(429, 'Too many attempts', `try again in ${fault.retryAfterSeconds} seconds`)
		case 'precondition-required':
			return problem(428, 'Precondition required', 'send If-Match with the ETag of what you edit')
		case 'precondition-failed':
			return problem(
				412,
				'Precondition failed',
				fault.version === null
					? 'there is no such dossier: send it without If-Match to make it'
					: `somebody saved a newer version, ${fault.version}: read it and try again`,
				fault.version === null ? {} : { version: fault.version },
			)
		case 'precondition-unmet':
			return problem(412, 'Precondition failed', `nothing was done: ${fault.header} does not hold for what is here now`)
		case 'period-in-use':
			return problem(409, 'Period in use', `something counts in the period ${fault.period}: undo its entries first`)
		case 'already-undone':
			return problem(409, 'Already undone', 'this entry is already undone')
		case 'confirmed-by-call':
			return problem(409, 'Confirmed', `the call ${fault.call} confirms this reported call: undo that call first`, {
				call: fault.call,
			})
		case 'archived':
			return problem(
				409,
				'Archived',
				'this dossier is archived: it takes no edits until an admin makes it public again',
			)
		case 'not-a-draft':
			return problem(409, 'Not a draft', 'this dossier is not a draft: only drafts have preview links')
		case 'too-many-previews':
			return problem(409, 'Too many preview links', `at most ${fault.max} work at once: end one first`)
		case 'already-settled':
			return problem(409, 'Already settled', `this reported call is already ${fault.state}`, { state: fault.state })
		case 'bad-idempotency-key':
			return problem(400, 'Bad Idempotency-Key', 'an Idempotency-Key has 1 to 255 printable ASCII characters')
		case 'likely-duplicate':
			return problem(409, 'Likely duplicate', `such a ${fault.twin.of} is recorded already`)
		case 'period-to-confirm':
			return problem(
				409,
				'Period to confirm',
				'a new period would be opened: its days and its name are to be confirmed',
			)
		case 'key-reused':
			return problem(422, 'Idempotency key reused', 'another edit was sent under this Idempotency-Key')
		case 'erased': {
			const detail = 'this edit was saved, and words that its answer had were erased since: nothing was written again'
			return problem(404, 'Erased', detail)
		}
		case 'contended':
			return problem(503, 'Too many edits at once', 'nothing was saved: try again')
		case 'unavailable':
			return problem(503, 'Unavailable', 'the record does not answer: with an Idempotency-Key it is safe to try again')
	}
}

/** A JSON pointer as the fragment of a URI: in UTF-8, percent-encoded (RFC 6901, §6). */
function fragment(pointer: string): string {
	return `#${encodeURIComponent(pointer.toWellFormed()).replaceAll('%2F', '/')}`
}

export function problemHeaders(fault: Fault): Record<string, string> {
	switch (fault.kind) {
		case 'method-not-allowed':
			return allowed(fault.allow)
		case 'unsupported-media-type':
			return fault.patches ? { 'Accept-Patch': PATCHES } : {}
		case 'unsupported-coding':
			// RFC 9110, §15.5.16.
			return { 'Accept-Encoding': 'identity' }
		case 'signed-out':
			return { 'WWW-Authenticate': 'Bearer realm="Sidelines"' }
		case 'too-many-attempts':
		case 'contended':
		case 'unavailable':
			return { 'Retry-After': String(fault.retryAfterSeconds) }
		default:
			return {}
	}
}

export function problemResponse(fault: Fault): Response {
	const problem = problemOf(fault)
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			'Content-Type': 'application/problem+json',
			'Cache-Control': 'no-store',
			...(isRead(fault) ? READABLE_ANYWHERE : {}),
			...problemHeaders(fault),
		},
	})
}

/** Faults that a script on any page may meet while it reads. */
function isRead(fault: Fault): boolean {
	return (
		fault.kind === 'bad-query' || fault.kind === 'not-found' || fault.kind === 'gone' || fault.kind === 'unavailable'
	)
}
