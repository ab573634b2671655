/** Reads what a dossier's own page and its backgrounder are made of: an excerpt of the record, and what was corrected in it. */
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import type { BackgrounderQuery, DossierPageQuery, Length } from '../queries/dossier-page.ts'
import { badQuery } from '../queries/query.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Correction } from '../record/copy.ts'
import { type Excerpt, ON_TIMELINE, type Question } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'
import type { Names } from '../store/names.ts'
import { readCorrections } from '../store/revisions.ts'
import { correctedOn, excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import { correctionsInCopy } from './in-copy.ts'
import { languageOf } from './read-widget.ts'
import type { Reader } from './reader.ts'

const PAGE_MEETINGS = 50
/** In all languages: more than a page has room for in one. */
const DETAIL_BYTES = 1_200_000
const PAGE_CORRECTIONS = 5
/** Of the backgrounder, by its length. */
const NOTE_MEETINGS: Readonly<Record<Length, number>> = { full: PAGE_MEETINGS, short: 10 }

export type DossierPageRead = ReadExcerpt & {
	readonly query: DossierPageQuery
	readonly language: Language
	/** Newest first. */
	readonly corrections: readonly Correction[]
	readonly moreCorrections: boolean
	/** For what they changed: those that the page's own record has. */
	readonly names: Names
}

export async function readDossierPage(
	reader: Reader,
	id: string,
	query: DossierPageQuery,
): Promise<Result<DossierPageRead, Fault>> {
	const read = await excerptAt(reader, id, query, (today) => ({
		...questionOf(query, today, PAGE_MEETINGS),
		datesCalls: true,
	}))
	if (!read.ok) return read
	const language = languageOf(read.value.dossier, query.language)
	if (!language.ok) return language
	const limit = PAGE_CORRECTIONS + 1
	const { version } = read.value.dossier
	const corrections = reader.copy
		? correctionsInCopy(reader.copy, limit)
		: await readCorrections(reader.db, id, limit, version + 1)
	return ok({
		...read.value,
		query,
		language: language.value,
		corrections: corrections.slice(0, PAGE_CORRECTIONS),
		moreCorrections: corrections.length > PAGE_CORRECTIONS,
		names: namesIn(read.value.dossier),
	})
}

function namesIn({ meetings, tallies }: Excerpt): Names {
	const periods = tallies.flatMap((tally) => tally.periods)
	return {
		meetings: new Map(
			meetings.shown.map(({ id, date, until, datePrecision, place }) => {
				return [id, [{ date, until, datePrecision, written: 0, city: place?.city ?? null }]]
			}),
		),
		periods: new Map(periods.map(({ id, label }) => [id, label])),
		authorities: new Map(tallies.map(({ authority }) => [authority.id, authority.name])),
		tallies: new Map(tallies.map(({ id, authority }) => [id, authority.name])),
		entries: new Map(),
	}
}

export type BackgrounderRead = ReadExcerpt & {
	readonly query: BackgrounderQuery
	readonly language: Language
	/** The languages of the dossier in which there is a backgrounder. */
	readonly languages: readonly Language[]
	/** Of one as of a day, the day on which its calls, or its meetings, were corrected after that day. */
	readonly corrected: { readonly calls: CalendarDate | null; readonly meetings: CalendarDate | null }
}

/** @param hasNoteIn whether backgrounders are written in a language */
export async function readBackgrounder(
	reader: Reader,
	id: string,
	query: BackgrounderQuery,
	hasNoteIn: (language: Language) => boolean,
): Promise<Result<BackgrounderRead, Fault>> {
	const read = await excerptAt(reader, id, query, (today) => questionOf(query, today, NOTE_MEETINGS[query.length]))
	if (!read.ok) return read
	const { dossier } = read.value
	const languages = dossier.languages.filter(hasNoteIn)
	const language = query.language === null ? languages[0] : languages.find((l) => l === query.language)
	if (language === undefined) return badQuery('lang', `one of ${languages.join(', ') || 'none'}`)
	const [calls, meetings] = await Promise.all([
		correctedOn(reader, read.value, 'calls'),
		correctedOn(reader, read.value, 'meetings'),
	])
	return ok({ ...read.value, query, language, languages, corrected: { calls, meetings } })
}

function questionOf({ asOf }: DossierPageQuery, today: CalendarDate, newest: number): Question {
	const moment = { asOf, today, published: null }
	return {
		...moment,
		tellsOfMeetings: true,
		newest,
		among: ON_TIMELINE.among,
		detailBytes: DETAIL_BYTES,
		sources: ['held'],
	}
}
