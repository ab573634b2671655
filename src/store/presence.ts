/** Who has a dossier open, and who saved it last. */
import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import * as t from './tables.ts'

type Presence = {
	readonly others: readonly { readonly name: string }[]
	readonly version: number
	/** Null when it was set up by the system. */
	readonly savedBy: string | null
	readonly savedAt: string
}

/** An open page says so every five seconds: one that has missed two of them is closed, or out of reach. */
const PRESENT_MS = 15_000
const MAX_NAMES = 50

/**
 * Marks that an editor has the dossier open, and says who else has, in one batch.
 *
 * @returns null when there is no such dossier
 */
export async function markPresent(
	db: Database,
	{ dossier, editor }: { readonly dossier: string; readonly editor: string },
	now: Date,
): Promise<Presence | null> {
	const since = new Date(now.getTime() - PRESENT_MS).toISOString()
	const [, others, saved] = await db.batch([
		db
			.insert(t.presence)
			.select(sql`SELECT id, ${editor}, ${now.toISOString()} FROM dossiers WHERE id = ${dossier}`)
			.onConflictDoUpdate({ target: [t.presence.dossier, t.presence.editor], set: { seenAt: sql`excluded.seen_at` } }),
		db
			.select({ name: t.editors.name })
			.from(t.presence)
			.innerJoin(t.editors, eq(t.editors.id, t.presence.editor))
			.where(
				and(
					eq(t.presence.dossier, dossier),
					ne(t.presence.editor, editor),
					gt(t.presence.seenAt, since),
					isNull(t.editors.revokedAt),
				),
			)
			.orderBy(asc(t.editors.name), asc(t.editors.id))
			.limit(MAX_NAMES),
		db
			.select({ version: t.dossiers.version, savedBy: t.editors.name, savedAt: t.dossiers.updatedAt })
			.from(t.dossiers)
			.innerJoin(t.revisions, and(eq(t.revisions.dossier, t.dossiers.id), eq(t.revisions.version, t.dossiers.version)))
			.leftJoin(t.editors, eq(t.editors.id, t.revisions.editor))
			.where(eq(t.dossiers.id, dossier))
			.limit(1),
	])
	const [last] = saved
	return last ? { others, ...last } : null
}
