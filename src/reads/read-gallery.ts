/** What the gallery shows: a few dossiers a page, whole, because each of their widgets and codes says its sentence. */
import type { GalleryModel } from '../gallery/view.tsx'
import type { Query } from '../http/query.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import type { Fault } from '../record/fault.ts'
import { ok, type Result } from '../record/result.ts'
import { listDossiers } from '../store/list-dossiers.ts'
import { readRecord } from '../store/read-record.ts'
import { readSettings } from '../store/read-settings.ts'
import { dossierCursor } from './paging.ts'
import type { Reader } from './reader.ts'

export const GALLERY_PARAMETERS = ['lang', 'cursor'] as const
const DOSSIERS_A_PAGE = 10

export async function readGallery(
	reader: Reader,
	query: Query<(typeof GALLERY_PARAMETERS)[number]>,
): Promise<Result<GalleryModel, Fault>> {
	const after = await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const listed = await listDossiers(reader.db, DOSSIERS_A_PAGE + 1, after.value)
	const ids = listed.slice(0, DOSSIERS_A_PAGE).map((d) => d.id)
	const [settings, ...records] = await Promise.all([
		readSettings(reader.db),
		...ids.map((id) => readRecord(reader.db, id)),
	])
	const dossiers = records.flatMap((record) => record?.dossier ?? [])
	const languages = [...new Set(dossiers.flatMap((d) => d.languages))]
	const last = ids.at(-1)
	const next = new URLSearchParams({ ...(query.lang === undefined ? {} : { lang: query.lang }), cursor: last ?? '' })
	return ok({
		origin: reader.origin,
		language: languages.find((l) => l === query.lang) ?? languages[0] ?? 'en',
		languages,
		dossiers,
		today: dateInTimeZone(reader.now(), settings.timeZone),
		next: listed.length > DOSSIERS_A_PAGE ? `/?${next}` : null,
	})
}
