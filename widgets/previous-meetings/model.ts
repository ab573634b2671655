/** The sidebar's view model: the held meetings, newest first, in one language, and the attribution. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { announcedMeeting, heldMeetings, type Meeting } from '../../src/record/meeting.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type MeetingFacts, meetingFacts, NO_DETAILS } from '../meeting-facts.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'

/** A page has at most 1,000,000; the rest is for what stands around the meetings. */
const BYTES_IN_FULL = 800_000

/** As many rows as the widget's one height has room for; the others wait in "Earlier meetings". */
const ROWS = 5

export type PreviousMeetingsModel = {
	readonly words: Words
	readonly title: string
	/** All held meetings, shown or not. */
	readonly total: number
	readonly first: CalendarDate | null
	readonly newest: readonly PreviousMeeting[]
	readonly earlier: readonly PreviousMeeting[]
	readonly announced: Announced | null
	readonly attribution: Attribution
}

export type PreviousMeeting = MeetingFacts & {
	readonly ordinal: number
	readonly attendees: readonly { readonly name: string; readonly office: string | null }[]
	readonly topics: readonly string[]
	readonly outcomes: readonly string[]
	readonly remarks: readonly { readonly speaker: string; readonly text: string }[]
}

/** A scheduled meeting is never among the previous; without a word on it the list would look out of date. */
export type Announced = {
	readonly date: CalendarDate
	readonly city: string
	readonly country: string
	readonly outcomeUnrecorded: boolean
}

export function previousMeetings(input: WidgetInput): PreviousMeetingsModel {
	const { dossier, language, today, limit, inFull } = input
	const words = wordsFor(language)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const held = heldMeetings(dossier.meetings)
	const announced = announcedMeeting(dossier.meetings, today)
	const shown = held
		.map((meeting, index) => row(meeting, index + 1, words, say))
		.reverse()
		.slice(0, limit)
	const full = inFull ? newestInFull(shown, BYTES_IN_FULL) : shown.length
	const rows = shown.map((row, i) => (inFull && i >= full ? shortened(row, inFull(row.id)) : row))
	return {
		words,
		title: say(dossier.title),
		total: held.length,
		first: held[0]?.date ?? null,
		newest: rows.slice(0, ROWS),
		earlier: rows.slice(ROWS),
		announced: announced && {
			date: announced.date,
			city: announced.place ? say(announced.place.city) : words.format.video,
			country: announced.place?.country ? words.country(announced.place.country) : '',
			outcomeUnrecorded: saysUnrecorded(announced, input),
		},
		attribution: attributionOf(held, announced, input),
	}
}

function shortened(row: PreviousMeeting, inFull: string): PreviousMeeting {
	return { ...row, ...NO_DETAILS, attendees: [], topics: [], outcomes: [], remarks: [], inFull }
}

function row(meeting: Meeting, ordinal: number, words: Words, say: (text: Text) => string): PreviousMeeting {
	return {
		...meetingFacts(meeting, words, say),
		ordinal,
		attendees: meeting.attendees.map(({ name, office }) => ({ name: say(name), office: office && say(office) })),
		topics: meeting.topics.map(say),
		outcomes: meeting.outcomes.map(say),
		remarks: meeting.remarks.map(({ speaker, text }) => ({ speaker: say(speaker), text: say(text) })),
	}
}
