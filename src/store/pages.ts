/** Which prerendered answer is stored, what was it made from, and is it still good? */
import { and, eq, sql } from 'drizzle-orm'
import type { Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

export type StoredPage = {
	readonly page: Page | null
	readonly currentVersion: number
	readonly currentSettings: number
	readonly timeZone: string
	readonly defaultLanguage: Language
}

/**
 * The hot path: one read by primary keys, of the page and of what it must agree with.
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
	const [row] = await db
		.select({
			page: t.pages,
			currentVersion: t.dossiers.version,
			defaultLanguage: t.dossiers.language,
			currentSettings: t.settings.version,
			timeZone: t.settings.timeZone,
		})
		.from(t.dossiers)
		.innerJoin(t.settings, eq(t.settings.id, 1))
		.leftJoin(
			t.pages,
			and(
				eq(t.pages.dossier, t.dossiers.id),
				eq(t.pages.name, name),
				language === null ? eq(t.pages.language, t.dossiers.language) : eq(t.pages.language, language),
			),
		)
		.where(eq(t.dossiers.id, dossier))
		.limit(1)
	return row ?? null
}

/** D1 takes 2 MB in a bound value; pages go in as JSON arrays well below that. */
const MAX_JSON_CHARACTERS = 500_000

/** Statements that store pages, each over `json_each`, and never over a page that is newer. */
export function storePages(db: Database, pages: readonly Page[]) {
	return inChunks(pages).map((chunk) =>
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

function inChunks(pages: readonly Page[]): Page[][] {
	const chunks: Page[][] = [[]]
	let size = 0
	for (const page of pages) {
		if (size + page.body.length > MAX_JSON_CHARACTERS && size > 0) {
			chunks.push([])
			size = 0
		}
		chunks.at(-1)?.push(page)
		size += page.body.length
	}
	return chunks
}
