/** The attribution of a list of meetings: which publishers say so, and as of which day. */
import { type CalendarDate, notAfter } from '../src/record/calendar.ts'
import { type Dossier, meetingsAsOf } from '../src/record/dossier.ts'
import type { Meeting } from '../src/record/meeting.ts'
import { inLanguage, type Language } from '../src/record/text.ts'
import { publisherOf, type SpokenSource, siteOf, sourceIn } from './publisher.ts'
import type { WidgetInput } from './widget.ts'

/** A source as printed. */
export type Citation = {
	readonly url: string
	/** Publisher and title, whichever there are, else the site. */
	readonly name: string
	readonly publishedOn: CalendarDate | null
	readonly language: Language | null
}

type Publisher = { readonly name: string; readonly url: string }

export function citation(source: SpokenSource): Citation {
	const { publisher, title, publishedOn, language } = source
	const name = publisher && title ? `${publisher}: ${title}` : (publisher ?? title ?? siteOf(source.url))
	return { url: source.url, name, publishedOn, language: language ?? null }
}

/** Who says so, newest first, and until which day. */
export type Attribution = {
	readonly publishers: readonly Publisher[]
	/** More publishers than a line has room for; each meeting's own sources name them all. */
	readonly andOthers: boolean
	/** Where no held meeting is recorded, the day of reading: that there is none is true of that day. */
	readonly asOf: CalendarDate
	/** Of an as-of page, the day on which what it shows was corrected later. */
	readonly corrected: CalendarDate | null
}

const NAMED_PUBLISHERS = 3

/** @param held oldest first; where none was held, those that are reported */
export function attributionOf(held: readonly Meeting[], announced: Meeting | null, input: WidgetInput): Attribution {
	const publishers = publishersOf([...(announced ? [announced] : []), ...held.toReversed()], input)
	return {
		publishers: publishers.slice(0, NAMED_PUBLISHERS),
		andOthers: publishers.length > NAMED_PUBLISHERS,
		asOf: asOfDay(input.dossier, input.today),
		corrected: input.corrected ?? null,
	}
}

/** Each publisher once, with the first of its sources. */
function publishersOf(meetings: readonly Meeting[], { dossier, language }: WidgetInput): Publisher[] {
	const byName = new Map<string, Publisher>()
	for (const source of meetings.flatMap((m) => m.sources)) {
		const name = publisherOf(sourceIn(source, (text) => inLanguage(text, language, dossier.languages)))
		if (!byName.has(name)) byName.set(name, { name, url: source.url })
	}
	return [...byName.values()]
}

/**
 * The newest day of which the list of meetings is known to be whole, never the day of reading unless there is none. A source
 * newer than the day asked about (`today` of an as-of page) says nothing beyond that day.
 */
export function asOfDay(dossier: Dossier, today: CalendarDate): CalendarDate {
	return notAfter(meetingsAsOf(dossier) ?? today, today)
}
