/** Reads the record as it stands, at a version, or as of a day. */

import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Surroundings } from '../pages/prerender.ts'
import { asOf } from '../record/as-of.ts'
import { type CalendarDate, dateInTimeZone, latestDay, notAfter } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { FIRST_SETTINGS } from '../record/settings.ts'
import { readRecord } from './read-record.ts'
import type { Reader } from './reader.ts'

type Moment = {
	readonly asOf: CalendarDate | null
	readonly version: number | null
	/** The day of an article: it chooses nothing, but is held to be a day that has come. */
	readonly published?: CalendarDate | null
}

/** `today` is the as-of day once the newsroom has come to it, else the day of the version asked for, else the newsroom's (rule 6). */
export async function recordAt(
	reader: Reader,
	id: string,
	at: Moment,
): Promise<Result<{ dossier: Dossier; around: Surroundings }, Fault>> {
	const record = await readRecord(reader.db, id, reader.audience, at.version)
	if (!record.ok) return record
	const { dossier, settings } = record.value
	const latest = latestDay(reader.now().toISOString())
	const newsroomDay = dateInTimeZone(reader.now(), settings.timeZone)
	for (const [parameter, day] of [['as-of', at.asOf] as const, ['published', at.published ?? null] as const]) {
		if (day !== null && day > latest) {
			return err({
				kind: 'bad-query',
				parameter,
				expected: `a day not in the future: nowhere is it later than ${latest} yet`,
			})
		}
	}
	// What was answered for a version is kept for a year, and is never another: no setting may change it.
	const shownBy = at.version === null ? settings : { ...settings, ...FIRST_SETTINGS }
	const versionDay = dateInTimeZone(new Date(dossier.updatedAt), shownBy.timeZone)
	const today = at.asOf ? notAfter(at.asOf, newsroomDay) : at.version === null ? newsroomDay : versionDay
	return ok({
		dossier: at.asOf === null ? dossier : asOf(dossier, at.asOf),
		around: { settings: shownBy, origin: reader.origin, today },
	})
}
