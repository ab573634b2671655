/** The timeline's view model: the newest meetings, oldest first, each placed on a time scale, and the attribution. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { announcedMeeting, byDate, heldMeetings, type Meeting } from '../../src/record/meeting.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type MeetingFacts, meetingFacts, NO_DETAILS } from '../meeting-facts.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'
import { type Layout, layoutOf, type Mark } from './layout.ts'

/** A page has at most 1,000,000, and what is said of a meeting stands in it twice: for readers, and in its structured data. */
const BYTES_IN_FULL = 400_000

export type MiniTimelineModel = {
	readonly words: Words
	readonly title: string
	/** All held meetings, shown or not. */
	readonly total: number
	/** Days of the first and the newest of them; null when there are none. */
	readonly span: { readonly first: CalendarDate; readonly newest: CalendarDate } | null
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
type Announced = { readonly plain: readonly CalendarDate[]; readonly unrecorded: readonly CalendarDate[] }

export type TimelineMeeting = MeetingFacts & {
	readonly status: Meeting['status']
	readonly outcomeUnrecorded: boolean
	readonly mark: Mark
}

export function miniTimeline(input: WidgetInput): MiniTimelineModel {
	const { dossier, language, today, limit, inFull } = input
	const unrecorded = (meeting: Meeting) => saysUnrecorded(meeting, input)
	const words = wordsFor(language)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const all = [...dossier.meetings].sort(byDate)
	const shown = all.slice(-limit)
	const { years, marks } = layoutOf(shown.map(({ date, status }) => ({ date, scheduled: status === 'scheduled' })))
	const told = shown.map((meeting) => {
		const { status } = meeting
		return { ...meetingFacts(meeting, words, say), status, outcomeUnrecorded: unrecorded(meeting) }
	})
	const full = newestInFull(told.toReversed(), BYTES_IN_FULL)
	const held = heldMeetings(all)
	const [first, newest] = [held[0], held.at(-1)]
	const scheduled = all.filter((m) => m.status === 'scheduled')
	return {
		words,
		title: say(dossier.title),
		total: held.length,
		span: first && newest ? { first: first.date, newest: newest.date } : null,
		announced: {
			plain: scheduled.filter((m) => !unrecorded(m)).map((m) => m.date),
			unrecorded: scheduled.filter(unrecorded).map((m) => m.date),
		},
		isCut: shown.length < all.length,
		years,
		meetings: marks.flatMap((mark, i) => {
			const meeting = told[i]
			if (!meeting) return []
			const shortened = inFull && i < told.length - full && { ...NO_DETAILS, inFull: inFull(meeting.id) }
			return [{ ...meeting, ...shortened, mark }]
		}),
		attribution: attributionOf(held, announcedMeeting(all, today), input),
	}
}
