/** The health check of D1, and the schema version that it has: its newest migration, by the name of its file. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'

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

/** @returns null of a database without migrations */
export function schemaVersion(d1: Pick<D1Database, 'prepare'>): Promise<string | null> {
	return d1.prepare('SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1').first<string>('name')
}
