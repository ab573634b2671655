/** Reads what is asked of a record, as it stands, at a version, or as of a day. */

import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Surroundings } from '../pages/prerender.ts'
import { badQuery } from '../queries/query.ts'
import { type CalendarDate, dateInTimeZone, latestDay, notAfter } from '../record/calendar.ts'
import type { DossierCopy } from '../record/copy.ts'
import type { Excerpt, Question } from '../record/excerpt.ts'
import { dayOfVersion, FIRST_SETTINGS } from '../record/settings.ts'
import type { KeptCopy } from '../store/copies.ts'
import { lastCorrection, type Told } from '../store/last-correction.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { readMoment } from '../store/read-moment.ts'
import type { Asked } from '../store/standing-rows.ts'
import { dayOfCopy, excerptInCopy, NotInCopy } from './in-copy.ts'
import type { Reader } from './reader.ts'

export type At = {
	readonly asOf: CalendarDate | null
	readonly version: number | null
	/** The day of an article: it chooses nothing, but is held to be a day that has come. */
	readonly published?: CalendarDate | null
}

export type ReadExcerpt = {
	readonly dossier: Excerpt
	readonly around: Surroundings
	/** By which more can be asked about the same moment. */
	readonly asked: Asked
}

/** @param question made for the day that it is then */
export async function excerptAt(
	reader: Reader,
	id: string,
	at: At,
	question: (today: CalendarDate) => Question,
): Promise<Result<ReadExcerpt, Fault>> {
	if (reader.copy) return ok(copiedExcerpt(reader, reader.copy, at, question))
	const moment = await momentAt(reader, id, at)
	if (!moment.ok) return moment
	const { version, around } = moment.value
	const wanted = question(around.today)
	const { published, from = null, to = null } = wanted
	const asked = { dossier: id, version, day: at.asOf, today: around.today, published, from, to }
	const [dossier] = await readExcerpts(reader.db, [asked], wanted, reader.audience)
	return dossier ? ok({ dossier, around, asked }) : notFound(at.version)
}

/** When what is shown as of a day was corrected after that day, by the version that is read; null where nothing is. */
export async function correctedOn(
	{ db }: Pick<Reader, 'db'>,
	{ asked: { dossier, version, day }, around }: Pick<ReadExcerpt, 'asked' | 'around'>,
	told: Told,
): Promise<CalendarDate | null> {
	const at = day && (await lastCorrection(db, dossier, told, day, version))
	const made = at && dateInTimeZone(new Date(at), around.settings.timeZone)
	return made && day && made > day ? made : null
}

function copiedExcerpt(
	{ now, origin }: Reader,
	kept: KeptCopy<DossierCopy>,
	at: At,
	question: (today: CalendarDate) => Question,
): ReadExcerpt {
	if (at.version !== null) throw new NotInCopy()
	const { settings, copy } = kept
	const today = dayOfCopy(copy.excerpt, settings, now())
	const wanted = question(today)
	const { id, version } = copy.excerpt
	return {
		dossier: excerptInCopy(kept, wanted),
		around: { settings, origin, today },
		asked: { dossier: id, version, day: null, today, published: null },
	}
}

/** `today` is the as-of day, of a live answer once the newsroom has come to it; else the day of the version, or the newsroom's (rule 6). */
async function momentAt(
	reader: Reader,
	id: string,
	at: At,
): Promise<Result<{ version: number; around: Surroundings }, Fault>> {
	const latest = latestDay(reader.now().toISOString())
	for (const [parameter, day] of [['as-of', at.asOf] as const, ['published', at.published ?? null] as const]) {
		if (day !== null && day > latest) {
			return badQuery(parameter, `a day not after ${latest}`)
		}
	}
	const moment = await readMoment(reader.db, id, reader.audience, at.version)
	if (!moment) return notFound(at.version)
	const { version, settings } = moment
	if (at.version === null && version > 1) reader.edited(moment.at)
	const newsroomDay = dateInTimeZone(reader.now(), settings.timeZone)
	// What was answered for a version is kept for a year, and is never another: no setting may change it.
	const shownBy = at.version === null ? settings : { ...settings, ...FIRST_SETTINGS }
	const today =
		at.version === null ? notAfter(at.asOf ?? newsroomDay, newsroomDay) : (at.asOf ?? dayOfVersion(moment.at))
	return ok({ version, around: { settings: shownBy, origin: reader.origin, today } })
}

function notFound(version: number | null): Result<never, Fault> {
	return err({ kind: 'not-found', what: version === null ? 'dossier' : 'version' })
}
