/** Answers from a copy what is asked of a record, as the database would; what a copy does not have stays unanswered. */
import { type CalendarDate, dateInTimeZone, notAfter } from '../record/calendar.ts'
import { type Correction, type DossierCopy, excerptIn } from '../record/copy.ts'
import { type Excerpt, preferredIn, type Question, type ShownMeeting } from '../record/excerpt.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import type { Settings } from '../record/settings.ts'
import type { LedgerEntry } from '../record/tally.ts'
import type { KeptCopy } from '../store/copies.ts'
import type { LedgerAsked } from '../store/read-ledger.ts'
import type { MeetingsAsked } from '../store/read-meetings.ts'

/** Whoever asks is told what the database said: it does not answer. */
export class NotInCopy extends Error {
	override readonly name = 'NotInCopy'
}

/** The newsroom's day, or the last one on which the words of a copy are right. */
export function dayOfCopy({ meetings }: Excerpt, { timeZone }: Settings, now: Date): CalendarDate {
	const day = dateInTimeZone(now, timeZone)
	return meetings.turnsAfter === null ? day : notAfter(day, meetings.turnsAfter)
}

export function excerptInCopy({ copy }: KeptCopy<DossierCopy>, question: Question): Excerpt {
	return there(question.asOf === null && !question.from && !question.to ? excerptIn(copy, question) : null)
}

export function ledgerInCopy({ copy }: KeptCopy<DossierCopy>, { tally, after, limit }: LedgerAsked): LedgerEntry[] {
	const isKept = after === null && tally === preferredIn(copy.excerpt)?.id
	return beginning(isKept ? copy.entries : null, limit)
}

export function meetingsInCopy({ copy }: KeptCopy<DossierCopy>, { limit, ...asked }: MeetingsAsked): ShownMeeting[] {
	const { status, format, from, to, after, order } = asked
	const isKept = order === 'desc' && [status, format, from, to, after].every((narrower) => narrower === null)
	return beginning(isKept ? copy.meetings : null, limit)
}

export function meetingInCopy({ copy }: KeptCopy<DossierCopy>, id: string): ShownMeeting {
	return there(copy.meetings?.find((meeting) => meeting.id === id) ?? null)
}

export function correctionsInCopy({ copy }: KeptCopy<DossierCopy>, limit: number): Correction[] {
	return beginning(copy.corrections, limit)
}

function beginning<Item>(kept: readonly Item[] | null, limit: number): Item[] {
	return there(limit > PAGE_ITEMS + 1 ? null : kept).slice(0, limit)
}

function there<Value>(value: Value | null): Value {
	if (value === null) throw new NotInCopy()
	return value
}
