/** Reads a page of the gallery: a few dossiers, whole, because each of their widgets and codes says its sentence. */

import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { PINS, type Pin } from '../pages/embed-pin.ts'
import { badQuery, calendarDay, oneOf, type Query } from '../queries/query.ts'
import { type CalendarDate, dateInTimeZone, latestDay } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Language } from '../record/text.ts'
import { listDossiers } from '../store/list-dossiers.ts'
import { readRecord } from '../store/read-record.ts'
import { readSettings } from '../store/settings.ts'
import { dossierCursor } from './paging.ts'
import type { Reader } from './reader.ts'

export const GALLERY_PARAMETERS = ['lang', 'cursor', 'pin', 'published'] as const
const DOSSIERS_A_PAGE = 10

export type GalleryModel = {
	readonly origin: string
	readonly language: Language
	/** The languages that the dossiers shown have. */
	readonly languages: readonly Language[]
	readonly dossiers: readonly Dossier[]
	readonly today: CalendarDate
	/** The day that it is where it is latest: an article may carry it. */
	readonly latest: CalendarDate
	/** What the widgets and codes are of. */
	readonly pin: Pin
	readonly published: CalendarDate | null
	/** The two as this page's address says them. */
	readonly chosen: Readonly<Record<string, string>>
	/** The path of the next page. */
	readonly next: string | null
}

export async function readGallery(
	reader: Reader,
	query: Query<(typeof GALLERY_PARAMETERS)[number]>,
): Promise<Result<GalleryModel, Fault>> {
	const pin = oneOf(query.pin, 'pin', PINS)
	if (!pin.ok) return pin
	// A form sends its empty field too.
	const published = calendarDay(query.published || undefined, 'published')
	if (!published.ok) return published
	const after = await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const listed = await listDossiers(reader.db, DOSSIERS_A_PAGE + 1, after.value)
	const ids = listed.slice(0, DOSSIERS_A_PAGE).map((d) => d.id)
	const [settings, ...records] = await Promise.all([
		readSettings(reader.db),
		...ids.map((id) => readRecord(reader.db, id, 'readers')),
	])
	const dossiers = records.flatMap((record) => record?.dossier ?? [])
	const languages = [...new Set(dossiers.flatMap((d) => d.languages))]
	const last = ids.at(-1)
	const today = dateInTimeZone(reader.now(), settings.timeZone)
	const latest = latestDay(reader.now().toISOString())
	if (published.value !== null && published.value > latest) {
		return badQuery('published', `a day not in the future: nowhere is it later than ${latest} yet`)
	}
	const chosen = {
		...(pin.value !== null && pin.value !== 'live' && { pin: pin.value }),
		...(published.value !== null && { published: published.value }),
	}
	const next = new URLSearchParams({
		...(query.lang !== undefined && { lang: query.lang }),
		...chosen,
		cursor: last ?? '',
	})
	return ok({
		origin: reader.origin,
		language: languages.find((l) => l === query.lang) ?? languages[0] ?? 'en',
		languages,
		dossiers,
		today,
		latest,
		pin: pin.value ?? 'live',
		published: published.value,
		chosen,
		next: listed.length > DOSSIERS_A_PAGE ? `/?${next}` : null,
	})
}
