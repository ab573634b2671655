/** What is shown of a record: its counts, and of its meetings as many as were asked for. */
import type { CalendarDate } from './calendar.ts'
import type { CallYear } from './calls-by-year.ts'
import { type Heading, type MeetingTotals, type Totals, totalsUntil } from './dossier.ts'
import type { Meeting, MeetingStatus } from './meeting.ts'
import type { MeetingDays } from './meeting-days.ts'
import type { Proof } from './proof.ts'
import type { Source } from './source.ts'
import type { Authority, Tally, TallyCount } from './tally.ts'

/** What is asked of a record. */
export type Question = {
	/** What the record says had happened by the end of that day; null for all of it. */
	readonly asOf: CalendarDate | null
	/** Of a scheduled meeting it decides whether its day has passed. */
	readonly today: CalendarDate
	/** The day of an article, since which something may have come. */
	readonly published: CalendarDate | null
	/** Only meetings that may have been on these days or between them are counted, told of and shown. */
	readonly from?: CalendarDate | null
	readonly to?: CalendarDate | null
	/** False where nothing is said of calls, nor stored until when what is said holds: then there are no tallies. */
	readonly countsCalls?: boolean
	/** Whether the dated calls of periods of several years are told year by year. */
	readonly datesCalls?: boolean
	/** Whether each day on which a call was is told. */
	readonly marksCalls?: boolean
	/** Whether anything is said of a meeting beside how many there are: which came first, which is announced, how many a year. */
	readonly tellsOfMeetings: boolean
	/** How many of the newest meetings are shown, and of which status. */
	readonly newest: number
	readonly among: readonly MeetingStatus[]
	/** Whether those of these statuses that are not shown are counted year by year. */
	readonly countsOlder?: boolean
	/** Of how many of these, the newest, details are shown, and of how many bytes; of all, and MAX_DETAIL_BYTES where it is not said. */
	readonly whole?: number
	readonly detailBytes?: number
	/** Of which meetings the sources are named. */
	readonly sources: readonly Cited[]
}

/** The meetings held, the newest first, or where none is, those reported; those in person, the newest source first. */
export const CITED = ['held', 'in-person'] as const
export type Cited = (typeof CITED)[number]

export type Excerpt = Heading & {
	/** Of the version that is shown; null of a draft, and of what is not chained yet. */
	readonly proof: Proof | null
	/** The preferred one first. */
	readonly tallies: readonly CountedTally[]
	/** Of the preferred one, the newest year first; empty where they are not asked for. */
	readonly callYears: readonly CallYear[]
	/** Of the preferred one; null where they are not asked for, or there is none. */
	readonly datedCalls: DatedCalls | null
	readonly meetings: MeetingList
}

/** The calls whose day is recorded. A total that is stated has none. */
export type DatedCalls = {
	readonly authority: Authority
	/** The newest first, and of those so many and one more, which says that there are others. */
	readonly days: readonly CallDay[]
}

export type CallDay = { readonly on: CalendarDate; readonly count: number }
export const MAX_CALL_DAYS = 300

/** A tally summed up. */
export type CountedTally = Pick<Tally, 'id' | 'authority' | 'preferred' | 'method'> &
	TallyCount & {
		/** Calls that are told of, and that nobody has confirmed, denied, or found in a stated total. */
		readonly reported: number
		/** Of the entries that count and name a source, that of the newest day; of one day, the last written. */
		readonly source: Source | null
		readonly sourceOn: CalendarDate | null
		/** By how much it has grown since the day of the article; null where there is nothing to say of it. */
		readonly since: number | null
	}

export type MeetingList = {
	readonly totals: MeetingTotals
	/** Those in person by the year of their first day, oldest first. */
	readonly years: readonly { readonly year: string; readonly held: number }[]
	/** The first and the newest of those in person. */
	readonly first: MeetingDays | null
	readonly newest: PlacedMeeting | null
	/** The last day of those in person that took several: one can end after another that began later. */
	readonly until: CalendarDate | null
	readonly announced: AnnouncedMeeting | null
	/** Scheduled ones, by whether their day has passed. */
	readonly scheduled: { readonly over: SomeDays; readonly ahead: SomeDays }
	/** The day after which the first of those ahead is over. */
	readonly turnsAfter: CalendarDate | null
	/** Each publisher once, as the record writes it; a source that names none by its address. Empty where they are not asked for. */
	readonly sources: Readonly<Record<Cited, readonly Source[]>>
	/** How many came after the day of the article; null where there is nothing to say of it. */
	readonly since: number | null
	/** Oldest first. */
	readonly shown: readonly ShownMeeting[]
	/** Those that are left out because they are older, oldest year first; empty where they are not asked for. */
	readonly older: readonly OlderYear[]
}

/** How many meetings began in a year. */
export type OlderYear = { readonly year: string; readonly count: number }

export type PlacedMeeting = MeetingDays & Pick<Meeting, 'place'>
export type AnnouncedMeeting = PlacedMeeting & Pick<Meeting, 'status' | 'sources'>

/** How many, and the days of the first three. */
export type SomeDays = { readonly count: number; readonly days: readonly MeetingDays[] }
export const NAMED_DAYS = 3

export type ShownMeeting = Meeting & {
	readonly ordinal: number | null
	/** Its details are there. Without them it has its days, status, format, place and who tells of it. */
	readonly isWhole: boolean
}

/** With those of its details that a calendar says. */
export type CalendarMeeting = Omit<ShownMeeting, 'attendees' | 'topics' | 'outcomes' | 'remarks'> & {
	/** How often it was changed since it was published first; its removal is a change, and so is its return. */
	readonly sequence: number
	/** RFC 3339, when it was changed last. */
	readonly changedAt: string
	/** Why the calendars that have it are to cross it out: it was removed, or its day is known no more. Null of one that stands. */
	readonly gone: 'removed' | 'undated' | null
}

/** What of a dossier's meetings is read in full: the details of the newest, up to so many bytes as the record keeps them. */
export const MAX_DETAIL_BYTES = 2_000_000
/** Of so many years, the newest, older meetings are counted; those before them stand in the first of them. */
export const MAX_OLDER_YEARS = 60
/** Publishers are named from the sources of so many of the newest meetings. */
export const CITED_MEETINGS = 100
export const MAX_PUBLISHERS = 100

/** What the timeline shows of a record when nobody asks for less. */
export const ON_TIMELINE = {
	among: ['held', 'scheduled', 'cancelled', 'reported'],
	newest: 300,
	whole: 50,
	marksCalls: true,
} as const satisfies Partial<Question>

/** The members of a meeting that are its details. */
export const DETAILS = [
	'occasion',
	'duration',
	'attendees',
	'topics',
	'outcomes',
	'remarks',
	'summary',
	'sources',
] as const

/** Asks for the counts alone. */
export function counts(today: CalendarDate, asOf: CalendarDate | null = null): Question {
	return { asOf, today, published: null, tellsOfMeetings: false, newest: 0, among: [], sources: [] }
}

/** The tally whose count the widgets show; null for a dossier that counts no calls. */
export function preferredIn({ tallies }: Pick<Excerpt, 'tallies'>): CountedTally | null {
	return tallies.find((t) => t.preferred) ?? null
}

/** What is counted in all, as of no day that the newsroom has not come to. */
export function totalsIn({ tallies, meetings }: Excerpt, today: CalendarDate): Totals {
	const tally = preferredIn({ tallies })
	const { total = null, reported = 0, authority = null, asOf = null } = tally ?? {}
	return totalsUntil({ meetings: meetings.totals, calls: { total, reported, countedBy: authority, asOf } }, today)
}

/** Whether a count, or the list of meetings, is as of a day after today, as an editor further east may date it. */
export function isAhead({ tallies, meetings }: Excerpt, today: CalendarDate): boolean {
	return [meetings.totals.asOf, ...tallies.map(({ asOf }) => asOf)].some((day) => (day ?? '') > today)
}
