/** The health check of D1. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'
import { schemaVersion } from './schema-version.ts'

/**
 * Asked past the store's own deadlines: whether D1 is back is what it is for, and no reader suffers from how often it is asked.
 *
 * @returns the newest migration that D1 has; null where it does not answer
 */
export async function schemaIfUp(d1: D1Database): Promise<string | null> {
	try {
		return await inTime(DEADLINE_MS.health, 'D1', schemaVersion(d1))
	} catch {
		return null
	}
}
