/** Opens D1. Every query goes to the primary: only the Sessions API reads replicas, whose old answers must not be kept as fresh ones. */
import type { SQL } from 'drizzle-orm'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { D1Wait } from '../deadlines.ts'
import { timedD1 } from './timed-d1.ts'

export type Database = DrizzleD1Database & { readonly $client: D1Database }

/** @param wait of the request for which it is opened */
export function openDatabase(d1: D1Database, wait: D1Wait | null = null): Database {
	return drizzle(timedD1(d1, wait))
}

const dialect = new SQLiteAsyncDialect()

/** A statement of our own SQL. drizzle's own batch takes none that has values. */
export function statementOf(db: Database, statement: SQL): D1PreparedStatement {
	const { sql, params } = dialect.sqlToQuery(statement)
	return db.$client.prepare(sql).bind(...params)
}
