/** The input that every widget is made from. */
import type { CalendarDate } from '../src/record/calendar.ts'
import type { Excerpt } from '../src/record/excerpt.ts'
import { type Meeting, outcomeUnrecorded } from '../src/record/meeting.ts'
import type { MeetingDays } from '../src/record/meeting-days.ts'
import type { Language } from '../src/record/text.ts'

export type WidgetInput = {
	/** What is shown of the record, as it stands, at a version, or as of a day. */
	readonly dossier: Excerpt
	readonly language: Language
	/**
	 * The day of reading in the newsroom's time zone; of an as-of page that day, of a version its own. It decides words such
	 * as "this year", and is the day until which nothing is recorded where nothing is.
	 */
	readonly today: CalendarDate
	/** Of an as-of page, the day on which what it shows was corrected later. */
	readonly corrected?: CalendarDate | null
	/** Where machines read one meeting in full, by its id: a page that would be too large leads there. */
	readonly inFull?: ((meeting: string) => string) | undefined
	/** The dossier's own page, where what a widget leaves out is led to; undefined of what readers cannot be led to. */
	readonly page?: string | undefined
	/** The day of the article around it, where it says one. */
	readonly published?: CalendarDate | null
	/** Only meetings on these days or between them are asked for; the record has others. */
	readonly from?: CalendarDate | null
	readonly to?: CalendarDate | null
	/** How many rows the sidebar has; as many as it always had where it is not said. */
	readonly rows?: number | null
	/** The card or the timeline at its lower height. */
	readonly isCompact?: boolean
	/** Read as it is for years, be it pinned or copied into an article: then no word depends on the day of reading. */
	readonly lasting?: boolean
}

/** A meeting's day has passed without a word of what came of it. Where that is read for years, it was announced, and no more is said. */
export function saysUnrecorded(
	meeting: MeetingDays & Pick<Meeting, 'status'>,
	{ today, lasting }: Pick<WidgetInput, 'today' | 'lasting'>,
): boolean {
	return !lasting && outcomeUnrecorded(meeting, today)
}
