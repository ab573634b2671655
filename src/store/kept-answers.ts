/** Was this very write answered before? */
import { and, eq, gte } from 'drizzle-orm'
import type { Database } from './database.ts'
import * as t from './tables.ts'
import { oldestLivingKey } from './write-record.ts'

export type Retry = {
	readonly request: string
	readonly status: number
	readonly response: string
	readonly etag: string | null
}

/** The first answer under a key, for the 24 hours that it is kept. Keys belong to an editor and a route. */
export async function readKeptAnswer(
	db: Database,
	{ editor, route, key }: { editor: string; route: string; key: string },
	at: string,
): Promise<Retry | null> {
	const k = t.idempotencyKeys
	const [row] = await db
		.select({ request: k.request, status: k.status, response: k.response, etag: k.etag })
		.from(k)
		.where(and(eq(k.editor, editor), eq(k.route, route), eq(k.key, key), gte(k.createdAt, oldestLivingKey(at))))
		.limit(1)
	return row ?? null
}
