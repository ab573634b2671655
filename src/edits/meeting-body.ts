/** The schema of a meeting's body, and the meeting that it stands for in a dossier's languages. */
import * as v from 'valibot'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import { isCalendarDate } from '../record/calendar.ts'
import { meetingContradictions } from '../record/contradictions.ts'
import { isCountry } from '../record/countries.ts'
import { MAX_LISTED } from '../record/limits.ts'
import { MEETING_FORMATS, MEETING_STATUSES, type Meeting } from '../record/meeting.ts'
import { DATE_PRECISIONS, fromIsoDate } from '../record/meeting-days.ts'
import type { Language } from '../record/text.ts'
import { asText, because, calendarDate, fieldsOnly, label, longLine, MAX_FAULTS, prose } from './body.ts'
import {
	type Given,
	listOf,
	oneOf,
	saidText,
	saidTextOrNull,
	source,
	sourceOf,
	wholeNumber,
	yesOrNo,
} from './fields.ts'

/** A week: longer is a slip of the finger. */
const MAX_MINUTES = 10_080

const list = <Item extends v.GenericSchema>(item: Item) => v.nullish(listOf(item, MAX_LISTED), [])

const minutes = wholeNumber(1, MAX_MINUTES)
const flag = v.nullish(yesOrNo, false)

const actual = v.pipe(
	fieldsOnly({ min: minutes, max: v.nullish(minutes, null), approximate: flag }),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return
		const { min, max } = dataset.value
		if (max === null || min <= max) return
		const path = { type: 'object', origin: 'value', input: dataset.value, key: 'max', value: max } as const
		addIssue({ message: because({ kind: 'too-small', min }), path: [path] })
	}),
)

const duration = v.pipe(
	fieldsOnly({ plannedMinutes: v.nullish(minutes, null), plannedApproximate: flag, actual: v.nullish(actual, null) }),
	v.transform((told) => (told.plannedMinutes === null && told.actual === null ? null : told)),
)

/** `2025-03-04`, or the month or the year alone: `2025-03`, `2025`. */
const isoDay = v.pipe(
	v.string(because({ kind: 'not-a-date' })),
	v.check((sent) => isCalendarDate(fromIsoDate(sent)?.date), because({ kind: 'not-a-date' })),
)

export const MeetingBody = fieldsOnly({
	date: isoDay,
	until: v.nullish(calendarDate, null),
	datePrecision: v.exactOptional(oneOf(DATE_PRECISIONS)),
	status: oneOf(MEETING_STATUSES),
	format: oneOf(MEETING_FORMATS),
	featured: flag,
	place: v.nullish(
		fieldsOnly({
			city: saidText(label),
			country: v.nullish(
				v.pipe(v.string(because({ kind: 'not-a-country' })), v.check(isCountry, because({ kind: 'not-a-country' }))),
				null,
			),
			venue: saidTextOrNull(label),
		}),
		null,
	),
	reportedBy: saidTextOrNull(label),
	deniedBy: saidTextOrNull(label),
	occasion: saidTextOrNull(longLine),
	duration: v.nullish(duration, null),
	attendees: list(fieldsOnly({ name: saidText(label), office: saidTextOrNull(label) })),
	topics: list(saidText(prose)),
	outcomes: list(saidText(prose)),
	remarks: list(fieldsOnly({ speaker: saidText(label), text: saidText(prose) })),
	summary: saidTextOrNull(prose),
	sources: v.pipe(listOf(source, MAX_LISTED), v.minLength(1, because({ kind: 'too-few', min: 1 }))),
})
export type MeetingBody = v.InferOutput<typeof MeetingBody>

/** The meeting that a body stands for, each text under its language. */
export function meetingOf(id: string, body: MeetingBody, first: Language): Meeting {
	const said = (told: Given) => asText(told, first)
	const saidOrNull = (told: Given | null) => (told === null ? null : said(told))
	const { place, datePrecision: told } = body
	const days = fromIsoDate(body.date) ?? { date: body.date, datePrecision: 'day' }
	return {
		...body,
		id,
		...days,
		datePrecision: days.datePrecision === 'day' ? (told ?? 'day') : days.datePrecision,
		until: body.until === days.date && days.datePrecision === 'day' ? null : body.until,
		place: place && { city: said(place.city), country: place.country, venue: saidOrNull(place.venue) },
		reportedBy: saidOrNull(body.reportedBy),
		deniedBy: saidOrNull(body.deniedBy),
		occasion: saidOrNull(body.occasion),
		attendees: body.attendees.map(({ name, office }) => ({ name: said(name), office: saidOrNull(office) })),
		topics: body.topics.map(said),
		outcomes: body.outcomes.map(said),
		remarks: body.remarks.map(({ speaker, text }) => ({ speaker: said(speaker), text: said(text) })),
		summary: saidOrNull(body.summary),
		sources: body.sources.map((source) => sourceOf(source, first)),
	}
}

/** A month or a year that is said to be known to another precision than it is written in. */
export function precisionFault(body: Pick<MeetingBody, 'date' | 'datePrecision'>): BodyFault | null {
	const written = fromIsoDate(body.date)?.datePrecision ?? 'day'
	if (written === 'day' || body.datePrecision === undefined || body.datePrecision === written) return null
	return { pointer: '/datePrecision', because: { kind: 'not-one-of', values: [written] } }
}

/** The meeting that a body stands for in a dossier of these languages, if it breaks no rule of the record. */
export function meetingFrom(
	id: string,
	body: MeetingBody,
	languages: readonly [Language, ...Language[]],
	arrivedAt: string,
): Result<Meeting, Fault> {
	const contradictory = precisionFault(body)
	if (contradictory) return err({ kind: 'bad-body', faults: [contradictory] })
	const meeting = meetingOf(id, body, languages[0])
	const faults = [...meetingContradictions(meeting, languages, arrivedAt)].slice(0, MAX_FAULTS)
	return faults.length > 0 ? err({ kind: 'bad-body', faults }) : ok(meeting)
}
