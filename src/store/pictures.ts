/** Reads and stores pictures. One is good only if it was made from the newest record and settings. */
import { sql } from 'drizzle-orm'
import { MAX_PAGE_BYTES } from '../record/limits.ts'
import type { Picture, PictureKey } from '../record/picture.ts'
import type { Database } from './database.ts'
import { isSeen } from './pages.ts'
import * as t from './tables.ts'

export type StoredPicture = Pick<Picture, 'goodUntil' | 'etag' | 'body'>

/** By primary keys, as a page is read: a draft is as if it were not there. */
const PICTURE_OF_THE_PRESENT = `
	SELECT s.time_zone AS timeZone, p.good_until AS goodUntil, p.etag, p.body
	FROM dossiers d
	JOIN settings s ON s.id = 1
	LEFT JOIN pictures p ON p.dossier = d.id AND p.name = ?2 AND p.language = ifnull(?3, d.language)
		AND p.theme = ?4 AND p.format = ?5 AND p.version = d.version AND p.settings = s.version AND p.template = ?6
	WHERE d.id = ?1 AND d.visibility <> 'draft'`

type PictureRow = {
	readonly timeZone: string
	readonly goodUntil: string | null
	readonly etag: string | null
	/** D1 gives a blob as its bytes' numbers. */
	readonly body: readonly number[] | null
}

/** @returns null when there is no such dossier; `picture: null` where none is stored, or only one that is out of date */
export async function readPicture(
	db: Database,
	{ dossier, name, language, theme, format }: PictureKey,
	template: string,
): Promise<{ readonly picture: StoredPicture | null; readonly timeZone: string } | null> {
	const { $client: d1 } = db
	const statement = d1.prepare(PICTURE_OF_THE_PRESENT).bind(dossier, name, language, theme, format, template)
	const row = await statement.first<PictureRow>()
	if (!row) return null
	const { timeZone, goodUntil, etag, body } = row
	if (goodUntil === null || etag === null || body === null) return { picture: null, timeZone }
	return { picture: { goodUntil, etag, body: Uint8Array.from(body) }, timeZone }
}

/** Never over a picture that is newer, nor any of a draft, and none that is too large for the database: that is drawn for each reader. */
export async function storePicture(db: Database, { body, ...picture }: Picture): Promise<void> {
	if (body.byteLength > MAX_PAGE_BYTES) return
	const { dossier, name, language, theme, format, version, template, settings, goodUntil, etag } = picture
	const key = sql`${dossier}, ${name}, ${language}, ${theme}, ${format}`
	await db
		.insert(t.pictures)
		.select(sql`
			SELECT ${key}, ${version}, ${template}, ${settings}, ${goodUntil}, ${etag}, ${Buffer.from(body)}
			WHERE ${isSeen(dossier)}`)
		.onConflictDoUpdate({
			target: [t.pictures.dossier, t.pictures.name, t.pictures.language, t.pictures.theme, t.pictures.format],
			set: Object.fromEntries(REPLACED.map((column) => [column, sql.raw(`excluded.${t.pictures[column].name}`)])),
			setWhere: sql`excluded.version >= ${t.pictures.version} AND excluded.settings >= ${t.pictures.settings}`,
		})
}

const REPLACED = ['version', 'template', 'settings', 'goodUntil', 'etag', 'body'] as const
