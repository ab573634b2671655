/** The timeline's view model: the newest meetings, oldest first, each placed on a time scale, and the attribution. */
import { addDays, type CalendarDate, dayNumber } from '../../src/record/calendar.ts'
import {
	type CallDay,
	type DatedCalls,
	MAX_CALL_DAYS,
	NAMED_DAYS,
	type OlderYear,
	ON_TIMELINE,
	type SomeDays,
} from '../../src/record/excerpt.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { byDays, lastDay, type MeetingDays } from '../../src/record/meeting-days.ts'
import { type Range, rangeOf } from '../../src/record/range.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf, type Publisher } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type Besides, type MeetingFacts, meetingFacts, NO_DETAILS } from '../meeting-facts.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'
import { type Group, type Layout, layoutOf, type Mark } from './layout.ts'

/** A page has at most 1,000,000, and what is said of a meeting stands in it twice: for readers, and in its structured data. */
const BYTES_IN_FULL = 400_000
/** Of older ones it says where and when, so that a page of three hundred comes with the first bytes of a connection. */
const IN_FULL = ON_TIMELINE.whole

export type MiniTimelineModel = {
	readonly words: Words
	readonly title: string
	/** All meetings in person, shown or not. */
	readonly total: number
	/** Nothing is recorded, also not by video or as reported. */
	readonly isEmpty: boolean
	/** Of those in person the days of the first, and on which the last of them ended; null when there are none. */
	readonly span: { readonly first: MeetingDays; readonly end: MeetingDays } | null
	/** What stands among the meetings, and is not in their number. */
	readonly besides: Besides
	/** Announced, shown or not. */
	readonly announced: Announced
	/** Some meetings are left out, because fewer were asked for. */
	readonly isCut: boolean
	/** Where all of them are; undefined of what readers cannot be led to. */
	readonly page: string | undefined
	/** Only those from one day to another are counted and shown. */
	readonly range: Range | null
	readonly isCompact: boolean
	readonly axis: Layout['axis']
	/** The places of the marks that have no name. */
	readonly ticks: readonly number[]
	/** The calls whose day is recorded, and is on the axis; null where there are none. */
	readonly calls: TimelineCalls | null
	/** Oldest first. A cancelled meeting stays, struck through: that it was called off is part of the record. */
	readonly meetings: readonly TimelineMeeting[]
	/** The same as they open, by themselves or in groups, and with the older ones that are only counted. */
	readonly items: readonly TimelineItem[]
	readonly attribution: Attribution
}

export type TimelineCalls = {
	readonly countedBy: Publisher
	/** Earlier ones are left out; null where there are none. */
	readonly since: CalendarDate | null
	/** Oldest first, with their places on the scale. */
	readonly days: readonly (CallDay & { readonly at: number })[]
}

/** Scheduled meetings; `unrecorded` are past without a word of what came of them. */
type Announced = { readonly plain: SomeDays; readonly unrecorded: SomeDays }

export type TimelineMeeting = MeetingFacts & {
	readonly isByVideo: boolean
	readonly hasPlace: boolean
	/** Named before others where there is no room for all names. */
	readonly isFirst: boolean
	/** Its mark stands in the middle of the month or year, whose day is not known. */
	readonly isInexact: boolean
	/** It has a name and a day here, and no more. */
	readonly isNameOnly: boolean
	readonly outcomeUnrecorded: boolean
	readonly mark: Mark
}

export type TimelineItem =
	| { readonly kind: 'meeting'; readonly meeting: TimelineMeeting }
	| ({ readonly kind: 'group' } & TimelineGroup)

export type TimelineGroup = {
	/** The place of its middle on the scale, 0 to 1. */
	readonly at: number
	readonly count: number
	/** The first and the last of its days. */
	readonly from: MeetingDays
	readonly to: MeetingDays
	readonly meetings: readonly TimelineMeeting[]
	readonly older: readonly OlderYear[]
}

export function miniTimeline(input: WidgetInput): MiniTimelineModel {
	const { dossier, language, inFull } = input
	const { totals, first, newest, until, scheduled, shown, older } = dossier.meetings
	const isCompact = input.isCompact ?? false
	const words = wordsFor(language)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const all = totals.held + totals.video + totals.scheduled + totals.reported + totals.cancelled
	const dated = shown
		.map((meeting) => ({ meeting, date: middleOf(meeting) }))
		.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
	const placed = dated.map(({ meeting }) => meeting)
	const counted = older.map((year) => ({ ...year, days: inYear(year) }))
	const { axis, at, marks, groups } = layoutOf(
		[
			...counted.map(({ days }) => ({ date: middleOf(days), isFirst: false, isNameless: true })),
			...dated.map(({ meeting, date }) => ({ date, isFirst: goesFirst(meeting) })),
		],
		isCompact,
	)
	const told = placed.map((meeting) => ({
		...meetingFacts(meeting, words, say),
		outcomeUnrecorded: saysUnrecorded(meeting, input),
		isByVideo: meeting.format === 'video',
		hasPlace: meeting.place !== null,
		isFirst: goesFirst(meeting),
		isInexact: meeting.datePrecision !== 'day',
	}))
	const full = newestInFull(told.slice(-IN_FULL).reverse(), BYTES_IN_FULL)
	const meetings = told.flatMap((meeting, i) => {
		const mark = marks[counted.length + i]
		if (!mark) return []
		const isShort = i < told.length - full || !placed[i]?.isWhole
		const shortened = inFull && isShort && { ...NO_DETAILS, inFull: inFull(meeting.id) }
		return [{ ...meeting, ...shortened, isNameOnly: i < told.length - IN_FULL, mark }]
	})
	return {
		words,
		title: say(dossier.title),
		total: totals.held,
		isEmpty: all === 0,
		span: first && newest ? { first, end: endOf(newest, until) } : null,
		besides: totals,
		announced: input.lasting
			? { plain: together(scheduled.over, scheduled.ahead), unrecorded: NONE }
			: { plain: scheduled.ahead, unrecorded: scheduled.over },
		isCut: shown.length + sum(older) < all,
		page: input.page,
		range: rangeOf(input),
		isCompact,
		axis,
		calls: callsOn(at, dossier.datedCalls, say),
		ticks: marks.flatMap(({ at, labelled }) => (labelled ? [] : at)),
		meetings,
		items: itemsOf(meetings, counted, groups),
		attribution: attributionOf(input),
	}
}

function callsOn(at: Layout['at'], calls: DatedCalls | null, say: (text: Text) => string): TimelineCalls | null {
	if (!calls) return null
	const placed = calls.days.map((day) => ({ ...day, at: at(day.on) })).filter(({ at }) => at >= 0 && at < 1)
	const days = placed.filter((day) => day.on !== calls.days[MAX_CALL_DAYS]?.on).reverse()
	const [first] = days
	const { name, site } = calls.authority
	const since = placed.length > days.length ? (first?.on ?? null) : null
	return first ? { countedBy: { name: say(name), url: site }, since, days } : null
}

/** In the order of their days, a group by its first. */
function itemsOf(
	meetings: readonly TimelineMeeting[],
	counted: readonly (OlderYear & { readonly days: MeetingDays })[],
	groups: readonly Group[],
): TimelineItem[] {
	const named = meetings.filter(({ mark }) => mark.labelled)
	const grouped = groups.map(({ at, members }) => {
		const older = members.flatMap((i) => counted[i] ?? [])
		const own = members.flatMap((i) => meetings[i - counted.length] ?? [])
		const days = [...older, ...own].map((member) => member.days)
		const [from = NO_DAYS, to = from] = [days[0], days.at(-1)]
		return { kind: 'group' as const, at, from, to, meetings: own, older, count: sum(older) + own.length }
	})
	const first = (item: TimelineItem) => (item.kind === 'group' ? item.from : item.meeting.days)
	return [...named.map((meeting) => ({ kind: 'meeting' as const, meeting })), ...grouped].sort((a, b) =>
		byDays(first(a), first(b)),
	)
}

const NO_DAYS: MeetingDays = { date: '0001-01-01', until: null, datePrecision: 'year' }

function inYear({ year }: OlderYear): MeetingDays {
	return { date: `${year}-01-01`, until: null, datePrecision: 'year' }
}

function sum(older: readonly OlderYear[]): number {
	return older.reduce((total, { count }) => total + count, 0)
}

function endOf(newest: MeetingDays, until: CalendarDate | null): MeetingDays {
	return until === null || until < newest.date ? newest : { date: until, until: null, datePrecision: 'day' }
}

const NONE: SomeDays = { count: 0, days: [] }

function together(some: SomeDays, others: SomeDays): SomeDays {
	const days = [...some.days, ...others.days].sort(byDays).slice(0, NAMED_DAYS)
	return { count: some.count + others.count, days }
}

function goesFirst({ status, featured }: Meeting): boolean {
	return status === 'scheduled' || featured
}

/** The day at which a mark stands: of a month or a year in the middle, since it is none of its days. */
function middleOf(days: MeetingDays): CalendarDate {
	if (days.datePrecision === 'day') return days.date
	return addDays(days.date, Math.floor((dayNumber(lastDay(days)) - dayNumber(days.date)) / 2))
}
