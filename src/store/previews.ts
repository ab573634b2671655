/** Preview links of drafts: who made one, until when it opens its dossier, and whether it was ended. Of its secret only the hash is kept. */
import { and, count, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { Shown } from '../record/visibility.ts'
import { isConflict } from './conflict.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export type Preview = {
	readonly id: string
	/** Who made it, by name. */
	readonly editor: string
	/** RFC 3339 */
	readonly createdAt: string
	readonly expiresAt: string
}

const p = t.previews
/** Open ones of a dossier: all of them are listed. */
export const MAX_PREVIEWS = 100

function isOpen(now: string): SQL | undefined {
	return and(isNull(p.endedAt), gt(p.expiresAt, now))
}

export type PreviewRoom = Pick<Shown, 'visibility'> & {
	readonly open: number
	/** A preview of this id was made before. */
	readonly isMade: boolean
}

/** What decides whether a preview of this id may be made; null when there is no such dossier. */
export async function previewRoom(db: Database, dossier: string, id: string, now: string): Promise<PreviewRoom | null> {
	const [[row], made, open] = await db.batch([
		db.select({ visibility: t.dossiers.visibility }).from(t.dossiers).where(eq(t.dossiers.id, dossier)).limit(1),
		db.select({ id: p.id }).from(p).where(eq(p.id, id)).limit(1),
		db
			.select({ count: count() })
			.from(p)
			.where(and(eq(p.dossier, dossier), isOpen(now)))
			.limit(1),
	])
	return row ? { ...row, isMade: made.length > 0, open: open[0]?.count ?? 0 } : null
}

type NewPreview = Omit<Preview, 'editor'> & {
	readonly secretHash: string
	readonly dossier: string
	/** By id. */
	readonly editor: string
}

/** @returns `lost` when this very form was sent before: its id is the preview's */
export async function addPreview(db: Database, preview: NewPreview): Promise<'written' | 'lost'> {
	try {
		await db.insert(p).values(preview)
		return 'written'
	} catch (error) {
		if (isConflict(error)) return 'lost'
		throw error
	}
}

/** Those that open the dossier now, the newest first. */
export function listPreviews(db: Database, dossier: string, now: string): Promise<Preview[]> {
	return db
		.select({
			id: p.id,
			editor: sql<string>`ifnull(${t.editors.name}, '')`,
			createdAt: p.createdAt,
			expiresAt: p.expiresAt,
		})
		.from(p)
		.leftJoin(t.editors, eq(t.editors.id, p.editor))
		.where(and(eq(p.dossier, dossier), isOpen(now)))
		.orderBy(desc(p.createdAt))
		.limit(MAX_PREVIEWS)
}

/** One that was ended before stays ended when it was. */
export async function endPreview(db: Database, dossier: string, id: string, at: string): Promise<void> {
	await db
		.update(p)
		.set({ endedAt: at })
		.where(and(eq(p.dossier, dossier), eq(p.id, id), isNull(p.endedAt)))
}

/** The dossier that a secret opens now; null for one that is unknown, ended or out of date. */
export async function previewedDossier(
	db: Database,
	secretHash: string,
	now: string,
): Promise<(Pick<Preview, 'expiresAt'> & { readonly dossier: string }) | null> {
	const [row] = await db
		.select({ dossier: p.dossier, expiresAt: p.expiresAt })
		.from(p)
		.where(and(eq(p.secretHash, secretHash), isOpen(now)))
		.limit(1)
	return row ?? null
}
