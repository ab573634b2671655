/** Adds a meeting, changes one, removes one from the record. */
import * as v from 'valibot'
import { type MeetingAnswer, wholeMeetingAnswer } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { compareMeetings } from '../record/compare.ts'
import { tooLarge } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import { bytesSaid, MAX_MEETING_BYTES, MAX_MEETINGS } from '../record/limits.ts'
import { byDate, type Meeting } from '../record/meeting.ts'
import { isoDate } from '../record/meeting-days.ts'
import { newMeetingId } from '../record/meeting-id.ts'
import type { FieldDifference } from '../record/plain.ts'
import { twinsOfMeeting } from '../record/twins.ts'
import { fieldsAmongOthers, parseBody, prose, reasonKind, type WhyBody } from './body.ts'
import type { Decide } from './decision.ts'
import { MeetingBody, meetingFrom } from './meeting-body.ts'
import { mergePatch, withoutOwned } from './merge-patch.ts'
import { saysOtherwise } from './says-otherwise.ts'
import { whyOf } from './why.ts'

/** With the ids of meetings on the same day in the same city, where there are any: told, never refused. */
export type MeetingSaved = MeetingAnswer & { readonly possibleDuplicates?: readonly string[] }

export function addMeeting(body: MeetingBody): Decide<MeetingSaved> {
	return (dossier, moment) => {
		const { meetings, languages } = dossier
		if (meetings.length >= MAX_MEETINGS) return err(badValue('', { kind: 'too-many', max: MAX_MEETINGS }))
		const drafted = meetingFrom('', body, languages, moment.at)
		if (!drafted.ok) return drafted
		const { place } = drafted.value
		const id = newMeetingId(isoDate(drafted.value), place?.city ?? { en: 'video' }, languages, [
			...meetings.map((m) => m.id),
			...(moment.meetingIds ?? []),
		])
		const meeting = { ...drafted.value, id }
		const large = tooLarge(meeting, MAX_MEETING_BYTES)
		if (large) return err(badValue('', large))
		return ok({
			next: withMeetings(dossier, [...meetings, meeting]),
			changes: [{ kind: 'meeting-added', meeting: id }],
			reason: null,
			reasonKind: null,
			answer: (written) => savedAnswer(written, meeting),
		})
	}
}

/**
 * A merge patch on a meeting's answer. The patch itself can be checked only where it is merged: against `MeetingBody`. A reason
 * is needed where something is said otherwise than before; an addition or a translation needs none.
 */
export const MeetingPatch = fieldsAmongOthers({ reason: v.optional(prose), reasonKind })
export type MeetingPatch = v.InferOutput<typeof MeetingPatch>

export function editMeeting(id: string, { reason, reasonKind, ...patch }: MeetingPatch): Decide<MeetingSaved> {
	return (dossier, moment) => {
		const before = find(dossier, id)
		if (!before.ok) return before
		const { ordinal, possibleDuplicates } = savedAnswer(dossier, before.value)
		const said = withoutOwned(patch, { id, ordinal, possibleDuplicates })
		const changed = patchedMeeting(before.value, said, dossier, moment.at)
		if (!changed.ok) return changed
		const { after, found } = changed.value
		const why = whyOf(dossier, { reason, reasonKind }, alters(found, before.value))
		if (!why.ok) return why
		const fields = found.map(({ path }) => path)
		const meetings = dossier.meetings.map((m) => (m.id === id ? after : m))
		return ok({
			next: fields.length === 0 ? dossier : withMeetings(dossier, meetings),
			changes: [{ kind: 'meeting-changed', meeting: id, fields }],
			...why.value,
			answer: (written) => savedAnswer(written, fields.length === 0 ? before.value : after),
		})
	}
}

/** A meeting with a merge patch on it, if it breaks no rule of the record. */
export function patchedMeeting(
	before: Meeting,
	patch: Readonly<Record<string, unknown>>,
	dossier: Dossier,
	arrivedAt: string,
): Result<ChangedMeeting, Fault> {
	const { id, datePrecision, ...told } = before
	// How exact a date is, a patch says by the form that it sends it in.
	const shown = typeof patch['date'] === 'string' ? told : { ...told, datePrecision }
	const body = parseBody(MeetingBody, mergePatch(shown, patch, dossier.languages[0]))
	if (!body.ok) return body
	const after = meetingFrom(id, body.value, dossier.languages, arrivedAt)
	if (!after.ok) return after
	// One from before there was this limit may become smaller bit by bit.
	const large = tooLarge(after.value, Math.max(MAX_MEETING_BYTES, bytesSaid(before)))
	if (large) return err(badValue('', { ...large, max: MAX_MEETING_BYTES }))
	return ok({ after: after.value, found: compareMeetings(before, after.value) })
}

export type ChangedMeeting = { readonly after: Meeting; readonly found: readonly FieldDifference[] }

function savedAnswer(dossier: Dossier, meeting: Meeting): MeetingSaved {
	const answer = wholeMeetingAnswer(dossier, meeting)
	const possibleDuplicates = twinsOfMeeting(meeting, dossier.meetings).map(({ id }) => id)
	return possibleDuplicates.length > 0 ? { ...answer, possibleDuplicates } : answer
}

/** Whether readers were told otherwise before. Whether a plan is exact says nothing while there is no plan, and which meetings are named first is no fact of them. */
export function alters(found: readonly FieldDifference[], { duration }: Meeting): boolean {
	const isPlanned = (duration?.plannedMinutes ?? null) !== null
	const told = found.filter(({ path }) => path !== 'featured' && (isPlanned || path !== 'duration.plannedApproximate'))
	// Of a meeting without a last day readers were told that it had one day.
	return told.some(({ path }) => path === 'until') || saysOtherwise(told)
}

/** The meeting's row is ended and not deleted: earlier versions keep it, and a restored one brings it back. */
export function removeMeeting(id: string, body: WhyBody): Decide<null> {
	return (dossier) => {
		const found = find(dossier, id)
		if (!found.ok) return found
		const why = whyOf(dossier, body, true)
		if (!why.ok) return why
		return ok({
			next: withMeetings(
				dossier,
				dossier.meetings.filter((m) => m.id !== id),
			),
			changes: [{ kind: 'meeting-removed', meeting: id }],
			...why.value,
			answer: () => null,
		})
	}
}

function find({ meetings }: Dossier, id: string): Result<Meeting, Fault> {
	const meeting = meetings.find((m) => m.id === id)
	return meeting ? ok(meeting) : err({ kind: 'not-found', what: 'meeting' })
}

function withMeetings(dossier: Dossier, meetings: readonly Meeting[]): Dossier {
	return { ...dossier, meetings: [...meetings].sort(byDate) }
}
