/** Meetings, written through the API. */
import type { Context } from 'hono'
import { type MeetingAnswer, wholeMeetingAnswer } from '../answers/answers.ts'
import { hashETag } from '../answers/etag.ts'
import { WhyBody } from '../edits/body.ts'
import { CheckBody, checkMeetings } from '../edits/check-meetings.ts'
import { MeetingBody } from '../edits/meeting-body.ts'
import { addMeeting, editMeeting, MeetingPatch, type MeetingSaved, removeMeeting } from '../edits/save-meeting.ts'
import type { Dossier } from '../record/dossier.ts'
import { HEADING_SCOPE } from '../record/edit-scope.ts'
import { type Expected, takeEdit } from './api-edit.ts'
import type { AppEnv } from './context.ts'

type MeetingContext = Context<AppEnv, '/dossiers/:id/meetings/:meeting'>

export function postMeeting(c: Context<AppEnv, '/dossiers/:id/meetings'>): Promise<Response> {
	return takeEdit(c, {
		schema: MeetingBody,
		decide: addMeeting,
		status: 201,
		scope: () => HEADING_SCOPE,
		etagOf: etagOfMeeting,
		madeAt: (answer) => {
			const { id }: MeetingAnswer = JSON.parse(answer)
			return `/meetings/${id}`
		},
	})
}

export function postMeetingsChecked(c: Context<AppEnv, '/dossiers/:id/meetings/checked'>): Promise<Response> {
	return takeEdit(c, { schema: CheckBody, decide: checkMeetings, status: 200, scope: () => HEADING_SCOPE })
}

export function patchMeeting(c: MeetingContext): Promise<Response> {
	return takeEdit(c, {
		schema: MeetingPatch,
		decide: (patch) => editMeeting(c.req.param('meeting'), patch),
		status: 200,
		scope: () => ({ meetings: [c.req.param('meeting')] }),
		expects: asSeen(c),
		etagOf: etagOfMeeting,
	})
}

/** Answered with the dossier's ETag: the meeting has none any more. */
export function deleteMeeting(c: MeetingContext): Promise<Response> {
	return takeEdit(c, {
		schema: WhyBody,
		decide: (body) => removeMeeting(c.req.param('meeting'), body),
		status: 204,
		scope: () => ({ meetings: [c.req.param('meeting')] }),
		expects: asSeen(c),
	})
}

/** The meeting's own: what it may be a duplicate of is none of it. */
function etagOfMeeting(body: string): string {
	const { possibleDuplicates: _twins, ...meeting }: MeetingSaved = JSON.parse(body)
	return hashETag(JSON.stringify(meeting))
}

function asSeen(c: MeetingContext): Expected {
	return { etagIn: (current) => meetingETag(current, c.req.param('meeting')), isNeeded: true }
}

/** A hash of its own bytes, so that an edit of calls leaves it as it is. Null where the dossier has no such meeting. */
function meetingETag(dossier: Dossier, id: string): string | null {
	const meeting = dossier.meetings.find((m) => m.id === id)
	return meeting ? hashETag(JSON.stringify(wholeMeetingAnswer(dossier, meeting))) : null
}
