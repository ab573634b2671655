/** Reads a meeting for the desk: as published, by whom, and as it was when an editor began to write. */
import type { Dossier } from '../record/dossier.ts'
import type { Meeting } from '../record/meeting.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import { meetingWriter } from '../store/editors.ts'
import { readOneMeeting } from '../store/read-meetings.ts'
import { readRecord } from '../store/read-record.ts'

type DeskMeeting = {
	readonly dossier: Dossier
	readonly settings: Settings
	readonly meeting: Meeting
	/** Null where nobody asked for it, or it was not there. */
	readonly before: Meeting | null
	/** Null for a meeting that was set up with the dossier. */
	readonly saved: { readonly name: string; readonly at: string } | null
}

/** @param versionBefore the version to read `before` from */
export async function readDeskMeeting(
	db: Database,
	dossier: string,
	id: string,
	versionBefore: number | null,
): Promise<DeskMeeting | null> {
	const record = await readRecord(db, dossier, 'newsroom')
	const meeting = record?.dossier.meetings.find((m) => m.id === id)
	if (!record || !meeting) return null
	if (versionBefore === null) return { ...record, meeting, before: null, saved: null }
	const { version, languages } = record.dossier
	const asked = { dossier, version: versionBefore, day: null, today: '', published: null }
	const [before, saved] = await Promise.all([
		versionBefore > version ? null : readOneMeeting(db, asked, id, languages[0]),
		meetingWriter(db, dossier, id),
	])
	return { ...record, meeting, before, saved }
}
