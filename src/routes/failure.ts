/** What a route group answers when its code throws: the cause goes into the log, and the reader gets the group's own kind of page. */
import type { ErrorHandler } from 'hono'
import type { Fault } from '../faults/fault.ts'
import { MAX_STORED_BYTES } from '../record/limits.ts'
import { isTooLargeForDatabase } from '../store/conflict.ts'
import type { AppContext, AppEnv } from './context.ts'
import { logFailure } from './failure-log.ts'

const RETRY_AFTER_SECONDS = 5

/** What timed out is answered as what failed: the edge shows what it has, and an edit is sent again with its key. */
export function onFailure(answer: (c: AppContext, fault: Fault) => Response): ErrorHandler<AppEnv> {
	return (error, c) => {
		const fault: Fault = isTooLargeForDatabase(error)
			? { kind: 'too-large-to-store', maxBytes: MAX_STORED_BYTES }
			: { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS }
		logFailure(c.req, fault.kind, error)
		return answer(c, fault)
	}
}
