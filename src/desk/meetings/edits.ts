/** Parses the forms about meetings into edits, by the API's own rules. */
import { parseBody, sourceAt, WhyBody } from '../../edits/body.ts'
import type { Decide } from '../../edits/decision.ts'
import { MeetingBody } from '../../edits/meeting-body.ts'
import { mergePatch } from '../../edits/merge-patch.ts'
import { addMeeting, editMeeting, MeetingPatch, removeMeeting } from '../../edits/save-meeting.ts'
import { badValue, type Fault, type Twin } from '../../faults/fault.ts'
import { err, ok, type Result } from '../../faults/result.ts'
import type { BodyFault } from '../../record/because.ts'
import { withoutInvisible } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { twinsOfMeeting } from '../../record/twins.ts'
import { isDraft } from '../../record/visibility.ts'
import { isMeant } from '../another.tsx'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { daysIn } from './days-field.ts'
import { durationIn } from './duration-fields.ts'
import { completed, type Known } from './known.ts'
import { FEATURED, fieldsOfMeeting, MEETING_LISTS, NO_COUNTRY } from './meeting-fields.ts'

const NAMES = ['status', 'format', 'reportedBy', 'deniedBy', 'occasion', 'summary', ...MEETING_LISTS]

export function newMeetingEdit(fields: Fields, { dossier, known, isPreview }: Seen): ParsedEdit {
	const typed = typedBody(fields, known, dossier.languages)
	if (!typed.ok) return typed
	return ok(askedTwice(addMeeting(typed.value.parsed), fields, isPreview))
}

/** The form says all of the meeting: what it leaves empty is taken away. */
export function meetingEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { dossier, known, isPreview }) => {
		const typed = typedBody(fields, known, dossier.languages)
		const given = isPreview ? ok({ reason: '–', reasonKind: 'update' as const }) : reasonWhereNeeded(fields)
		const isMissing =
			!typed.ok && !isDraft(dossier) && given.ok && given.value.reason === undefined && alters(fields, id, dossier)
		const why = isMissing ? err(badValue('/reason', { kind: 'required' })) : given
		if (!typed.ok || !why.ok) return err(together(typed, why))
		const { languages } = dossier
		const patch = mergePatch(nothing(languages, 'place' in typed.value.given), typed.value.given, languages[0])
		return ok(askedTwice(editMeeting(id, { ...(patch as object), ...why.value }), fields, isPreview))
	}
}

export function heldEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, seen) => {
		const { format = null } = nest(fields, ['format'])
		const { days, faults } = daysIn(fields['date'] ?? '')
		const patch = { status: 'held', format, date: days.date ?? null, until: days.until ?? null }
		const edit = faults.length > 0 ? err({ kind: 'bad-body', faults } as const) : statusEdit(id, fields, seen, patch)
		return edit.ok ? ok(askedTwice(edit.value, fields, seen.isPreview)) : edit
	}
}

export function cancelEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, seen) => statusEdit(id, fields, seen, { status: 'cancelled' })
}

export function removeEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		const why = isPreview ? ok({ reason: '–', reasonKind: 'correction' as const }) : reasonIn(fields)
		return why.ok ? ok(removeMeeting(id, why.value)) : why
	}
}

/** Changes a meeting's status, and adds the source of the outcome to those that the meeting has. */
function statusEdit(
	id: string,
	fields: Fields,
	{ dossier, known }: Seen,
	patch: Readonly<Record<string, unknown>>,
): ParsedEdit {
	const why = reasonIn(fields)
	if (!why.ok) return why
	const url = withoutInvisible(fields['source'] ?? '').trim()
	if (url === '') return err(badValue('/source', { kind: 'required' }))
	// Whether an address alone is one, the body's rules say.
	const source = known.sources.find((s) => s.url === url) ?? sourceAt(url, dossier.languages)
	const decide: Decide<unknown> = (dossier, moment) => {
		const sources = dossier.meetings.find((m) => m.id === id)?.sources ?? []
		const all = sources.some((s) => s.url === url) ? sources : [...sources, source]
		return editMeeting(id, { ...patch, sources: all, ...why.value })(dossier, moment)
	}
	return ok(decide)
}

/** Asks about what an edit would make twice: a meeting on the day and in the city of another, a source that is listed already. */
function askedTwice(decide: Decide<unknown>, fields: Fields, isPreview: boolean): Decide<unknown> {
	return (dossier, moment) => {
		const decided = decide(dossier, moment)
		if (!decided.ok || isPreview) return decided
		const twin = newTwins(dossier, decided.value.next).find((twin) => !isMeant(fields, twin))
		return twin ? err({ kind: 'likely-duplicate', twin }) : decided
	}
}

/** What was there twice before is not asked about again. */
function newTwins(before: Dossier, after: Dossier): Twin[] {
	return after.meetings.flatMap((meeting) => {
		const was = before.meetings.find(({ id }) => id === meeting.id)
		if (was === meeting) return []
		const known = was ? twinsOfMeeting(was, before.meetings).map(({ id }) => id) : []
		const twins = twinsOfMeeting(meeting, before.meetings).filter(({ id }) => !known.includes(id))
		const listed = was ? repeatedUrls(was) : []
		return [
			...alike(twins),
			...repeatedUrls(meeting)
				.filter((url) => !listed.includes(url))
				.map((url): Twin => ({ of: 'source', url })),
		]
	})
}

/** One question about all that are told in the same words. */
function alike(meetings: readonly Meeting[]): Twin[] {
	const told = Map.groupBy(meetings, ({ date, place }) => JSON.stringify([date, place?.city]))
	return [...told.values()].flatMap((those) => {
		const [first] = those
		return first
			? [{ of: 'meeting', ids: those.map(({ id }) => id), on: first.date, city: first.place?.city ?? {} }]
			: []
	})
}

function repeatedUrls({ sources }: Meeting): string[] {
	const urls = sources.map(({ url }) => url)
	return urls.filter((url, i) => urls.indexOf(url) < i)
}

type Typed = { readonly given: Readonly<Record<string, unknown>>; readonly parsed: MeetingBody }

function typedBody(fields: Fields, known: Known, languages: readonly Language[]): Result<Typed, Fault> {
	const whole = completed(fields, known, languages)
	const { duration, faults } = durationIn(whole)
	const { days, faults: ofDays } = daysIn(whole['date'] ?? '')
	const given = {
		...nest(whole, NAMES),
		...(ofDays.length > 0 ? ANY_DAY : days),
		...placeIn(whole),
		...(whole['featured'] === FEATURED ? { featured: true } : {}),
		...(duration ? { duration } : {}),
	}
	const parsed = parseBody(MeetingBody, given)
	const all = [...ofDays, ...faults, ...forgotten(whole)]
	if (!parsed.ok) return err(together(err({ kind: 'bad-body', faults: all }), parsed))
	return all.length > 0 ? err({ kind: 'bad-body', faults: all }) : ok({ given, parsed: parsed.value })
}

/** In place of days that are not understood, so that it is said of them alone. */
const ANY_DAY = { date: '2000-01-01' }

/** The place as far as it is told; that it is in no country is no word of one. */
function placeIn(fields: Fields): { place?: unknown } {
	const place = nest(fields['place.country'] === NO_COUNTRY ? { ...fields, 'place.country': '' } : fields, ['place'])
	return 'place' in place ? place : {}
}

/** What the form asks for beside what every meeting has: a place in whole, unless it is by video, and who tells of it. */
function forgotten(fields: Fields): BodyFault[] {
	const { place, reportedBy, deniedBy } = nest(fields, ['place', 'reportedBy', 'deniedBy'])
	const { city, country } = typeof place === 'object' ? { city: null, country: null, ...place } : {}
	const missing = [
		place === undefined && fields['format'] !== 'video' && '/place',
		// A city without a country is a slip, unless it is said that there is none.
		city && !country && '/place/country',
		fields['status'] === 'reported' && reportedBy === undefined && '/reportedBy',
		fields['status'] === 'denied' && deniedBy === undefined && '/deniedBy',
	]
	return missing.flatMap((pointer) => (pointer ? [{ pointer, because: { kind: 'required' } }] : []))
}

function reasonIn(fields: Fields): Result<WhyBody, Fault> {
	return parseBody(WhyBody, nest(fields, ['reason', 'reasonKind']))
}

/** Whether the form has changed or emptied a text of the meeting, so that a reason is needed; the edit itself decides at last. */
function alters(fields: Fields, id: string, { meetings }: Dossier): boolean {
	const meeting = meetings.find((m) => m.id === id)
	const {
		date = '',
		featured: _tick,
		planned: _planned,
		lasted: _lasted,
		...told
	} = meeting ? fieldsOfMeeting(meeting, 'en') : {}
	if (JSON.stringify(daysIn(date).days) !== JSON.stringify(daysIn(fields['date'] ?? '').days)) return true
	return Object.entries(told).some(([name, words]) => fields[name] !== words)
}

function reasonWhereNeeded(fields: Fields): Result<MeetingPatch, Fault> {
	return parseBody(MeetingPatch, nest(fields, ['reason', 'reasonKind']))
}

/** Everything that is wrong at once, so that nobody has to send a form twice to learn it. */
function together(...results: readonly Result<unknown, Fault>[]): Fault {
	const faults = results.flatMap((r) => (!r.ok && r.error.kind === 'bad-body' ? r.error.faults : []))
	return { kind: 'bad-body', faults }
}

/** A patch that takes everything away: what the form says is laid over it. */
function nothing(languages: readonly Language[], hasPlace: boolean): Readonly<Record<string, unknown>> {
	const text = Object.fromEntries(languages.map((language) => [language, null]))
	const lists = Object.fromEntries(MEETING_LISTS.map((list) => [list, []]))
	const place = hasPlace ? { city: text, country: null, venue: text } : null
	const told = { reportedBy: text, deniedBy: text, place, occasion: text, duration: null, summary: text }
	return { date: null, until: null, status: null, format: null, featured: null, ...told, ...lists }
}
