/** Reads from D1 what copies are made of: a dossier's first pages, and the gallery's. */

import { dateInTimeZone } from '../record/calendar.ts'
import { type DossierCopy, type GalleryCopy, IN_SIDEBAR } from '../record/copy.ts'
import { CITED, ON_TIMELINE, preferredIn } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { type Database, statementOf } from './database.ts'
import { newestMeetings } from './excerpt-questions.ts'
import { listDossiers } from './list-dossiers.ts'
import { type MeetingRow, shownMeeting } from './meeting-rows.ts'
import { readExcerpts } from './read-excerpt.ts'
import { readLedgerPage } from './read-ledger.ts'
import { readMeetingsPage } from './read-meetings.ts'
import { readMoment } from './read-moment.ts'
import { readCorrections } from './revisions.ts'
import { readSettings } from './settings.ts'

export const DOSSIERS_A_PAGE = 50

/** What a record says in sentences: with sources, and none of the meetings that widgets list. */
export const SENTENCES = { tellsOfMeetings: true, newest: 0, among: [], sources: CITED } as const

/** With one more than a first page has, which says that there is a next one. */
const limit = PAGE_ITEMS + 1

/** All of one version. @returns null when there is no such dossier for readers */
export async function takeDossierCopy(db: Database, dossier: string, now: Date): Promise<DossierCopy | null> {
	const moment = await readMoment(db, dossier, 'readers')
	if (!moment) return null
	const today = dateInTimeZone(now, moment.settings.timeZone)
	const asked = { dossier, version: moment.version, day: null, today, published: null }
	const question = { ...SENTENCES, ...ON_TIMELINE, countsOlder: true, datesCalls: true }
	const [excerpt] = await readExcerpts(db, [asked], question, 'readers')
	if (!excerpt) return null
	const [first] = excerpt.languages
	const tally = preferredIn(excerpt)
	const { shown, ...counted } = excerpt.meetings
	const { results } = await statementOf(db, newestMeetings([asked], IN_SIDEBAR)).all<MeetingRow>()
	const lists = [
		{ ...ON_TIMELINE, shown },
		{ ...IN_SIDEBAR, shown: results.map((row) => shownMeeting(row, first)) },
	]
	const everyOne = { status: null, format: null, from: null, to: null, order: 'desc', after: null } as const
	const [meetings, entries, corrections] = await Promise.all([
		readMeetingsPage(db, asked, { ...everyOne, limit }, first),
		tally ? readLedgerPage(db, asked, { tally: tally.id, after: null, limit }, first) : [],
		readCorrections(db, dossier, limit, moment.version + 1),
	])
	return {
		takenAt: now.toISOString(),
		excerpt: { ...excerpt, meetings: { ...counted, shown: [] } },
		...{ lists, meetings, entries, corrections },
	}
}

export async function takeGalleryCopy(db: Database, now: Date): Promise<GalleryCopy> {
	const listed = await listDossiers(db, DOSSIERS_A_PAGE + 1, null)
	const [first] = listed
	const isOnly = first !== undefined && listed.length === 1
	const today = dateInTimeZone(now, (await readSettings(db)).timeZone)
	const asked = isOnly ? [{ dossier: first.id, version: first.version, day: null, today, published: null }] : []
	const [only = null] = isOnly ? await readExcerpts(db, asked, SENTENCES, 'readers') : []
	const goesOn = listed.length > DOSSIERS_A_PAGE
	return { takenAt: now.toISOString(), listed: listed.slice(0, DOSSIERS_A_PAGE), only, goesOn }
}
