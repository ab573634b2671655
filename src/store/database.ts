/** The door to D1: every read that the edge may store, and every write, goes to the primary. */
import { type AnyD1Database, type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

export type Database = DrizzleD1Database & { readonly $client: Pick<D1DatabaseSession, 'prepare'> }

/** One request's database. The session reads the primary: a replica's old answer must not be stored as a fresh one. */
export function openDatabase(d1: D1Database): Database {
	return drizzle(asDatabase(d1.withSession('first-primary')))
}

/** A D1 session prepares and batches exactly as a database does, which is all that drizzle asks of one. */
function asDatabase(session: D1DatabaseSession): AnyD1Database {
	return session as unknown as AnyD1Database
}
