/** The strong ETag of a meeting's answer: a hash of its own bytes, so that an edit of calls leaves it as it is. */
import type { Dossier } from '../record/dossier.ts'
import { wholeMeetingAnswer } from './answers.ts'
import { hashETag } from './etag.ts'

/** Null where the dossier has no such meeting. */
export function meetingETag(dossier: Dossier, id: string): string | null {
	const meeting = dossier.meetings.find((m) => m.id === id)
	return meeting ? hashETag(JSON.stringify(wholeMeetingAnswer(dossier, meeting))) : null
}
