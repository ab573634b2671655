/** The newsroom's settings: read, and written over the version before and no other (compare-and-set). */
import { and, eq } from 'drizzle-orm'
import type { Settings } from '../record/settings.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export async function readSettings(db: Database): Promise<Settings> {
	return settingsOf(await db.select().from(t.settings).limit(1))
}

/** The one row that the first migration made. */
export function settingsOf([row]: readonly (typeof t.settings.$inferSelect)[]): Settings {
	if (!row) throw new Error('the settings row is missing: apply the migrations')
	const { version, newsroom, timeZone, accentLight, accentDark, sites, languages, licenceUrl } = row
	const accent = { light: accentLight, dark: accentDark }
	return { version, newsroom, timeZone, accent, sites, languages, licenceUrl }
}

/** @returns false when they are at another version than the one before */
export async function writeSettings(db: Database, settings: Settings): Promise<boolean> {
	const { version, newsroom, timeZone, accent, sites, languages, licenceUrl } = settings
	const written = await db
		.update(t.settings)
		.set({
			...{ version, newsroom, timeZone, sites, languages, licenceUrl },
			...{ accentLight: accent.light, accentDark: accent.dark },
		})
		.where(and(eq(t.settings.id, 1), eq(t.settings.version, version - 1)))
		.returning({ version: t.settings.version })
	return written.length > 0
}
