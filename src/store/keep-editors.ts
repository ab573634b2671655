/** Lists, adds and changes the people of the desk. Each change takes effect at the next request. */
import { and, asc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Role } from '../record/editor.ts'
import type { Doing } from '../record/newsroom-change.ts'
import { isConflict, isTakenAddress } from './conflict.ts'
import type { Database } from './database.ts'
import { type KeptAnswer, keepAnswer } from './kept-answers.ts'
import { keepPersonChange } from './newsroom-changes.ts'
import { sessions } from './newsroom-tables.ts'
import * as t from './tables.ts'

export type Person = {
	readonly id: string
	readonly name: string
	readonly role: Role
	readonly createdAt: string
	/** Null while their token opens the desk. */
	readonly revokedAt: string | null
	/** By which Access knows them. */
	readonly email: string | null
}

const e = t.editors
const PERSON = { id: e.id, name: e.name, role: e.role, createdAt: e.createdAt, revokedAt: e.revokedAt, email: e.email }
const MAX_PEOPLE = 1_000

/** Those who were revoked come last: the history still names them. */
export function listPeople(db: Database): Promise<Person[]> {
	return db.select(PERSON).from(e).orderBy(sql`${e.revokedAt} IS NOT NULL`, asc(e.name), asc(e.id)).limit(MAX_PEOPLE)
}

export async function readPerson(db: Database, id: string): Promise<Person | null> {
	const [row] = await db.select(PERSON).from(e).where(eq(e.id, id)).limit(1)
	return row ?? null
}

type NewEditor = Pick<Person, 'id' | 'name' | 'role' | 'email'> & { readonly tokenHash: string }

/** @returns `lost` when this very form was sent before, `taken` when somebody has this address */
export async function addEditor(
	db: Database,
	editor: NewEditor,
	kept: KeptAnswer,
	doing: Doing,
): Promise<'written' | 'lost' | 'taken'> {
	const became = sql`json_object('role', ${e.role}, 'email', json(iif(${e.email} IS NULL, 'false', 'true')))`
	try {
		await db.batch([
			db.insert(e).values({ ...editor, createdAt: doing.at }),
			keepPersonChange(db, doing, { what: 'added', became }, eq(e.id, editor.id)),
			...keepAnswer(db, kept, doing.at),
		])
		return 'written'
	} catch (error) {
		if (isConflict(error)) return 'lost'
		if (isTakenAddress(error)) return 'taken'
		throw error
	}
}

/**
 * The old token opens nothing any more, and neither does any session.
 *
 * @returns `lost` when this very form was sent before, `gone` when they were revoked
 */
export async function replaceToken(
	db: Database,
	id: string,
	tokenHash: string,
	kept: KeptAnswer,
	doing: Doing,
): Promise<'written' | 'lost' | 'gone'> {
	try {
		const [, replaced] = await db.batch([
			keepPersonChange(db, doing, { what: 'token' }, atDesk(id)),
			db.update(e).set({ tokenHash }).where(atDesk(id)).returning({ id: e.id }),
			db.delete(sessions).where(eq(sessions.editor, id)),
			...keepAnswer(db, kept, doing.at),
		])
		return replaced.length > 0 ? 'written' : 'gone'
	} catch (error) {
		if (isConflict(error)) return 'lost'
		throw error
	}
}

/**
 * Their address is somebody else's to have then, or their own again once they are added anew.
 *
 * @returns false when nothing was changed: they are not there, were revoked before, or are the last admin
 */
export async function revoke(db: Database, id: string, doing: Doing): Promise<boolean> {
	const who = and(atDesk(id), leavesAnAdmin(id))
	const was = sql`json_object('role', ${e.role})`
	const [, revoked] = await db.batch([
		keepPersonChange(db, doing, { what: 'revoked', was }, who),
		db.update(e).set({ revokedAt: doing.at, email: null }).where(who).returning({ id: e.id }),
		db.delete(sessions).where(sql`${sessions.editor} IN (SELECT id FROM editors WHERE revoked_at IS NOT NULL)`),
	])
	return revoked.length > 0
}

/** @returns false when nothing was changed: they are not there, were revoked, or are the last admin */
export async function setRole(db: Database, id: string, role: Role, doing: Doing): Promise<boolean> {
	const who = and(atDesk(id), role === 'admin' ? undefined : leavesAnAdmin(id))
	const change = {
		what: 'role',
		was: sql`json_object('role', ${e.role})`,
		became: sql`json_object('role', ${role})`,
	} as const
	const [, changed] = await db.batch([
		keepPersonChange(db, doing, change, and(who, ne(e.role, role))),
		db.update(e).set({ role }).where(who).returning({ id: e.id }),
	])
	return changed.length > 0
}

/**
 * While no token opens the desk nobody changes their own: a slip would shut them out.
 *
 * @param email in lower case; null where Access is to know them by none
 * @returns `taken` when somebody else has it, `own` when it is their own that must stay
 */
export async function setEmail(
	db: Database,
	id: string,
	email: string | null,
	doing: Doing,
): Promise<'written' | 'gone' | 'taken' | 'own'> {
	const isOther = sql`${e.email} IS NOT ${email}`
	const may = id === doing.editor ? sql`(NOT ${isOther} OR ${TOKENS_OPEN})` : undefined
	const who = and(atDesk(id), may)
	const change = {
		what: 'email',
		was: sql`json_object('email', json(iif(${e.email} IS NULL, 'false', 'true')))`,
		became: sql`json_object('email', json(${String(email !== null)}))`,
	} as const
	try {
		const [, changed, there] = await db.batch([
			keepPersonChange(db, doing, change, and(who, isOther)),
			db.update(e).set({ email }).where(who).returning({ id: e.id }),
			db.select({ id: e.id }).from(e).where(atDesk(id)).limit(1),
		])
		if (changed.length > 0) return 'written'
		return there.length > 0 ? 'own' : 'gone'
	} catch (error) {
		if (isTakenAddress(error)) return 'taken'
		throw error
	}
}

function atDesk(id: string): SQL | undefined {
	return and(eq(e.id, id), isNull(e.revokedAt))
}

const TOKENS_OPEN = sql`(SELECT token_sign_in FROM settings)`

/**
 * Asked by the very statement that takes an admin away: of two at once, the second sees what the first did. While no token opens
 * the desk, somebody whom Access does not know is none who is left.
 */
function leavesAnAdmin(id: string): SQL {
	return sql`(${e.role} <> 'admin' OR EXISTS (
		SELECT 1 FROM editors AS other WHERE other.role = 'admin' AND other.revoked_at IS NULL AND other.id <> ${id}
		AND (other.email IS NOT NULL OR ${TOKENS_OPEN})))`
}
