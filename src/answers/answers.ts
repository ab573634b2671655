/** The JSON shapes of the API's answers about a dossier, made from a record alone. Fields are only ever added. */
import { type CalendarDate, notAfter } from '../record/calendar.ts'
import { type Dossier, type Leader, preferredTally, type Totals } from '../record/dossier.ts'
import { type CountedTally, counts, type Excerpt, isAhead, preferredIn, totalsIn } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import { type Meeting, ordinals } from '../record/meeting.ts'
import type { Proof } from '../record/proof.ts'
import type { Source } from '../record/source.ts'
import type { Authority, EntryKind, LedgerEntry, PeriodCount, TallyCount } from '../record/tally.ts'
import type { Language, Text } from '../record/text.ts'
import { firstPage, nextPage } from './next-page.ts'

/** Part of every ETag: raised when a shape below changes, so that no reader keeps an answer of the old shape. */
const API_SHAPE = 6

/** The strong ETag of every API answer about a dossier at a version. */
export function versionETag(version: number): string {
	return `"${version}.${API_SHAPE}"`
}

/**
 * The strong ETag of what tells a dossier's counts: while one of them is dated after the newsroom's today, what is told turns
 * at midnight.
 */
export function dossierETag(dossier: Excerpt, today: CalendarDate): string {
	const tag = versionETag(dossier.version)
	return isAhead(dossier, today) ? tag.replace(/"$/, `.${today}"`) : tag
}

/** One tally, summed up. */
export type TallyAnswer = TallyCount & {
	readonly id: string
	readonly method: Text | null
	readonly countedBy: Authority
	readonly preferred: boolean
}

export function tallyAnswer(tally: CountedTally, today: CalendarDate): TallyAnswer {
	const { id, preferred, authority, method, total, asOf, periods } = tally
	return { id, preferred, countedBy: authority, method, total, asOf: asOf && notAfter(asOf, today), periods }
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
	/** Of this version. */
	readonly proof: Proof | null
	readonly links: Readonly<
		Record<
			| 'self'
			| 'page'
			| 'meetings'
			| 'calls'
			| 'corrections'
			| 'proof'
			| 'countCard'
			| 'miniTimeline'
			| 'previousMeetings',
			string
		>
	>
}

export function dossierAnswer(dossier: Excerpt, origin: string, today: CalendarDate): DossierAnswer {
	const { id, title, languages, version, updatedAt, leaders, proof } = dossier
	const api = `${origin}/api/v1/dossiers/${id}`
	const widget = `${origin}/w/${id}`
	return {
		id,
		title,
		languages,
		version,
		updatedAt,
		leaders,
		totals: totalsIn(dossier, today),
		tallies: dossier.tallies.map((tally) => tallyAnswer(tally, today)),
		proof,
		links: {
			self: api,
			page: `${origin}/d/${id}`,
			meetings: `${api}/meetings`,
			calls: `${api}/calls`,
			corrections: `${api}/corrections`,
			proof: `${api}/proof`,
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
	readonly denialSource: Source | null
	readonly counted: boolean
	readonly confirms: string | null
	readonly recordedAt: string
}

export function entryAnswer(entry: LedgerEntry): EntryAnswer {
	const { id, kind, period, delta, on, source, note, reason, undoes, reportedBy, deniedBy, counted } = entry
	const { denialSource, confirms, recordedAt } = entry
	const told = { id, kind, period, delta, on, source, note, reason, undoes }
	return { ...told, reportedBy, deniedBy, denialSource, counted, confirms, recordedAt }
}

export type CallsAnswer = {
	/** Of the record: the pages of one walk are of one version. */
	readonly version: number
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

const NO_COUNT = {
	total: null,
	asOf: null,
	countedBy: null,
	method: null,
	reported: 0,
	periods: [],
} as const

/** Which page of which ledger. */
export type LedgerPage = {
	/** The id of a tally; by default the preferred one. */
	readonly tally?: string | undefined
	/** Newest first: those that the page begins with, and at least one more where there is one. */
	readonly entries: readonly LedgerEntry[]
	readonly limit?: number | null
	/** The query that this page was asked by, which the next one carries on. */
	readonly asked?: Readonly<Record<string, string>>
}

/** What an edit of a ledger answers: the entry that it wrote, where it wrote one, and the tally as it now is. */
export type LedgerAnswer = { readonly entry: EntryAnswer | null } & CallsAnswer

/** A tally and its ledger, newest entry first; the other tallies beside it. */
export function callsAnswer(dossier: Excerpt, origin: string, today: CalendarDate, page: LedgerPage): CallsAnswer {
	const preferred = preferredIn(dossier)
	const tally = dossier.tallies.find((t) => t.id === page.tally) ?? preferred
	const others = dossier.tallies.filter((t) => t !== tally).map((t) => tallyAnswer(t, today))
	const { version } = dossier
	if (!tally) return { version, ...NO_COUNT, entries: [], next: null, others }
	const limit = page.limit ?? PAGE_ITEMS
	const entries = firstPage(page.entries, limit)
	const last = entries.length < page.entries.length ? entries.at(-1) : undefined
	const url = `${origin}/api/v1/dossiers/${dossier.id}/calls`
	const asked = { version: String(version), ...(tally === preferred ? {} : { tally: tally.id }), ...page.asked }
	return {
		version,
		...callsCounted(dossier, tally.id, today),
		entries: entries.map(entryAnswer),
		next: last ? nextPage(url, asked, limit, last.id) : null,
		others,
	}
}

/** What a tally counts, without its ledger. */
export function callsCounted(
	dossier: Excerpt,
	id: string,
	today: CalendarDate,
): Omit<CallsAnswer, 'version' | 'entries' | 'next' | 'others'> {
	const tally = dossier.tallies.find((t) => t.id === id)
	if (!tally) return NO_COUNT
	const { total, asOf, countedBy, method, periods } = tallyAnswer(tally, today)
	return { total, asOf, countedBy, method, reported: tally.reported, periods }
}

/** @param entry the one that an edit of the ledger wrote */
export function ledgerAnswer(
	dossier: Excerpt,
	origin: string,
	today: CalendarDate,
	page: LedgerPage,
	entry: LedgerEntry | null,
): LedgerAnswer {
	return { entry: entry && entryAnswer(entry), ...callsAnswer(dossier, origin, today, page) }
}

/** The first page of the preferred ledger of a record that is there whole. */
export function wholeCallsAnswer(whole: Dossier, origin: string, today: CalendarDate): CallsAnswer {
	const entries =
		preferredTally(whole)
			?.entries.slice(-PAGE_ITEMS - 1)
			.reverse() ?? []
	return callsAnswer(excerptOf(whole, counts(today)), origin, today, { entries })
}

/** @param counted of the same record, where it is there */
export function wholeDossierAnswer(
	whole: Dossier,
	origin: string,
	today: CalendarDate,
	counted: Excerpt = excerptOf(whole, counts(today)),
): DossierAnswer {
	return dossierAnswer(counted, origin, today)
}

export type MeetingAnswer = {
	readonly id: string
	readonly ordinal: number | null
} & Omit<Meeting, 'id'>

/** One meeting of a record that is there whole: its ordinal follows from all of them. */
export function wholeMeetingAnswer(whole: Dossier, meeting: Meeting): MeetingAnswer {
	return meetingAnswer({ ...meeting, ordinal: ordinals(whole.meetings).get(meeting.id) ?? null })
}

/** Field by field, so that the same meeting gives the same bytes, and so the same ETag, wherever it comes from. */
export function meetingAnswer(meeting: MeetingAnswer): MeetingAnswer {
	const { id, date, until, datePrecision, status, format, ordinal, featured, place, reportedBy, deniedBy } = meeting
	const { occasion, duration, attendees, topics, outcomes, remarks, summary, sources } = meeting
	const days = { date, until, datePrecision }
	const opening = { id, ...days, status, format, ordinal, featured, place, reportedBy, deniedBy, occasion }
	return { ...opening, duration, attendees, topics, outcomes, remarks, summary, sources }
}
