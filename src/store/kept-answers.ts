/** Was this very write answered before? */
import { and, asc, between, eq, gte, lt, or, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import * as t from './tables.ts'

/** What a retry is recognised by: keys belong to an editor and a route. */
export type RetryKey = { readonly editor: string; readonly route: string; readonly key: string }

export type Retry = {
	/** SHA-256 of the request, hexadecimal. */
	readonly request: string
	/** Of a success, or `ERASED_STATUS`. */
	readonly status: number
	readonly response: string
	readonly etag: string | null
}

/** Of an answer that told of words that were erased since: nothing of it or of its request is left. */
export const ERASED_STATUS = 404

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
	const itsParts = or(eq(k.key, key), between(k.key, partKey(key, 1), partKey(key, MAX_PARTS - 1)))
	const rows = await db
		.select({ request: k.request, status: k.status, response: k.response, etag: k.etag })
		.from(k)
		.where(and(eq(k.editor, editor), eq(k.route, route), itsParts, gte(k.createdAt, oldestLivingKey(at))))
		.orderBy(asc(k.key))
		.limit(MAX_PARTS)
	const [first] = rows
	return first ? { ...first, response: rows.map(({ response }) => response).join('') } : null
}

/** Code points, of which each is at most four bytes: a row of the database has less than 2,000,000. */
const PART = /.{1,400000}/gsu
const MAX_PARTS = 100

/** No key has a line break in it, and the parts come after their key in its order: two digits number all but the first, 1 to 99. */
function partKey(key: string, part: number): string {
	return part === 0 ? key : `${key}\n${String(part).padStart(2, '0')}`
}

/** For the batch of the write itself: of two with one key, the second fails whole. */
export function keepAnswer(db: Database, answer: KeptAnswer, at: string) {
	const parts = answer.response.match(PART) ?? ['']
	return [
		db.delete(t.idempotencyKeys).where(lt(t.idempotencyKeys.createdAt, oldestLivingKey(at))),
		...parts.map((response, part) =>
			db.insert(t.idempotencyKeys).values({ ...answer, key: partKey(answer.key, part), response, createdAt: at }),
		),
	]
}

/** What a key and the keys of its answer's parts have in common. */
const WHOLE_KEY = sql`substr(key, 1, instr(key || char(10), char(10)) - 1)`

/**
 * Erases the answers that tell of something, for the batch that erases it. The keys stay: a retry is still no second edit.
 *
 * @param told texts of which such an answer has one; an answer in parts, which may divide them, is taken for one
 */
export function eraseAnswers(db: Database, dossier: string, told: readonly string[]) {
	const k = t.idempotencyKeys
	const isOfDossier = sql`instr(route || '/', ${`/${dossier}/`}) > 0`
	const tells = sql`(instr(key, char(10)) > 0
		OR EXISTS (SELECT 1 FROM json_each(${JSON.stringify(told)}) WHERE instr(response, value) > 0))`
	return db
		.update(k)
		.set({ request: '', status: ERASED_STATUS, response: '', etag: null })
		.where(
			sql`(editor, route, ${WHOLE_KEY}) IN (SELECT editor, route, ${WHOLE_KEY} FROM ${k} WHERE ${isOfDossier} AND ${tells})`,
		)
}
