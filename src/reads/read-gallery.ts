/** Reads a page of the gallery: of a few dossiers what each of their widgets and codes says in its sentence. */

import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { PINS, type Pin, pinnedEmbed } from '../pages/embed-pin.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import type { GALLERY_PARAMETERS } from '../queries/canonical-address.ts'
import { badQuery, calendarDay, oneOf, type Query } from '../queries/query.ts'
import { type CalendarDate, dateInTimeZone, latestDay } from '../record/calendar.ts'
import type { GalleryCopy } from '../record/copy.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'
import type { KeptCopy } from '../store/copies.ts'
import { listDossiers } from '../store/list-dossiers.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { readSettings } from '../store/settings.ts'
import { DOSSIERS_A_PAGE, SENTENCES } from '../store/take-copy.ts'
import { dayOfCopy, NotInCopy } from './in-copy.ts'
import { dossierCursor, listEdited } from './paging.ts'
import type { Reader } from './reader.ts'

export type GalleryModel = {
	readonly origin: string
	readonly language: Language
	/** The languages that the dossiers shown have. */
	readonly languages: readonly Language[]
	readonly dossiers: readonly GalleryDossier[]
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

/** A dossier at the moment that its codes are pinned to. */
export type GalleryDossier = {
	readonly dossier: Excerpt
	readonly choice: EmbedChoice
	readonly today: CalendarDate
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
	const latest = latestDay(reader.now().toISOString())
	if (published.value !== null && published.value > latest) {
		return badQuery('published', `a day not after ${latest}`)
	}
	const after = reader.gallery ? ok(query.cursor ?? null) : await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const asked = { pin: pin.value ?? 'live', published: published.value, after: after.value }
	const { dossiers, last, goesOn } = reader.gallery
		? pageInCopy(reader, reader.gallery, asked)
		: await readPage(reader, asked)
	const languages = [...new Set(dossiers.flatMap(({ dossier }) => dossier.languages))]
	const chosen = {
		...(pin.value !== null && pin.value !== 'live' && { pin: pin.value }),
		...(published.value !== null && { published: published.value }),
	}
	const next = new URLSearchParams({
		...(query.lang !== undefined && { lang: query.lang }),
		...chosen,
		cursor: last,
	})
	return ok({
		origin: reader.origin,
		language: languages.find((l) => l === query.lang) ?? languages[0] ?? 'en',
		languages,
		dossiers,
		latest,
		pin: pin.value ?? 'live',
		published: published.value,
		chosen,
		next: goesOn ? `/?${next}` : null,
	})
}

type Asked = { readonly pin: Pin; readonly published: CalendarDate | null; readonly after: string | null }

type GalleryPage = {
	readonly dossiers: readonly GalleryDossier[]
	/** The id of the last one. */
	readonly last: string
	readonly goesOn: boolean
}

async function readPage(reader: Reader, { pin, published, after }: Asked): Promise<GalleryPage> {
	const { db, now } = reader
	const listed = await listDossiers(db, DOSSIERS_A_PAGE + 1, after)
	listEdited(reader, listed)
	const page = listed.slice(0, DOSSIERS_A_PAGE)
	const today = dateInTimeZone(now(), (await readSettings(db)).timeZone)
	const pinned = page.map((d) => ({ ...d, ...pinnedEmbed(d, pin, published, today) }))
	const asked = pinned.map(({ id, version, choice, today }) => {
		return { dossier: id, version, day: choice.asOf, today, published: null }
	})
	const dossiers = (await readExcerpts(db, asked, SENTENCES, 'readers')).flatMap((dossier) => {
		const its = pinned.find(({ id }) => id === dossier.id)
		return its ? { dossier, choice: its.choice, today: its.today } : []
	})
	return { dossiers, last: page.at(-1)?.id ?? '', goesOn: listed.length > DOSSIERS_A_PAGE }
}

/** The first page, of the record as it stands. */
function pageInCopy({ now }: Reader, { copy, settings }: KeptCopy<GalleryCopy>, asked: Asked): GalleryPage {
	if (asked.pin !== 'live' || asked.after !== null) throw new NotInCopy()
	const dossiers = copy.excerpts.map((dossier) => {
		const today = dayOfCopy(dossier, settings, now())
		return { dossier, ...pinnedEmbed(dossier, asked.pin, asked.published, today) }
	})
	return { dossiers, last: copy.excerpts.at(-1)?.id ?? '', goesOn: copy.goesOn }
}
