/** What has the newsroom decided for all dossiers? */
import type { Settings } from '../record/settings.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export async function readSettings(db: Database): Promise<Settings> {
	return settingsOf(await db.select().from(t.settings).limit(1))
}

/** The one row that the first migration made. */
export function settingsOf([row]: readonly (typeof t.settings.$inferSelect)[]): Settings {
	if (!row) throw new Error('the settings row is missing: apply the migrations')
	const { version, newsroom, timeZone, accentLight, accentDark, sites, languages } = row
	return { version, newsroom, timeZone, accent: { light: accentLight, dark: accentDark }, sites, languages }
}
