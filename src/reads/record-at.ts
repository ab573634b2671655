/** The record that a reader asks for: as it stands, at a version, or as of a day. */
import type { Surroundings } from '../pages/prerender.ts'
import { asOf } from '../record/as-of.ts'
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { readRecord } from '../store/read-record.ts'
import type { Reader } from './reader.ts'

export type Moment = { readonly asOf: CalendarDate | null; readonly version: number | null }

/** `today` is the as-of day, else the day of the version asked for, else the newsroom's (rule 6). */
export async function recordAt(
	reader: Reader,
	id: string,
	at: Moment,
): Promise<Result<{ dossier: Dossier; around: Surroundings }, Fault>> {
	const record = await readRecord(reader.db, id, at.version)
	if (!record) return err({ kind: 'not-found', what: at.version === null ? 'dossier' : 'version' })
	const { dossier, settings } = record
	const newsroomDay = dateInTimeZone(reader.now(), settings.timeZone)
	if (at.asOf !== null && at.asOf > newsroomDay) {
		return err({ kind: 'bad-query', parameter: 'as-of', expected: `a day not in the future: today is ${newsroomDay}` })
	}
	const versionDay = dateInTimeZone(new Date(dossier.updatedAt), settings.timeZone)
	const today = at.asOf ?? (at.version === null ? newsroomDay : versionDay)
	return ok({
		dossier: at.asOf === null ? dossier : asOf(dossier, at.asOf),
		around: { settings, origin: reader.origin, today },
	})
}
