/** Reads the heading of a record as it stands, and the newsroom's settings: for a page that shows neither meetings nor calls. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Heading } from '../record/dossier.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from './database.ts'
import { settingsOf } from './settings.ts'
import * as t from './tables.ts'

export type ReadHeading = { readonly dossier: Heading; readonly settings: Settings }

/** Of a draft too. @returns null when there is no such dossier */
export async function readHeading(db: Database, dossier: string): Promise<ReadHeading | null> {
	const { id, version, updatedAt, visibility, publicSince } = t.dossiers
	const { title, languages, leaders } = t.headings
	const heading = { id, version, updatedAt, visibility, publicSince, title, languages, leaders }
	const [row] = await db
		.select({ dossier: heading, settings: t.settings })
		.from(t.dossiers)
		.innerJoin(t.settings, eq(t.settings.id, 1))
		.innerJoin(t.headings, and(eq(t.headings.dossier, id), isNull(t.headings.ended)))
		.where(eq(id, dossier))
		.limit(1)
	return row ? { dossier: row.dossier, settings: settingsOf([row.settings]) } : null
}
