/** Finds an editor by token or session, opens and closes sessions, and tells who wrote what. */
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { DeskLanguage, Editor } from '../record/editor.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

const EDITOR = { id: t.editors.id, name: t.editors.name, role: t.editors.role, language: t.editors.language }

export async function editorByToken(db: Database, tokenHash: string): Promise<Editor | null> {
	const [row] = await db
		.select(EDITOR)
		.from(t.editors)
		.where(and(eq(t.editors.tokenHash, tokenHash), isNull(t.editors.revokedAt)))
		.limit(1)
	return row ?? null
}

export async function editorBySession(db: Database, idHash: string, now: string): Promise<Editor | null> {
	const [row] = await db
		.select(EDITOR)
		.from(t.sessions)
		.innerJoin(t.editors, eq(t.editors.id, t.sessions.editor))
		.where(and(eq(t.sessions.idHash, idHash), gt(t.sessions.expiresAt, now), isNull(t.editors.revokedAt)))
		.limit(1)
	return row ?? null
}

/** The first editor, once: the one whose token the deployment was given. A token that was revoked stays revoked. */
export async function addFirstEditor(db: Database, tokenHash: string, now: string): Promise<void> {
	await db
		.insert(t.editors)
		.values({ id: `editor-${tokenHash.slice(0, 12)}`, name: 'First editor', role: 'admin', tokenHash, createdAt: now })
		.onConflictDoNothing()
}

type NewSession = {
	/** SHA-256 of the cookie's value, and of the token that it was opened with. */
	readonly idHash: string
	readonly token: string
	readonly createdAt: string
	readonly expiresAt: string
}

/** Opens one only if the token opens the desk still: it may have been replaced since it was looked up. */
export async function openSession(db: Database, { idHash, token, createdAt, expiresAt }: NewSession): Promise<void> {
	await db.batch([
		db.delete(t.sessions).where(lt(t.sessions.expiresAt, createdAt)),
		db
			.insert(t.sessions)
			.select(
				sql`SELECT ${idHash}, id, ${createdAt}, ${expiresAt} FROM editors WHERE token_hash = ${token} AND revoked_at IS NULL`,
			),
	])
}

export async function closeSession(db: Database, idHash: string): Promise<void> {
	await db.delete(t.sessions).where(eq(t.sessions.idHash, idHash))
}

export async function chooseLanguage(db: Database, editor: string, language: DeskLanguage): Promise<void> {
	await db.update(t.editors).set({ language }).where(eq(t.editors.id, editor))
}

/** Who wrote each entry of a dossier's ledger: entry id → the editor's name. */
export async function entryWriters(db: Database, dossier: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.select({ entry: t.entries.id, name: t.editors.name })
		.from(t.entries)
		.innerJoin(t.revisions, and(eq(t.revisions.dossier, dossier), eq(t.revisions.version, t.entries.written)))
		.innerJoin(t.editors, eq(t.editors.id, t.revisions.editor))
		.where(eq(t.entries.dossier, dossier))
		.orderBy(desc(t.entries.written))
		.limit(1_000)
	return new Map(rows.map((row) => [row.entry, row.name]))
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
