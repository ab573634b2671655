/** Reads and stores prerendered pages. One is good only if it was made from the newest record and settings. */
import { type SQL, sql } from 'drizzle-orm'
import { bytesIn, MAX_PAGE_BYTES } from '../record/limits.ts'
import { PAGE_SHAPE, type Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import { inChunks } from './chunks.ts'
import type { Database } from './database.ts'
import * as t from './tables.ts'

/** The columns that answer a reader. */
export type StoredPage = Pick<Page, 'template' | 'goodUntil' | 'etag' | 'csp' | 'body'>

/** By primary keys, and no column more than the answer needs. Fixed text: building it anew took longer than D1 takes to answer. */
const PAGE_OF_THE_PRESENT = `
	SELECT s.time_zone AS timeZone, iif(d.version > 1, d.updated_at, NULL) AS editedAt, p.template, p.good_until AS goodUntil, p.etag, p.csp, p.body
	FROM dossiers d
	JOIN settings s ON s.id = 1
	LEFT JOIN pages p ON p.dossier = d.id AND p.name = ?2 AND p.language = ifnull(?3, d.language)
		AND p.version = d.version AND p.settings = s.version AND p.template GLOB '${PAGE_SHAPE}-*' AND p.origin = ?4
	WHERE d.id = ?1 AND d.visibility <> 'draft'`

type PageRow = { timeZone: string; editedAt: string | null } & {
	[Column in keyof StoredPage]: StoredPage[Column] | null
}

type PresentPage = {
	readonly page: StoredPage | null
	readonly timeZone: string
	/** RFC 3339; null of a dossier that is as it began: nobody has seen it otherwise. */
	readonly editedAt: string | null
}

/**
 * The hot path: one read, for readers: a draft is as if it were not there.
 *
 * @param language null for the dossier's first
 * @returns null when there is no such dossier; `page: null` where none is stored, or only one of another version, settings, origin or
 * shape. Its template and its day are left to the reader.
 */
export async function readPage(
	db: Database,
	dossier: string,
	name: string,
	language: Language | null,
	origin: string,
): Promise<PresentPage | null> {
	const { $client: d1 } = db
	const row = await d1.prepare(PAGE_OF_THE_PRESENT).bind(dossier, name, language, origin).first<PageRow>()
	return row && { page: isWhole(row) ? row : null, timeZone: row.timeZone, editedAt: row.editedAt }
}

/** The columns are null together where the join found no page. */
function isWhole(row: PageRow): row is PageRow & StoredPage {
	return row.body !== null
}

/** What the desk's lists are made of. A draft has this page and its counts, and no other. */
export const SUMMARY = 'summary'
/** What one more call is recorded from, and a meeting changed. No reader is shown it. */
export const COUNTS = 'counts'

/** What was read before a dossier became a draft must not be stored after it. */
export function isSeen(dossier: SQL | string): SQL {
	return sql`EXISTS (SELECT 1 FROM dossiers WHERE id = ${dossier} AND visibility <> 'draft')`
}

/** A page of so many bytes is stored by a statement of its own: to be told among others it would be quoted, and parsed again and again. */
const LARGE_BYTES = 20_000

/**
 * Statements that store pages. None replaces a newer page, and of a draft only what no reader is shown is stored. A page that is too
 * large for the database is left out: each reader gets one made from the record.
 */
export function storePages(db: Database, pages: readonly Page[]) {
	const fitting = pages.filter(({ body }) => bytesIn(body) <= MAX_PAGE_BYTES)
	const large = fitting.filter(({ body }) => bytesIn(body) > LARGE_BYTES)
	const small = fitting.filter((page) => !large.includes(page)).map((page) => JSON.stringify(page))
	const told = ({ dossier, name, ...page }: Page) => {
		const { language, version, template, settings, origin, goodUntil, etag, csp, body } = page
		return sql`SELECT ${dossier}, ${name}, ${language}, ${version}, ${template}, ${settings}, ${origin}, ${goodUntil}, ${etag},
			${csp}, ${body} WHERE ${isStored(sql`${name}`, sql`${dossier}`)}`
	}
	return [...inChunks(small).map(amongOthers), ...large.map(told)].map((rows) =>
		db
			.insert(t.pages)
			.select(rows)
			.onConflictDoUpdate({
				target: [t.pages.dossier, t.pages.name, t.pages.language],
				set: Object.fromEntries(REPLACED.map((column) => [column, sql.raw(`excluded.${t.pages[column].name}`)])),
				setWhere: sql`excluded.version >= ${t.pages.version} AND excluded.settings >= ${t.pages.settings}`,
			}),
	)
}

function amongOthers(chunk: string): SQL {
	return sql`
		SELECT value ->> 'dossier', value ->> 'name', value ->> 'language', value ->> 'version', value ->> 'template',
			value ->> 'settings', value ->> 'origin', value ->> 'goodUntil', value ->> 'etag', value ->> 'csp', value ->> 'body'
		FROM json_each(${chunk})
		WHERE ${isStored(sql`value ->> 'name'`, sql`value ->> 'dossier'`)}`
}

function isStored(name: SQL, dossier: SQL): SQL {
	return sql`${name} IN (${SUMMARY}, ${COUNTS}) OR ${isSeen(dossier)}`
}

const REPLACED = ['version', 'template', 'settings', 'origin', 'goodUntil', 'etag', 'csp', 'body'] as const
