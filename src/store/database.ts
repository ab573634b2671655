/** Opens D1. Every query goes to the primary: only the Sessions API reads replicas, whose old answers must not be kept as fresh ones. */
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

export type Database = DrizzleD1Database & { readonly $client: D1Database }

export function openDatabase(d1: D1Database): Database {
	return drizzle(d1)
}
