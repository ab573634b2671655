/** The health check of D1. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'

/** Asked past the store's own deadlines: whether D1 is back is what it is for, and no reader suffers from how often it is asked. */
export async function databaseAnswers(d1: D1Database): Promise<boolean> {
	try {
		await inTime(DEADLINE_MS.health, 'D1', d1.prepare('SELECT 1').run())
		return true
	} catch {
		return false
	}
}
