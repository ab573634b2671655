/** Reads what the embed codes of one dossier are made of: what each of its widgets says in its sentence, live or pinned. */
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { PINS, type Pin, pinnedEmbed } from '../pages/embed-pin.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import type { CODES_PARAMETERS } from '../queries/canonical-address.ts'
import { badQuery, calendarDay, oneOf, type Query } from '../queries/query.ts'
import { type CalendarDate, latestDay } from '../record/calendar.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { SENTENCES } from '../store/take-copy.ts'
import { excerptAt } from './excerpt-at.ts'
import { NotInCopy } from './in-copy.ts'
import type { Reader } from './reader.ts'

export type CodesModel = Pinned & {
	readonly origin: string
	/** Of the page that has them. */
	readonly path: string
	readonly language: Language
	/** At the moment that its codes are pinned to. */
	readonly dossier: Excerpt
	readonly choice: EmbedChoice
	readonly today: CalendarDate
}

/** What codes are to be of, as an address says it. */
export type Pinned = {
	/** The day that it is where it is latest: an article may carry it. */
	readonly latest: CalendarDate
	readonly pin: Pin
	readonly published: CalendarDate | null
	/** The two as an address says them, without what goes without saying. */
	readonly chosen: Readonly<Record<string, string>>
}

type CodesQuery = Query<(typeof CODES_PARAMETERS)[number]>

export function pinnedIn({ now }: Pick<Reader, 'now'>, query: CodesQuery): Result<Pinned, Fault> {
	const asked = all({
		pin: oneOf(query.pin, 'pin', PINS),
		// A form sends its empty field too.
		published: calendarDay(query.published || undefined, 'published'),
	})
	if (!asked.ok) return asked
	const { pin, published } = asked.value
	const latest = latestDay(now().toISOString())
	if (published !== null && published > latest) return badQuery('published', `a day not after ${latest}`)
	const chosen = { ...(pin !== null && pin !== 'live' && { pin }), ...(published !== null && { published }) }
	return ok({ latest, pin: pin ?? 'live', published, chosen })
}

export async function readCodes(reader: Reader, id: string, query: CodesQuery): Promise<Result<CodesModel, Fault>> {
	const pinned = pinnedIn(reader, query)
	if (!pinned.ok) return pinned
	const live = await excerptAt(reader, id, LIVE, (today) => ({ ...SENTENCES, asOf: null, today, published: null }))
	if (!live.ok) return live
	const { dossier, around } = live.value
	const { pin, published } = pinned.value
	const { choice, today } = pinnedEmbed(dossier, pin, published, around.today)
	const moment = { ...pinned.value, choice, today, path: `/d/${id}/embed` }
	if (pin === 'live') return ok(codesModel(reader, dossier, query, moment))
	if (reader.copy) throw new NotInCopy()
	const asked = { dossier: id, version: dossier.version, day: choice.asOf, today, published: null }
	const [then] = await readExcerpts(reader.db, [asked], SENTENCES, reader.audience)
	return then ? ok(codesModel(reader, then, query, moment)) : err({ kind: 'not-found', what: 'dossier' })
}

const LIVE = { asOf: null, version: null }

export function codesModel(
	{ origin }: Pick<Reader, 'origin'>,
	dossier: Excerpt,
	{ lang }: Query<'lang'>,
	rest: Pinned & Pick<CodesModel, 'choice' | 'today' | 'path'>,
): CodesModel {
	const { languages } = dossier
	return { ...rest, origin, dossier, language: languages.find((language) => language === lang) ?? languages[0] }
}
