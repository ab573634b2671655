/** The JSON shapes of the API's answers about a dossier, made from a record alone. Fields are only ever added. */
import type { CalendarDate } from '../record/calendar.ts'
import {
	type Dossier,
	type Leader,
	meetingsAsOf,
	preferredTally,
	type Totals,
	totalsOf,
	totalsUntil,
} from '../record/dossier.ts'
import { byDate, type Meeting, ordinals } from '../record/meeting.ts'
import type { Source } from '../record/source.ts'
import {
	type Authority,
	countOf,
	countUntil,
	type EntryKind,
	type LedgerEntry,
	openReports,
	type PeriodCount,
	type Tally,
	type TallyCount,
} from '../record/tally.ts'
import type { Language, Text } from '../record/text.ts'
import { firstPage, nextPage } from './next-page.ts'

/** Part of every ETag: raised when a shape below changes, so that no reader keeps an answer of the old shape. */
const API_SHAPE = 4

/** The strong ETag of every API answer about a dossier at a version. */
export function versionETag(version: number): string {
	return `"${version}.${API_SHAPE}"`
}

/**
 * The strong ETag of what tells a dossier's counts: while one of them is dated after the newsroom's today, what is told turns
 * at midnight.
 */
export function dossierETag(dossier: Dossier, today: CalendarDate): string {
	const tag = versionETag(dossier.version)
	return isAhead(dossier, today) ? tag.replace(/"$/, `.${today}"`) : tag
}

/** Whether a count, or the list of meetings, is as of a day after today, as an editor further east may date it. */
export function isAhead(dossier: Dossier, today: CalendarDate): boolean {
	return [meetingsAsOf(dossier), ...dossier.tallies.map((tally) => countOf(tally).asOf)].some(
		(day) => (day ?? '') > today,
	)
}

/** One tally, summed up. */
type TallyAnswer = TallyCount & {
	readonly id: string
	readonly method: Text | null
	readonly countedBy: Authority
	readonly preferred: boolean
}

function tallyAnswer(tally: Tally, today: CalendarDate): TallyAnswer {
	const { id, preferred, authority, method } = tally
	return { id, preferred, countedBy: authority, method, ...countUntil(tally, today) }
}

export type DossierAnswer = {
	readonly id: string
	readonly title: Text
	readonly languages: readonly Language[]
	readonly version: number
	readonly updatedAt: string
	readonly leaders: readonly Leader[]
	readonly totals: Totals
	readonly tallies: readonly TallyAnswer[]
	readonly links: Readonly<
		Record<'self' | 'meetings' | 'calls' | 'corrections' | 'countCard' | 'miniTimeline' | 'previousMeetings', string>
	>
}

export function dossierAnswer(dossier: Dossier, origin: string, today: CalendarDate): DossierAnswer {
	const { id, title, languages, version, updatedAt, leaders } = dossier
	const api = `${origin}/api/v1/dossiers/${id}`
	const widget = `${origin}/w/${id}`
	return {
		id,
		title,
		languages,
		version,
		updatedAt,
		leaders,
		totals: totalsUntil(totalsOf(dossier), today),
		tallies: dossier.tallies.map((tally) => tallyAnswer(tally, today)),
		links: {
			self: api,
			meetings: `${api}/meetings`,
			calls: `${api}/calls`,
			corrections: `${api}/corrections`,
			countCard: `${widget}/count-card`,
			miniTimeline: `${widget}/mini-timeline`,
			previousMeetings: `${widget}/previous-meetings`,
		},
	}
}

export type EntryAnswer = {
	readonly id: string
	readonly kind: EntryKind
	readonly period: string | null
	readonly delta: number
	readonly on: CalendarDate
	readonly source: Source | null
	readonly note: Text | null
	readonly reason: string | null
	readonly undoes: string | null
	readonly reportedBy: Text | null
	readonly deniedBy: Text | null
	readonly counted: boolean
	readonly confirms: string | null
	readonly recordedAt: string
}

export function entryAnswer(entry: LedgerEntry): EntryAnswer {
	const { id, kind, period, delta, on, source, note, reason, undoes, reportedBy, deniedBy, counted } = entry
	const { confirms, recordedAt } = entry
	const told = { id, kind, period, delta, on, source, note, reason, undoes }
	return { ...told, reportedBy, deniedBy, counted, confirms, recordedAt }
}

export type CallsAnswer = {
	readonly total: number | null
	readonly asOf: CalendarDate | null
	readonly countedBy: Authority | null
	/** What the authority counts, and how. */
	readonly method: Text | null
	/** The calls that are told of and not confirmed: not in the total. */
	readonly reported: number
	readonly periods: readonly PeriodCount[]
	readonly entries: readonly EntryAnswer[]
	/** The URL of the next page of entries. */
	readonly next: string | null
	readonly others: readonly TallyAnswer[]
}

const ENTRIES_A_PAGE = 50

const NO_TALLY = {
	total: null,
	asOf: null,
	countedBy: null,
	method: null,
	reported: 0,
	periods: [],
	entries: [],
	next: null,
} as const

/** Which page of which ledger; all may be left out. */
type LedgerPage = {
	/** The id of a tally; by default the preferred one. */
	readonly tally?: string | undefined
	/** The entry that the page before ended with. */
	readonly after?: string | undefined
	readonly limit?: number | null
	/** The query that this page was asked by, which the next one carries on. */
	readonly asked?: Readonly<Record<string, string>>
}

/** A tally and its ledger, newest entry first; the other tallies beside it. */
export function callsAnswer(dossier: Dossier, origin: string, today: CalendarDate, page: LedgerPage = {}): CallsAnswer {
	const preferred = preferredTally(dossier)
	const tally = dossier.tallies.find((t) => t.id === page.tally) ?? preferred
	const others = dossier.tallies.filter((t) => t !== tally).map((t) => tallyAnswer(t, today))
	if (!tally) return { ...NO_TALLY, others }
	const { total, asOf, periods } = countUntil(tally, today)
	const newestFirst = [...tally.entries].reverse()
	const start = newestFirst.findIndex((e) => e.id === page.after) + 1
	const limit = page.limit ?? ENTRIES_A_PAGE
	const entries = firstPage(newestFirst.slice(start), limit)
	const last = start + entries.length < newestFirst.length ? entries.at(-1) : undefined
	const url = `${origin}/api/v1/dossiers/${dossier.id}/calls`
	const asked = { ...(tally === preferred ? {} : { tally: tally.id }), ...page.asked }
	return {
		total,
		asOf,
		countedBy: tally.authority,
		method: tally.method,
		reported: openReports(tally.entries).length,
		periods,
		entries: entries.map(entryAnswer),
		next: last ? nextPage(url, asked, limit, last.id) : null,
		others,
	}
}

export type MeetingAnswer = {
	readonly id: string
	readonly ordinal: number | null
} & Omit<Meeting, 'id'>

/** Meetings with their ordinals, which follow from the whole record and not from a selection of it. Oldest first. */
export function meetingAnswers(dossier: Dossier): MeetingAnswer[] {
	const positions = ordinals(dossier.meetings)
	return [...dossier.meetings].sort(byDate).map((meeting) => answerAbout(meeting, positions))
}

/** One of the dossier's meetings. */
export function meetingAnswer(dossier: Dossier, meeting: Meeting): MeetingAnswer {
	return answerAbout(meeting, ordinals(dossier.meetings))
}

/** Field by field, so that the same meeting gives the same bytes, and so the same ETag, wherever it comes from. */
function answerAbout(meeting: Meeting, positions: ReadonlyMap<string, number>): MeetingAnswer {
	const { id, date, until, datePrecision, status, format, featured, place, reportedBy, deniedBy } = meeting
	const { occasion, duration, attendees, topics, outcomes, remarks, summary, sources } = meeting
	const ordinal = positions.get(id) ?? null
	const days = { date, until, datePrecision }
	const opening = { id, ...days, status, format, ordinal, featured, place, reportedBy, deniedBy, occasion }
	return { ...opening, duration, attendees, topics, outcomes, remarks, summary, sources }
}
