/** Reads at which version a dossier stands, or whether it has the version asked for, and the newsroom's settings with it. */
import { and, eq, sql } from 'drizzle-orm'
import type { Settings } from '../record/settings.ts'
import type { Language } from '../record/text.ts'
import type { Audience, Visibility } from '../record/visibility.ts'
import type { Database } from './database.ts'
import { wasShown } from './publications.ts'
import { settingsOf } from './settings.ts'
import * as t from './tables.ts'

export type Moment = {
	readonly version: number
	/** Of the dossier now. */
	readonly visibility: Visibility
	/** RFC 3339, the instant of that version. */
	readonly at: string
	/** The dossier's first now. */
	readonly language: Language
	readonly settings: Settings
}

/**
 * @param version null for the newest
 * @returns null when there is no such dossier, or no such version of it, or none that this audience may see
 */
export async function readMoment(
	db: Database,
	dossier: string,
	audience: Audience,
	version: number | null = null,
): Promise<Moment | null> {
	const [row] = await db
		.select({
			version: t.revisions.version,
			at: t.revisions.at,
			visibility: t.dossiers.visibility,
			language: t.dossiers.language,
			settings: t.settings,
		})
		.from(t.dossiers)
		.innerJoin(t.settings, eq(t.settings.id, 1))
		.innerJoin(
			t.revisions,
			and(
				eq(t.revisions.dossier, t.dossiers.id),
				sql`${t.revisions.version} = ifnull(${version}, ${t.dossiers.version})`,
			),
		)
		.where(
			and(
				eq(t.dossiers.id, dossier),
				audience === 'readers'
					? sql`${t.dossiers.visibility} <> 'draft' AND ${wasShown(sql`${t.dossiers.id}`, sql`${t.revisions.version}`)}`
					: undefined,
			),
		)
		.limit(1)
	return row ? { ...row, settings: settingsOf([row.settings]) } : null
}
