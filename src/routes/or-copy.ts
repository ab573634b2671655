/** What a route reads, from the database or from the last good copy: what a copy hides is logged. */
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import { type Copyable, type ReadOrCopied, readOrCopy } from '../reads/read-or-copy.ts'
import type { Reader } from '../reads/reader.ts'
import { type AppContext, readerOf } from './context.ts'
import { logFailure } from './failure-log.ts'

export function orCopy<Answer extends object>(
	c: AppContext,
	of: Copyable | null,
	read: (reader: Reader) => Promise<Result<Answer, Fault>>,
): Promise<Result<ReadOrCopied<Answer>, Fault>> {
	return readOrCopy(readerOf(c), of, read, (error) => logFailure(c.req, 'answered-by-copy', error))
}
