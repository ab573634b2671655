/** The strong ETag of a meeting's answer: of its bytes, so that it changes with the meeting and not with the calls. */
import type { Dossier } from '../record/dossier.ts'
import { meetingAnswer } from './answers.ts'
import { hashETag } from './etag.ts'

/** Null where the dossier has no such meeting. */
export function meetingETag(dossier: Dossier, id: string): string | null {
	const meeting = dossier.meetings.find((m) => m.id === id)
	return meeting ? hashETag(JSON.stringify(meetingAnswer(dossier, meeting))) : null
}
