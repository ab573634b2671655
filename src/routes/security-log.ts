/** The log's line for each sign-in, refusal and change of who may what: one JSON object, without a token, an address or a name. */
import type { Fault } from '../faults/fault.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { WayIn } from '../record/editor.ts'
import type { AppContext } from './context.ts'
import { withoutSecret } from './failure-log.ts'

/** People are named by their ids. */
export type SecurityEvent =
	| { readonly event: 'signed-in'; readonly way: WayIn; readonly editor: string }
	| { readonly event: 'sign-in-failed'; readonly way: WayIn; readonly why: string }
	| { readonly event: 'refused'; readonly fault: Fault['kind'] }
	| { readonly event: 'signed-out' }
	| { readonly event: 'sessions-ended'; readonly person: string; readonly sessions: number }
	| {
			readonly event: 'person-added' | 'role-changed' | 'email-changed' | 'token-replaced' | 'revoked'
			readonly person: string
	  }
	| { readonly event: 'settings-changed' | 'token-sign-in-changed' }

export function logSecurity(c: AppContext, event: SecurityEvent): void {
	const { raw, method, path } = c.req
	const line = { ...event, request: requestIdOf(raw), method, path: withoutSecret(path) }
	console.info(JSON.stringify({ editor: c.get('editor')?.id, ...line }))
}
