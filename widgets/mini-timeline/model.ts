/** The timeline's view model: the newest meetings, oldest first, each placed on a time scale, and the attribution. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { meetingTotals } from '../../src/record/dossier.ts'
import { durationKind } from '../../src/record/duration.ts'
import { announcedMeeting, byDate, heldMeetings, type Meeting } from '../../src/record/meeting.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { type Attribution, attributionOf, type Citation, citation } from '../attribution.ts'
import { newestInFull } from '../in-full.ts'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
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

export type TimelineMeeting = {
	readonly id: string
	readonly date: CalendarDate
	readonly status: Meeting['status']
	readonly outcomeUnrecorded: boolean
	readonly city: string
	readonly country: string
	readonly venue: string | null
	readonly format: string
	readonly occasion: string | null
	readonly planned: string | null
	readonly lasted: string | null
	readonly summary: string | null
	readonly sources: readonly Citation[]
	/** Of one that is shortened, where it stands in full: a page holds no more than so many details. */
	readonly inFull: string | null
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
	const told = shown.map((meeting) => timelineMeeting(meeting, unrecorded(meeting), words, say))
	const full = newestInFull(told.toReversed(), BYTES_IN_FULL)
	const held = heldMeetings(all)
	const [first, newest] = [held[0], held.at(-1)]
	const scheduled = all.filter((m) => m.status === 'scheduled')
	return {
		words,
		title: say(dossier.title),
		total: meetingTotals(all).held,
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
			return [{ ...(inFull && i < told.length - full ? shortened(meeting, inFull(meeting.id)) : meeting), mark }]
		}),
		attribution: attributionOf(held, announcedMeeting(all, today), input),
	}
}

type Told = Omit<TimelineMeeting, 'mark'>

function shortened(meeting: Told, inFull: string): Told {
	return { ...meeting, venue: null, occasion: null, planned: null, lasted: null, summary: null, sources: [], inFull }
}

function timelineMeeting(
	meeting: Meeting,
	outcomeUnrecorded: boolean,
	words: Words,
	say: (text: Text) => string,
): Told {
	const { id, date, status, format, place, occasion, duration, summary, sources } = meeting
	return {
		id,
		date,
		status,
		outcomeUnrecorded,
		city: say(place.city),
		country: words.country(place.country),
		venue: place.venue && say(place.venue),
		format: words.format[format],
		occasion: occasion && say(occasion),
		planned:
			duration === null || duration.plannedMinutes === null
				? null
				: words.planned(duration.plannedMinutes, duration.plannedApproximate),
		lasted: duration?.actual ? words.lasted(durationKind(duration.actual)) : null,
		summary: summary && say(summary),
		sources: sources.map(citation),
		inFull: null,
	}
}
