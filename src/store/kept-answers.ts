/** Was this very write answered before? */
import { and, eq, gte, lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import * as t from './tables.ts'

/** What a retry is recognised by: keys belong to an editor and a route. */
export type RetryKey = { readonly editor: string; readonly route: string; readonly key: string }

export type Retry = {
	/** SHA-256 of the request, hexadecimal. */
	readonly request: string
	readonly status: number
	readonly response: string
	readonly etag: string | null
}

/** The answer to a write, kept so that a retry with the same key gets it again. */
export type KeptAnswer = RetryKey & Retry

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000

function oldestLivingKey(at: string): string {
	return new Date(Date.parse(at) - KEY_LIFETIME_MS).toISOString()
}

/** The first answer under a key, for the 24 hours that it is kept. */
export async function readKeptAnswer(
	db: Database,
	{ editor, route, key }: RetryKey,
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

/** For the batch of the write itself: of two with one key, the second fails whole. */
export function keepAnswer(db: Database, answer: KeptAnswer, at: string) {
	return [
		db.delete(t.idempotencyKeys).where(lt(t.idempotencyKeys.createdAt, oldestLivingKey(at))),
		db.insert(t.idempotencyKeys).values({ ...answer, createdAt: at }),
	] as const
}
