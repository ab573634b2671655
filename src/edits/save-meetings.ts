/** Saves a table of meetings, new ones and changed ones, as one revision: all of it or nothing. */
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import { tooLarge } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import { MAX_MEETING_BYTES, MAX_MEETINGS } from '../record/limits.ts'
import { byDate, type Meeting } from '../record/meeting.ts'
import { isoDate } from '../record/meeting-days.ts'
import { newMeetingId } from '../record/meeting-id.ts'
import type { FieldDifference } from '../record/plain.ts'
import type { Change } from '../record/revision.ts'
import type { Text } from '../record/text.ts'
import { parseBody, type WhyBody } from './body.ts'
import type { Decided } from './decision.ts'
import { MeetingBody, meetingFrom } from './meeting-body.ts'
import { alters, patchedMeeting } from './save-meeting.ts'
import { whyOf } from './why.ts'

/** What a row says: of a new meeting all of it, as a body of the API; of one that is there a merge patch. */
export type MeetingRow = {
	/** Null of a new one. */
	readonly before: Meeting | null
	readonly given: Readonly<Record<string, unknown>>
}

/** The meeting that a row would make, and what would be said otherwise than before: nothing where it says what is there already. */
export type WeighedMeeting = {
	readonly before: Meeting | null
	readonly after: Meeting
	readonly found: readonly FieldDifference[]
}

/** Each row by itself, by the API's rules. New meetings get their ids, each another one. */
export function weighMeetings(
	rows: readonly MeetingRow[],
	dossier: Dossier,
	arrivedAt: string,
): Result<WeighedMeeting, readonly BodyFault[]>[] {
	const taken = new Set(dossier.meetings.map(({ id }) => id))
	return rows.map((row) => {
		const weighed = row.before
			? changedMeeting(row.before, row.given, dossier, arrivedAt)
			: addedMeeting(row, dossier, arrivedAt, taken)
		if (weighed.ok) taken.add(weighed.value.after.id)
		if (weighed.ok || weighed.error.kind !== 'bad-body') return weighed.ok ? weighed : err([])
		return err(weighed.error.faults)
	})
}

function changedMeeting(
	before: Meeting,
	given: MeetingRow['given'],
	dossier: Dossier,
	arrivedAt: string,
): Result<WeighedMeeting, Fault> {
	// What an old row says is no longer asked of it: nobody changes it.
	if (Object.keys(given).length === 0) return ok({ before, after: before, found: [] })
	const changed = patchedMeeting(before, given, dossier, arrivedAt)
	return changed.ok ? ok({ before, ...changed.value }) : changed
}

function addedMeeting(
	{ given }: MeetingRow,
	dossier: Dossier,
	arrivedAt: string,
	taken: ReadonlySet<string>,
): Result<WeighedMeeting, Fault> {
	const { languages } = dossier
	const body = parseBody(MeetingBody, given)
	if (!body.ok) return body
	const drafted = meetingFrom('', body.value, languages, arrivedAt)
	if (!drafted.ok) return drafted
	const city = cityOf(drafted.value)
	const first = newMeetingId(isoDate(drafted.value), city, languages, [])
	const id = taken.has(first) ? newMeetingId(isoDate(drafted.value), city, languages, [...taken]) : first
	const after = { ...drafted.value, id }
	const large = tooLarge(after, MAX_MEETING_BYTES)
	return large ? err(badValue('', large)) : ok({ before: null, after, found: [] })
}

/** How many meetings came and how many changed. */
export type MeetingsSaved = { readonly added: number; readonly changed: number }

/**
 * @param weighed on this very record
 * @param meetingIds that meetings of it ever had
 */
export function saveMeetings(
	dossier: Dossier,
	weighed: readonly WeighedMeeting[],
	given: WhyBody,
	meetingIds: readonly string[] = [],
): Result<Decided<MeetingsSaved>, Fault> {
	const added = named(
		weighed.filter(({ before }) => before === null).map(({ after }) => after),
		dossier,
		meetingIds,
	)
	const changed = weighed.filter(({ found }) => found.length > 0)
	if (added.length > 0 && dossier.meetings.length + added.length > MAX_MEETINGS) {
		return err(badValue('', { kind: 'too-many', max: MAX_MEETINGS }))
	}
	const why = whyOf(dossier, given, alter(weighed))
	if (!why.ok) return why
	const byId = new Map(changed.map(({ after }) => [after.id, after]))
	const meetings = [...dossier.meetings.map((m) => byId.get(m.id) ?? m), ...added].sort(byDate)
	const changes: Change[] = [
		...added.map(({ id }) => ({ kind: 'meeting-added', meeting: id }) as const),
		...changed.map(({ after, found }) => ({
			kind: 'meeting-changed' as const,
			meeting: after.id,
			fields: found.map(({ path }) => path),
		})),
	]
	return ok({
		next: changes.length === 0 ? dossier : { ...dossier, meetings },
		changes,
		...why.value,
		answer: () => ({ added: added.length, changed: changed.length }),
	})
}

/** New meetings, with other ids where removed ones had theirs. */
function named(added: readonly Meeting[], { meetings, languages }: Dossier, removed: readonly string[]): Meeting[] {
	const taken = new Set([...meetings, ...added].map(({ id }) => id))
	for (const id of removed) taken.add(id)
	return added.map((meeting) => {
		if (!removed.includes(meeting.id)) return meeting
		const id = newMeetingId(isoDate(meeting), cityOf(meeting), languages, [...taken])
		taken.add(id)
		return { ...meeting, id }
	})
}

/** As its id names it. */
function cityOf({ place }: Pick<Meeting, 'place'>): Text {
	return place?.city ?? { en: 'video' }
}

/** Whether readers were told otherwise before: then a reason is asked for. */
export function alter(weighed: readonly WeighedMeeting[]): boolean {
	return weighed.some(({ before, found }) => before !== null && alters(found, before))
}
