/** The newsroom's settings: read, and written over the version before and no other (compare-and-set). */
import { and, eq, ne } from 'drizzle-orm'
import type { Doing } from '../record/newsroom-change.ts'
import { changedSettings, type Settings } from '../record/settings.ts'
import type { Database } from './database.ts'
import { keepSettingsChange } from './newsroom-changes.ts'
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
export async function writeSettings(
	db: Database,
	{ from, to }: { readonly from: Settings; readonly to: Settings },
	doing: Doing,
): Promise<boolean> {
	const { version, newsroom, timeZone, accent, sites, languages, licenceUrl } = to
	const isBefore = and(eq(t.settings.id, 1), eq(t.settings.version, from.version))
	const [, written] = await db.batch([
		keepSettingsChange(db, doing, changedSettings(from, to), isBefore),
		db
			.update(t.settings)
			.set({
				...{ version, newsroom, timeZone, sites, languages, licenceUrl },
				...{ accentLight: accent.light, accentDark: accent.dark },
			})
			.where(isBefore)
			.returning({ version: t.settings.version }),
	])
	return written.length > 0
}

/** Whether a token opens the desk where Access is set up. */
export async function readTokenSignIn(db: Database): Promise<boolean> {
	const [row] = await db.select({ tokenSignIn: t.settings.tokenSignIn }).from(t.settings).limit(1)
	return row?.tokenSignIn ?? true
}

export async function keepTokenSignIn(db: Database, tokenSignIn: boolean, doing: Doing): Promise<void> {
	const isOther = and(eq(t.settings.id, 1), ne(t.settings.tokenSignIn, tokenSignIn))
	const values = { was: { tokenSignIn: !tokenSignIn }, became: { tokenSignIn } }
	await db.batch([
		keepSettingsChange(db, doing, values, isOther),
		db.update(t.settings).set({ tokenSignIn }).where(isOther),
	])
}
