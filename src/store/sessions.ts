/** The sessions of the desk: opened, found, listed and ended. */
import { and, desc, eq, gt, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Editor, WayIn } from '../record/editor.ts'
import type { Database } from './database.ts'
import { EDITOR } from './editors.ts'
import { sessions as s } from './newsroom-tables.ts'
import * as t from './tables.ts'

export type FoundSession = {
	readonly editor: Editor
	readonly way: WayIn
	readonly seenOn: string | null
	/** By which Access knows them. */
	readonly email: string | null
	/** Whether tokens open the desk where Access is set up. */
	readonly tokenSignIn: boolean
}

export async function findSession(db: Database, idHash: string, now: string): Promise<FoundSession | null> {
	const { way, seenOn } = s
	const { email } = t.editors
	const { tokenSignIn } = t.settings
	const [row] = await db
		.select({ editor: EDITOR, way, seenOn, email, tokenSignIn })
		.from(s)
		.innerJoin(t.editors, eq(t.editors.id, s.editor))
		.innerJoin(t.settings, eq(t.settings.id, 1))
		.where(and(eq(s.idHash, idHash), gt(s.expiresAt, now), isNull(t.editors.revokedAt)))
		.limit(1)
	return row ?? null
}

/** @param day the newest on which it was used */
export async function markSeen(db: Database, idHash: string, day: string): Promise<void> {
	await db.update(s).set({ seenOn: day }).where(eq(s.idHash, idHash))
}

type NewSession = {
	/** SHA-256 of the cookie's value. */
	readonly idHash: string
	readonly editor: string
	readonly createdAt: string
	readonly expiresAt: string
	/** The same of the cookie that the browser had: its session ends with this one's beginning. */
	readonly instead: string | null
}

/** More than anybody has browsers: the oldest end. */
const MAX_SESSIONS = 100

/** Opens one only if the token opens the desk still: it may have been replaced since it was looked up. */
export async function openSession(
	db: Database,
	{ token, ...session }: NewSession & { /** SHA-256. */ readonly token: string },
): Promise<void> {
	await open(db, session, 'token', eq(t.editors.tokenHash, token))
}

type ByAccess = NewSession & { readonly email: string /** When Access said who they are. */; readonly issuedAt: string }

/** @returns false when it was said before one of their sessions was ended, or of an address that is no longer theirs */
export function openAccessSession(db: Database, { email, issuedAt, ...session }: ByAccess): Promise<boolean> {
	const e = t.editors
	const isNewer = sql`(${e.accessSince} IS NULL OR ${e.accessSince} <= ${issuedAt})`
	return open(db, session, 'access', sql`${eq(e.email, email)} AND ${isNewer}`)
}

async function open(db: Database, session: NewSession, way: WayIn, may: SQL): Promise<boolean> {
	const { idHash, editor, createdAt, expiresAt, instead } = session
	const e = t.editors
	const newest = sql`SELECT id_hash FROM sessions WHERE editor = ${editor} ORDER BY created_at DESC LIMIT ${MAX_SESSIONS}`
	const isOpen = sql`EXISTS (SELECT 1 FROM sessions o WHERE o.id_hash = ${idHash})`
	const [, opened] = await db.batch([
		db.delete(s).where(lt(s.expiresAt, createdAt)),
		db
			.insert(s)
			.select(
				sql`SELECT ${idHash}, ${e.id}, ${createdAt}, ${expiresAt}, ${way}, ${createdAt.slice(0, 10)} FROM ${e}
					WHERE ${e.id} = ${editor} AND ${e.revokedAt} IS NULL AND ${may}`,
			)
			.returning({ idHash: s.idHash }),
		db.delete(s).where(and(eq(s.editor, editor), sql`${s.idHash} NOT IN (${newest})`)),
		...(instead === null ? [] : [db.delete(s).where(and(eq(s.idHash, instead), isOpen))]),
	])
	return opened.length > 0
}

export type ListedSession = Pick<typeof s.$inferSelect, 'idHash' | 'way' | 'createdAt' | 'seenOn'>

/** Those that open the desk now, the newest first. */
export function listSessions(db: Database, editor: string, now: string): Promise<ListedSession[]> {
	const { idHash, way, createdAt, seenOn } = s
	return db
		.select({ idHash, way, createdAt, seenOn })
		.from(s)
		.where(and(eq(s.editor, editor), gt(s.expiresAt, now)))
		.orderBy(desc(s.createdAt), desc(s.idHash))
		.limit(MAX_SESSIONS)
}

/** One of their sessions, all of them, or all but the one that is used now. */
export type WhichSessions = { readonly only: string } | { readonly but: string } | 'all'

/**
 * Whoever came in by Access must be let in by it anew: what it said of them before opens no other session.
 *
 * @returns how many were ended
 */
export async function endSessions(db: Database, editor: string, which: WhichSessions, at: string): Promise<number> {
	const some = which === 'all' ? undefined : 'only' in which ? eq(s.idHash, which.only) : ne(s.idHash, which.but)
	const ended = and(eq(s.editor, editor), some)
	const [, gone] = await db.batch([
		db
			.update(t.editors)
			.set({ accessSince: at })
			.where(and(eq(t.editors.id, editor), sql`EXISTS (SELECT 1 FROM ${s} WHERE ${and(ended, eq(s.way, 'access'))})`)),
		db.delete(s).where(ended).returning({ idHash: s.idHash }),
	])
	return gone.length
}
