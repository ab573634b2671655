/** Builds the state of a meeting's form: the published values or the editor's, merged with newer ones (edit conflict). */

import type { Fault } from '../../faults/fault.ts'
import type { BodyFault } from '../../record/because.ts'
import type { Heading } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { type Fields, flatten, withIntent, withoutBlankRows } from '../fields.ts'
import { type FormState, formState, type Typed } from '../form.ts'
import type { Seat } from '../seat.ts'
import { daysTyped } from './days-field.ts'
import { completed, type Known } from './known.ts'
import { columnsOf, fieldsOfMeeting, MEETING_LISTS, NO_COUNTRY, seenOf, versionSeen } from './meeting-fields.ts'
import { merged, type Sides, withUnit } from './merge.ts'

export const MEETING_FORM = 'meeting'

/** The name of what follows once a meeting is added, and its value for another one's form. */
export const NEXT = 'next'
export const ANOTHER = 'another'

type Given = {
	readonly dossier: Heading
	readonly seat: Seat
	readonly typed: Typed | null
	readonly known: Known
	/** As published; null for one that is to be added. */
	readonly meeting: Meeting | null
	/** As it was when its editor began, once somebody else has changed it since. */
	readonly before: Meeting | null
	/** Of one that is to be added: the meeting that it is like. */
	readonly like?: Meeting | null
}

type MeetingForm = {
	readonly form: FormState
	/** Of two editors at once; null otherwise. */
	readonly sides: Sides | null
}

/**
 * The version to read `before` from: the one that an editor saw whose save has just met a newer one, or who has been told
 * of it and goes on writing.
 */
export function versionBefore(typed: Typed | null): number | null {
	const { seen, since } = typed?.fields ?? {}
	return versionSeen(typed?.fault?.kind === 'precondition-failed' ? seen : since)
}

export function meetingForm({ dossier, seat, typed, known, meeting, before, like = null }: Given): MeetingForm {
	const { languages } = dossier
	const now = meeting
		? fieldsOfMeeting(meeting, seat.language)
		: { ...blank(seat, languages), ...(like ? alike(like) : {}) }
	const seen = meeting ? { seen: seenOf(dossier.version, meeting) } : {}
	if (typed === null) return { form: formState(MEETING_FORM, { ...now, ...seen }, null, seat.language), sides: null }

	const asked = typed.fields['intent'] ?? ''
	const told = typed.fault
		? withoutBlankRows(typed.fields)
		: withIntent(taken(typed.fields, asked, now), columnsOf(languages))
	const was = before && fieldsOfMeeting(before, seat.language)
	const isMet = typed.fault?.kind === 'precondition-failed' && was !== null
	const joined = isMet
		? { ...merged({ was, now, yours: told }, languages), ...seen, since: String(versionBefore(typed)) }
		: told
	const fields = completed(joined, known, languages)
	const fault = typed.fault && besideTheirFields(typed.fault, languages[0])
	const form = formState(MEETING_FORM, now, { ...typed, fields, fault }, seat.language)
	return { form, sides: was && { was, now, yours: fields } }
}

/** What meetings of a kind have in common. Its day, and what was said and written of it, is each one's own. */
function alike(meeting: Meeting): Fields {
	const { format, place, occasion, attendees, topics } = meeting
	const common = { place, occasion, attendees, topics }
	return {
		...Object.assign({}, ...Object.entries(common).map(([name, value]) => flatten(value, name))),
		format,
		...(place?.country === null ? { 'place.country': NO_COUNTRY } : {}),
	}
}

/** `take:topics`: what is published there instead of what was typed. */
function taken(fields: Fields, asked: string, now: Fields): Fields {
	const [verb, unit = ''] = asked.split(':')
	return verb === 'take' ? withUnit(fields, unit, now) : fields
}

/** One row of each list is there to begin with. */
function blank({ today, language }: Seat, languages: readonly Language[]): Fields {
	const columns = columnsOf(languages)
	const rows = MEETING_LISTS.map((list) => [`${list}.0.${columns[list][0]}`, ''])
	const date = daysTyped({ date: today, until: null, datePrecision: 'day' }, language)
	return { date, status: 'held', format: 'full', ...Object.fromEntries(rows) }
}

/** Moves errors in parts without a field of their own to the first field of that part. */
function besideTheirFields(fault: Fault, language: Language): Fault {
	if (fault.kind !== 'bad-body') return fault
	const place = ({ pointer, because }: BodyFault): BodyFault => ({ because, pointer: fieldFor(pointer, language) })
	return { ...fault, faults: fault.faults.map(place) }
}

function fieldFor(pointer: string, language: Language): string {
	if (pointer === '/until' || pointer === '/datePrecision') return '/date'
	if (pointer === '/place') return `/place/city/${language}`
	if (pointer === '/sources') return '/sources/0/url'
	if (pointer.startsWith('/duration/planned')) return '/planned'
	if (pointer.startsWith('/duration')) return '/lasted'
	return pointer
}
