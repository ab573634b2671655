/** What is shown of a record: its counts, and of its meetings as many as were asked for. */
import { asOf } from './as-of.ts'
import type { CalendarDate } from './calendar.ts'
import { type Dossier, type MeetingTotals, meetingTotals, type Totals, totalsUntil } from './dossier.ts'
import { callsSince, meetingsSince } from './grown-since.ts'
import { bytesIn } from './limits.ts'
import { byDate, heldMeetings, type Meeting, type MeetingStatus, meetingsInPerson, ordinals } from './meeting.ts'
import { lastDay, type MeetingDays } from './meeting-days.ts'
import type { Source } from './source.ts'
import { countingEntries, countOf, openReports, type Tally, type TallyCount } from './tally.ts'

/** What is asked of a record. */
export type Question = {
	/** What the record says had happened by the end of that day; null for all of it. */
	readonly asOf: CalendarDate | null
	/** Of a scheduled meeting it decides whether its day has passed. */
	readonly today: CalendarDate
	/** The day of an article, since which something may have come. */
	readonly published: CalendarDate | null
	/** How many of the newest meetings are shown, and of which status. */
	readonly newest: number
	readonly among: readonly MeetingStatus[]
	/** Of which meetings the sources are named. */
	readonly sources: readonly Cited[]
}

/** The meetings held, the newest first, or where none is, those reported; those in person, the newest source first. */
export const CITED = ['held', 'in-person'] as const
export type Cited = (typeof CITED)[number]

export type Excerpt = Pick<
	Dossier,
	'id' | 'version' | 'updatedAt' | 'visibility' | 'publicSince' | 'title' | 'languages' | 'leaders'
> & {
	/** The preferred one first. */
	readonly tallies: readonly CountedTally[]
	readonly meetings: MeetingList
}

/** A tally summed up. */
export type CountedTally = Pick<Tally, 'id' | 'authority' | 'preferred' | 'method'> &
	TallyCount & {
		/** Calls that are told of, and that nobody has confirmed, denied, or found in a stated total. */
		readonly reported: number
		/** Of the entries that count and name a source, that of the newest day; of one day, the last written. */
		readonly source: Source | null
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
}

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

/** What of a dossier's meetings is read in full: the details of the newest, up to so many bytes as the record keeps them. */
export const MAX_DETAIL_BYTES = 3_000_000
/** Publishers are named from the sources of so many of the newest meetings. */
export const CITED_MEETINGS = 100
export const MAX_PUBLISHERS = 100

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
const NO_DETAILS = {
	occasion: null,
	duration: null,
	attendees: [],
	topics: [],
	outcomes: [],
	remarks: [],
	summary: null,
	sources: [],
} as const

/** The excerpt of a record that is there whole. `store/read-excerpt.ts` asks the database for the same. */
export function excerptOf(whole: Dossier, question: Question): Excerpt {
	const dossier = question.asOf === null ? whole : asOf(whole, question.asOf)
	const { id, version, updatedAt, visibility, publicSince, title, languages, leaders } = dossier
	return {
		...{ id, version, updatedAt, visibility, publicSince, title, languages, leaders },
		tallies: dossier.tallies.map((tally) => countedTally(tally, question.published)),
		meetings: meetingList(dossier, question),
	}
}

function countedTally(tally: Tally, published: CalendarDate | null): CountedTally {
	const { id, authority, preferred, method } = tally
	return {
		...{ id, authority, preferred, method },
		...countOf(tally),
		reported: openReports(tally.entries).length,
		source: newestSource(tally),
		since: published === null ? null : callsSince(tally, published),
	}
}

function newestSource(tally: Tally): Source | null {
	const sourced = countingEntries(tally.entries).flatMap(({ on, source }) => (source ? [{ on, source }] : []))
	const [newest] = sourced.reverse().sort((a, b) => b.on.localeCompare(a.on))
	return newest?.source ?? null
}

function meetingList(dossier: Dossier, question: Question): MeetingList {
	const { meetings } = dossier
	const { today, published } = question
	const inPerson = meetingsInPerson(meetings)
	const scheduled = meetings.filter((m) => m.status === 'scheduled').sort(byDate)
	const [over, ahead] = [scheduled.filter((m) => lastDay(m) < today), scheduled.filter((m) => lastDay(m) >= today)]
	const years = Map.groupBy(inPerson, ({ date }) => date.slice(0, 4))
	return {
		totals: meetingTotals(dossier),
		years: [...years].map(([year, { length }]) => ({ year, held: length })),
		first: inPerson[0] ? daysOf(inPerson[0]) : null,
		newest: placed(inPerson.at(-1)),
		announced: announced(over.at(-1) ?? ahead[0]),
		scheduled: { over: someDays(over), ahead: someDays(ahead) },
		turnsAfter: ahead.map(lastDay).sort()[0] ?? null,
		sources: {
			held: question.sources.includes('held') ? sourcesOf(meetings, 'held') : [],
			'in-person': question.sources.includes('in-person') ? sourcesOf(meetings, 'in-person') : [],
		},
		since: published === null ? null : meetingsSince(meetings, published),
		shown: shownOf(meetings, question),
	}
}

function daysOf({ date, until, datePrecision }: Meeting): MeetingDays {
	return { date, until, datePrecision }
}

function placed(meeting: Meeting | undefined): PlacedMeeting | null {
	return meeting ? { ...daysOf(meeting), place: meeting.place } : null
}

function announced(meeting: Meeting | undefined): AnnouncedMeeting | null {
	return meeting ? { ...daysOf(meeting), place: meeting.place, status: meeting.status, sources: meeting.sources } : null
}

function someDays(meetings: readonly Meeting[]): SomeDays {
	return { count: meetings.length, days: meetings.slice(0, NAMED_DAYS).map(daysOf) }
}

function sourcesOf(meetings: readonly Meeting[], which: Cited): Source[] {
	const held = heldMeetings(meetings)
	const reported = meetings.filter(({ status }) => status === 'reported').sort(byDate)
	const cited = which === 'in-person' ? meetingsInPerson(meetings) : held.length > 0 ? held : reported
	const newest = cited.slice(-CITED_MEETINGS)
	const sources = (which === 'held' ? newest.toReversed() : newest).flatMap((m) => m.sources)
	const inOrder = which === 'held' ? sources : sources.toSorted(newestFirst)
	const byPublisher = Map.groupBy(inOrder, ({ publisher, url }) => (publisher ? JSON.stringify(publisher) : url))
	return [...byPublisher.values()].flatMap(([first]) => first ?? []).slice(0, MAX_PUBLISHERS)
}

function newestFirst(a: Source, b: Source): number {
	return (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '')
}

function shownOf(meetings: readonly Meeting[], { newest, among }: Question): ShownMeeting[] {
	const positions = ordinals(meetings)
	let left = MAX_DETAIL_BYTES
	return meetings
		.filter(({ status }) => among.includes(status))
		.sort(byDate)
		.slice(newest === 0 ? Number.POSITIVE_INFINITY : -newest)
		.reverse()
		.map((meeting) => {
			left -= detailBytes(meeting)
			const isWhole = left >= 0
			return { ...meeting, ...(isWhole ? {} : NO_DETAILS), ordinal: positions.get(meeting.id) ?? null, isWhole }
		})
		.reverse()
}

function detailBytes(meeting: Meeting): number {
	return DETAILS.reduce((sum, name) => sum + (meeting[name] === null ? 0 : bytesIn(JSON.stringify(meeting[name]))), 0)
}

/** Asks for the counts alone. */
export function counts(today: CalendarDate, asOf: CalendarDate | null = null): Question {
	return { asOf, today, published: null, newest: 0, among: [], sources: [] }
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
