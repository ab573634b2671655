/** Makes an excerpt of a record that is there whole: the same that `store/read-excerpt.ts` asks the database for. */
import { asOf } from './as-of.ts'
import { type CalendarDate, yearOf } from './calendar.ts'
import { type CallYear, isOfOneYear, MAX_CALL_YEARS } from './calls-by-year.ts'
import { datedCallsIn } from './dated-calls.ts'
import { type Dossier, meetingTotals, preferredTally } from './dossier.ts'
import {
	type AnnouncedMeeting,
	CITED_MEETINGS,
	type Cited,
	type CountedTally,
	type DatedCalls,
	DETAILS,
	type Excerpt,
	MAX_CALL_DAYS,
	MAX_DETAIL_BYTES,
	MAX_OLDER_YEARS,
	MAX_PUBLISHERS,
	type MeetingList,
	NAMED_DAYS,
	type OlderYear,
	type PlacedMeeting,
	type Question,
	type ShownMeeting,
	type SomeDays,
} from './excerpt.ts'
import { callsSince, meetingsSince } from './grown-since.ts'
import { bytesIn } from './limits.ts'
import { byDate, heldMeetings, type Meeting, meetingsInPerson, ordinals } from './meeting.ts'
import { lastDay, type MeetingDays } from './meeting-days.ts'
import type { Proof } from './proof.ts'
import { isWithin } from './range.ts'
import type { Source } from './source.ts'
import { countingEntries, countOf, type LedgerEntry, openReports, type Tally } from './tally.ts'

/** The excerpt of a record that is there whole. `store/read-excerpt.ts` asks the database for the same. */
export function excerptOf(whole: Dossier, question: Question, proof: Proof | null = null): Excerpt {
	const dossier = question.asOf === null ? whole : asOf(whole, question.asOf)
	const { id, version, updatedAt, visibility, publicSince, title, languages, leaders } = dossier
	return {
		...{ id, version, updatedAt, visibility, publicSince, title, languages, leaders },
		proof,
		tallies: dossier.tallies.map((tally) => countedTally(tally, question.published)),
		callYears: question.datesCalls ? callYears(preferredTally(dossier)) : [],
		datedCalls: question.marksCalls ? datedCalls(preferredTally(dossier), question) : null,
		meetings: meetingList(dossier, question),
	}
}

/** @param published since that day it is counted, too; null where nobody asks */
export function countedTally(tally: Tally, published: CalendarDate | null = null): CountedTally {
	const { id, authority, preferred, method } = tally
	return {
		...{ id, authority, preferred, method },
		...countOf(tally),
		reported: openReports(tally.entries).length,
		...newestSource(countingEntries(tally.entries)),
		since: published === null ? null : callsSince(tally, published),
	}
}

function callYears(tally: Tally | null): CallYear[] {
	if (!tally) return []
	const several = new Set(tally.periods.filter((period) => !isOfOneYear(period)).map(({ id }) => id))
	const years = new Map<string, CallYear>()
	for (const { kind, period, on, delta } of countingEntries(tally.entries)) {
		if (kind !== 'call' || period === null || !several.has(period)) continue
		const year = yearOf(on)
		const key = `${year} ${period}`
		years.set(key, { period, year, count: (years.get(key)?.count ?? 0) + delta })
	}
	const newestFirst = [...years].sort(([a], [b]) => (a < b ? 1 : -1))
	return newestFirst.map(([, year]) => year).slice(0, MAX_CALL_YEARS)
}

function datedCalls(tally: Tally | null, { from, to }: Question): DatedCalls | null {
	if (!tally) return null
	const asked = datedCallsIn(tally).filter(({ on }) => (!from || on >= from) && (!to || on <= to))
	const days = [...Map.groupBy(asked, ({ on }) => on)].sort(([a], [b]) => (a < b ? 1 : -1))
	return {
		authority: tally.authority,
		days: days
			.slice(0, MAX_CALL_DAYS + 1)
			.map(([on, own]) => ({ on, count: own.reduce((sum, { delta }) => sum + delta, 0) })),
	}
}

/** @param counting entries that count, in the order of writing */
export function newestSource(counting: readonly LedgerEntry[]): Pick<CountedTally, 'source' | 'sourceOn'> {
	const sourced = counting.flatMap(({ on, source }) => (source ? [{ on, source }] : []))
	const [newest] = sourced.reverse().sort((a, b) => b.on.localeCompare(a.on))
	return { source: newest?.source ?? null, sourceOn: newest?.on ?? null }
}

function meetingList(dossier: Dossier, question: Question): MeetingList {
	const { meetings } = dossier
	const { today, published } = question
	const inside = meetings.filter((meeting) => isWithin(meeting, question))
	const inPerson = meetingsInPerson(inside)
	const scheduled = inside.filter((m) => m.status === 'scheduled').sort(byDate)
	const [over, ahead] = [scheduled.filter((m) => lastDay(m) < today), scheduled.filter((m) => lastDay(m) >= today)]
	const years = Map.groupBy(inPerson, ({ date }) => date.slice(0, 4))
	return {
		totals: { ...meetingTotals({ ...dossier, meetings: inside }), asOf: meetingTotals(dossier).asOf },
		...(question.tellsOfMeetings
			? {
					years: [...years].map(([year, { length }]) => ({ year, held: length })),
					first: inPerson[0] ? daysOf(inPerson[0]) : null,
					newest: placed(inPerson.at(-1)),
					announced: announced(over.at(-1) ?? ahead[0]),
					scheduled: { over: someDays(over), ahead: someDays(ahead) },
				}
			: NOTHING_TOLD),
		until: newestOf(inPerson.flatMap(({ until }) => until ?? [])),
		turnsAfter: ahead.map(lastDay).sort()[0] ?? null,
		sources: {
			held: question.sources.includes('held') ? sourcesOf(inside, 'held') : [],
			'in-person': question.sources.includes('in-person') ? sourcesOf(inside, 'in-person') : [],
		},
		since: published === null ? null : meetingsSince(inside, published),
		shown: shownOf(meetings, inside, question),
		older: question.countsOlder ? olderOf(inside, question) : [],
	}
}

function newestOf(days: readonly CalendarDate[]): CalendarDate | null {
	return days.toSorted().at(-1) ?? null
}

/** Where no meeting is told of. */
const NOTHING_TOLD: Pick<MeetingList, 'years' | 'first' | 'newest' | 'announced' | 'scheduled'> = {
	years: [],
	first: null,
	newest: null,
	announced: null,
	scheduled: { over: { count: 0, days: [] }, ahead: { count: 0, days: [] } },
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

function olderOf(meetings: readonly Meeting[], { newest, among }: Question): OlderYear[] {
	const older = meetings
		.filter(({ status }) => among.includes(status))
		.sort(byDate)
		.slice(0, -newest)
	const years = [...Map.groupBy(older, ({ date }) => yearOf(date))]
	const first = years.at(-MAX_OLDER_YEARS)?.[0] ?? ''
	const told = Map.groupBy(older, ({ date }) => (yearOf(date) < first ? first : yearOf(date)))
	return [...told].map(([year, { length }]) => ({ year, count: length }))
}

/** @param meetings all, by which each has its place among them */
function shownOf(
	meetings: readonly Meeting[],
	inside: readonly Meeting[],
	{ newest, among, whole, detailBytes }: Question,
): ShownMeeting[] {
	const positions = ordinals(meetings)
	const shown = inside
		.filter(({ status }) => among.includes(status))
		.sort(byDate)
		.slice(newest === 0 ? Number.POSITIVE_INFINITY : -newest)
		.map((meeting) => ({ ...meeting, ordinal: positions.get(meeting.id) ?? null, isWhole: true }))
	return shortened(shown, detailBytes ?? MAX_DETAIL_BYTES, whole)
}

/** Oldest first, as they are given. So many of the newest keep their details, as far as these have so many bytes. */
export function shortened(meetings: readonly ShownMeeting[], maxBytes: number, whole?: number): ShownMeeting[] {
	let left = maxBytes
	return meetings
		.toReversed()
		.map((meeting, i) => {
			const mayBeWhole = meeting.isWhole && left >= 0 && i < (whole ?? Number.POSITIVE_INFINITY)
			// Where one has no room the older ones have none, and need not be weighed: they may be megabytes.
			if (mayBeWhole) left -= detailBytes(meeting)
			const isWhole = mayBeWhole && left >= 0
			return { ...meeting, ...(isWhole ? {} : NO_DETAILS), isWhole }
		})
		.reverse()
}

function detailBytes(meeting: Meeting): number {
	return DETAILS.reduce((sum, name) => sum + (meeting[name] === null ? 0 : bytesIn(JSON.stringify(meeting[name]))), 0)
}

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
