/** Finds an editor by token or by address, and tells who wrote a meeting. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { DeskLanguage, Editor } from '../record/editor.ts'
import type { Database } from './database.ts'
import { keepPersonChange } from './newsroom-changes.ts'
import { newsroomChanges } from './newsroom-tables.ts'
import * as t from './tables.ts'

export const EDITOR = { id: t.editors.id, name: t.editors.name, role: t.editors.role, language: t.editors.language }

export async function editorByToken(db: Database, tokenHash: string): Promise<Editor | null> {
	const [row] = await db
		.select(EDITOR)
		.from(t.editors)
		.where(and(eq(t.editors.tokenHash, tokenHash), isNull(t.editors.revokedAt)))
		.limit(1)
	return row ?? null
}

/** @param email in lower case */
export async function editorByEmail(db: Database, email: string): Promise<Editor | null> {
	const [row] = await db
		.select(EDITOR)
		.from(t.editors)
		.where(and(eq(t.editors.email, email), isNull(t.editors.revokedAt)))
		.limit(1)
	return row ?? null
}

/** The first editor, once: the one whose token the deployment was given. A token that was revoked stays revoked. */
export async function addFirstEditor(db: Database, tokenHash: string, now: string): Promise<void> {
	const id = `editor-${tokenHash.slice(0, 12)}`
	const e = t.editors
	const change = { what: 'added', became: sql`json_object('role', ${e.role})` } as const
	const isNew = sql`${e.id} = ${id} AND ${e.createdAt} = ${now}
		AND NOT EXISTS (SELECT 1 FROM ${newsroomChanges} WHERE ${newsroomChanges.person} = ${id})`
	await db.batch([
		db.insert(e).values({ id, name: 'First editor', role: 'admin', tokenHash, createdAt: now }).onConflictDoNothing(),
		keepPersonChange(db, { editor: null, at: now }, change, isNew),
	])
}

export async function chooseLanguage(db: Database, editor: string, language: DeskLanguage): Promise<void> {
	await db.update(t.editors).set({ language }).where(eq(t.editors.id, editor))
}

/** Who wrote a meeting as it stands, and when; null where no editor did. */
export async function meetingWriter(
	db: Database,
	dossier: string,
	meeting: string,
): Promise<{ name: string; at: string } | null> {
	const [row] = await db
		.select({ name: t.editors.name, at: t.revisions.at })
		.from(t.meetings)
		.innerJoin(t.revisions, and(eq(t.revisions.dossier, dossier), eq(t.revisions.version, t.meetings.written)))
		.innerJoin(t.editors, eq(t.editors.id, t.revisions.editor))
		.where(and(eq(t.meetings.dossier, dossier), eq(t.meetings.id, meeting), t.livesAt(t.meetings, null)))
		.limit(1)
	return row ?? null
}
