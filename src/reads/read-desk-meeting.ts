/** Reads meetings for the desk: one as published, by whom, and as it was when an editor began to write; and a page of the list. */
import { firstPage } from '../answers/next-page.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Heading } from '../record/dossier.ts'
import type { ShownMeeting } from '../record/excerpt.ts'
import type { Meeting } from '../record/meeting.ts'
import type { Database } from '../store/database.ts'
import { meetingWriter } from '../store/editors.ts'
import { type MeetingsAsked, readMeetingsPage, readOneMeeting } from '../store/read-meetings.ts'
import { type CheckedMeetings, readChecked } from '../store/read-meetings-part.ts'

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

function askedOf({ id, version }: Heading) {
	return { dossier: id, version, day: null, today: '', published: null }
}

const MEETINGS_A_PAGE = 100
/** Where a page of them was not enough: of those that are read few are on the list. */
const MEETINGS_LOOKED_AT = 500

export type ListAsked = {
	/** The meeting that the page before ended with; null for the first page, which is also that after one that is gone. */
	readonly after: string | null
	/** What the database can tell: all that are on the list are among them. */
	readonly among: Partial<Pick<MeetingsAsked, 'status' | 'hasOneSource'>> & {
		readonly from: CalendarDate | null
		readonly to: CalendarDate | null
	}
	/** Which of them are; null where all are. */
	readonly isListed: ((meeting: Meeting) => boolean) | null
}

export type MeetingsListed = CheckedMeetings & {
	/** The newest first. */
	readonly meetings: readonly Meeting[]
	readonly hasOlder: boolean
}

/** A page of the list: a hundred meetings, or as many as have 1 MB, since it says what each lacks. */
export async function readMeetingsListed(db: Database, dossier: Heading, list: ListAsked): Promise<MeetingsListed> {
	const asked = askedOf(dossier)
	const [first] = dossier.languages
	const [checked, after] = await Promise.all([
		readChecked(db, asked),
		list.after === null ? null : readOneMeeting(db, asked, list.after, first),
	])
	const page = { status: null, format: null, order: 'desc', ...list.among } as const
	let found: readonly ShownMeeting[] = []
	for (let [place, limit] = [after, MEETINGS_A_PAGE + 1]; ; limit = MEETINGS_LOOKED_AT) {
		const read = await readMeetingsPage(db, asked, { ...page, after: place, limit }, first)
		found = [...found, ...read.filter((meeting) => list.isListed?.(meeting) ?? true)]
		const meetings = firstPage(found, MEETINGS_A_PAGE)
		const hasOlder = meetings.length < found.length
		place = read.at(-1) ?? null
		// One that is cut because it is large is not the last.
		const isEnd = firstPage(read, limit - 1).length === read.length
		if (hasOlder || isEnd) return { ...checked, meetings, hasOlder }
	}
}
