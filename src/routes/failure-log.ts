/** The log's line for what threw: one JSON object, with its cause and without what was sent. */
import type { HonoRequest } from 'hono'
import { TimedOut } from '../deadlines.ts'
import type { Fault } from '../faults/fault.ts'
import { requestIdOf } from '../http/request-id.ts'

/** @param what it was answered with, or that it failed behind an answer: the reader has theirs, and a repair is left to the next one; or in the middle of one */
export function logFailure(
	{ method, path, raw }: Pick<HonoRequest, 'method' | 'path' | 'raw'>,
	what: Fault['kind'] | 'behind-answer' | 'answered-by-copy' | 'broken-off',
	error: unknown,
): void {
	const thrown = error instanceof Error ? error : new Error('not an error')
	const stack = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line))
	const line = {
		event: 'failed',
		request: requestIdOf(raw),
		fault: what,
		method,
		path: withoutSecret(path),
		cause: causeOf(thrown),
		stack: stack?.slice(0, 3),
	}
	console.error(JSON.stringify(line))
}

/** drizzle's message holds the SQL and its values; the cause is what D1 said. */
function causeOf(thrown: Error): string {
	if (thrown.cause instanceof Error) return thrown.cause.message
	return thrown instanceof TimedOut ? thrown.message : thrown.name
}

/** The address of a preview is a secret. */
export function withoutSecret(path: string): string {
	return path.replace(/^\/preview\/[^/]*/, '/preview/…')
}
