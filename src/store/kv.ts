/** KV with a deadline. Whatever is in it can be made again: where it fails, the answer comes from elsewhere. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'

/**
 * @param what is asked for, for the log
 * @returns null where KV fails or does not answer in time
 */
export async function orNone<Answer>(
	what: string,
	ask: () => Promise<Answer>,
	milliseconds: number = DEADLINE_MS.kv,
): Promise<Answer | null> {
	try {
		return await inTime(milliseconds, 'KV', ask())
	} catch (error) {
		console.warn(JSON.stringify({ event: 'kv', what, why: String(error) }))
		return null
	}
}
