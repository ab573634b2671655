/** Which prerendered answer is stored, what was it made from, and is it still good? */
import { sql } from 'drizzle-orm'
import type { Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import { inChunks } from './chunks.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export type StoredPage = {
	readonly page: Page | null
	readonly currentVersion: number
	readonly currentSettings: number
	readonly timeZone: string
	readonly defaultLanguage: Language
}

/** A page and what it must agree with, by primary keys. Fixed text: building it anew took longer than D1 takes to answer. */
const PAGE_AND_PRESENT = `
	SELECT d.version AS currentVersion, d.language AS defaultLanguage, s.version AS currentSettings, s.time_zone AS timeZone,
		p.version, p.language, p.template, p.settings, p.origin, p.good_until AS goodUntil, p.etag, p.csp, p.body
	FROM dossiers d
	JOIN settings s ON s.id = 1
	LEFT JOIN pages p ON p.dossier = d.id AND p.name = ?2 AND p.language = ifnull(?3, d.language)
	WHERE d.id = ?1`

type PageRow = Omit<StoredPage, 'page'> & { [Column in keyof Omit<Page, 'dossier' | 'name'>]: Page[Column] | null }

/**
 * The hot path: one read.
 *
 * @param language null for the dossier's first
 * @returns null when there is no such dossier
 */
export async function readPage(
	db: Database,
	dossier: string,
	name: string,
	language: Language | null,
): Promise<StoredPage | null> {
	const row = await db.$client.prepare(PAGE_AND_PRESENT).bind(dossier, name, language).first<PageRow>()
	if (!row) return null
	const { currentVersion, defaultLanguage, currentSettings, timeZone, ...columns } = row
	return {
		currentVersion,
		defaultLanguage,
		currentSettings,
		timeZone,
		page: isWhole(columns) ? { dossier, name, ...columns } : null,
	}
}

/** The columns are null together where the join found no page. */
function isWhole(columns: Omit<PageRow, keyof StoredPage>): columns is Omit<Page, 'dossier' | 'name'> {
	return columns.body !== null
}

/** Statements that store pages, each over `json_each`, and never over a page that is newer. */
export function storePages(db: Database, pages: readonly Page[]) {
	return inChunks(pages, (page) => page.body.length).map((chunk) =>
		db
			.insert(t.pages)
			.select(sql`
				SELECT value ->> 'dossier', value ->> 'name', value ->> 'language', value ->> 'version', value ->> 'template',
					value ->> 'settings', value ->> 'origin', value ->> 'goodUntil', value ->> 'etag', value ->> 'csp', value ->> 'body'
				FROM json_each(${JSON.stringify(chunk)})
				WHERE true`)
			.onConflictDoUpdate({
				target: [t.pages.dossier, t.pages.name, t.pages.language],
				set: Object.fromEntries(REPLACED.map((column) => [column, sql.raw(`excluded.${t.pages[column].name}`)])),
				setWhere: sql`excluded.version >= ${t.pages.version} AND excluded.settings >= ${t.pages.settings}`,
			}),
	)
}

const REPLACED = ['version', 'template', 'settings', 'origin', 'goodUntil', 'etag', 'csp', 'body'] as const
