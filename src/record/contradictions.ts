/** Validates a whole dossier or meeting by the rules of the record that no single field can tell. */
import type { Because, BodyFault, TooLarge } from './because.ts'
import { type CalendarDate, latestDay } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import { erasedFaults, NOTHING_ERASED, type Replaced } from './erased-rows.ts'
import { ledgerContradictions } from './ledger-contradictions.ts'
import { bytesSaid, MAX_DOSSIER_BYTES, MAX_IMPORTED_MEETING_BYTES, MAX_PERIODS, MAX_STORED_BYTES } from './limits.ts'
import type { Meeting } from './meeting.ts'
import { fromIsoDate, isoDate } from './meeting-days.ts'
import type { Period } from './tally.ts'
import type { Language } from './text.ts'
import { type Placed, textsOf, textsOfMeeting } from './texts.ts'

type Identified = { readonly pointer: string; readonly id: string }

/**
 * Each with a JSON pointer into the dossier.
 * @param arrivedAt RFC 3339: nothing in it is later
 * @param over null for a new one
 */
export function* contradictions(dossier: Dossier, arrivedAt: string, over: Replaced | null): Generator<BodyFault> {
	if (over) yield* erasedFaults(dossier, over)
	yield* repeatedIds(dossier)
	yield* strangeLanguages(textsOf(dossier), dossier.languages)
	yield* toCome(dossier.meetingsCheckedOn, '/meetingsCheckedOn', latestDay(arrivedAt))
	for (const [i, meeting] of dossier.meetings.entries()) {
		yield* meetingFaults(meeting, `/meetings/${i}`, arrivedAt)
		const because = tooLarge(meeting, MAX_IMPORTED_MEETING_BYTES)
		if (because) yield { pointer: `/meetings/${i}`, because }
	}
	const preferred = dossier.tallies.findIndex((t) => t.preferred)
	// Without one readers would be told that no count is recorded.
	if (preferred === -1 && dossier.tallies.length > 0) {
		yield { pointer: '/tallies/0/preferred', because: { kind: 'none-preferred' } }
	}
	const tooMany = periodsOutgrown(over?.dossier ?? null, dossier)
	if (tooMany) yield { pointer: '/tallies', because: tooMany }
	for (const [i, tally] of dossier.tallies.entries()) {
		if (tally.preferred && i !== preferred) {
			yield { pointer: `/tallies/${i}/preferred`, because: { kind: 'taken', id: dossier.tallies[preferred]?.id ?? '' } }
		}
		yield* ledgerContradictions(tally, `/tallies/${i}`, arrivedAt, (over?.erased ?? NOTHING_ERASED).entries)
	}
}

/** The same of one meeting, with JSON pointers into it. */
export function* meetingContradictions(
	meeting: Meeting,
	languages: readonly Language[],
	arrivedAt: string,
): Generator<BodyFault> {
	yield* strangeLanguages(textsOfMeeting(meeting, ''), languages)
	yield* meetingFaults(meeting, '', arrivedAt)
}

/** Null where it has at most `max` bytes as JSON. */
export function tooLarge(part: object, max: number): TooLarge | null {
	const bytes = bytesSaid(part)
	return bytes > max ? { kind: 'too-large', bytes, max } : null
}

/**
 * Why a dossier has too many periods, or too much to say of them; null where they fit, or are no more than in what it takes the
 * place of.
 *
 * @param before null for a new dossier
 */
export function periodsOutgrown(before: Dossier | null, next: Dossier): Because | null {
	const [was, is] = [before ? periodsOf(before) : [], periodsOf(next)]
	if (is.length > Math.max(was.length, MAX_PERIODS)) return { kind: 'too-many', max: MAX_PERIODS }
	const large = tooLarge(is, MAX_STORED_BYTES)
	return large && large.bytes > bytesSaid(was) ? large : null
}

function periodsOf({ tallies }: Dossier): readonly Period[] {
	return tallies.flatMap(({ periods }) => periods)
}

/**
 * Why a dossier is too large; null where it fits, or is no larger than what it takes the place of.
 * @param before null for a new dossier
 */
export function outgrown(before: Dossier | null, next: Dossier): TooLarge | null {
	const large = tooLarge(next, MAX_DOSSIER_BYTES)
	return large && before && large.bytes <= bytesSaid(before) ? null : large
}

/** The same of one of which only the size is known. */
export function tooLargeAt(bytes: number): TooLarge | null {
	return bytes > MAX_DOSSIER_BYTES ? { kind: 'too-large', bytes, max: MAX_DOSSIER_BYTES } : null
}

/** An id is unique in the whole dossier, whichever tally its bearer is of. */
function* repeatedIds({ languages, leaders, meetings, tallies }: Dossier): Generator<BodyFault> {
	const listed = (at: string, items: readonly { readonly id: string }[]) =>
		items.map(({ id }, i) => ({ pointer: `${at}/${i}/id`, id }))
	yield* repeated(languages.map((id, i) => ({ pointer: `/languages/${i}`, id })))
	yield* repeated(listed('/leaders', leaders))
	yield* repeated(listed('/meetings', meetings))
	yield* repeated(listed('/tallies', tallies))
	yield* repeated(tallies.map(({ authority }, i) => ({ pointer: `/tallies/${i}/authority/id`, id: authority.id })))
	yield* repeated(tallies.flatMap(({ periods }, i) => listed(`/tallies/${i}/periods`, periods)))
	yield* repeated(tallies.flatMap(({ entries }, i) => listed(`/tallies/${i}/entries`, entries)))
}

function* repeated(items: readonly Identified[]): Generator<BodyFault> {
	const seen = new Set<string>()
	for (const { pointer, id } of items) {
		if (seen.has(id)) yield { pointer, because: { kind: 'taken', id } }
		seen.add(id)
	}
}

/** Texts in languages that are none of the dossier's: nobody would be shown them. */
function* strangeLanguages(texts: Iterable<Placed>, languages: readonly Language[]): Generator<BodyFault> {
	for (const { pointer, text } of texts) {
		for (const language of Object.keys(text)) {
			if (!languages.includes(language)) {
				yield { pointer: `${pointer}/${language}`, because: { kind: 'not-a-language', languages } }
			}
		}
	}
}

/** A day that is told of and has come nowhere: the list would be as of today for ever. */
function* toCome(day: CalendarDate | null, pointer: string, latest: CalendarDate): Generator<BodyFault> {
	if (day !== null && day > latest) yield { pointer, because: { kind: 'future', latest } }
}

function* meetingFaults(meeting: Meeting, at: string, arrivedAt: string): Generator<BodyFault> {
	// Rule 3: nobody knows of a day to come that a meeting was held on it.
	const latest = latestDay(arrivedAt)
	const held: Because = { kind: 'held-in-the-future', latest }
	const { date, until, datePrecision, status, format, place, reportedBy, deniedBy } = meeting
	if (status === 'held' || status === 'reported') {
		if (date > latest) yield { pointer: `${at}/date`, because: held }
		else if (until !== null && until > latest) yield { pointer: `${at}/until`, because: held }
	}
	for (const [i, { publishedOn }] of meeting.sources.entries()) {
		yield* toCome(publishedOn, `${at}/sources/${i}/publishedOn`, latest)
	}
	if (until !== null && datePrecision !== 'day') yield { pointer: `${at}/until`, because: { kind: 'only-of-days' } }
	else if (until !== null && until < date) yield { pointer: `${at}/until`, because: { kind: 'ends-before-start' } }
	if (isoDate(meeting) !== date && fromIsoDate(isoDate(meeting))?.date !== date) {
		yield { pointer: `${at}/date`, because: { kind: 'not-the-first-day' } }
	}
	if (place === null && format !== 'video') yield { pointer: `${at}/place`, because: { kind: 'required' } }
	if (reportedBy === null && status === 'reported') yield { pointer: `${at}/reportedBy`, because: { kind: 'required' } }
	if (deniedBy === null && status === 'denied') yield { pointer: `${at}/deniedBy`, because: { kind: 'required' } }
}
