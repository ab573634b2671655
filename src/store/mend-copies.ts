/** The cron's work: copies in KV that are missing, out of date, or of what readers may see no longer. */
import { and, asc, gt, ne } from 'drizzle-orm'
import { DEADLINE_MS, inTime } from '../deadlines.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import {
	type CopyMetadata,
	DOSSIER_COPIES,
	GALLERY_COPY,
	isUpToDate,
	SETTINGS_COPY,
	type SharedStyles,
	STYLE_COPIES,
} from './copies.ts'
import type { Database } from './database.ts'
import { type CopyKeeper, forget, putDossier, putGallery, putSettings, putStyles, versionOf } from './keep-copies.ts'
import { listDossiers } from './list-dossiers.ts'
import { readSettings } from './settings.ts'
import * as t from './tables.ts'
import { DOSSIERS_A_PAGE } from './take-copy.ts'

/** In one run: the next one goes on. */
const MAX_MENDED = 20
const ROWS_A_PAGE = 1_000

/** @param made what this deploy makes pages by */
export async function mendCopies(
	keeper: CopyKeeper,
	{ template, styles }: { readonly template: string; readonly styles: SharedStyles },
): Promise<void> {
	const { db, kv, now } = keeper
	const kept = await keptCopies(kv)
	const settings = await readSettings(db)
	const today = dateInTimeZone(now(), settings.timeZone)
	const isGood = (key: string, of: string) => isUpToDate(kept.get(key), of, today)
	if (!isGood(SETTINGS_COPY, String(settings.version))) await orLog(() => putSettings(keeper))

	if (!isGood(`${STYLE_COPIES}${template}`, template)) await orLog(() => putStyles(kv, template, styles))

	const shown = await shownDossiers(db)
	const outOfDate = [...shown].filter(([id, version]) => !isGood(`${DOSSIER_COPIES}${id}`, String(version)))
	for (const [id] of outOfDate.slice(0, MAX_MENDED)) await orLog(() => putDossier(keeper, id))
	const ids = [...kept.keys()]
		.filter((key) => key.startsWith(DOSSIER_COPIES))
		.map((key) => key.slice(DOSSIER_COPIES.length))
	const hidden = ids.filter((id) => !shown.has(id)).slice(0, MAX_MENDED)
	for (const id of hidden) await forget(kv, id)

	const listed = await listDossiers(db, DOSSIERS_A_PAGE, null)
	// The gallery's copy is taken out with each of those.
	if (hidden.length > 0 || !isGood(GALLERY_COPY, versionOf(listed))) await orLog(() => putGallery(keeper))
}

async function orLog(work: () => Promise<void>): Promise<void> {
	try {
		await work()
	} catch (error) {
		console.error(JSON.stringify({ event: 'copy-not-mended', why: error instanceof Error ? error.name : 'unknown' }))
	}
}

async function keptCopies(kv: KVNamespace): Promise<Map<string, CopyMetadata | undefined>> {
	const kept = new Map<string, CopyMetadata | undefined>()
	let cursor: string | null = null
	do {
		const page: KVNamespaceListResult<CopyMetadata> = await inTime(
			DEADLINE_MS.write,
			'KV',
			kv.list<CopyMetadata>({ prefix: 'copy/', cursor }),
		)
		for (const { name, metadata } of page.keys) kept.set(name, metadata)
		cursor = page.list_complete ? null : page.cursor
	} while (cursor !== null)
	return kept
}

/** The version of each dossier that readers may see, by id. */
async function shownDossiers(db: Database): Promise<Map<string, number>> {
	const shown = new Map<string, number>()
	let after = ''
	let rows: { id: string; version: number }[]
	do {
		rows = await db
			.select({ id: t.dossiers.id, version: t.dossiers.version })
			.from(t.dossiers)
			.where(and(gt(t.dossiers.id, after), ne(t.dossiers.visibility, 'draft')))
			.orderBy(asc(t.dossiers.id))
			.limit(ROWS_A_PAGE)
		for (const { id, version } of rows) shown.set(id, version)
		after = rows.at(-1)?.id ?? after
	} while (rows.length === ROWS_A_PAGE)
	return shown
}
