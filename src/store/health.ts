/** The health check of D1. */
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

export async function databaseAnswers(db: Database): Promise<boolean> {
	try {
		await db.run(sql`SELECT 1`)
		return true
	} catch {
		return false
	}
}
