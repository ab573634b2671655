/** What a route group answers when its code throws: the cause goes into the log, and the reader gets the group's own kind of page. */
import type { ErrorHandler } from 'hono'
import type { Fault } from '../faults/fault.ts'
import { MAX_STORED_BYTES } from '../record/limits.ts'
import { isTooLargeForDatabase } from '../store/conflict.ts'
import type { AppContext, AppEnv } from './context.ts'

const RETRY_AFTER_SECONDS = 5

export function onFailure(answer: (c: AppContext, fault: Fault) => Response): ErrorHandler<AppEnv> {
	return (error, c) => {
		// drizzle's message holds the SQL and its values; the cause is what D1 said.
		const cause = error.cause instanceof Error ? error.cause.message : error.name
		const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
		const { method } = c.req
		const path = withoutSecret(c.req.path)
		const fault: Fault = isTooLargeForDatabase(error)
			? { kind: 'too-large-to-store', maxBytes: MAX_STORED_BYTES }
			: { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS }
		console.error(
			JSON.stringify({ event: 'failed', fault: fault.kind, method, path, cause, stack: stack?.slice(0, 3) }),
		)
		return answer(c, fault)
	}
}

/** The address of a preview is a secret. */
function withoutSecret(path: string): string {
	return path.replace(/^\/preview\/[^/]*/, '/preview/…')
}
