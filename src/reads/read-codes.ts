/** Reads what the embed codes of one dossier are made of: what each of its widgets says in its sentence, live or pinned. */
import type { Fault } from '../faults/fault.ts'
import { all, err, ok, type Result } from '../faults/result.ts'
import { PINS, type Pin, pinnedEmbed } from '../pages/embed-pin.ts'
import type { Sentence } from '../pages/sentence.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import type { CODES_PARAMETERS } from '../queries/canonical-address.ts'
import { badQuery, calendarDay, oneOf, type Query } from '../queries/query.ts'
import { type CalendarDate, dateInTimeZone, latestDay } from '../record/calendar.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Settings } from '../record/settings.ts'
import type { Language } from '../record/text.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { readMoment } from '../store/read-moment.ts'
import { SENTENCES } from '../store/take-copy.ts'
import { dayOfCopy, NotInCopy } from './in-copy.ts'
import { readSentence } from './read-sentence.ts'
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
	/** Null in a language that phrases are not in. */
	readonly sentence: Sentence | null
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
	const path = `/d/${id}/embed`
	if (reader.copy)
		return ok(await codesInCopy(reader, reader.copy.copy.excerpt, reader.copy.settings, query, pinned.value, path))
	const { pin, published } = pinned.value
	const moment = await readMoment(reader.db, id, reader.audience)
	if (!moment) return NOT_FOUND
	const { version, at, settings } = moment
	if (version > 1) reader.edited(at)
	const newsroomDay = dateInTimeZone(reader.now(), settings.timeZone)
	const { choice, today } = pinnedEmbed({ version, updatedAt: at }, pin, published, newsroomDay)
	const since = query.of === 'since' ? choice.published : null
	const asked = { dossier: id, version, day: choice.asOf, today, published: since }
	const [dossier] = await readExcerpts(reader.db, [asked], SENTENCES, reader.audience)
	if (!dossier) return NOT_FOUND
	const model = codesModel(reader, dossier, query, { ...pinned.value, choice, today, path })
	return ok({ ...model, sentence: await readSentence(reader, model, asked, choice, query) })
}

const NOT_FOUND = err({ kind: 'not-found', what: 'dossier' } as const)

/** Of the record as it stands: a copy has nothing else. */
export async function codesInCopy(
	reader: Reader,
	dossier: Excerpt,
	settings: Settings,
	query: CodesQuery,
	pinned: Pinned,
	path: string,
): Promise<CodesModel> {
	if (pinned.pin !== 'live') throw new NotInCopy()
	const today = dayOfCopy(dossier, settings, reader.now())
	const { choice } = pinnedEmbed(dossier, pinned.pin, pinned.published, today)
	const model = codesModel(reader, dossier, query, { ...pinned, choice, today, path })
	return { ...model, sentence: await readSentence(reader, model, null, choice, query) }
}

function codesModel(
	{ origin }: Pick<Reader, 'origin'>,
	dossier: Excerpt,
	{ lang }: Query<'lang'>,
	rest: Pinned & Pick<CodesModel, 'choice' | 'today' | 'path'>,
): CodesModel {
	const { languages } = dossier
	return {
		...rest,
		origin,
		dossier,
		sentence: null,
		language: languages.find((language) => language === lang) ?? languages[0],
	}
}
