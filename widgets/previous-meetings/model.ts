/** The sidebar's view model: the held meetings, newest first, in one language, and the attribution. */
import { yearOf } from '../../src/record/calendar.ts'
import type { ShownMeeting } from '../../src/record/excerpt.ts'
import type { MeetingDays } from '../../src/record/meeting-days.ts'
import { type Range, rangeOf } from '../../src/record/range.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type Besides, type Heading, headingOf, type MeetingFacts, meetingFacts, NO_DETAILS } from '../meeting-facts.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'

/** A page has at most 1,000,000; the rest is for what stands around the meetings. */
const BYTES_IN_FULL = 800_000

/** As many rows as the widget's first height has room for; the others wait in "Earlier meetings", by year when there are more. */
export const FIRST_ROWS = 5
const IN_ONE_LIST = 15

export type PreviousMeetingsModel = {
	readonly words: Words
	readonly title: string
	/** All meetings in person, shown or not. */
	readonly total: number
	/** Nothing is recorded, also not by video or as reported. */
	readonly isEmpty: boolean
	/** The first of the meetings in person. */
	readonly first: MeetingDays | null
	readonly newestInPerson: Heading | null
	/** What stands among the meetings, and is not in their number. */
	readonly besides: Besides
	readonly range: Range | null
	/** As many rows as were asked for; null of a widget at its first height. */
	readonly rows: number | null
	/** How many are listed, and how many there are to list. */
	readonly shown: number
	readonly all: number
	readonly newest: readonly PreviousMeeting[]
	/** By year where they are many, the newest first. */
	readonly earlier: readonly EarlierYear[]
	/** Some are left out: where all of them are. Null where none is, or readers cannot be led there. */
	readonly page: string | null
	readonly announced: Announced | null
	readonly attribution: Attribution
}

export type PreviousMeeting = MeetingFacts & {
	/** Null of one by video, or only reported, and of those of which nobody can tell which came first. */
	readonly ordinal: number | null
	readonly attendees: readonly { readonly name: string; readonly office: string | null }[]
	readonly topics: readonly string[]
	readonly outcomes: readonly string[]
	readonly remarks: readonly { readonly speaker: string; readonly text: string }[]
}

/** Meetings that one heading stands over; null where no heading is needed. */
export type EarlierYear = { readonly year: string | null; readonly meetings: readonly PreviousMeeting[] }

/** A scheduled meeting is never among the previous; without a word on it the list would look out of date. */
export type Announced = Heading & { readonly outcomeUnrecorded: boolean }

export function previousMeetings(input: WidgetInput): PreviousMeetingsModel {
	const { dossier, language, inFull } = input
	const words = wordsFor(language)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const { totals, first, newest, announced } = dossier.meetings
	const newestFirst = dossier.meetings.shown.toReversed()
	const shown = newestFirst.map((meeting) => row(meeting, words, say))
	const full = inFull ? newestInFull(shown, BYTES_IN_FULL) : shown.length
	const rows = shown.map((row, i) =>
		inFull && (i >= full || !newestFirst[i]?.isWhole) ? shortened(row, inFull(row.id)) : row,
	)
	const all = totals.held + totals.video + totals.reported
	const folded = input.rows ?? FIRST_ROWS
	return {
		words,
		title: say(dossier.title),
		total: totals.held,
		isEmpty: all === 0,
		first,
		newestInPerson: newest ? headingOf(newest, words, say) : null,
		besides: totals,
		range: rangeOf(input),
		rows: input.rows ?? null,
		shown: rows.length,
		all,
		newest: rows.slice(0, folded),
		earlier: byYear(rows.slice(folded)),
		page: (rows.length < all && input.page) || null,
		announced: announced && {
			...headingOf(announced, words, say),
			outcomeUnrecorded: saysUnrecorded(announced, input),
		},
		attribution: attributionOf(input),
	}
}

function byYear(meetings: readonly PreviousMeeting[]): EarlierYear[] {
	if (meetings.length === 0) return []
	if (meetings.length <= IN_ONE_LIST) return [{ year: null, meetings }]
	return [...Map.groupBy(meetings, ({ days }) => yearOf(days.date))].map(([year, meetings]) => ({ year, meetings }))
}

function shortened(row: PreviousMeeting, inFull: string): PreviousMeeting {
	return { ...row, ...NO_DETAILS, attendees: [], topics: [], outcomes: [], remarks: [], inFull }
}

function row(meeting: ShownMeeting, words: Words, say: (text: Text) => string): PreviousMeeting {
	return {
		...meetingFacts(meeting, words, say),
		ordinal: meeting.ordinal,
		attendees: meeting.attendees.map(({ name, office }) => ({ name: say(name), office: office && say(office) })),
		topics: meeting.topics.map(say),
		outcomes: meeting.outcomes.map(say),
		remarks: meeting.remarks.map(({ speaker, text }) => ({ speaker: say(speaker), text: say(text) })),
	}
}
