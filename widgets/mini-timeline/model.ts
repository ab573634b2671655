/** The timeline's view model: the newest meetings, oldest first, each placed on a time scale, and the attribution. */
import { addDays, type CalendarDate, dayNumber } from '../../src/record/calendar.ts'
import { announcedMeeting, byDate, heldMeetings, type Meeting, meetingsInPerson } from '../../src/record/meeting.ts'
import { lastDay, type MeetingDays } from '../../src/record/meeting-days.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type Besides, besidesOf, type MeetingFacts, meetingFacts, NO_DETAILS } from '../meeting-facts.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'
import { type Layout, layoutOf, type Mark } from './layout.ts'

/** A page has at most 1,000,000, and what is said of a meeting stands in it twice: for readers, and in its structured data. */
const BYTES_IN_FULL = 400_000

export type MiniTimelineModel = {
	readonly words: Words
	readonly title: string
	/** All meetings in person, shown or not. */
	readonly total: number
	/** Nothing is recorded, also not by video or as reported. */
	readonly isEmpty: boolean
	/** Days of the first and the newest meeting in person; null when there are none. */
	readonly span: { readonly first: MeetingDays; readonly newest: MeetingDays } | null
	/** What stands among the meetings, and is not in their number. */
	readonly besides: Besides
	/** Announced, shown or not. */
	readonly announced: Announced
	/** Some meetings are left out, because fewer were asked for. */
	readonly isCut: boolean
	readonly years: Layout['years']
	/** Oldest first. A cancelled meeting stays, struck through: that it was called off is part of the record. */
	readonly meetings: readonly TimelineMeeting[]
	readonly attribution: Attribution
}

/** Days of scheduled meetings, oldest first; `unrecorded` are past without a word of what came of them. */
type Announced = { readonly plain: readonly MeetingDays[]; readonly unrecorded: readonly MeetingDays[] }

export type TimelineMeeting = MeetingFacts & {
	readonly isByVideo: boolean
	readonly hasPlace: boolean
	/** Named before others where there is no room for all names. */
	readonly isFirst: boolean
	/** Its mark stands in the middle of the month or year, whose day is not known. */
	readonly isInexact: boolean
	readonly outcomeUnrecorded: boolean
	readonly mark: Mark
}

export function miniTimeline(input: WidgetInput): MiniTimelineModel {
	const { dossier, language, today, limit, inFull } = input
	const unrecorded = (meeting: Meeting) => saysUnrecorded(meeting, input)
	const words = wordsFor(language)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const all = dossier.meetings.filter(({ status }) => status !== 'denied').sort(byDate)
	const shown = all.slice(-limit).sort((a, b) => dayNumber(middleOf(a)) - dayNumber(middleOf(b)))
	const { years, marks } = layoutOf(
		shown.map((meeting) => ({
			date: middleOf(meeting),
			isFirst: goesFirst(meeting),
		})),
	)
	const told = shown.map((meeting) => ({
		...meetingFacts(meeting, words, say),
		outcomeUnrecorded: unrecorded(meeting),
		isByVideo: meeting.format === 'video',
		hasPlace: meeting.place !== null,
		isFirst: goesFirst(meeting),
		isInexact: meeting.datePrecision !== 'day',
	}))
	const full = newestInFull(told.toReversed(), BYTES_IN_FULL)
	const inPerson = meetingsInPerson(all)
	const [first, newest] = [inPerson[0], inPerson.at(-1)]
	const held = heldMeetings(all)
	const scheduled = all.filter((m) => m.status === 'scheduled')
	return {
		words,
		title: say(dossier.title),
		total: inPerson.length,
		isEmpty: all.length === 0,
		span: first && newest ? { first, newest } : null,
		besides: besidesOf(all),
		announced: {
			plain: scheduled.filter((m) => !unrecorded(m)),
			unrecorded: scheduled.filter(unrecorded),
		},
		isCut: shown.length < all.length,
		years,
		meetings: marks.flatMap((mark, i) => {
			const meeting = told[i]
			if (!meeting) return []
			const shortened = inFull && i < told.length - full && { ...NO_DETAILS, inFull: inFull(meeting.id) }
			return [{ ...meeting, ...shortened, mark }]
		}),
		attribution: attributionOf(
			held.length > 0 ? held : all.filter(({ status }) => status === 'reported'),
			announcedMeeting(all, today),
			input,
		),
	}
}

function goesFirst({ status, featured }: Meeting): boolean {
	return status === 'scheduled' || featured
}

/** The day at which a mark stands: of a month or a year in the middle, since it is none of its days. */
function middleOf(days: MeetingDays): CalendarDate {
	if (days.datePrecision === 'day') return days.date
	return addDays(days.date, Math.floor((dayNumber(lastDay(days)) - dayNumber(days.date)) / 2))
}
