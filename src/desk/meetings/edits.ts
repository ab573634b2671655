/** Parses the forms about meetings into edits, by the API's own rules. */
import { parseBody, sourceAt, WhyBody } from '../../edits/body.ts'
import type { Decide } from '../../edits/decision.ts'
import { MeetingBody } from '../../edits/meeting-body.ts'
import { mergePatch } from '../../edits/merge-patch.ts'
import { addMeeting, editMeeting, MeetingPatch, removeMeeting } from '../../edits/save-meeting.ts'
import { badValue, type Fault, type Twin } from '../../faults/fault.ts'
import { err, ok, type Result } from '../../faults/result.ts'
import { withoutInvisible } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Source } from '../../record/source.ts'
import type { Language } from '../../record/text.ts'
import { twinsOfMeeting } from '../../record/twins.ts'
import { isDraft } from '../../record/visibility.ts'
import { isMeant } from '../another.tsx'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { durationIn } from './duration-fields.ts'
import { completed, knownIn } from './known.ts'
import { fieldsOfMeeting, MEETING_LISTS } from './meeting-fields.ts'

const NAMES = ['date', 'status', 'format', 'place', 'occasion', 'summary', ...MEETING_LISTS]

export function newMeetingEdit(fields: Fields, { dossier, isPreview }: Seen): ParsedEdit {
	const typed = typedBody(fields, dossier)
	if (!typed.ok) return typed
	return ok(askedTwice(addMeeting(typed.value.parsed), fields, isPreview))
}

/** The form says all of the meeting: what it leaves empty is taken away. */
export function meetingEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { dossier, isPreview }) => {
		const typed = typedBody(fields, dossier)
		const given = isPreview ? ok({ reason: '–', reasonKind: 'update' as const }) : reasonWhereNeeded(fields)
		const isMissing =
			!typed.ok && !isDraft(dossier) && given.ok && given.value.reason === undefined && alters(fields, id, dossier)
		const why = isMissing ? err(badValue('/reason', { kind: 'required' })) : given
		if (!typed.ok || !why.ok) return err(together(typed, why))
		const patch = mergePatch(nothing(dossier.languages), typed.value.given, dossier.languages[0])
		return ok(askedTwice(editMeeting(id, { ...(patch as object), ...why.value }), fields, isPreview))
	}
}

export function heldEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		const { date = null, format = null } = nest(fields, ['date', 'format'])
		const edit = statusEdit(id, fields, { status: 'held', date, format })
		return edit.ok ? ok(askedTwice(edit.value, fields, isPreview)) : edit
	}
}

export function cancelEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields) => statusEdit(id, fields, { status: 'cancelled' })
}

export function removeEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		const why = isPreview ? ok({ reason: '–', reasonKind: 'correction' as const }) : reasonIn(fields)
		return why.ok ? ok(removeMeeting(id, why.value)) : why
	}
}

/** Changes a meeting's status, and adds the source of the outcome to those that the meeting has. */
function statusEdit(id: string, fields: Fields, patch: Readonly<Record<string, unknown>>): ParsedEdit {
	const why = reasonIn(fields)
	if (!why.ok) return why
	const url = withoutInvisible(fields['source'] ?? '').trim()
	if (url === '') return err(badValue('/source', { kind: 'required' }))
	const decide: Decide<unknown> = (dossier, moment) => {
		const sources = dossier.meetings.find((m) => m.id === id)?.sources ?? []
		const all = sources.some((s) => s.url === url) ? sources : [...sources, knownSource(url, dossier)]
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
			...twins.map(({ date, place }): Twin => ({ of: 'meeting', on: date, city: place?.city ?? {} })),
			...repeatedUrls(meeting)
				.filter((url) => !listed.includes(url))
				.map((url): Twin => ({ of: 'source', url })),
		]
	})
}

function repeatedUrls({ sources }: Meeting): string[] {
	const urls = sources.map(({ url }) => url)
	return urls.filter((url, i) => urls.indexOf(url) < i)
}

/** As the record knows it, else by its address alone; whether that is one, the body's rules say. */
function knownSource(url: string, dossier: Dossier): Source {
	return knownIn(dossier).sources.find((s) => s.url === url) ?? sourceAt(url, dossier.languages)
}

type Typed = { readonly given: Readonly<Record<string, unknown>>; readonly parsed: MeetingBody }

function typedBody(fields: Fields, dossier: Dossier): Result<Typed, Fault> {
	const whole = completed(fields, knownIn(dossier), dossier.languages)
	const { duration, faults } = durationIn(whole)
	const given = { ...nest(whole, NAMES), ...(duration ? { duration } : {}) }
	const parsed = parseBody(MeetingBody, given)
	if (!parsed.ok) return err(together(parsed, err({ kind: 'bad-body', faults })))
	return faults.length > 0 ? err({ kind: 'bad-body', faults }) : ok({ given, parsed: parsed.value })
}

function reasonIn(fields: Fields): Result<WhyBody, Fault> {
	return parseBody(WhyBody, nest(fields, ['reason', 'reasonKind']))
}

/** Whether the form has changed or emptied a text of the meeting, so that a reason is needed; the edit itself decides at last. */
function alters(fields: Fields, id: string, { meetings }: Dossier): boolean {
	const meeting = meetings.find((m) => m.id === id)
	const { planned: _planned, lasted: _lasted, ...told } = meeting ? fieldsOfMeeting(meeting, 'en') : {}
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
function nothing(languages: readonly Language[]): Readonly<Record<string, unknown>> {
	const text = Object.fromEntries(languages.map((language) => [language, null]))
	const lists = Object.fromEntries(MEETING_LISTS.map((list) => [list, []]))
	const place = { city: text, country: null, venue: text }
	return { date: null, status: null, format: null, place, occasion: text, duration: null, summary: text, ...lists }
}
