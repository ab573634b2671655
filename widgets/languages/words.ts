/** The interface of a language that widgets speak: one implementation a language, over CLDR through `Intl`. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { DurationKind } from '../../src/record/duration.ts'
import type { MeetingFormat } from '../../src/record/meeting.ts'
import type { MeetingDays } from '../../src/record/meeting-days.ts'
import type { Range } from '../../src/record/range.ts'
import type { Language } from '../../src/record/text.ts'

export type Words = {
	readonly language: Language
	/** Between parts of a phrase, with the space after it. */
	readonly comma: string
	readonly semicolon: string
	/** The whole date in running text: `7 июля 2017 года`, `7 July 2017`. */
	readonly date: (date: CalendarDate) => string
	/** As short as a label needs, still with its year: `7 июл. 2017`, `7 Jul 2017`. */
	readonly shortDate: (date: CalendarDate) => string
	/** A meeting's days by themselves: `3–4 July 2017`, `March 2025`; and as short as a label needs. */
	readonly days: (days: MeetingDays) => string
	readonly shortDays: (days: MeetingDays) => string
	/** The same as an adverb of a sentence: `on 3–4 July 2017`, `in March 2025`. */
	readonly onDays: (days: MeetingDays) => string
	/** The noun alone, in the form that the number asks for: `телефонных звонка` for 24. */
	readonly callNoun: (count: number) => string
	readonly meetingNoun: (count: number) => string
	/** Number and noun, kept on one line by a non-breaking space. */
	readonly calls: (count: number) => string
	readonly meetings: (count: number) => string
	readonly number: (value: number) => string
	/** With its sign: `+2`. */
	readonly added: (value: number) => string
	/** `over 2 hours`, `10–15 minutes`, `about an hour and a half`, `30 minutes`: never a number with grouped digits. */
	readonly lasted: (duration: DurationKind) => string
	/** `30 minutes`, `about an hour`. */
	readonly planned: (minutes: number, approximate: boolean) => string
	readonly format: Readonly<Record<MeetingFormat, string>>
	/** The country's name by its ISO 3166-1 alpha-2 code. */
	readonly country: (code: string) => string
	readonly list: (items: readonly string[]) => string
	/** Goes before the day since which something is counted; Russian asks for `со` before the 2nd. */
	readonly since: (days: MeetingDays) => string
	/** The first day itself after it: `2 July 2017`, `March 2025`, in Russian in the genitive. */
	readonly sinceDays: (days: MeetingDays) => string
	/**
	 * Follows a number of meetings and a comma: when and where the newest was, or the only one. A place without a country is
	 * whatever was written (`On board the Aurora`): no preposition fits them all.
	 */
	readonly latest: (count: number, days: MeetingDays, place: string, hasCountry: boolean) => string
	/** How many meetings by video there are, `isMore` beside those in person: `2 by video`. */
	readonly byVideo: (count: number, isMore: boolean) => string
	/** How many calls or meetings are only told of, `isMore` beside what is counted: `1 more reported, not confirmed`. */
	readonly reported: (count: number, of: 'calls' | 'meetings', isMore: boolean) => string
	/** How many meetings are announced: `1 announced`. */
	readonly announced: (count: number) => string
	/** Between which days meetings are counted, where only those are; an end may be open. */
	readonly range: (range: Range) => string
	/** Months and days of a time axis, as short as can be and without their year: `Mar`, `3 Mar`. */
	readonly onAxis: Readonly<Record<'day' | 'month', (date: CalendarDate) => string>>
	/** Said of a timeline that has no room for all names: `8 of 40 named`. */
	readonly named: (count: number, all: number) => string
	/** Said of a list that goes on elsewhere: `15 of 184 shown`. */
	readonly shownOf: (count: number, all: number) => string
	/** Said of a timeline that leaves the older ones out. */
	readonly newestShown: (count: number) => string
	/** Fixed words and phrases. */
	readonly say: {
		readonly callsTitle: string
		readonly meetingsTitle: string
		readonly thisYear: string
		readonly countedBy: string
		/** Goes before a date: `данные на`, `as of`. */
		readonly asOf: string
		/** The same after a sentence that nothing is recorded, which it goes on. */
		readonly silentAsOf: string
		/** Goes before the date on which what is shown was corrected. */
		readonly corrected: string
		readonly source: string
		readonly sources: string
		/** Ends a list of names that was cut short. */
		readonly others: string
		readonly noCount: string
		/** Goes before the day on which the first period with a line of its own begins. */
		readonly before: string
		/** Of the one authority that states another total. */
		readonly otherCount: string
		/** Of several. */
		readonly otherCounts: string
		/** Opens what a number is made of, and what stands beside it. */
		readonly details: string
		/** Goes before how many came after the day of the article. */
		readonly sincePublication: string
		readonly noMeetings: string
		readonly scheduled: string
		readonly cancelled: string
		/** Of a meeting that is told of, and not confirmed. */
		readonly reported: string
		/** The same where a label has room for little. */
		readonly unconfirmed: string
		/** Goes before who tells of it. */
		readonly reportedBy: string
		/** Where meetings are recorded, but by video, or only reported. */
		readonly noneInPerson: string
		/** The day of a scheduled meeting has passed and nobody has said what came of it. */
		readonly outcomeNotRecorded: string
		readonly timelineTitle: string
		/** Goes before who counts them, beside the source of meetings. */
		readonly calls: string
		/** Of the calls whose day is recorded. */
		readonly datedCalls: string
		readonly previousTitle: string
		readonly earlier: string
		/** Leads to the page that has those too which are not shown. */
		readonly allMeetings: string
		/** Of a meeting of which a page has no room for more, and the link to the record's data that has the rest. */
		readonly shortened: string
		readonly inFull: string
		readonly planned: string
		readonly lasted: string
		readonly venue: string
		readonly present: string
		readonly topics: string
		readonly outcomes: string
		readonly said: string
	}
}
