/** Write what the newsroom has decided, over the version before and no other. */
import { and, eq } from 'drizzle-orm'
import type { Settings } from '../record/settings.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

/** @returns false when they are at another version than the one before */
export async function writeSettings(db: Database, settings: Settings): Promise<boolean> {
	const { version, newsroom, timeZone, accent, sites, languages } = settings
	const written = await db
		.update(t.settings)
		.set({ version, newsroom, timeZone, accentLight: accent.light, accentDark: accent.dark, sites, languages })
		.where(and(eq(t.settings.id, 1), eq(t.settings.version, version - 1)))
		.returning({ version: t.settings.version })
	return written.length > 0
}
