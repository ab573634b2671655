/** Reads meetings for the desk: one as published, by whom, and as it was when an editor began to write; and a page of the list. */
import { firstPage } from '../answers/next-page.ts'
import type { Heading } from '../record/dossier.ts'
import type { Marked } from '../record/marks.ts'
import type { Meeting } from '../record/meeting.ts'
import type { Database } from '../store/database.ts'
import { meetingWriter } from '../store/editors.ts'
import { isMarkedAs } from '../store/marked-meetings.ts'
import { readMeetingsPage, readOneMeeting } from '../store/read-meetings.ts'
import { type CheckedMeetings, readChecked } from '../store/read-meetings-part.ts'
import { askedOf } from '../store/standing-rows.ts'

type DeskMeeting = {
	readonly meeting: Meeting
	/** Null where nobody asked for it, or it was not there. */
	readonly before: Meeting | null
	/** Null for a meeting that was set up with the dossier. */
	readonly saved: { readonly name: string; readonly at: string } | null
}

/** @param versionBefore the version to read `before` from */
export async function readDeskMeeting(
	db: Database,
	dossier: Heading,
	id: string,
	versionBefore: number | null,
): Promise<DeskMeeting | null> {
	const hasBefore = versionBefore !== null && versionBefore <= dossier.version
	const [meeting, before, saved] = await Promise.all([
		readMeeting(db, dossier, id),
		hasBefore ? readMeeting(db, { ...dossier, version: versionBefore }, id) : null,
		versionBefore === null ? null : meetingWriter(db, dossier.id, id),
	])
	return meeting && { meeting, before, saved }
}

/** As it is recorded; null where there is none. */
export async function readMeeting(db: Database, dossier: Heading, id: string): Promise<Meeting | null> {
	const shown = await readOneMeeting(db, askedOf(dossier), id, dossier.languages[0])
	if (!shown) return null
	const { ordinal: _ordinal, isWhole: _isWhole, ...meeting } = shown
	return meeting
}

const MEETINGS_A_PAGE = 100
export type MeetingsListed = CheckedMeetings & {
	/** The newest first. */
	readonly meetings: readonly Meeting[]
	readonly hasOlder: boolean
}

/**
 * A page of the list: a hundred meetings, or as many as have 1 MB, since it says what each lacks.
 *
 * @param after the meeting that the page before ended with; null for the first page, which is also that after one that is gone, or the last one
 * @param marked which are on the list; null of all
 */
export async function readMeetingsListed(
	db: Database,
	dossier: Heading,
	after: string | null,
	marked: Marked | null,
): Promise<MeetingsListed> {
	const asked = askedOf(dossier)
	const { languages } = dossier
	const [first] = languages
	const [checked, place] = await Promise.all([
		readChecked(db, asked),
		after === null ? null : readOneMeeting(db, asked, after, first),
	])
	const found = await readMeetingsPage(
		db,
		asked,
		{
			...{ status: null, format: null, from: null, to: null, order: 'desc' },
			...{ which: marked && isMarkedAs(marked, languages), after: place, limit: MEETINGS_A_PAGE + 1 },
		},
		first,
	)
	if (place && found.length === 0) return readMeetingsListed(db, dossier, null, marked)
	const meetings = firstPage(found, MEETINGS_A_PAGE)
	return { ...checked, meetings, hasOlder: meetings.length < found.length }
}
