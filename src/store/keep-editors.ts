/** Lists, adds and changes the people of the desk. Each change takes effect at the next request. */
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Role } from '../record/editor.ts'
import { isConflict } from './conflict.ts'
import type { Database } from './database.ts'
import { type KeptAnswer, keepAnswer } from './kept-answers.ts'
import * as t from './tables.ts'

export type Person = {
	readonly id: string
	readonly name: string
	readonly role: Role
	readonly createdAt: string
	/** Null while their token opens the desk. */
	readonly revokedAt: string | null
}

const e = t.editors
const PERSON = { id: e.id, name: e.name, role: e.role, createdAt: e.createdAt, revokedAt: e.revokedAt }
const MAX_PEOPLE = 1_000

/** Those who were revoked come last: the history still names them. */
export function listPeople(db: Database): Promise<Person[]> {
	return db.select(PERSON).from(e).orderBy(sql`${e.revokedAt} IS NOT NULL`, asc(e.name), asc(e.id)).limit(MAX_PEOPLE)
}

export async function readPerson(db: Database, id: string): Promise<Person | null> {
	const [row] = await db.select(PERSON).from(e).where(eq(e.id, id)).limit(1)
	return row ?? null
}

type NewEditor = { readonly id: string; readonly name: string; readonly role: Role; readonly tokenHash: string }

/** @returns `lost` when this very form was sent before */
export async function addEditor(
	db: Database,
	editor: NewEditor,
	kept: KeptAnswer,
	at: string,
): Promise<'written' | 'lost'> {
	try {
		await db.batch([db.insert(e).values({ ...editor, createdAt: at }), ...keepAnswer(db, kept, at)])
		return 'written'
	} catch (error) {
		if (isConflict(error)) return 'lost'
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
	at: string,
): Promise<'written' | 'lost' | 'gone'> {
	try {
		const [replaced] = await db.batch([
			db
				.update(e)
				.set({ tokenHash })
				.where(and(eq(e.id, id), isNull(e.revokedAt)))
				.returning({ id: e.id }),
			endSessions(db, id),
			...keepAnswer(db, kept, at),
		])
		return replaced.length > 0 ? 'written' : 'gone'
	} catch (error) {
		if (isConflict(error)) return 'lost'
		throw error
	}
}

/** @returns false when nothing was changed: they are not there, were revoked before, or are the last admin */
export async function revoke(db: Database, id: string, at: string): Promise<boolean> {
	const [revoked] = await db.batch([
		db
			.update(e)
			.set({ revokedAt: at })
			.where(and(eq(e.id, id), isNull(e.revokedAt), leavesAnAdmin(id)))
			.returning({ id: e.id }),
		db.delete(t.sessions).where(sql`${t.sessions.editor} IN (SELECT id FROM editors WHERE revoked_at IS NOT NULL)`),
	])
	return revoked.length > 0
}

/** @returns false when nothing was changed: they are not there, were revoked, or are the last admin */
export async function setRole(db: Database, id: string, role: Role): Promise<boolean> {
	const changed = await db
		.update(e)
		.set({ role })
		.where(and(eq(e.id, id), isNull(e.revokedAt), role === 'admin' ? undefined : leavesAnAdmin(id)))
		.returning({ id: e.id })
	return changed.length > 0
}

/** Asked by the very statement that takes an admin away: of two at once, the second sees what the first did. */
function leavesAnAdmin(id: string): SQL {
	return sql`(${e.role} <> 'admin' OR EXISTS (
		SELECT 1 FROM editors AS other WHERE other.role = 'admin' AND other.revoked_at IS NULL AND other.id <> ${id}))`
}

function endSessions(db: Database, editor: string) {
	return db.delete(t.sessions).where(eq(t.sessions.editor, editor))
}
